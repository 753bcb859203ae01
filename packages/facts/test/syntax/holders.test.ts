import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** The actor of the last sentence, by the concept that tells who it is. */
function actorOfLast(text: string): string[] {
  const reading = readDraft(parseDraft(text), reader);
  const names = [...(reading.sentences.at(-1)?.statements[0]?.actor ?? [])];
  return names.filter((name) =>
    ['werkbedrijf', 'gemeente', 'college', 'raad', 'coach', 'consulent', 'bestuur-mgr'].includes(name),
  );
}

describe('who does it', () => {
  test.each([
    ['Het WerkBedrijf beslist over de inzet.', ['werkbedrijf']],
    ['De inzet wordt door het college bepaald.', ['college']],
    ['De inzet wordt bepaald.', []],
    ['Het college maakt een plan. Het legt dat voor aan de raad.', ['college']],
    ['Het WerkBedrijf overlegt met de raad. Hij besluit daarna.', ['raad']],
    ['De gemeente informeert het WerkBedrijf. Zij beslist zelf.', ['gemeente']],
    ['De caseload wordt overgenomen door consulenten van het WerkBedrijf.', ['werkbedrijf', 'consulent']],
    ['De middelen betaalt de gemeente uit.', ['gemeente']],
  ])('%s', (text, expected) => {
    expect(actorOfLast(text).toSorted()).toEqual(expected.toSorted());
  });
});

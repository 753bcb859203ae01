import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../src/index.ts';
import { shippedReader } from './language.ts';

const reader = shippedReader();

function statusOf(text: string): string | undefined {
  return readDraft(parseDraft(text), reader).sentences[0]?.statements[0]?.status;
}

describe('as what a sentence stands in the agreement', () => {
  test.each([
    ['De gemeente houdt tien procent achter.', 'norm'],
    ['De gemeente hield in 2018 tien procent achter.', 'history'],
    ['In 2017 is tien procent achtergehouden.', 'history'],
    ['De adviesraad stelt voor tien procent achter te houden.', 'wish'],
    ['De cliëntenraad stelde voor tien procent achter te houden.', 'wish'],
    ['Partijen hebben overwogen tien procent achter te houden.', 'wish'],
    ['Een inhouding van tien procent is besproken en verworpen.', 'rejected'],
    ['Een verzoek om inhouding is niet ingewilligd.', 'rejected'],
    ['Het voorstel tot inhouding is overgenomen en geldt vanaf 2021.', 'norm'],
    ['Overwegende dat de gemeente tien procent heeft afgezonderd.', 'norm'],
    ['Het regionaal bekostigde aanbod blijft bestaan.', 'norm'],
    ['Het WerkBedrijf vraagt het college om instemming.', 'norm'],
  ])('%s is %s', (text, expected) => {
    expect(statusOf(text)).toBe(expected);
  });
});

import { readFileSync } from 'node:fs';
import { parseDraft } from '@kadertoets/document';
import { buildReader, readDraft } from '@kadertoets/facts';
import type { Rulebook } from '@kadertoets/rulebook';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const rulebook = JSON.parse(readFileSync('packages/rulebook/dist/rulebook.json', 'utf8')) as Rulebook;
const reader = buildReader(rulebook.language);

const WORDS =
  'Let op : moet andere basisvaardigheid aanbieden de gemeente kan hoeft niet , als die dat wie wordt betaald dan ? ; ( ) en of tenzij zonder om te besluiten het WerkBedrijf 25% van het participatiebudget daarvan – . mits behoudens ieder wil geen'.split(
    ' ',
  );

describe('words in any order', () => {
  test('no statement depends on itself, so reading always ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }), (words) => {
        expect(longestClimb(words.join(' '))).toBeLessThan(40);
      }),
      { numRuns: 300, seed: 2020 },
    );
  });

  test('a signal word before a colon does not send the reader round in a circle', () => {
    const text = '**Let op**: het college *moet* een taaltraining of een andere basisvaardigheid aanbieden.';
    expect(longestClimb(text)).toBeLessThan(4);
  });
});

/** The most steps from a statement up to the one that depends on nothing. */
function longestClimb(text: string): number {
  const { sentences } = readDraft(parseDraft(`# Dienstverleningsovereenkomst\n\n${text}\n`), reader);
  let longest = 0;
  for (const { statements } of sentences) {
    for (const statement of statements) {
      let steps = 0;
      for (let at = statement.parent; at !== undefined && steps < 100; at = statements[at]?.parent) steps += 1;
      longest = Math.max(longest, steps);
    }
  }
  return longest;
}

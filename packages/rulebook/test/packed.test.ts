import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { packRulebook } from '../src/authoring.ts';
import { conditionOf, openRulebook, type Reading, type Rulebook, termOf, termsOf } from '../src/index.ts';
import { goodFiles, rulebookOf } from './files.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const limits = { bias: 0.5, scale: 2 };
const suspicion = {
  ...limits,
  weights: btoa('\0\x7F'),
  examples: 3,
  suspectFrom: 0,
  doubtBelow: -2,
  likeness: { ...limits, weights: btoa('\xFF\x80\x01'), rules: ['streek-2020/geen-weigering'] },
};

function reopened(rulebook: Rulebook): Rulebook {
  const { text, texts, weights } = packRulebook(rulebook, sha256);
  return openRulebook(text, (from, to) => Buffer.from(texts).toString('utf8', from, to), weights);
}

test('what is packed and opened again says the same', () => {
  const rulebook = rulebookOf(goodFiles);
  const opened = reopened(rulebook);
  const words = ({ language }: Rulebook): unknown =>
    Object.entries(language.concepts).map(([name, concept]) => [name, { ...concept, terms: termsOf(concept) }]);
  expect(words(opened)).toEqual(words(rulebook));
  expect([opened.language.verbs, opened.language.grammar]).toEqual([
    rulebook.language.verbs,
    rulebook.language.grammar,
  ]);
  const readings = ({ packs }: Rulebook): unknown =>
    packs.map(({ rules }) => rules.map(({ conflict, complies }) => [conflict, complies].map(read)));
  const read = (each: readonly Reading[] = []): unknown =>
    each.map((reading) => [reading.name, reading.says, conditionOf(reading)]);
  expect(readings(opened)).toEqual(readings(rulebook));
  const rest = ({ packs }: Rulebook): unknown =>
    packs.map((pack) => ({ ...pack, rules: pack.rules.map(({ title, message, source }) => [title, message, source]) }));
  expect(rest(opened)).toEqual(rest(rulebook));
});

test('weights are bytes, each with its own model, and what stands outside the text has its hash in it', () => {
  const packed = packRulebook({ ...rulebookOf(goodFiles), suspicion }, sha256);
  expect(packed.text).toContain(sha256(Buffer.concat([packed.texts, packed.weights])));
  const opened = reopened({ ...rulebookOf(goodFiles), suspicion }).suspicion;
  expect(opened).toEqual({
    ...suspicion,
    weights: Uint8Array.of(0, 127),
    likeness: { ...suspicion.likeness, weights: Uint8Array.of(255, 128, 1) },
  });
});

test('one term is read without the others, and none beyond the last', () => {
  const rulebook = rulebookOf(goodFiles);
  const [name = '', concept] =
    Object.entries(rulebook.language.concepts).find((each) => termsOf(each[1]).length > 1) ?? [];
  const opened = reopened(rulebook).language.concepts[name];
  if (opened === undefined || concept === undefined) throw new Error('no concept has two terms');
  const all = termsOf(concept);
  expect(all.map((_, index) => termOf(opened, index))).toEqual(all);
  expect(termOf(opened, all.length)).toBeUndefined();
});

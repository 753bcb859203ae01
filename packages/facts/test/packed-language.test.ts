import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import type { Grammar } from '@kadertoets/rulebook';
import { buildReader } from '../src/reader.ts';
import { openLanguage, packLanguage } from '../src/packed-language.ts';
import { prepareLanguage } from '../src/prepared.ts';

const language = {
  concepts: {
    raad: { kind: 'actor', terms: ['gemeenteraad', '*raad'] },
    betalen: { kind: 'act', terms: ['betalen'] },
  },
  verbs: { strong: {}, irregular: {}, weak: ['betalen'], separable: ['uit|betalen'] },
  grammar: parse(readFileSync('rules/shared/grammar.yaml', 'utf8')) as Grammar,
} as const;

test('a packed language knows of every word what the language knows', () => {
  const made = prepareLanguage(language);
  const { text, texts } = packLanguage(made);
  const opened = openLanguage(text, (from, to) => Buffer.from(texts).toString('utf8', from, to));
  const [own, packed] = [buildReader(language, made), buildReader(language, opened)];
  for (const word of ['betaalt', 'uitbetaald', 'niet', 'in', 'één', 'dorpsraad', 'constructor', '', 'x']) {
    expect(packed.verbs.lookup(word)).toEqual(own.verbs.lookup(word));
    expect(packed.verbs.joinParticle(word, 'uit')).toEqual(own.verbs.joinParticle(word, 'uit'));
    expect(packed.grammar.listsOf(word)).toEqual(own.grammar.listsOf(word));
    expect(packed.lexicon.notesAt('stem', word)).toEqual(own.lexicon.notesAt('stem', word));
    expect(packed.lexicon.openIn(word).map(({ number }) => number)).toEqual(
      own.lexicon.openIn(word).map(({ number }) => number),
    );
  }
  expect(packed.verbs.joinParticle('betalen', 'uit')).toBe('uitbetalen');
  expect(packed.lexicon.openIn('dorpsraad')).toHaveLength(1);
});

test('a word of two lines is not packed', () => {
  const made = prepareLanguage({ ...language, grammar: { ...language.grammar, negator: ['niet\nwel'] } });
  expect(() => packLanguage(made)).toThrow('more than one line');
});

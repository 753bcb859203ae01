import { parseDraft } from '@kadertoets/document';
import type { Fact, Reading, Sentence, SentencesOfPart } from '@kadertoets/facts';
import { describe, expect, it } from 'vitest';
import { buildReader, readDraft } from '@kadertoets/facts';
import { NEAR } from '../packages/facts/src/derived/index.ts';
import { draftsOfRules } from './drafts-of-rules.ts';
import { shippedRulebook } from './shipped-rulebook.ts';

describe('facts that are kept of a sentence for as long as those near it stay the same', () => {
  const reader = buildReader(shippedRulebook().language);

  const factsOf = (reading: Reading, part: SentencesOfPart, sentences: readonly Sentence[]): Fact[] => {
    const clauses = reading.draft.clauses.slice(part.clauses.from, part.clauses.to);
    return NEAR.flatMap((read) => read(reading, { sentences, clauses, part }, reader));
  };

  it('look at none that is farther away, in every fixture and every example', () => {
    let count = 0;
    for (const source of draftsOfRules()) {
      const reading = readDraft(parseDraft(source), reader, ['Druten']);
      for (const part of reading.parts) {
        const sentences = reading.sentences.slice(part.from, part.to);
        const whole = factsOf(reading, part, sentences);
        count += whole.length;
        for (const sentence of sentences) {
          const alone = factsOf(withOnly(near(reading, sentence), reading), part, [sentence]);
          expect(alone).toEqual(whole.filter((fact) => fact.sentence === sentence.index));
        }
      }
    }
    expect(count).toBeGreaterThan(500);
  }, 300_000);
});

/** The numbers of the sentence, of those beside it, and of those that introduce it. */
function near({ draft, byClause }: Reading, { index, previous, clause }: Sentence): ReadonlySet<number> {
  const own = draft.clauses[clause];
  const heading = draft.sections[own?.section ?? 0]?.heading;
  const above = [heading, own?.lead].flatMap((each) => byClause[each ?? -1] ?? []);
  return new Set([index - 1, index, index + 1, previous ?? index, ...above]);
}

/** The others say nothing. */
function withOnly(kept: ReadonlySet<number>, reading: Reading): Reading {
  const nothing = { tokens: [], statements: [], mentions: [], acts: [], quantities: [], lists: new Set<never>() };
  return {
    ...reading,
    sentences: reading.sentences.map((sentence) => (kept.has(sentence.index) ? sentence : { ...sentence, ...nothing })),
  };
}

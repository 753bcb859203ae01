import type { Fact, Reading, Sentence } from '../model.ts';
import type { Reader } from '../reader.ts';
import { sentenceAt, toFacts, type Fault } from './fact.ts';
import { pointsElsewhere } from './reference-owner.ts';
import { countsUnit, exists, findTargets, hasNumbersWithStops, type Targets } from './reference-targets.ts';
import { readReferences, type Reference } from './reference-text.ts';

/** References to a part of this document that it does not have, footnote marks without a note included. */
export function referenceFacts(reading: Reading, reader: Reader): Fact[] {
  const targets = findTargets(reading.draft);
  const faults = reading.sentences.flatMap((sentence) => {
    const kind = reading.draft.clauses[sentence.clause]?.kind;
    return kind === 'heading' || kind === 'title' ? [] : faultsIn(reading, sentence, targets, reader);
  });
  return toFacts([...faults, ...footnoteFaults(reading)]);
}

function faultsIn(reading: Reading, sentence: Sentence, targets: Targets, reader: Reader): Fault[] {
  const references = readReferences(sentence, reader);
  const section = reading.draft.clauses[sentence.clause]?.section ?? 0;
  return references.flatMap((reference, index) => {
    if (reference.bare ? !hasNumbersWithStops(targets) : !countsUnit(reference.unit, targets)) return [];
    if (exists(reference, targets, section)) return [];
    // A lid or an item without its article may be one of a law that was named before.
    if (reference.unit === undefined && !reference.bare && section === 0) return [];
    if (pointsElsewhere(endOfGroup(references, index), references[index + 1], sentence, reader)) return [];
    return [{ kind: 'unknown-reference', sentence, says: textOf(reading, sentence, reference) }];
  });
}

/** "de artikelen 64 en 65 van de wet": what stands behind the last number holds for all. */
export function endOfGroup(references: readonly Reference[], index: number): Reference {
  const own = references[index] as Reference;
  return references.findLast((reference) => reference.from === own.from) ?? own;
}

function textOf(reading: Reading, sentence: Sentence, { from, to }: Reference): string {
  const start = sentence.tokens[from]?.span.start ?? 0;
  const end = sentence.tokens[to - 1]?.span.end ?? start;
  return reading.draft.source.slice(start, end).replaceAll(/\s+/gu, ' ');
}

/** A mark without a note stays plain text to the parser; inside HTML it is a mark. */
function footnoteFaults(reading: Reading): Fault[] {
  const labels = new Set(reading.draft.footnotes.map((footnote) => footnote.label));
  return reading.draft.clauses.flatMap((clause) => {
    const plain = [...clause.text.matchAll(/\[\^([^\][\s]{1,30})\]/gu)].map((match) => ({
      label: match[1] ?? '',
      at: clause.span.start + match.index,
    }));
    const marks = clause.marks
      .map((mark) => ({ label: mark.label, at: mark.span.start }))
      .filter(({ label }) => !labels.has(label));
    return [...plain, ...marks].flatMap(({ label, at }) => {
      const sentence = sentenceAt(reading, clause, at);
      return sentence === undefined ? [] : [{ kind: 'unknown-reference', sentence, says: `voetnoot ${label}` }];
    });
  });
}

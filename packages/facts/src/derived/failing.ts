import type { PartView } from '../by-part.ts';
import type { Act, Fact, Reading, Sentence } from '../model.ts';
import { mayConcern } from '../named.ts';

/**
 * Where somebody does not do what was asked of him: he breaks an obligation, does not meet it, or, in a condition, does not turn up.
 */
export function failingFacts(_: Reading, { sentences }: PartView): Fact[] {
  return sentences
    .filter((sentence) => mayConcern(sentence, FAILING) && sentence.acts.some((act) => isFailing(sentence, act)))
    .map(({ index, span }) => ({ kind: 'failing', sentence: index, span, fields: {}, computation: [], related: [] }));
}

const FAILING = ['breach', 'fulfil', 'turn-up', 'stop-support'];

function isFailing(sentence: Sentence, { concepts, affirmed, statement, form, actor }: Act): boolean {
  // "Bij verzuim wordt niets betaald": the denial is of the paying.
  if (concepts.has('breach') && (affirmed || form === 'noun')) return true;
  if (concepts.has('fulfil') && !affirmed) return true;
  const place = sentence.statements[statement];
  if (place?.role !== 'condition') return false;
  // "Wie zijn plaatsing afbreekt"
  if (concepts.has('stop-support')) return affirmed && form === 'verb' && BREAKING_OFF.some((who) => actor.has(who));
  return concepts.has('turn-up') && !affirmed;
}

const BREAKING_OFF = ['candidate', 'person', 'entitled-group'];

import type { Fact, Reading, Sentence } from '../model.ts';
import { conceptsIn } from './series-concepts.ts';
import { makeSeries } from './series-fact.ts';
import { changesOf, pointsOf, type Point } from './series-points.ts';
import { tableSeries } from './series-table.ts';

/**
 * Numbers over the years, from text and from tables. Fields: `counts` (concepts of what is counted), `falling` (some value is
 * lower than the one before), `last` (the latest year), `unit` (the kind of number).
 */
export function seriesFacts(reading: Reading): Fact[] {
  return [...textSeries(reading), ...tableSeries(reading)];
}

function textSeries(reading: Reading): Fact[] {
  const facts: Fact[] = [];
  let before: { sentence: Sentence; point: Point } | undefined;
  for (const sentence of reading.sentences) {
    const clause = reading.draft.clauses[sentence.clause];
    if (clause === undefined || clause.kind === 'row' || clause.kind === 'heading' || clause.kind === 'title') continue;
    const points = pointsOf(sentence);
    const own = points.length >= 2 ? points : [];
    const changes = changesOf(sentence);
    if (changes.length > 0) {
      for (const change of changes)
        facts.push(makeSeries(sentence, sentence.span, change, countedNear(reading, sentence, change[0].at)));
    } else if (own.length >= 2) facts.push(makeSeries(sentence, sentence.span, own, conceptsIn(reading, sentence)));
    const single = points.length === 1 ? points[0] : undefined;
    if (
      single !== undefined &&
      before !== undefined &&
      goesOn(reading, before.sentence, sentence) &&
      single.kind === before.point.kind
    ) {
      const counts = new Set([...conceptsIn(reading, sentence), ...conceptsIn(reading, before.sentence)]);
      facts.push(makeSeries(sentence, sentence.span, [before.point, single], counts));
    }
    const last = points.at(-1);
    if (last !== undefined) before = { sentence, point: last };
  }
  return facts;
}

/** The next sentence or item says the number of the next year. */
function goesOn(reading: Reading, before: Sentence, sentence: Sentence): boolean {
  const first = reading.draft.clauses[before.clause];
  const second = reading.draft.clauses[sentence.clause];
  if (first === undefined || second === undefined || first.section !== second.section) return false;
  if (first.kind === 'item' && second.kind === 'item') return second.lead !== undefined && first.lead === second.lead;
  return sentence.previous === before.index || first.index === second.index;
}

/** In a sentence with several changes, what is counted stands in the statement of the change. */
function countedNear(reading: Reading, sentence: Sentence, at: number): ReadonlySet<string> {
  const token = sentence.tokens.findIndex(({ span }) => span.start >= at);
  const statement = sentence.statements.find(({ tokens }) => tokens.includes(token));
  const near = statement === undefined ? new Set<string>() : conceptsIn(reading, sentence, new Set([statement.index]));
  return near.size > 0 ? near : conceptsIn(reading, sentence);
}

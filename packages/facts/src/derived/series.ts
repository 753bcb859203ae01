import type { PartView } from '../by-part.ts';
import type { Fact, Reading, Sentence, Statement } from '../model.ts';
import { mayConcern } from '../named.ts';
import { isRow } from '../row-parts.ts';
import { conceptsIn, COUNTED } from './series-concepts.ts';
import { makeSeries } from './series-fact.ts';
import { changesOf, laterValue, pointsOf, shareOfBefore, shareOfThat, type Point } from './series-points.ts';
import { tableSeries } from './series-table.ts';
import { firstTokenFrom } from '../text/token-at.ts';

/**
 * Numbers over the years, from text and from tables. Fields: `counts` (concepts of what is counted), `falling` (some value is
 * lower than the one before), `last` (the latest year), `unit` (the kind of number), `average` (so much for each).
 */
export function seriesFacts(reading: Reading, { sentences, clauses }: PartView): Fact[] {
  return [...textSeries(reading, sentences), ...tableSeries(reading, clauses)];
}

function textSeries(reading: Reading, sentences: readonly Sentence[]): Fact[] {
  const facts: Fact[] = [];
  let before: { sentence: Sentence; point: Point } | undefined;
  for (const sentence of sentences) {
    // Without a number there is no point of a series.
    if (sentence.quantities.length === 0) continue;
    const clause = reading.draft.clauses[sentence.clause];
    if (clause === undefined || isRow(sentence) || clause.kind === 'heading' || clause.kind === 'title') continue;
    const points = withoutAside(reading, sentence, pointsOf(sentence));
    const changes = changesOf(sentence);
    const share = shareOfBefore(sentence);
    if (points.length >= 3 || (points.length === 2 && changes.length === 0))
      facts.push(makeSeries(sentence, sentence.span, points, countedBy(reading, sentence, points)));
    else if (changes.length > 0)
      for (const change of changes)
        facts.push(
          ofAverage(
            makeSeries(sentence, sentence.span, change, countedNear(reading, sentence, change[0].at)),
            sentence,
            change,
          ),
        );
    else if (share !== undefined)
      facts.push(makeSeries(sentence, sentence.span, [{ ...share, value: 1 }, share], conceptsIn(reading, sentence)));
    const ofThat = before === undefined ? undefined : shareOfThat(sentence, before.point);
    if (before !== undefined && ofThat !== undefined && goesOn(reading, before.sentence, sentence)) {
      const counts = new Set([...conceptsIn(reading, sentence), ...conceptsIn(reading, before.sentence)]);
      facts.push(makeSeries(sentence, sentence.span, [before.point, ofThat], counts));
    }
    const single = points.length === 1 ? points[0] : points.length === 0 ? laterValue(sentence) : undefined;
    if (
      single !== undefined &&
      before !== undefined &&
      goesOn(reading, before.sentence, sentence) &&
      single.kind === before.point.kind
    ) {
      const counts = new Set([...conceptsIn(reading, sentence), ...conceptsIn(reading, before.sentence)]);
      const known = before.point.year ?? 0;
      // "het jaar erop" is a step from the year before, and no year itself.
      const step = single.year === undefined || (single.year > 0 && single.year < STEPS && known > STEPS);
      const later = step ? known + 1 : (single.year ?? known + 1);
      facts.push(makeSeries(sentence, sentence.span, [before.point, { ...single, year: later }], counts));
    }
    // "In 2021 zijn dat er 55 en in 2022 weer 60": the first of them is set against the year before.
    const [first] = points;
    if (
      first?.year !== undefined &&
      points.length > 1 &&
      before?.point.year !== undefined &&
      before.point.year < first.year &&
      goesOn(reading, before.sentence, sentence) &&
      first.kind === before.point.kind
    ) {
      const counts = new Set([...conceptsIn(reading, sentence), ...conceptsIn(reading, before.sentence)]);
      facts.push(makeSeries(sentence, sentence.span, [before.point, first], counts));
    }
    const last = points.at(-1);
    if (last !== undefined) before = { sentence, point: last };
  }
  return facts;
}

/** "…, per medewerker van € 7.500 naar € 7.000": marks a change before which it is said, behind the last number, that it is an average. */
function ofAverage(series: Fact, sentence: Sentence, [{ at }]: readonly [Point, Point]): Fact {
  if (!mayConcern(sentence, ['on-average'])) return series;
  const start = (from: number): number => sentence.tokens[from]?.span.start ?? 0;
  const before = Math.max(0, ...sentence.quantities.map(({ coreEnd }) => (coreEnd <= at ? coreEnd : 0)));
  const said = sentence.mentions.some(
    ({ concepts, from }) => concepts.has('on-average') && start(from) >= before && start(from) < at,
  );
  return said ? { ...series, fields: { ...series.fields, average: true } } : series;
}

/** Steps of a run of years are small numbers. */
const STEPS = 100;

/** The next sentence or item says the number of the next year. */
function goesOn(reading: Reading, before: Sentence, sentence: Sentence): boolean {
  const first = reading.draft.clauses[before.clause];
  const second = reading.draft.clauses[sentence.clause];
  if (first === undefined || second === undefined || (first.section !== second.section && second.kind !== 'footnote'))
    return false;
  if (second.kind === 'footnote') return second.lead === first.index;
  // Items of one list, also of one that nothing introduces.
  if (first.kind === 'item' && second.kind === 'item')
    return first.lead === second.lead && (second.lead !== undefined || second.index === first.index + 1);
  return sentence.previous === before.index || first.index === second.index;
}

/** Numbers in turn count what their own statement names; so do those of "terwijl het beroep op bijstand daalt van 610 tot 560". */
function countedBy(reading: Reading, sentence: Sentence, points: readonly Point[]): ReadonlySet<string> {
  const [first] = points;
  if (first === undefined) return conceptsIn(reading, sentence);
  const inTurn = mayConcern(sentence, ['in-turn']) && sentence.mentions.some(({ concepts }) => concepts.has('in-turn'));
  const own = statementAt(sentence, first.at);
  const together = points.every(({ at }) => statementAt(sentence, at) === own);
  return inTurn || (together && own !== undefined && ASIDE.has(own.role))
    ? countedNear(reading, sentence, first.at)
    : conceptsOutside(reading, sentence, points);
}

/** In a sentence with several changes, what is counted stands in the statement of the change. */
function countedNear(reading: Reading, sentence: Sentence, at: number): ReadonlySet<string> {
  const statement = statementAt(sentence, at);
  const near = statement === undefined ? new Set<string>() : conceptsIn(reading, sentence, new Set([statement.index]));
  const aside = statement !== undefined && ASIDE.has(statement.role) && statement.subject.size > 0;
  return near.has(COUNTED) || aside ? near : conceptsIn(reading, sentence);
}

/** "blijft met 58 gelijk, terwijl de uitkeringsduur terugloopt tot 29": a number of something else in a clause beside continues no series. */
function withoutAside(reading: Reading, sentence: Sentence, points: readonly Point[]): readonly Point[] {
  if (points.length < 2 || !sentence.statements.some(({ role }) => ASIDE.has(role))) return points;
  const aside = points.filter(({ at }) => {
    const statement = statementAt(sentence, at);
    return statement !== undefined && ASIDE.has(statement.role) && countsOther(reading, sentence, statement);
  });
  return aside.length === 0 || aside.length === points.length
    ? points
    : points.filter((point) => !aside.includes(point));
}

function countsOther(reading: Reading, sentence: Sentence, { index, parent, subject }: Statement): boolean {
  const around = sentence.statements[parent ?? -1]?.subject;
  if (around === undefined || subject.size === 0) return false;
  if (subject.has(OTHER) && !around.has(OTHER)) return true;
  if ([...subject].some((name) => around.has(name))) return false;
  const own = conceptsIn(reading, sentence, new Set([index]));
  return own.has(OTHER) || !own.has(COUNTED);
}

/** "… hoe de arbeidsmarkt zich ook ontwikkelt": whatever may happen is not what the numbers count. */
function conceptsOutside(reading: Reading, sentence: Sentence, points: readonly Point[]): ReadonlySet<string> {
  const { statements } = sentence;
  if (!statements.some(({ role }) => role === 'concession')) return conceptsIn(reading, sentence);
  const held = new Set(points.map(({ at }) => statementAt(sentence, at)?.index));
  const counting = statements.filter(({ role, index }) => role !== 'concession' || held.has(index));
  return conceptsIn(reading, sentence, new Set(counting.map(({ index }) => index)));
}

function statementAt(sentence: Sentence, at: number): Statement | undefined {
  const token = firstTokenFrom(sentence.tokens, at);
  return sentence.statements.find(({ tokens }) => tokens.includes(token));
}

/** What is counted, and is not the result that was agreed: sick leave, duration of benefits. */
const OTHER = 'other-result';

/** What goes on beside the thing that is said. */
const ASIDE = new Set<Statement['role']>(['time', 'concession', 'reason']);

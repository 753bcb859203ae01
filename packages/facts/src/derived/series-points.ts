import type { Sentence } from '../model.ts';
import { mayConcern } from '../named.ts';
import { toNumber, type Quantity } from '../quantities/index.ts';
import { firstTokenFrom } from '../text/token-at.ts';

/** A number for one year, or for one step of a run of years ("in het tweede jaar"). */
export interface Point {
  /** The year, or the number of the step; undefined for a change without years ("van 140 naar 120"). */
  readonly year?: number;
  readonly value: number;
  readonly kind: Quantity['kind'];
  readonly at: number;
}

interface Label {
  readonly at: number;
  readonly year: number;
  /** How many years it stands for: 1, or those of a period. */
  readonly years: readonly number[];
}

const VALUES = new Set<Quantity['kind']>(['count', 'share', 'money', 'ratio']);

/** The numbers per year of a sentence: "in 2021 200, in 2022 190", "200, 190 en 180 in achtereenvolgens 2021, 2022 en 2023". */
export function pointsOf(sentence: Sentence): Point[] {
  const labels = labelsOf(sentence);
  const values = valuesOf(sentence);
  const rest = restInTurn(sentence, labels, values);
  if (rest !== undefined) return rest;
  const run = pairRun(labels, values);
  if (run !== undefined) return run;
  return numbersInTurn(sentence, labels, values) ?? pairInTurn(labels, values);
}

/** "in de vier kwartalen": what follows within a year is no series over the years. */
function isByYear({ quantities }: Sentence): boolean {
  return !quantities.some(({ kind, unit }) => kind === 'duration' && unit !== 'year');
}

/** "achtereenvolgens 40, 44, 41 en 46": a number for each year, also where the years are not named one by one. */
function numbersInTurn(sentence: Sentence, labels: readonly Label[], values: readonly Point[]): Point[] | undefined {
  if (!mayConcern(sentence, ['in-turn'])) return undefined;
  const word = sentence.mentions.find(({ concepts }) => concepts.has('in-turn'));
  const at = word === undefined ? undefined : sentence.tokens[word.from]?.span.start;
  if (at === undefined || !isByYear(sentence)) return undefined;
  const kind = values.find((value) => value.at > at)?.kind;
  const own = values.filter((value) => value.at > at && value.kind === kind);
  if (own.length === 1) return twoInTurn(at, labels, values, own[0]);
  if (own.length < 3) return undefined;
  const years = labels.flatMap((label) => label.years);
  return own.map((value, index) => ({
    ...value,
    year: years.length === own.length ? (years[index] ?? index + 1) : index + 1,
  }));
}

/** "samen 180, waarvan honderd in het eerste jaar en de rest in het tweede": what is left is the number of the other year. */
function restInTurn(sentence: Sentence, labels: readonly Label[], values: readonly Point[]): Point[] | undefined {
  const [value, ...more] = values;
  if (value === undefined || more.length > 0 || !mayConcern(sentence, ['remainder'])) return undefined;
  const together = sentence.quantities.find(
    (each) => each.kind === value.kind && each.coreStart < value.at && isOfYearsTogether(sentence, each),
  );
  const all = together?.value.low;
  const rest = sentence.mentions.find(({ concepts }) => concepts.has('remainder'));
  const at = rest === undefined ? -1 : (sentence.tokens[rest.from]?.span.start ?? -1);
  if (all === undefined || at < value.at) return undefined;
  const other = { ...value, value: toNumber(all) - value.value, at };
  const [first, last] = isStepTwo(sentence, value.at, at) ? [other, value] : [value, other];
  const years = labels.flatMap((label) => label.years);
  return [
    { ...first, year: years[0] ?? 1 },
    { ...last, year: years[1] ?? 2 },
  ];
}

function isStepTwo(sentence: Sentence, start: number, end: number): boolean {
  return stepsIn(sentence, start, end).some(({ step }) => step === 2);
}

/** "€ 8.000 respectievelijk € 7.000", of the two years that were named. */
function twoInTurn(
  at: number,
  labels: readonly Label[],
  values: readonly Point[],
  after: Point | undefined,
): Point[] | undefined {
  const before = values.findLast((value) => value.at < at);
  const years = labels.flatMap((label) => label.years);
  if (before === undefined || after?.kind !== before.kind || years.length !== 2) return undefined;
  return [
    { ...before, year: years[0] ?? 0 },
    { ...after, year: years[1] ?? 0 },
  ];
}

/** "van 140 naar 120": both ends of a change, as two points. */
export function changesOf(sentence: Sentence): [Point, Point][] {
  const values = valuesOf(sentence);
  const labels = labelsOf(sentence);
  const changes: [Point, Point][] = [];
  values.forEach((from, index) => {
    const to = values[index + 1];
    if (to === undefined || to.kind !== from.kind) return;
    const inOne = sentence.quantities.some(({ coreStart, coreEnd }) => coreStart === from.at && coreEnd === to.at);
    if (!inOne && (wordBefore(sentence, from) !== 'van' || !ARRIVALS.has(wordBefore(sentence, to) ?? ''))) return;
    changes.push([withYear(from, labels), withYear(to, labels)]);
  });
  return changes;
}

const ARRIVALS = new Set(['naar', 'tot']);

/** The year that a value stands beside, without another value between them. */
function withYear(point: Point, labels: readonly Label[]): Point {
  const after = labels.find((label) => label.at > point.at);
  return after === undefined || after.years.length > 1 ? point : { ...point, year: after.year };
}

function valuesOf(sentence: Sentence): Point[] {
  const addsOn = sentence.quantities.some((quantity) => VALUES.has(quantity.kind) && comesOnTop(sentence, quantity));
  return sentence.quantities.flatMap((quantity) => {
    // "komen er 12 plaatsingen bij en het jaar erna nog eens 8": said once, it holds for all.
    if (
      !VALUES.has(quantity.kind) ||
      addsOn ||
      isIncrement(sentence, quantity) ||
      isDifference(sentence, quantity) ||
      isOfYearsTogether(sentence, quantity)
    )
      return [];
    const { low, high } = quantity.value;
    // "van 7.700 tot 7.500": a range does not fall, so these are two numbers.
    if (quantity.bound === 'range' && low !== undefined && high !== undefined && toNumber(low) > toNumber(high)) {
      const both = { kind: quantity.kind };
      return [
        { ...both, value: toNumber(low), at: quantity.coreStart },
        { ...both, value: toNumber(high), at: quantity.coreEnd },
      ];
    }
    const value = quantity.value.low ?? quantity.value.high;
    return value === undefined ? [] : [{ value: toNumber(value), kind: quantity.kind, at: quantity.coreStart }];
  });
}

/** "groeit met 40", "een groei van 10%": what comes on top says nothing of the number itself. */
function isIncrement(sentence: Sentence, quantity: Quantity): boolean {
  const own = growth(sentence);
  if (own.length === 0) return false;
  const start = firstTokenFrom(sentence.tokens, quantity.start);
  if (sentence.tokens[start - 1]?.word === 'met') {
    const place = sentence.statements.find(({ tokens }) => tokens.includes(start))?.index;
    return own.some((act) => act.statement === place);
  }
  return own.some((act) => act.form === 'noun' && isOpening(sentence, act.from));
}

/** "dat zijn er tien minder dan in 2021", "in ieder later jaar vijf meer": by how many it differs, and not how many there are. */
function isDifference(sentence: Sentence, { coreEnd, unit }: Quantity): boolean {
  const more = mayConcern(sentence, ['increment-word']);
  if (!more && !mayConcern(sentence, ['fall']) && !mayConcern(sentence, ['grow'])) return false;
  const end = firstTokenFrom(sentence.tokens, coreEnd);
  if (end === -1) return false;
  // "vijf personen hoger": behind what is counted.
  const counted = unit !== undefined && sentence.tokens[end]?.word === unit ? end + 1 : end;
  const isHere = (from: number): boolean => from === end || from === counted;
  if (more && sentence.mentions.some(({ concepts, from }) => isHere(from) && concepts.has('increment-word')))
    return true;
  return (
    (counted > end || sentence.tokens[end + 1]?.word === 'dan') &&
    sentence.acts.some(
      (act) =>
        isHere(act.from) &&
        act.form === 'noun' &&
        (act.concepts.has('fall') || act.concepts.has('grow') || act.concepts.has('lower')),
    )
  );
}

/** "Over 2020 en 2021 samen gaan 180 kandidaten aan het werk": the number of several years is that of none. */
function isOfYearsTogether(sentence: Sentence, { coreStart }: Quantity): boolean {
  if (!mayConcern(sentence, ['total'])) return false;
  return sentence.mentions.some(({ concepts, from }) => {
    const at = sentence.tokens[from]?.span.start ?? -1;
    if (!concepts.has('total') || at > coreStart || hasValueBetween(sentence, at, coreStart)) return false;
    const years = sentence.quantities.filter((each) => each.kind === 'year' && each.coreStart < at);
    return years.length > 1 && !hasValueBetween(sentence, -1, at);
  });
}

/** "er komen 12 bij", "12 plaatsingen erbij". */
function comesOnTop(sentence: Sentence, quantity: Quantity): boolean {
  const own = growth(sentence);
  if (own.length === 0) return false;
  const start = firstTokenFrom(sentence.tokens, quantity.start);
  const end = firstTokenFrom(sentence.tokens, quantity.coreEnd);
  const place = sentence.statements.find(({ tokens }) => tokens.includes(start))?.index;
  return own.some(
    (act) =>
      act.statement === place && act.form === 'verb' && sentence.mentions.some((mention) => isOnTop(mention, end)),
  );
}

function growth(sentence: Sentence): Sentence['acts'] {
  if (!mayConcern(sentence, ['grow'])) return NOTHING;
  return sentence.acts.filter((act) => act.affirmed && act.concepts.has('grow'));
}

const NOTHING: Sentence['acts'] = [];

/** "De groei is in 2021 12": the sentence is about the growth. */
function isOpening({ tokens }: Sentence, at: number): boolean {
  return at === 0 || (at === 1 && tokens[0]?.kind === 'word' && OPENING.has(tokens[0].word));
}

const OPENING = new Set(['de', 'een', 'het']);

function isOnTop({ concepts, from }: Sentence['mentions'][number], end: number): boolean {
  return concepts.has('increment-word') && from >= end && from <= end + 2;
}

/** Years in figures, periods, and steps that the lexicon names ("het tweede jaar", "volgend jaar"), in order of place. */
function labelsOf(sentence: Sentence): Label[] {
  const dated = sentence.quantities.flatMap((quantity): Label[] => {
    if (quantity.kind !== 'year' && quantity.kind !== 'period') return [];
    const first = Number(quantity.from?.slice(0, 4));
    const last = Number(quantity.to?.slice(0, 4));
    if (!Number.isFinite(first) || !Number.isFinite(last)) return [];
    return [
      {
        at: quantity.coreStart,
        year: first,
        years: Array.from({ length: last - first + 1 }, (_, step) => first + step),
      },
    ];
  });
  const named = stepsIn(sentence, 0, Number.POSITIVE_INFINITY).map(({ at, step }) => ({
    at,
    year: step,
    years: [step],
  }));
  // Steps and years in figures are no one scale: the years win, but what comes before or after all of them.
  const fixed =
    dated.length > 0
      ? [...dated, ...named.filter(({ year }) => year === FIRST || year === LAST)]
      : named.filter(({ at, year }, index) => year !== 2 || index === 0 || !isLater(sentence, at));
  const labels = [...fixed, ...laterLabels(sentence, fixed)].toSorted((a, b) => a.at - b.at);
  return labels.length > 0 ? labels : everyYear(sentence);
}

/** "nu", "bij de start": before every year. "Aan het einde van de looptijd": after them. */
const FIRST = 0;
const LAST = 9999;

/** "in 2021 60, een jaar later 55": a year that is counted from the one before it in the sentence. */
function laterLabels(sentence: Sentence, fixed: readonly Label[]): Label[] {
  const found = new Map<number, Label>();
  for (const { concepts, from, to, statement } of sentence.mentions) {
    const at = sentence.tokens[from]?.span.start ?? -1;
    if (!concepts.has('later-years') || sentence.statements[statement]?.role === 'relative') continue;
    const before = fixed.findLast((label) => label.at < at && label.year !== LAST);
    const next = fixed.find((label) => label.at > at);
    const value = sentence.quantities.find(
      ({ kind, coreStart }) => VALUES.has(kind) && coreStart > at && coreStart < (next?.at ?? Number.POSITIVE_INFINITY),
    );
    if (before === undefined || value === undefined) continue;
    // "in 2020 en ieder volgend jaar 60": one number for both.
    if (!hasValueBetween(sentence, before.at, at) && !hasValueBetween(sentence, -1, before.at)) continue;
    // Longer and shorter names of one moment end in the same word.
    const year = (before.years.at(-1) ?? before.year) + 1;
    if (!found.has(to)) found.set(to, { at, year, years: [year] });
  }
  return [...found.values()];
}

function hasValueBetween({ quantities }: Sentence, start: number, end: number): boolean {
  return quantities.some(({ kind, coreStart }) => VALUES.has(kind) && coreStart > start && coreStart < end);
}

function isLater({ mentions, tokens }: Sentence, at: number): boolean {
  return mentions.some(({ concepts, from }) => concepts.has('later-years') && tokens[from]?.span.start === at);
}

/** "jaarlijks 45": the number of every year, against which a later one can be set. */
function everyYear(sentence: Sentence): Label[] {
  const mention = sentence.mentions.find(({ concepts }) => concepts.has('yearly') || concepts.has('every-year'));
  // "voor ieder jaar dat volgt": not all years, but those after.
  if (
    mention !== undefined &&
    sentence.mentions.some((each) => each.from === mention.from && each.concepts.has('later-years'))
  )
    return [];
  const at = mention === undefined ? undefined : sentence.tokens[mention.from]?.span.start;
  return at === undefined ? [] : [{ at, year: 0, years: [0] }];
}

/** The one number of a sentence that says "daarna" or "voor de looptijd" instead of a year. */
export function laterValue(sentence: Sentence): Point | undefined {
  const values = valuesOf(sentence);
  const later = sentence.mentions.some(({ concepts }) => concepts.has('later-years'));
  return later && values.length === 1 && labelsOf(sentence).every(({ year }) => year === 0) ? values[0] : undefined;
}

/** "vijf zesde van dat aantal": a share of the number that the sentence before gave, said of a later year. */
export function shareOfThat(sentence: Sentence, before: Point): Point | undefined {
  if (before.kind === 'share' || sentence.mentions.some(({ concepts }) => concepts.has('still'))) return undefined;
  const year = labelsOf(sentence).find((label) => label.year > (before.year ?? 0))?.year;
  const share = sentence.quantities.find((quantity) => {
    const next = firstTokenFrom(sentence.tokens, quantity.coreEnd);
    return (
      quantity.kind === 'share' &&
      sentence.mentions.some(({ concepts, from }) => concepts.has('that-number') && from >= next && from <= next + 1)
    );
  });
  const value = share?.value.low ?? share?.value.high;
  if (year === undefined || share === undefined || value === undefined) return undefined;
  return { year, value: toNumber(value) * before.value, kind: before.kind, at: share.coreStart };
}

/** "90% van het aantal in 2021", "95% van de doelstelling voor het jaar ervoor": a share of an earlier year's number. */
export function shareOfBefore(sentence: Sentence): Point | undefined {
  for (const quantity of sentence.quantities) {
    const value = quantity.value.low ?? quantity.value.high;
    if (quantity.kind !== 'share' || value === undefined) continue;
    const next = firstTokenFrom(sentence.tokens, quantity.end);
    if (sentence.tokens[next]?.word !== 'van') continue;
    const base = sentence.tokens.slice(next, next + BASE);
    const end = base.findIndex(({ word }) => word === ',' || word === ';' || word === '.');
    const from = base[0]?.span.start ?? 0;
    const to = (end < 0 ? base.at(-1) : base[end])?.span.end ?? from;
    const dated = sentence.quantities.some(
      (each) => each.kind === 'year' && each.coreStart > from && each.coreStart < to,
    );
    const named = sentence.mentions.some(({ concepts, from: at }) => {
      const start = sentence.tokens[at]?.span.start ?? -1;
      return concepts.has('year-before') && start > from && start < to;
    });
    if (dated || named) return { value: toNumber(value), kind: 'share', at: quantity.coreStart };
  }
  return undefined;
}

const BASE = 14;

/** Mentions of a step of the term between two offsets of the source. */
export function stepsIn(sentence: Sentence, start: number, end: number): { at: number; step: number }[] {
  const found = new Map<number, number>();
  for (const mention of sentence.mentions) {
    const at = sentence.tokens[mention.from]?.span.start ?? -1;
    if (at < start || at >= end) continue;
    for (const concept of mention.concepts) {
      const step = /^year-(\d)$/u.exec(concept)?.[1];
      // "nu de makkelijkste plaatsingen weg zijn" gives a reason, no moment.
      if (step === '0' && sentence.statements[mention.statement]?.role === 'reason') continue;
      if (step !== undefined) found.set(at, step === '9' ? LAST : Number(step));
    }
  }
  return [...found].map(([at, step]) => ({ at, step }));
}

/** A row of values beside a row of years of the same length, whichever comes first. */
function pairRun(labels: readonly Label[], values: readonly Point[]): Point[] | undefined {
  const years = labels.flatMap((label) => label.years);
  if (years.length < 2 || years.length !== values.length) return undefined;
  const [firstLabel, lastLabel] = [labels[0], labels.at(-1)];
  const [firstValue, lastValue] = [values[0], values.at(-1)];
  if (firstLabel === undefined || lastLabel === undefined || firstValue === undefined || lastValue === undefined)
    return undefined;
  if (lastLabel.at > firstValue.at && lastValue.at > firstLabel.at) return undefined;
  return values.map((value, index) => ({ ...value, year: years[index] ?? 0 }));
}

/** Years and values in turn; each year has the value next to it, on the side where the sentence puts its first one. */
function pairInTurn(labels: readonly Label[], values: readonly Point[]): Point[] {
  const single = labels.filter((label) => label.years.length === 1);
  const yearFirst = (single[0]?.at ?? Number.POSITIVE_INFINITY) < (values[0]?.at ?? Number.POSITIVE_INFINITY);
  const points: Point[] = [];
  const used = new Set<Point>();
  single.forEach((label, index) => {
    const before = index === 0 ? -1 : (single[index - 1]?.at ?? -1);
    const next = single[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const behind = values.find((value) => value.at > label.at && value.at < next && !used.has(value));
    const ahead = values.findLast((value) => value.at < label.at && value.at > before && !used.has(value));
    const value = yearFirst ? (behind ?? ahead) : (ahead ?? behind);
    if (value === undefined) return;
    used.add(value);
    points.push({ ...value, year: label.year });
  });
  return points;
}

function wordBefore(sentence: Sentence, point: Point): string | undefined {
  const index = firstTokenFrom(sentence.tokens, point.at);
  // "van ten minste 140", "van circa 140": the words of a bound belong to the number.
  const quantity = sentence.quantities.find((each) => each.coreStart === point.at);
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = sentence.tokens[at];
    if (token === undefined) return undefined;
    if (
      (quantity !== undefined && token.span.start >= quantity.start && token.word !== 'tot' && token.word !== 'van') ||
      token.word === '€' ||
      token.word === 'de'
    )
      continue;
    return token.word;
  }
  return undefined;
}

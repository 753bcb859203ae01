import type { Bound } from './model.ts';
import type { Piece } from './scan.ts';

/** Words before a number that bound it, longest first, and what they say. */
const BEFORE: readonly (readonly [readonly string[], Bound])[] = (
  [
    ['in geen geval minder dan', 'minimum'],
    ['in geen geval lager dan', 'minimum'],
    ['in geen geval kleiner dan', 'minimum'],
    ['in geen geval meer dan', 'maximum'],
    ['in geen geval hoger dan', 'maximum'],
    ['nooit minder dan', 'minimum'],
    ['nooit lager dan', 'minimum'],
    ['nooit meer dan', 'maximum'],
    ['nooit hoger dan', 'maximum'],
    ['nooit korter dan', 'minimum'],
    ['nooit langer dan', 'maximum'],
    ['nooit kleiner dan', 'minimum'],
    ['nooit groter dan', 'maximum'],
    ['tot een aantal van', 'maximum'],
    ['tot het aantal van', 'maximum'],
    ['met een ondergrens van', 'minimum'],
    ['met een bovengrens van', 'maximum'],
    ['met een plafond van', 'maximum'],
    ['met als bovengrens', 'maximum'],
    ['met als plafond', 'maximum'],
    ['met als maximum', 'maximum'],
    ['met als grens', 'maximum'],
    ['met als limiet', 'maximum'],
    ['met als ondergrens', 'minimum'],
    ['met als minimum', 'minimum'],
    ['met als bodem', 'minimum'],
    ['tot een plafond van', 'maximum'],
    ['tot een bovengrens van', 'maximum'],
    ['gemaximeerd op', 'maximum'],
    ['gemaximeerd tot', 'maximum'],
    ['gelimiteerd tot', 'maximum'],
    ['begrensd op', 'maximum'],
    ['begrensd tot', 'maximum'],
    ['afgetopt op', 'maximum'],
    ['afgegrendeld op', 'maximum'],
    ['geplafonneerd op', 'maximum'],
    ['gebonden aan een maximum van', 'maximum'],
    ['nooit verder dan', 'maximum'],
    ['niet verder dan', 'maximum'],
    ['niet verder gaan dan', 'maximum'],
    ['niet voorbij de', 'maximum'],
    ['niet voorbij', 'maximum'],
    ['een plafond van', 'maximum'],
    ['met een maximum van', 'maximum'],
    ['met een minimum van', 'minimum'],
    ['een maximum van', 'maximum'],
    ['een minimum van', 'minimum'],
    ['een bovengrens van', 'maximum'],
    ['een ondergrens van', 'minimum'],
    ['niet minder dan', 'minimum'],
    ['niet lager dan', 'minimum'],
    ['niet kleiner dan', 'minimum'],
    ['niet geringer dan', 'minimum'],
    ['niet korter dan', 'minimum'],
    ['niet onder de', 'minimum'],
    ['niet onder', 'minimum'],
    ['niet beneden', 'minimum'],
    ['niet meer dan', 'maximum'],
    ['niet hoger dan', 'maximum'],
    ['niet boven de', 'maximum'],
    ['niet boven', 'maximum'],
    ['niet langer dan', 'maximum'],
    ['niet ouder dan', 'maximum'],
    ['niet jonger dan', 'minimum'],
    ['niet groter dan', 'maximum'],
    ['ten minste', 'minimum'],
    ['tenminste', 'minimum'],
    ['minstens', 'minimum'],
    ['minimaal', 'minimum'],
    ['op zijn minst', 'minimum'],
    ['vanaf', 'minimum'],
    ['minimum van', 'minimum'],
    ['maximum van', 'maximum'],
    ['ten hoogste', 'maximum'],
    ['tenhoogste', 'maximum'],
    ['hoogstens', 'maximum'],
    ['maximaal', 'maximum'],
    ['hooguit', 'maximum'],
    ['tot maximaal', 'maximum'],
    ['tot ten hoogste', 'maximum'],
    ['tot een maximum van', 'maximum'],
    ['op zijn hoogst', 'maximum'],
    ['uiterlijk', 'maximum'],
    ['tot en met', 'maximum'],
    ['minder dan', 'below'],
    ['lager dan', 'below'],
    ['kleiner dan', 'below'],
    ['korter dan', 'below'],
    ['jonger dan', 'below'],
    ['onder de', 'below'],
    ['beneden de', 'below'],
    ['onder', 'below'],
    ['beneden', 'below'],
    ['tot aan', 'below'],
    ['tot', 'below'],
    ['nog geen', 'below'],
    ['meer dan', 'above'],
    ['verder dan', 'above'],
    ['voorbij de', 'above'],
    ['hoger dan', 'above'],
    ['groter dan', 'above'],
    ['langer dan', 'above'],
    ['ouder dan', 'above'],
    ['boven de', 'above'],
    ['boven', 'above'],
    ['ruim', 'above'],
    ['circa', 'approximate'],
    ['ca', 'approximate'],
    ['ongeveer', 'approximate'],
    ['rond de', 'approximate'],
    ['rond', 'approximate'],
    ["zo'n", 'approximate'],
    ['bij benadering', 'approximate'],
    ['om en nabij', 'approximate'],
    ['naar schatting', 'approximate'],
    ['gemiddeld', 'approximate'],
  ] as const
).map(([words, bound]) => [words.split(' '), bound] as const);

/** By their last word, which stands right before the number: one look for nearly every number. */
const BY_LAST = new Map<
  string,
  { readonly words: readonly string[]; readonly bound: Bound; readonly rank: number }[]
>();
BEFORE.forEach(([words, bound], rank) => {
  const last = words.at(-1) ?? '';
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), { words, bound, rank }]);
});

const BETWEEN = new Set(['de', 'een', 'nog']);

/** The first bound of the list that ends right before this piece. */
function boundBefore(
  pieces: readonly Piece[],
  end: number,
): { readonly bound: Bound; readonly rank: number; readonly from: number } | undefined {
  for (const { words, bound, rank } of BY_LAST.get(pieces[end - 1]?.lower ?? '') ?? []) {
    const from = end - words.length;
    if (from >= 0 && words.every((word, offset) => pieces[from + offset]?.lower === word)) return { bound, rank, from };
  }
  return undefined;
}

/** Words behind a number that bound it: the first, then the second. */
const AFTER = new Map<string, ReadonlyMap<string, Bound>>([
  [
    'of',
    new Map<string, Bound>([
      ['meer', 'minimum'],
      ['hoger', 'minimum'],
      ['ouder', 'minimum'],
      ['langer', 'minimum'],
      ['minder', 'maximum'],
      ['lager', 'maximum'],
      ['jonger', 'maximum'],
      ['korter', 'maximum'],
    ]),
  ],
  [
    'en',
    new Map<string, Bound>([
      ['hoger', 'minimum'],
      ['meer', 'minimum'],
      ['ouder', 'minimum'],
      ['lager', 'maximum'],
      ['jonger', 'maximum'],
    ]),
  ],
  [
    'als',
    new Map<string, Bound>([
      ['minimum', 'minimum'],
      ['ondergrens', 'minimum'],
      ['maximum', 'maximum'],
      ['bovengrens', 'maximum'],
      ['plafond', 'maximum'],
    ]),
  ],
]);

export interface BoundAt {
  readonly bound: Bound;
  readonly from: number;
  readonly to: number;
}

/** The bound of a number that covers the pieces from `from` up to `to` (exclusive), with the pieces it takes in. */
export function readBound(pieces: readonly Piece[], from: number, to: number): BoundAt {
  // "de" and "een" between the bound and its number: "ten minste een kwart", "onder de 25%".
  const before = boundBefore(pieces, from);
  const skipped = BETWEEN.has(pieces[from - 1]?.lower ?? '') ? boundBefore(pieces, from - 1) : undefined;
  const nearest = skipped === undefined || (before !== undefined && before.rank <= skipped.rank) ? before : skipped;
  if (nearest !== undefined) return { bound: nearest.bound, from: nearest.from, to };
  const apart = comparedApart(pieces, from);
  if (apart !== undefined) return { bound: apart, from, to };
  // All of them are two words.
  const behind = AFTER.get(pieces[to]?.lower ?? '')?.get(pieces[to + 1]?.lower ?? '');
  return behind === undefined ? { bound: 'exact', from, to } : { bound: behind, from, to: to + 2 };
}

const LESS = new Set(['lager', 'minder', 'kleiner', 'korter', 'jonger', 'geringer', 'beperkter']);
const MORE = new Set(['hoger', 'meer', 'groter', 'langer', 'ouder', 'ruimer']);

const NEAR = 3;

/** "een lager lokaal deel dan 25%": the comparative and its "dan" stand apart. */
function comparedApart(pieces: readonly Piece[], from: number): Bound | undefined {
  const than =
    pieces[from - 1]?.lower === 'dan'
      ? from - 1
      : pieces[from - 2]?.lower === 'dan' && ['de', 'een'].includes(pieces[from - 1]?.lower ?? '')
        ? from - 2
        : -1;
  if (than === -1) return undefined;
  for (let at = than - 1; at >= Math.max(0, than - 6); at -= 1) {
    const word = pieces[at]?.lower ?? '';
    if (/^[.,;:]$/u.test(word)) return undefined;
    const less = LESS.has(word);
    if (!less && !MORE.has(word)) continue;
    // "mag niet lager zijn dan": so near its "dan" the denial is of the comparative, and not of the statement.
    if (pieces[at - 1]?.lower === 'niet' && than - at <= NEAR) return less ? 'minimum' : 'maximum';
    return less ? 'below' : 'above';
  }
  return undefined;
}

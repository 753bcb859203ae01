import type { Writable } from '../writable.ts';
import { isAgeBound, isAgeRange } from './ages.ts';
import { readBound } from './bounds.ts';
import type { Core } from './core.ts';
import { readCore } from './cores.ts';
import { readDates } from './dates.ts';
import type { Bound, Bounded, Quantity } from './model.ts';
import { type Range, readRange } from './ranges.ts';
import { type Rational, divide, rational } from './rational.ts';
import { type Piece, scan } from './scan.ts';

const read = new WeakMap<object, readonly Quantity[]>();

const known = new Map<string, readonly Quantity[]>();

const MOST = 20_000;

/** The quantities of a clause, counted from its own start: read once, whoever asks, and as often as the same words come back. */
export function quantitiesOf(clause: { readonly text: string }): readonly Quantity[] {
  let own = read.get(clause);
  if (own === undefined) {
    own = known.get(clause.text) ?? remember(clause.text);
    read.set(clause, own);
  }
  return own;
}

function remember(text: string): readonly Quantity[] {
  const own = readQuantities(text);
  // An editor may stay open for days.
  if (known.size >= MOST) known.clear();
  known.set(text, own);
  return own;
}

/** All quantities of a text, in order, exact, without overlapping cores; linear in the length of the text. */
export function readQuantities(text: string): Quantity[] {
  if (!MAY_HOLD_NUMBER.test(text.toLowerCase())) return [];
  const dates = readDates(text);
  const pieces = scan(text);
  const found: Quantity[] = [];
  let at = 0;
  let nextDate = 0;
  while (at < pieces.length) {
    const piece = pieces[at];
    if (piece === undefined) break;
    while ((dates[nextDate]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) nextDate += 1;
    const date = dates[nextDate];
    if (date !== undefined && date.start <= piece.start && piece.start < date.end) {
      at += 1;
      continue;
    }
    const core = readCore(pieces, at);
    if (core === undefined) {
      at += 1;
      continue;
    }
    const range = readRange(pieces, core);
    found.push(finish(pieces, core, range));
    at = (range?.second ?? core).to;
  }
  if (dates.length === 0) return found;
  // "euro 2020" is a sum, not a year.
  const apart = dates.filter(
    (date) => !found.some((other) => other.coreStart < date.end && date.start < other.coreEnd),
  );
  return [...found, ...apart].toSorted((a, b) => a.start - b.start);
}

const MAY_HOLD_NUMBER =
  /\d|€|½|¼|¾|⅓|⅔|⅕|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|honderd|duizend|helft|half|halve|kwart|derde|tiende|zevende|procent|één|twintig|dertig|veertig|tachtig|een (?:jaar|halfjaar|maand|week|dag|euro|ton|miljoen)|procentpunt|percentagepunt/u;

function finish(pieces: readonly Piece[], core: Core, range: Range | undefined): Quantity {
  if (range !== undefined) {
    const { second } = range;
    const ages = second.kind === 'count' && isAgeRange(pieces, core, second);
    const low =
      core.kind === 'count' && second.kind === 'share' ? (divide(core.value, rational(100)) ?? core.value) : core.value;
    return {
      ...place(pieces, range.from, second.to, core.from, second.to),
      kind: ages ? 'age' : second.kind,
      bound: 'range',
      value: { low, high: second.value, ...(range.openHigh ? { highOpen: true } : {}) },
      ...(second.unit === undefined ? {} : { unit: ages ? 'year' : second.unit }),
      ...(core.written === undefined ? {} : { written: core.written }),
    };
  }
  const bound = readBound(pieces, core.from, core.to);
  const { unit, written } = core;
  const { start, end, coreStart, coreEnd } = place(pieces, bound.from, bound.to, core.from, core.to);
  const kind = core.kind === 'duration' && isAgeBound(pieces, bound, core) ? 'age' : core.kind;
  const value = bounded(bound.bound, core.value);
  const quantity: Writable<Quantity> = { start, end, coreStart, coreEnd, kind, bound: bound.bound, value };
  if (unit !== undefined) quantity.unit = unit;
  if (written !== undefined) quantity.written = written;
  return quantity;
}

function place(
  pieces: readonly Piece[],
  from: number,
  to: number,
  coreFrom: number,
  coreTo: number,
): Pick<Quantity, 'start' | 'end' | 'coreStart' | 'coreEnd'> {
  return {
    start: pieces[from]?.start ?? 0,
    end: pieces[to - 1]?.end ?? 0,
    coreStart: pieces[coreFrom]?.start ?? 0,
    coreEnd: pieces[coreTo - 1]?.end ?? 0,
  };
}

function bounded(bound: Bound, value: Rational): Bounded {
  switch (bound) {
    case 'minimum':
      return { low: value };
    case 'above':
      return { low: value, lowOpen: true };
    case 'maximum':
      return { high: value };
    case 'below':
      return { high: value, highOpen: true };
    default:
      return { low: value, high: value };
  }
}

import type { Core } from './core.ts';
import { readCore } from './cores.ts';
import type { Piece } from './scan.ts';

/** The second number of a range, and where the words that belong to it begin. */
export interface Range {
  readonly second: Core;
  readonly from: number;
  readonly openHigh: boolean;
}

/** "tussen 20% en 30%", "75 tot 85 procent", "75 à 85 procent", "27 tot en met 59 jaar". */
export function readRange(pieces: readonly Piece[], core: Core): Range | undefined {
  let next = core.to;
  const link = pieces[next]?.lower ?? '';
  const before = pieces[core.from - 1]?.lower;
  let openHigh = false;
  if (link === 'tot' && pieces[next + 1]?.lower === 'en' && pieces[next + 2]?.lower === 'met') next += 3;
  else if (link === 'tot') {
    next += 1;
    openHigh = core.kind === 'age' || pieces[core.to + 1]?.lower !== 'met';
  } else if (
    link === 'à' ||
    link === 't/m' ||
    link === '–' ||
    (link === '-' && pieces[next]?.start === pieces[next - 1]?.end)
  )
    next += 1;
  else if (link === 'en' && isBetween(pieces, core.from)) next += 1;
  // "15 of 20 procent": either may be meant.
  else if (link === 'of' && core.kind === 'count' && core.unit === 'of') {
    next += 1;
    if (readCore(pieces, next)?.kind !== 'share') return undefined;
  } else if (link === 't' && pieces[next + 1]?.text === '/' && pieces[next + 2]?.lower === 'm') next += 3;
  else return undefined;
  // "tussen de twintig en de dertig procent"
  if (pieces[next]?.lower === 'de' && isBetween(pieces, core.from)) next += 1;
  const second = readCore(pieces, next);
  if (second === undefined) return undefined;
  if (second.kind !== core.kind && core.kind !== 'count') return undefined;
  if (
    core.kind === 'count' &&
    core.unit !== undefined &&
    core.unit !== 'tot' &&
    core.unit !== 'à' &&
    core.unit !== 'en' &&
    core.unit !== 'of' &&
    core.unit !== 't'
  )
    return undefined;
  const starts = before === 'tussen' || before === 'van' ? 1 : isBetween(pieces, core.from) ? 2 : 0;
  return { second, from: core.from - starts, openHigh: openHigh && second.kind === 'age' };
}

function isBetween(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]?.lower;
  return before === 'tussen' || (before === 'de' && pieces[at - 2]?.lower === 'tussen');
}

import type { Draft, Suppression } from '@kadertoets/document';
import { atHome } from './homes.ts';
import type { RuleHits } from './judge.ts';
import { settleOverlaps } from './overlaps.ts';
import { keyed, type Keyed, withFingerprints } from './fingerprints.ts';
import type { Finding, FindingLists } from './report.ts';
import { faultsOfSuppressions, suppress, suppressionsIn, type Suppressed } from './suppress.ts';

/**
 * From what the rules found to what the user sees: special rules first, suppressions, fingerprints, order. One list for each part of
 * the draft; it is the same one as before for as long as all that it is made of is the same.
 */
export function arrange(
  lists: FindingLists,
  results: readonly RuleHits[],
  draft: Draft,
  known: readonly string[],
  referenceDate?: string,
): FindingLists {
  const suppressions = suppressionsIn(draft, referenceDate);
  const settle = settleOverlaps(results);
  const parts = atHome(lists, draft).map((own, at): Arranged => {
    if (own.length === 0) return NOTHING;
    const memory = draft.parts[at]?.memory;
    const last = memory?.get(NAME) as Arranged | undefined;
    if (last !== undefined && isSame(last.lists, own) && isSame(last.suppressions, suppressions)) return last;
    const { findings, used } = suppress(settle(own.flat()), suppressions);
    const arranged = { lists: own, suppressions, used, keyed: keyed(findings.toSorted(byPlace), draft) };
    memory?.set(NAME, arranged);
    return arranged;
  });
  const faults = faultsOfSuppressions(draft, known, referenceDate, () => parts.flatMap(({ used }) => used));
  return withFingerprints(withFaults(parts, faults, draft), draft);
}

const NAME = 'arranged';

/** What stands in a part, in order, and what it was made of. */
interface Arranged extends Pick<Suppressed, 'used'> {
  readonly lists: FindingLists;
  readonly suppressions: readonly Suppression[];
  readonly keyed: Keyed;
}

const NOTHING: Arranged = { lists: [], suppressions: [], used: [], keyed: { findings: [], keys: [] } };

/** What is wrong with the notes in the draft stands among the findings. */
function withFaults(parts: readonly Arranged[], faults: readonly Finding[], draft: Draft): Keyed[] {
  if (faults.length === 0) return parts.map(({ keyed: own }) => own);
  const more = atHome([faults], draft);
  return parts.map(({ keyed: own }, at) => {
    const found = more[at]?.flat() ?? [];
    return found.length === 0 ? own : keyed([...own.findings, ...found].toSorted(byPlace), draft);
  });
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

import type { Reading } from '@kadertoets/facts';
import type { Hit } from './hits.ts';
import type { RuleHits } from './judge.ts';
import type { Assessment, Evidence, Finding, Verdict } from './report.ts';
import { ruleName } from './rule-name.ts';

/** The verdict on every kader of every pack that applies, in the order of the packs. */
export function assess(results: readonly RuleHits[], findings: readonly Finding[], reading: Reading): Assessment[] {
  const assessments: Assessment[] = [];
  const packs = new Map(results.map((result) => [result.pack.header.pack, result.pack]));
  const open = new Map<string, Finding[]>();
  for (const finding of findings) {
    // An exception settles that nobody has to mend a conflict, not that the draft meets the kader.
    if (finding.suppressed !== null && finding.kind === 'undetermined') continue;
    const own = open.get(finding.rule);
    if (own === undefined) open.set(finding.rule, [finding]);
    else own.push(finding);
  }
  for (const pack of packs.values()) {
    for (const kader of pack.header.kaders) {
      const own = results.filter((result) => result.pack === pack && result.rule.kader === kader.kader);
      if (own.length === 0) continue;
      assessments.push(assessKader(`${pack.header.pack}/${kader.kader}`, own, open, reading));
    }
  }
  return assessments;
}

function assessKader(
  kader: string,
  results: readonly RuleHits[],
  open: ReadonlyMap<string, readonly Finding[]>,
  reading: Reading,
): Assessment {
  const rules = results.map(ruleName);
  // In the order of the draft, whatever the rule.
  const own = rules.flatMap((rule) => open.get(rule) ?? []).toSorted((a, b) => a.span.start - b.span.start);
  const of = (kinds: readonly Finding['kind'][]): Evidence[] =>
    own.filter((finding) => kinds.includes(finding.kind)).map(({ clause, span }) => ({ clause, span }));
  const verdicts: readonly (readonly [Verdict, () => Evidence[]])[] = [
    ['conflicts', () => of(['conflict', 'consistency'])],
    ['undetermined', () => of(['undetermined'])],
    ['missing', () => of(['missing', 'advice'])],
    ['complies', () => evidence(results, reading)],
  ];
  for (const [verdict, find] of verdicts) {
    const found = find();
    if (found.length > 0) return { kader, rules, verdict, evidence: found };
  }
  return { kader, rules, verdict: 'not-applicable', evidence: [] };
}

const MOST = 5;

function evidence(results: readonly RuleHits[], reading: Reading): Evidence[] {
  const seen = new Set<number>();
  const found: Evidence[] = [];
  const take = (hits: readonly Hit[]): void => {
    for (let at = 0; at < hits.length && found.length < MOST; at += 1) {
      const sentence = hits[at]?.sentence;
      if (sentence === undefined || seen.has(sentence.index)) continue;
      seen.add(sentence.index);
      found.push({ clause: reading.draft.clauses[sentence.clause]?.address ?? '', span: sentence.span });
    }
  };
  for (const { byPart, partHits } of results) {
    // A few are enough, so that what the parts hold is not put together first.
    for (const kind of ['complies', 'requires'] as const) {
      for (const { hits } of byPart.hits) {
        take(hits[kind]);
        if (found.length === MOST) break;
      }
    }
    take(partHits);
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

import type { Reading } from '@kadertoets/facts';
import type { RuleHits } from './judge.ts';
import type { Assessment, Evidence, Finding, Verdict } from './report.ts';

/** The verdict on every kader of every pack that applies, in the order of the packs. */
export function assess(results: readonly RuleHits[], findings: readonly Finding[], reading: Reading): Assessment[] {
  const assessments: Assessment[] = [];
  const packs = new Map(results.map((result) => [result.pack.header.pack, result.pack]));
  for (const pack of packs.values()) {
    for (const kader of pack.header.kaders) {
      const own = results.filter((result) => result.pack === pack && result.rule.kader === kader.kader);
      if (own.length === 0) continue;
      assessments.push(assessKader(`${pack.header.pack}/${kader.kader}`, own, findings, reading));
    }
  }
  return assessments;
}

function assessKader(
  kader: string,
  results: readonly RuleHits[],
  findings: readonly Finding[],
  reading: Reading,
): Assessment {
  const rules = results.map(({ pack, rule }) => `${pack.header.pack}/${rule.rule}`);
  const own = findings.filter((finding) => rules.includes(finding.rule) && finding.suppressed === null);
  const of = (kinds: readonly Finding['kind'][]): Evidence[] =>
    own.filter((finding) => kinds.includes(finding.kind)).map(({ clause, span }) => ({ clause, span }));
  const verdicts: readonly (readonly [Verdict, Evidence[]])[] = [
    ['conflicts', of(['conflict', 'consistency'])],
    ['undetermined', of(['undetermined'])],
    ['missing', of(['missing', 'advice'])],
    ['complies', evidence(results, reading)],
  ];
  for (const [verdict, found] of verdicts) if (found.length > 0) return { kader, rules, verdict, evidence: found };
  return { kader, rules, verdict: 'not-applicable', evidence: [] };
}

const MOST = 5;

function evidence(results: readonly RuleHits[], reading: Reading): Evidence[] {
  const seen = new Set<number>();
  const found: Evidence[] = [];
  for (const { hits, partHits } of results) {
    for (const hit of [...hits.complies, ...hits.requires, ...partHits]) {
      if (seen.has(hit.sentence.index) || found.length === MOST) continue;
      seen.add(hit.sentence.index);
      found.push({ clause: reading.draft.clauses[hit.sentence.clause]?.address ?? '', span: hit.sentence.span });
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

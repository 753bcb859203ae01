import type { RuleHits } from './judge.ts';
import { ruleName } from './rule-name.ts';
import type { Finding } from './report.ts';

/** Of findings that are about the same words: which ones stay, and how they are mended. */
export function settleOverlaps(results: readonly RuleHits[]): (findings: readonly Finding[]) => readonly Finding[] {
  const special = new Map<string, readonly string[]>();
  const kaders = new Map<string, string>();
  for (const { pack, rule } of results) {
    const id = ruleName({ pack, rule });
    if (rule.replaces !== undefined) special.set(id, rule.replaces);
    kaders.set(id, `${pack.header.pack}/${rule.kader}`);
  }
  return (findings) => mendedTogether(replaceGeneral(findings, special), kaders);
}

/** A special rule stands in for the general one on the same clause. */
function replaceGeneral(
  findings: readonly Finding[],
  special: ReadonlyMap<string, readonly string[]>,
): readonly Finding[] {
  const replaced = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.kind === 'undetermined') continue;
    for (const rule of special.get(finding.rule) ?? []) {
      const known = replaced.get(rule);
      if (known === undefined) replaced.set(rule, [finding]);
      else known.push(finding);
    }
  }
  if (replaced.size === 0) return findings;
  return findings.filter(
    ({ rule, span }) =>
      replaced
        .get(rule.slice(rule.indexOf('/') + 1))
        ?.some((other) => other.span.start < span.end && span.start < other.span.end) !== true,
  );
}

/**
 * What lacks something in a sentence that itself goes against the same kader is mended with that sentence: words added behind it would
 * leave open which of the two holds.
 */
function mendedTogether(findings: readonly Finding[], kaders: ReadonlyMap<string, string>): readonly Finding[] {
  const lacking = findings.filter(({ kind, fixes }) => kind === 'missing' && fixes.length > 0);
  if (lacking.length === 0) return findings;
  const instead = new Map<Finding, Finding>();
  for (const finding of lacking) {
    const wrong = findings.find(
      ({ rule, kind, span, fixes }) =>
        kind === 'conflict' &&
        fixes.length > 0 &&
        span.start === finding.span.start &&
        span.end === finding.span.end &&
        kaders.get(rule) === kaders.get(finding.rule),
    );
    if (wrong !== undefined) instead.set(finding, { ...finding, fixes: wrong.fixes });
  }
  return instead.size === 0 ? findings : findings.map((finding) => instead.get(finding) ?? finding);
}

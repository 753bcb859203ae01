import { textBetween, type Draft } from '@kadertoets/document';
import { closest } from '@kadertoets/rulebook';
import { fingerprint } from './fingerprint.ts';
import type { RuleHits } from './judge.ts';
import type { Finding } from './report.ts';

/** From what the rules found to what the user sees: special rules first, suppressions, fingerprints, order. */
export function arrange(
  findings: readonly Finding[],
  results: readonly RuleHits[],
  draft: Draft,
  known: readonly string[],
  referenceDate?: string,
): Finding[] {
  const kept = mendedTogether(replaceGeneral(findings, results), results);
  const suppressed = suppress(kept, draft, known, referenceDate);
  return withFingerprints(suppressed.toSorted(byPlace), draft);
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** A special rule stands in for the general one on the same clause. */
function replaceGeneral(findings: readonly Finding[], results: readonly RuleHits[]): Finding[] {
  const replaced = new Map<string, Finding[]>();
  const special = new Map<string, readonly string[]>();
  for (const { pack, rule } of results)
    if (rule.replaces !== undefined) special.set(`${pack.header.pack}/${rule.rule}`, rule.replaces);
  if (special.size === 0) return [...findings];
  for (const finding of findings) {
    if (finding.kind === 'undetermined') continue;
    for (const rule of special.get(finding.rule) ?? []) {
      const known = replaced.get(rule);
      if (known === undefined) replaced.set(rule, [finding]);
      else known.push(finding);
    }
  }
  if (replaced.size === 0) return [...findings];
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
function mendedTogether(findings: readonly Finding[], results: readonly RuleHits[]): readonly Finding[] {
  const lacking = findings.filter(({ kind, fixes }) => kind === 'missing' && fixes.length > 0);
  if (lacking.length === 0) return findings;
  const kaders = new Map(
    results.map(({ pack, rule }) => [`${pack.header.pack}/${rule.rule}`, `${pack.header.pack}/${rule.kader}`]),
  );
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

function suppress(
  findings: readonly Finding[],
  draft: Draft,
  known: readonly string[],
  referenceDate: string | undefined,
): Finding[] {
  let result = [...findings];
  const own: Finding[] = [];
  for (const suppression of draft.suppressions) {
    const report = (message: string): void => {
      own.push({
        rule: 'kadertoets/suppression',
        kind: 'suppression',
        severity: 'warning',
        message,
        span: suppression.span,
        computation: [],
        clause: 'aantekening',
        sources: [],
        related: [],
        fixes: [],
        fingerprint: '',
        suppressed: null,
      });
    };
    if (suppression.problem !== undefined) {
      report(suppression.problem);
      continue;
    }
    const { reason, span, until, owner, decision } = suppression;
    // Days as ISO dates compare as text. Without a day of the check, nothing has ended.
    if (until !== undefined && referenceDate !== undefined && until < referenceDate) {
      report(
        `Deze aantekening gold tot en met ${until} en onderdrukt niets meer: ${suppression.rules.join(', ')}. Haal haar weg, of geef een nieuwe reden en datum.`,
      );
      continue;
    }
    const exception = {
      reason,
      span,
      ...(until === undefined ? {} : { until }),
      ...(decision === undefined ? {} : { decision }),
      ...(owner === undefined ? {} : { owner }),
    };
    for (const rule of suppression.rules) {
      if (!known.includes(rule)) {
        const suggestion = closest(rule, known);
        report(`De regel “${rule}” bestaat niet${suggestion === undefined ? '.' : `; bedoelt u “${suggestion}”?`}`);
        continue;
      }
      let used = false;
      result = result.map((finding) => {
        const covers =
          suppression.scope === 'file' ||
          (suppression.covers !== undefined &&
            finding.span.start >= suppression.covers.start &&
            finding.span.start < suppression.covers.end);
        if (finding.rule !== rule || !covers || finding.suppressed !== null) return finding;
        used = true;
        return { ...finding, suppressed: exception };
      });
      if (!used) report(`Deze aantekening onderdrukt niets: ${rule} meldt hier niets. Haal haar weg.`);
    }
  }
  return [...result, ...own];
}

/** Made of the rule and the clause's own words, so that moving or renumbering a clause changes nothing. */
function withFingerprints(findings: readonly Finding[], draft: Draft): Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const known = printed.get(finding);
    const key = known?.key ?? keyOf(finding, draft);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    if (known?.count === count) return known.finding;
    const made = { ...finding, fingerprint: fingerprintOf(finding.sources, key, count) };
    printed.set(finding, { key, count, finding: made });
    return made;
  });
}

interface Printed {
  readonly key: string;
  readonly count: number;
  readonly finding: Finding;
}

// A finding that is made once is arranged after every edit; its sources are its own, and stay when it is set aside.
const printed = new WeakMap<Finding, Printed>();
const keys = new WeakMap<Finding['sources'], string>();
const fingerprints = new WeakMap<Finding['sources'], { readonly count: number; readonly fingerprint: string }>();

function keyOf({ rule, kind, span, sources }: Finding, draft: Draft): string {
  let key = keys.get(sources);
  if (key === undefined) {
    const words = textBetween(draft, span.start, span.end)
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]+/gu, ' ')
      .trim();
    key = `${rule} ${kind} ${words}`;
    keys.set(sources, key);
  }
  return key;
}

function fingerprintOf(sources: Finding['sources'], key: string, count: number): string {
  const known = fingerprints.get(sources);
  if (known?.count === count) return known.fingerprint;
  const made = fingerprint(`${key} ${String(count)}`);
  fingerprints.set(sources, { count, fingerprint: made });
  return made;
}

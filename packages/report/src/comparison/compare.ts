import type { Finding, Report } from '@kadertoets/engine';
import type { DraftsComparison, FindingChange, KaderRow, RuleRow, VersionsComparison } from './model.ts';

/** Sets several drafts side by side: the verdicts on every kader, and what each rule found in which of them. */
export function compareDrafts(reports: readonly Report[]): DraftsComparison {
  const rules = new Set(reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const rows = [...rules].map((rule): RuleRow => {
    const findings = reports.map((report) => report.findings.filter((finding) => finding.rule === rule));
    return { rule, findings, everywhere: findings.every((own) => own.length > 0) };
  });
  return { as: 'drafts', kaders: kaderRows(reports), rules: byWeight(rows) };
}

/** Sets two versions of one draft side by side: what came, what changed, what stayed and what went. */
export function compareVersions(before: Report, after: Report): VersionsComparison {
  const left = new Set(before.findings);
  const pairs = new Map<Finding, Finding>();
  // The surest likeness first, so that no finding is taken for another one that has its own counterpart.
  for (const alike of LIKENESSES) {
    for (const finding of after.findings) {
      if (pairs.has(finding)) continue;
      const former = [...left].find((each) => alike(each) === alike(finding));
      if (former === undefined) continue;
      left.delete(former);
      pairs.set(finding, former);
    }
  }
  const changes = after.findings.map((finding): FindingChange => {
    const former = pairs.get(finding);
    if (former === undefined) return { change: 'new', after: finding };
    return {
      change: identityOf(former) === identityOf(finding) ? 'unchanged' : 'changed',
      before: former,
      after: finding,
    };
  });
  const gone = [...left].map((finding): FindingChange => ({ change: 'gone', before: finding }));
  return { as: 'versions', kaders: kaderRows([before, after]), changes: [...changes, ...gone] };
}

/** The same finding; of the same words, with other figures or another exception; or in the same clause, in other words. */
const LIKENESSES: readonly ((finding: Finding) => string)[] = [
  identityOf,
  ({ fingerprint }) => fingerprint,
  ({ rule, kind, clause }) => `${rule} ${kind} ${clause}`,
];

function identityOf({ rule, kind, message, fingerprint, severity, computation, suppressed }: Finding): string {
  const exception = suppressed === null ? null : { ...suppressed, span: null };
  // What is missing is reported on a heading, whose words have nothing to do with it.
  const words = kind === 'missing' || kind === 'advice' ? message : fingerprint;
  return JSON.stringify([rule, kind, words, severity, computation, exception]);
}

/** In the order of the packs; a kader of a pack that applies to some of the drafts only is there too. */
function kaderRows(reports: readonly Report[]): KaderRow[] {
  const kaders = new Set(reports.flatMap(({ assessment }) => assessment.map(({ kader }) => kader)));
  const verdicts = reports.map(({ assessment }) => new Map(assessment.map((each) => [each.kader, each.verdict])));
  return [...kaders].map((kader) => {
    const own = verdicts.map((each) => each.get(kader));
    return { kader, verdicts: own, differs: new Set(own.filter((verdict) => verdict !== undefined)).size > 1 };
  });
}

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

/** What weighs most comes first; the rest stays in the order of the drafts. */
function byWeight(rows: readonly RuleRow[]): RuleRow[] {
  const weight = ({ findings }: RuleRow): number =>
    Math.min(...findings.flat().map(({ severity }) => SEVERITIES.indexOf(severity)));
  return rows.toSorted((a, b) => weight(a) - weight(b));
}

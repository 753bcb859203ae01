import type { Finding, Report } from '@kadertoets/engine';
import type { Rulebook } from '@kadertoets/rulebook';

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/**
 * 0: nothing at or above the threshold, and no kader of severity error left undetermined (unless that is allowed); 1 otherwise.
 * It fails closed: what could not be judged is not taken for good.
 */
export function exitStatus(
  reports: readonly Report[],
  rulebook: Rulebook,
  failOn: FailOn,
  allowUndetermined: boolean,
  known: ReadonlySet<Finding> = new Set(),
): 0 | 1 {
  const findings = reports
    .flatMap((report) => report.findings)
    .filter((finding) => finding.suppressed === null && !known.has(finding));
  const above = FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1);
  // Who asks never to fail only wants the report; what is undetermined stands in it.
  if (failOn === 'never') return 0;
  if (findings.some((finding) => above.includes(finding.severity))) return 1;
  if (allowUndetermined) return 0;
  const errors = new Set(
    rulebook.packs.flatMap((pack) =>
      pack.rules.filter((rule) => rule.severity === 'error').map((rule) => `${pack.header.pack}/${rule.rule}`),
    ),
  );
  const open = (finding: Finding): boolean => finding.kind === 'undetermined' && errors.has(finding.rule);
  return findings.some(open) ? 1 : 0;
}

import type { Finding, Severity } from './report.ts';

/** Another weight for a rule, or `off` to leave it out. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** Gives the findings of a report, or of a part, the weight that the user wants for their rule; `off` leaves them out. */
export function withSeverities<T extends { readonly findings: readonly Finding[] }>(
  found: T,
  severities: Severities,
): T {
  if (Object.keys(severities).length === 0) return found;
  return {
    ...found,
    findings: found.findings.flatMap((finding) => {
      const wanted = severities[finding.rule];
      if (wanted === undefined || wanted === finding.severity) return [finding];
      return wanted === 'off' ? [] : [{ ...finding, severity: wanted }];
    }),
  };
}

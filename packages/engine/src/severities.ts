import type { Finding, Report, Severity } from './report.ts';

/** Another weight for a rule, or `off` to leave it out. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** Gives findings the weight that the user wants for their rule; `off` leaves them out. */
export function withSeverities(report: Report, severities: Severities): Report {
  if (Object.keys(severities).length === 0) return report;
  return { ...report, findings: weigh(report.findings, severities) };
}

/** The same for some findings of a report. */
export function weigh(findings: readonly Finding[], severities: Severities): Finding[] {
  return findings.flatMap((finding) => {
    const wanted = severities[finding.rule];
    if (wanted === undefined || wanted === finding.severity) return [finding];
    return wanted === 'off' ? [] : [{ ...finding, severity: wanted }];
  });
}

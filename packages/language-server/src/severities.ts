import type { Report } from '@kadertoets/engine';
import type { Settings } from './settings.ts';

/** Gives findings the weight that the user wants for their rule; `off` leaves them out. */
export function withSeverities(report: Report, severities: Settings['severities']): Report {
  if (Object.keys(severities).length === 0) return report;
  return {
    ...report,
    findings: report.findings.flatMap((finding) => {
      const wanted = severities[finding.rule];
      if (wanted === undefined || wanted === finding.severity) return [finding];
      return wanted === 'off' ? [] : [{ ...finding, severity: wanted }];
    }),
  };
}

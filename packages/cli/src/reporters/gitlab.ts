import { createHash } from 'node:crypto';
import { lineIndex } from '@kadertoets/document';
import type { Finding } from '@kadertoets/engine';
import type { Reporter } from './reporter.ts';
import { remark } from './wording.ts';

/** GitLab's Code Quality report: an array, with a fingerprint that is unique in it. */
export const gitlab: Reporter = ({ documents, locale }) => {
  const issues = documents.flatMap(({ path, source, report }) => {
    const lines = lineIndex(source);
    return report.findings.map((finding) => ({
      type: 'issue',
      categories: ['Compatibility'],
      check_name: finding.rule,
      description: `${finding.clause}: ${remark(finding, locale)}`,
      severity: SEVERITY[finding.suppressed === null ? finding.severity : 'info'],
      // The same clause in two drafts is two issues.
      fingerprint: createHash('sha256').update(`${path}\0${finding.fingerprint}`).digest('hex'),
      location: {
        path,
        lines: { begin: lines.position(finding.span.start).line, end: lines.position(finding.span.end).line },
      },
    }));
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
};

const SEVERITY: Readonly<Record<Finding['severity'], string>> = { error: 'major', warning: 'minor', info: 'info' };

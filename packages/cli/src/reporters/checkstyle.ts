import { lineIndex } from '@kadertoets/document';
import type { Reporter } from './reporter.ts';
import { explained } from './wording.ts';
import { element, XML_HEAD } from './xml.ts';

/** Checkstyle's own XML; what was set aside has its severity `ignore`. */
export const checkstyle: Reporter = ({ documents, locale }) => {
  const files = documents.map(({ path, source, report }) => {
    const lines = lineIndex(source);
    const errors = report.findings.map((finding) => {
      const { line, column } = lines.position(finding.span.start);
      return element('error', {
        line,
        column,
        severity: finding.suppressed === null ? finding.severity : 'ignore',
        message: explained(finding, locale),
        source: finding.rule,
      });
    });
    // A line for each, so that an editor that reads line by line finds them all.
    return element('file', { name: path }, errors.length === 0 ? [] : ['', ...errors]);
  });
  return `${XML_HEAD}${element('checkstyle', { version: '8.0' }, files)}\n`;
};

import { lineIndex } from '@kadertoets/document';
import type { Finding } from '@kadertoets/engine';
import type { Reporter } from './reporter.ts';
import { explained } from './wording.ts';

/** The workflow commands that GitHub Actions turns into annotations on the lines of a change. */
export const github: Reporter = ({ documents, locale }) =>
  documents
    .flatMap(({ path, source, report }) => {
      const lines = lineIndex(source);
      return report.findings.map((finding) => {
        const start = lines.position(finding.span.start);
        const end = lines.position(finding.span.end);
        const place = {
          title: `${finding.clause} (${finding.rule})`,
          file: path,
          line: start.line,
          endLine: end.line,
          // GitHub refuses columns for a passage of more than one line.
          ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
        };
        const properties = Object.entries(place).map(([key, value]) => `${key}=${property(String(value))}`);
        return `::${command(finding)} ${properties.join(',')}::${data(explained(finding, locale))}\n`;
      });
    })
    .join('');

function command({ severity, suppressed }: Finding): 'error' | 'warning' | 'notice' {
  return suppressed !== null || severity === 'info' ? 'notice' : severity;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import { lineIndex } from '@kadertoets/document';
import type { Finding } from '@kadertoets/engine';
import { createColors } from 'picocolors';
import type { CheckedDocument, Reporter } from './reporter.ts';

const NAMES = {
  nl: { error: 'fout', warning: 'waarschuwing', info: 'ter info' },
  en: { error: 'error', warning: 'warning', info: 'info' },
} as const;
const STATUS = {
  nl: { adopted: 'vastgesteld', advice: 'advies', hygiene: 'redactie' },
  en: { adopted: 'adopted', advice: 'advice', hygiene: 'drafting' },
} as const;
const WORDS = {
  nl: {
    figures: 'Berekening',
    source: 'Bron',
    remedy: 'Herstel',
    related: 'Zie ook',
    ignored: 'Genegeerd',
    none: 'geen afwijkingen gevonden',
    other: 'geen herkende overeenkomst, niet getoetst',
  },
  en: {
    figures: 'Computation',
    source: 'Source',
    remedy: 'Remedy',
    related: 'See also',
    ignored: 'Suppressed',
    none: 'no findings',
    other: 'no recognised agreement, not checked',
  },
} as const;

/** For a reader at a terminal: the clause with the offending part underlined, what is wrong, the figures, the source, the remedy. */
export const pretty: Reporter = ({ documents, columns, colour, quiet, locale }) => {
  const paint = createColors(colour);
  const width = Math.max(50, Math.min(columns, 110));
  const words = WORDS[locale];
  const blocks: string[] = [];
  for (const document of documents) {
    const shown = document.report.findings.filter(
      (finding) => finding.suppressed === null && !(quiet && finding.severity === 'info'),
    );
    if (quiet && shown.length === 0) continue;
    const about = describe(document);
    blocks.push(`${paint.bold(paint.underline(document.path))}${about === '' ? '' : paint.dim(`  ${about}`)}`);
    if (!document.report.recognised) blocks.push(`  ${paint.dim(words.other)}\n`);
    else if (shown.length === 0) blocks.push(`  ${paint.green(`✓ ${words.none}`)}\n`);
    for (const finding of shown) blocks.push(showFinding(finding, document));
  }
  blocks.push(summary());
  return `${blocks.join('\n')}\n`;

  function showFinding(finding: Finding, { source }: CheckedDocument): string {
    const at = lineIndex(source).position(finding.span.start);
    const tone = finding.severity === 'error' ? paint.red : finding.severity === 'warning' ? paint.yellow : paint.cyan;
    const lines = [
      `\n  ${tone(paint.bold(NAMES[locale][finding.severity]))}  ${paint.bold(capital(finding.clause))}  ${paint.dim(`${String(at.line)}:${String(at.column)}  ${finding.rule}`)}`,
    ];
    if (finding.kind !== 'missing' && finding.kind !== 'advice') lines.push(...quote(finding, source, tone), '');
    const field = (name: string, text: string): void => {
      lines.push(
        ...wrap(text, width - 15).map((line, index) => `    ${paint.dim((index === 0 ? name : '').padEnd(11))}${line}`),
      );
    };
    lines.push(...wrap(finding.message, width - 4).map((line) => `    ${line}`));
    for (const line of finding.computation) field(words.figures, line);
    for (const each of finding.related)
      field(words.related, `${each.message} (regel ${String(lineIndex(source).position(each.span.start).line)})`);
    for (const each of finding.sources)
      field(words.source, `${each.document}, ${each.locator} (${STATUS[locale][each.status]})`);
    if (finding.remedy !== undefined) field(words.remedy, finding.remedy);
    return lines.join('\n');
  }

  /** The clause's own lines, with a rule under the part on which the judgement rests. */
  function quote(finding: Finding, source: string, tone: (text: string) => string): string[] {
    const { span } = finding;
    const focus = finding.focus ?? span;
    const text = source.slice(span.start, span.end);
    const lines: string[] = [];
    let offset = span.start;
    for (const raw of text.split(/\r?\n/u)) {
      for (const piece of cut(raw, width - 6)) {
        if (piece.trim() !== '') {
          lines.push(`    ${paint.dim('│')} ${piece}`);
          const from = Math.max(focus.start, offset);
          const to = Math.min(focus.end, offset + piece.trimEnd().length);
          const lead = piece.length - piece.trimStart().length;
          if (to > from)
            lines.push(
              `    ${paint.dim('│')} ${' '.repeat(Math.max(from - offset, lead))}${tone('‾'.repeat(Math.max(1, to - Math.max(from, offset + lead))))}`,
            );
        }
        offset += piece.length;
      }
      offset += source.startsWith('\r\n', offset) ? 2 : 1;
    }
    return lines;
  }

  function summary(): string {
    const active = documents.flatMap(({ report }) => report.findings).filter((finding) => finding.suppressed === null);
    const count = (severity: Finding['severity']): number =>
      active.filter((finding) => finding.severity === severity).length;
    const open = active.filter((finding) => finding.kind === 'undetermined').length;
    const errors = count('error');
    const text =
      locale === 'en'
        ? `${String(documents.length)} draft(s) checked: ${String(errors)} error(s), ${String(count('warning'))} warning(s), ${String(count('info'))} note(s), of which ${String(open)} to judge by hand`
        : `${String(documents.length)} ${documents.length === 1 ? 'concept' : 'concepten'} getoetst: ${String(errors)} ${errors === 1 ? 'fout' : 'fouten'}, ${String(count('warning'))} ${count('warning') === 1 ? 'waarschuwing' : 'waarschuwingen'}, ${String(count('info'))} ter info, waarvan ${String(open)} zelf te beoordelen`;
    return `\n${errors > 0 ? paint.red(text) : paint.green(text)}`;
  }
};

function describe({ report }: CheckedDocument): string {
  if (!report.recognised) return '';
  const term = report.term === undefined ? '' : `${report.term.from ?? '…'} t/m ${report.term.to ?? '…'}`;
  return [report.instrument, report.gemeenten.join(', '), term]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function wrap(text: string, width: number): string[] {
  return cut(text, width).map((line) => line.trim());
}

/** Cuts a line at spaces without losing a character, so that offsets can be counted on. */
function cut(text: string, width: number): string[] {
  const lines: string[] = [];
  let from = 0;
  while (text.length - from > width) {
    const space = text.lastIndexOf(' ', from + width);
    const to = space <= from ? from + width : space + 1;
    lines.push(text.slice(from, to));
    from = to;
  }
  lines.push(text.slice(from));
  return lines;
}

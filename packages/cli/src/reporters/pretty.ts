import { lineIndex, type LineIndex } from '@kadertoets/document';
import type { Finding } from '@kadertoets/engine';
import { createColors } from 'picocolors';
import { capital, cut, enumerate, wrap } from '../layout.ts';
import type { Locale } from '../terminal.ts';
import { SEVERITY, STATUS } from '../words.ts';
import type { CheckedDocument, Reporter, ReportInput } from './reporter.ts';
import { leftOut, reason } from './wording.ts';

const WORDS = {
  nl: {
    figures: 'Berekening',
    source: 'Bron',
    remedy: 'Herstel',
    related: 'Zie ook',
    line: 'regel',
    and: 'en',
    open: 'zelf beoordelen',
    suppressed: 'genegeerd',
    none: 'geen afwijkingen gevonden',
    nothingNew: 'niets nieuws sinds de basislijn',
    nothingSince: 'niets nieuws in wat is gewijzigd',
    other: 'geen herkende overeenkomst, niet getoetst',
  },
  en: {
    figures: 'Computation',
    source: 'Source',
    remedy: 'Remedy',
    related: 'See also',
    line: 'line',
    and: 'and',
    open: 'judge by hand',
    suppressed: 'suppressed',
    none: 'no findings',
    nothingNew: 'nothing new since the baseline',
    nothingSince: 'nothing new in what changed',
    other: 'no recognised agreement, not checked',
  },
} as const;

const LABEL_WIDTH = 12;

/** For a reader at a terminal: the clause with the offending part underlined, what is wrong, the figures, the source, the remedy. */
export const pretty: Reporter = ({ documents, columns, colour, quiet, locale, baseline, since }) => {
  const paint = createColors(colour);
  const width = Math.max(50, Math.min(columns, 100));
  const words = WORDS[locale];
  const blocks: string[] = [];
  for (const document of documents) {
    const { findings, recognised } = document.report;
    const active = findings.filter((finding) => finding.suppressed === null && !(quiet && finding.severity === 'info'));
    // Advice on the whole of a draft is read after what is wrong in it.
    const shown = [
      ...active.filter(({ kind }) => kind !== 'advice'),
      ...active.filter(({ kind }) => kind === 'advice'),
    ];
    if (quiet && shown.length === 0) continue;
    const about = describe(document);
    blocks.push(`${paint.bold(document.path)}${about === '' ? '' : paint.dim(`  ${about}`)}`);
    const index = lineIndex(document.source);
    for (const finding of shown) blocks.push(showFinding(finding, document, index));
    if (!quiet) for (const finding of findings) if (finding.suppressed !== null) blocks.push(showSuppressed(finding));
    if (!recognised) blocks.push(`\n  ${paint.dim(words.other)}`);
    else if (shown.length === 0) {
      const none = since !== undefined && since.known.size > 0 ? words.nothingSince : nothing(baseline);
      blocks.push(`\n  ${paint.green(`✓ ${none}`)}`);
    }
    blocks.push('');
  }
  const { total, good } = summary(documents, locale);
  blocks.push(good ? paint.green(total) : paint.red(total));
  if (baseline !== undefined) {
    const [known, gone] = [String(baseline.known.size), String(baseline.resolved)];
    blocks.push(
      locale === 'nl'
        ? `basislijn: ${known} bekend en niet getoond, ${gone} opgelost`
        : `baseline: ${known} known and not shown, ${gone} resolved`,
    );
  }
  if (since !== undefined) blocks.push(leftOut(since, locale));
  return `${blocks.join('\n')}\n`;

  function nothing(known: ReportInput['baseline']): string {
    return known === undefined || known.known.size === 0 ? words.none : words.nothingNew;
  }

  function showFinding(finding: Finding, { source }: CheckedDocument, index: LineIndex): string {
    const at = index.position(finding.span.start);
    const tone = finding.severity === 'error' ? paint.red : finding.severity === 'warning' ? paint.yellow : paint.cyan;
    const label = finding.kind === 'undetermined' ? words.open : SEVERITY[locale][finding.severity];
    const place = paint.dim(`${String(at.line)}:${String(at.column)}  ${finding.rule}`);
    const lines = [`\n  ${tone(paint.bold(label))}  ${paint.bold(capital(finding.clause))}  ${place}`];
    // What is missing has no words of its own to show: it is reported on a heading.
    if (finding.kind !== 'missing' && finding.kind !== 'advice') lines.push(...quote(finding, source, tone));
    lines.push('', ...wrap(finding.message, width - 4).map((line) => `    ${line}`));
    const field = (name: string, text: string): void => {
      const wrapped = wrap(text, width - 4 - LABEL_WIDTH);
      lines.push(...wrapped.map((line, row) => `    ${paint.dim((row === 0 ? name : '').padEnd(LABEL_WIDTH))}${line}`));
    };
    // A message that already shows the figures is not followed by the same figures.
    for (const line of finding.computation.filter((each) => !finding.message.includes(each)))
      field(words.figures, line);
    for (const each of finding.related) {
      field(words.related, `${each.message} (${words.line} ${String(index.position(each.span.start).line)})`);
    }
    for (const line of sourceLines(finding, locale)) field(words.source, line);
    if (finding.remedy !== undefined) field(words.remedy, finding.remedy);
    return lines.join('\n');
  }

  function showSuppressed(finding: Finding): string {
    const why = wrap(reason(finding, locale), width - 4).map((line) => `    ${line}`);
    return paint.dim([`\n  ${words.suppressed}  ${capital(finding.clause)}  ${finding.rule}`, ...why].join('\n'));
  }

  /** The clause's own words, with a rule under the part on which the judgement rests. */
  function quote(finding: Finding, source: string, tone: (text: string) => string): string[] {
    const { text, places } = flow(source, finding.span);
    const focus = finding.focus ?? finding.span;
    const lines: string[] = [];
    let at = 0;
    for (const piece of cut(text, width - 6)) {
      const shown = piece.trimEnd();
      const marked = Array.from({ length: shown.length }, (_, index) => {
        const place = places[at + index] ?? -1;
        return place >= focus.start && place < focus.end;
      });
      lines.push(`    ${paint.dim('│')} ${shown}`);
      const from = marked.indexOf(true);
      if (from !== -1) {
        const to = marked.lastIndexOf(true) + 1;
        lines.push(`    ${paint.dim('│')} ${' '.repeat(from)}${tone('‾'.repeat(to - from))}`);
      }
      at += piece.length;
    }
    return lines;
  }
};

/** The words of a clause as one run of text, however its lines are broken and indented, and where each character stands. */
function flow(source: string, span: Finding['span']): { readonly text: string; readonly places: readonly number[] } {
  let text = '';
  const places: number[] = [];
  for (let at = span.start; at < span.end; at += 1) {
    const character = source[at] ?? '';
    const space = /\s/u.test(character);
    if (space && (text === '' || text.endsWith(' '))) continue;
    text += space ? ' ' : character;
    places.push(at);
  }
  return { text, places };
}

/** One line for each document, with all the places in it: "Beslisnota …, besluit 3 en argument 3.1 (vastgesteld)". */
function sourceLines({ sources }: Finding, locale: Locale): string[] {
  const byDocument = new Map<string, string[]>();
  for (const { document, locator, status } of sources) {
    const key = JSON.stringify([document, STATUS[locale][status]]);
    byDocument.set(key, [...(byDocument.get(key) ?? []), locator]);
  }
  return [...byDocument].map(([key, locators]) => {
    const [document = '', status = ''] = JSON.parse(key) as string[];
    return `${document}, ${enumerate(locators, WORDS[locale].and)} (${status})`;
  });
}

function summary(documents: readonly CheckedDocument[], locale: Locale): { total: string; good: boolean } {
  const all = documents.flatMap(({ report }) => report.findings);
  const active = all.filter((finding) => finding.suppressed === null);
  const open = active.filter((finding) => finding.kind === 'undetermined').length;
  const count = (severity: Finding['severity']): number =>
    active.filter((finding) => finding.severity === severity && finding.kind !== 'undetermined').length;
  const checked = documents.filter(({ report }) => report.recognised).length;
  const several = (number: number, one: string, more: string): string =>
    `${String(number)} ${number === 1 ? one : more}`;
  const nl = locale === 'nl';
  const parts = [
    several(count('error'), nl ? 'fout' : 'error', nl ? 'fouten' : 'errors'),
    several(count('warning'), nl ? 'waarschuwing' : 'warning', nl ? 'waarschuwingen' : 'warnings'),
    nl ? `${String(count('info'))} ter info` : several(count('info'), 'note', 'notes'),
    ...(open === 0 ? [] : [nl ? `${String(open)} zelf te beoordelen` : `${String(open)} to judge by hand`]),
    ...(all.length === active.length
      ? []
      : [nl ? `${String(all.length - active.length)} genegeerd` : `${String(all.length - active.length)} suppressed`]),
  ];
  const head = nl
    ? `${several(checked, 'concept', 'concepten')} getoetst`
    : `${several(checked, 'draft', 'drafts')} checked`;
  return { total: `${head}: ${parts.join(', ')}`, good: count('error') === 0 };
}

function describe({ report }: CheckedDocument): string {
  if (!report.recognised) return '';
  const term = report.term === undefined ? '' : `${report.term.from ?? '…'} t/m ${report.term.to ?? '…'}`;
  return [report.instrument, report.gemeenten.join(', '), term]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

import type { Finding } from '@kadertoets/engine';
import { createColors } from 'picocolors';
import { capital, wrap } from '../layout.ts';
import type { Locale } from '../terminal.ts';
import { findingView, widthFor } from './pretty-finding.ts';
import type { CheckedDocument, Reporter, ReportInput } from './reporter.ts';
import { leftOut, reason } from './wording.ts';

const WORDS = {
  nl: {
    suppressed: 'genegeerd',
    none: 'geen afwijkingen gevonden',
    nothingNew: 'niets nieuws sinds de basislijn',
    nothingSince: 'niets nieuws in wat is gewijzigd',
    other: 'geen herkende overeenkomst, niet getoetst',
  },
  en: {
    suppressed: 'suppressed',
    none: 'no findings',
    nothingNew: 'nothing new since the baseline',
    nothingSince: 'nothing new in what changed',
    other: 'no recognised agreement, not checked',
  },
} as const;

/** For a reader at a terminal: the clause with the offending part underlined, what is wrong, the figures, the source, the remedy. */
export const pretty: Reporter = ({ documents, columns, colour, quiet, locale, baseline, since }) => {
  const paint = createColors(colour);
  const width = widthFor(columns);
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
    if (quiet && recognised && shown.length === 0) continue;
    const about = describe(document, locale);
    blocks.push(`${paint.bold(document.path)}${about === '' ? '' : paint.dim(`  ${about}`)}`);
    const showFinding = findingView(document.source, { width, colour, locale });
    for (const finding of shown) blocks.push(showFinding(finding));
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

  function showSuppressed(finding: Finding): string {
    const why = wrap(reason(finding, locale), width - 4).map((line) => `    ${line}`);
    return paint.dim([`\n  ${words.suppressed}  ${capital(finding.clause)}  ${finding.rule}`, ...why].join('\n'));
  }
};

function summary(documents: readonly CheckedDocument[], locale: Locale): { total: string; good: boolean } {
  const checked = documents.filter(({ report }) => report.recognised).length;
  const head =
    locale === 'nl'
      ? `${several(checked, 'concept', 'concepten')} getoetst`
      : `${several(checked, 'draft', 'drafts')} checked`;
  const { text, errors } = countFindings(
    documents.flatMap(({ report }) => report.findings),
    locale,
  );
  return { total: `${head}: ${text}`, good: errors === 0 };
}

function several(number: number, one: string, more: string): string {
  return `${String(number)} ${number === 1 ? one : more}`;
}

/** "1 fout, 0 waarschuwingen, 2 ter info". */
export function countFindings(all: readonly Finding[], locale: Locale): { text: string; errors: number } {
  const active = all.filter((finding) => finding.suppressed === null);
  const open = active.filter((finding) => finding.kind === 'undetermined').length;
  const count = (severity: Finding['severity']): number =>
    active.filter((finding) => finding.severity === severity && finding.kind !== 'undetermined').length;
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
  return { text: parts.join(', '), errors: count('error') };
}

/** "dvo · Druten · 2020-01-01 t/m 2023-12-31". */
export function describe({ report }: CheckedDocument, locale: Locale): string {
  if (!report.recognised) return '';
  const through = locale === 'nl' ? 't/m' : 'to';
  const term = report.term === undefined ? '' : `${report.term.from ?? '…'} ${through} ${report.term.to ?? '…'}`;
  return [report.instrument, report.gemeenten.join(', '), term]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

import type { Finding } from '@kadertoets/engine';
import { citations, contentsOf, hasQuote, placeWords, quoteOf, reasonLines, usedPacks } from './contents.ts';
import type { ReportDocument, ReportInput } from './model.ts';
import { type ReportTexts, reportTexts } from './texts.ts';

/** The same report for where Markdown is shown: a job summary, a merge request, a file in the repository. */
export function markdownReport(input: ReportInput): string {
  const texts = reportTexts(input.locale);
  const blocks = [
    `# ${texts.title}`,
    ...(input.note === undefined ? [] : [plain(input.note)]),
    ...input.documents.flatMap((document) => section(document, input, texts)),
    ...receipt(input, texts),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(document: ReportDocument, input: ReportInput, texts: ReportTexts): string[] {
  const { source, report } = document;
  const { about, summary, matrix, findings, open, exceptions } = contentsOf(document, input.packs, texts);
  const blocks = [`## ${plain(document.name)}`];
  if (about !== '') blocks.push(plain(about));
  blocks.push(report.recognised ? summary : texts.notRecognised);
  for (const { pack, rows, rest } of matrix) {
    blocks.push(`### ${plain(pack.header.title)} (${texts.statuses[pack.header.status]})`);
    if (rows.length > 0) {
      const cells = rows.map(({ title, verdict, evidence }) => [
        plain(title),
        texts.verdicts[verdict],
        evidence
          .map(({ clause, span }) => {
            const where = plain(placeWords(clause, span, source));
            return verdict === 'missing' ? where : `${where}: “${plain(quoteOf(span, source))}”`;
          })
          .join('<br>'),
      ]);
      blocks.push(table([texts.kader, texts.verdict, texts.evidence], cells));
    }
    if (rest.length > 0) blocks.push(`**${texts.rest}** ${rest.map(plain).join('; ')}.`);
  }
  const show = (finding: Finding): string => showFinding(finding, source, texts);
  if (report.recognised || findings.length > 0) blocks.push(`### ${texts.findings} (${String(findings.length)})`);
  if (findings.length === 0 && report.recognised) blocks.push(texts.noFindings);
  blocks.push(...findings.map(show));
  if (open.length > 0) blocks.push(`### ${texts.open} (${String(open.length)})`, texts.openIntro, ...open.map(show));
  if (exceptions.length > 0) {
    const cells = exceptions.map((exception) => [
      plain(placeWords(exception.clause, exception.span, source)),
      `\`${exception.rule}\``,
      reasonLines(exception, texts).map(plain).join('<br>'),
      exception.suppressed?.until ?? texts.noEnd,
    ]);
    blocks.push(
      `### ${texts.exceptions} (${String(exceptions.length)})`,
      table([texts.place, texts.rule, texts.reason, texts.until], cells),
    );
  }
  return blocks;
}

function showFinding(finding: Finding, source: string, texts: ReportTexts): string {
  const { severity, clause, span, message, computation, remedy, related, rule, fixes } = finding;
  const items: readonly (readonly [string, readonly string[]])[] = [
    [texts.computation, computation.map(plain)],
    [texts.related, related.map((each) => plain(placeWords(each.message, each.span, source)))],
    [texts.remedy, remedy === undefined ? [] : [plain(remedy)]],
    [texts.fixes, fixes.map(({ title }) => plain(title))],
    [texts.source, citations(finding, texts).map(plain)],
    [texts.rule, [`\`${rule}\``]],
  ];
  return [
    `#### ${texts.severities[severity]}: ${plain(placeWords(clause, span, source))}`,
    ...(hasQuote(finding) ? [`> ${plain(quoteOf(span, source, Number.POSITIVE_INFINITY))}`] : []),
    plain(message),
    items
      .filter(([, lines]) => lines.length > 0)
      .map(([name, lines]) => `- **${name}:** ${lines.join('<br>')}`)
      .join('\n'),
  ].join('\n\n');
}

function receipt(input: ReportInput, texts: ReportTexts): string[] {
  if (input.receipt === undefined) return [];
  const { version, date } = input.receipt;
  const rows = [
    ...input.documents.flatMap(({ name, hash }) => (hash === undefined ? [] : [[plain(name), `\`${hash}\``]])),
    ...usedPacks(input).map(({ header, hash }) => [plain(header.pack), `\`${hash}\``]),
  ];
  return [
    `## ${texts.receipt}`,
    `${texts.madeWith} Kadertoets ${version}.${date === undefined ? '' : ` ${texts.date}: ${date}.`} ${texts.receiptIntro}`,
    table([`${texts.draft} / ${texts.pack}`, texts.hash], rows),
  ];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words of the draft stay words: no mark-up, table or HTML of theirs becomes part of the report. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|~]/gu, String.raw`\$&`)
    .replace(/^(?:[#>+-]|\d+[.)])/u, String.raw`\$&`);
}

import type { Finding } from '@kadertoets/engine';
import { contentsOf, placeWords, quoteOf, reasonLines } from './contents.ts';
import { plain, receipt, showFinding, table } from './markdown-parts.ts';
import type { ReportDocument, ReportInput } from './model.ts';
import { type ReportTexts, reportTexts } from './texts.ts';

/** The same report for where Markdown is shown: a job summary, a merge request, a file in the repository. */
export function markdownReport(input: ReportInput): string {
  const texts = reportTexts(input.locale);
  const blocks = [
    `# ${texts.title}`,
    ...(input.receipt?.date === undefined ? [] : [`${texts.date}: ${input.receipt.date}`]),
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
      const cells = rows.map(({ title, verdict, evidence, exceptions: own, excepted }) => [
        plain(title),
        excepted ? texts.exception : texts.verdicts[verdict],
        [
          ...(excepted ? [] : evidence).map(({ clause, span }) => {
            const where = plain(placeWords(clause, span, source, texts));
            return verdict === 'missing' ? where : `${where}: “${plain(quoteOf(span, source))}”`;
          }),
          ...own.map(({ clause, span }) => `${texts.exception}: ${plain(placeWords(clause, span, source, texts))}`),
        ].join('<br>'),
      ]);
      blocks.push(table([texts.kader, texts.verdict, texts.evidence], cells));
    }
    if (rest.length > 0) blocks.push(`**${texts.rest}** ${rest.map(plain).join('; ')}.`);
  }
  const around = { source, packs: input.packs, texts };
  const show = (finding: Finding): string => showFinding(finding, around);
  const question = (finding: Finding): string => showFinding(finding, around, [[texts.judged, [texts.judgements]]]);
  if (report.recognised || findings.length > 0) blocks.push(`### ${texts.findings} (${String(findings.length)})`);
  if (findings.length === 0 && report.recognised) blocks.push(texts.noFindings);
  blocks.push(...findings.map(show));
  if (open.length > 0)
    blocks.push(`### ${texts.open} (${String(open.length)})`, texts.openIntro, ...open.map(question));
  if (exceptions.length > 0) {
    const cells = exceptions.map((exception) => [
      plain(placeWords(exception.clause, exception.span, source, texts)),
      `${plain(exception.message)} \`${exception.rule}\``,
      reasonLines(exception, texts).map(plain).join('<br>'),
      exception.suppressed?.until ?? texts.noEnd,
    ]);
    blocks.push(
      `### ${texts.exceptions} (${String(exceptions.length)})`,
      table([texts.place, texts.finding, texts.reason, texts.until], cells),
    );
  }
  return blocks;
}

import type { Span } from '@kadertoets/document';
import type { Finding, Verdict } from '@kadertoets/engine';
import { contentsOf, type MatrixRow, placeWords, quoteOf, reasonLines } from './contents.ts';
import { badge, escape, page, type Place, receipt, showFinding, table } from './html-parts.ts';
import type { ReportDocument, ReportInput } from './model.ts';
import { type ReportTexts, reportTexts } from './texts.ts';

/** One self-contained page: the matrix of kaders, and each finding in full. The same input gives the same bytes. */
export function htmlReport(input: ReportInput): string {
  const texts = reportTexts(input.locale);
  const names = input.documents.map(({ name }) => name).join(', ');
  const body = [
    ...(input.receipt?.date === undefined ? [] : [`<p class="about">${texts.date}: ${input.receipt.date}</p>`]),
    ...(input.note === undefined ? [] : [`<p>${escape(input.note)}</p>`]),
    ...input.documents.map((document, index) => section(document, index, input, texts)),
    ...receipt(input, texts),
  ];
  return page({ locale: input.locale, title: texts.title, about: names, body });
}

function section(document: ReportDocument, index: number, input: ReportInput, texts: ReportTexts): string {
  const contents = contentsOf(document, input.packs, texts);
  const place = (clause: string, span: Span): string => {
    const words = escape(placeWords(clause, span, document.source, texts));
    return input.link === undefined ? words : `<a href="${escape(input.link(span))}">${words}</a>`;
  };
  const around = { source: document.source, packs: input.packs, place, texts };
  const article = (finding: Finding): string => showFinding(finding, around);
  const question = (finding: Finding): string => showFinding(finding, around, [[texts.judged, texts.judgements]]);
  const { findings, open, exceptions } = contents;
  const body = document.report.recognised
    ? [
        `<p>${contents.summary}</p>`,
        ...contents.matrix.flatMap(({ pack, rows, rest }) => [
          `<h3>${escape(pack.header.title)} <small>(${texts.statuses[pack.header.status]})</small></h3>`,
          ...(rows.length === 0
            ? []
            : table(
                `${texts.verdict}: ${pack.header.title}`,
                [texts.kader, texts.verdict, texts.evidence],
                rows.map((row) => [
                  escape(row.title),
                  verdictCell(row, texts),
                  [
                    ...(row.excepted ? [] : row.evidence).map(({ clause, span }) =>
                      evidenceCell(row.verdict, clause, span, document, place),
                    ),
                    ...row.exceptions.map(({ clause, span }) => `${texts.exception}: ${place(clause, span)}`),
                  ].join('<br>'),
                ]),
                pack.header.status === 'advice' ? 'matrix advice' : 'matrix',
              )),
          ...(rest.length === 0
            ? []
            : [`<p class="rest"><strong>${texts.rest}</strong> ${rest.map(escape).join('; ')}.</p>`]),
        ]),
      ]
    : [`<p>${texts.notRecognised}</p>`];
  return [
    `<section aria-labelledby="concept-${String(index + 1)}">`,
    `<h2 id="concept-${String(index + 1)}">${escape(document.name)}</h2>`,
    ...(contents.about === '' ? [] : [`<p class="about">${escape(contents.about)}</p>`]),
    ...body,
    ...(document.report.recognised || findings.length > 0
      ? [`<h3>${texts.findings} (${String(findings.length)})</h3>`]
      : []),
    ...(findings.length === 0 && document.report.recognised ? [`<p>${texts.noFindings}</p>`] : findings.map(article)),
    ...(open.length === 0
      ? []
      : [`<h3>${texts.open} (${String(open.length)})</h3>`, `<p>${texts.openIntro}</p>`, ...open.map(question)]),
    ...(exceptions.length === 0
      ? []
      : [
          `<h3>${texts.exceptions} (${String(exceptions.length)})</h3>`,
          ...table(
            texts.exceptions,
            [texts.place, texts.finding, texts.reason, texts.until],
            exceptions.map((exception) => [
              place(exception.clause, exception.span),
              `${escape(exception.message)} <code>${escape(exception.rule)}</code>`,
              reasonLines(exception, texts).map(escape).join('<br>'),
              exception.suppressed?.until ?? texts.noEnd,
            ]),
          ),
        ]),
    '</section>',
  ].join('\n');
}

/** A kader that the draft excepts itself from is not one that it is left in conflict with. */
function verdictCell({ verdict, excepted }: MatrixRow, texts: ReportTexts): string {
  if (!excepted) return badge(verdict, texts);
  return `<span class="verdict undetermined">${texts.exception}</span>`;
}

/** What is missing points at the heading where it was looked for: that is no quotation of it. */
function evidenceCell(verdict: Verdict, clause: string, span: Span, { source }: ReportDocument, place: Place): string {
  const where = place(clause, span);
  return verdict === 'missing' ? where : `${where}: <q>${escape(quoteOf(span, source))}</q>`;
}

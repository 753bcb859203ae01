import type { Span } from '@kadertoets/document';
import type { Finding, Verdict } from '@kadertoets/engine';
import { citations, contentsOf, hasQuote, placeWords, quoteOf, reasonLines, usedPacks } from './contents.ts';
import type { ReportDocument, ReportInput } from './model.ts';
import { REPORT_STYLE } from './style.ts';
import { type ReportTexts, reportTexts } from './texts.ts';

/** One self-contained page: the matrix of kaders, and each finding in full. The same input gives the same bytes. */
export function htmlReport(input: ReportInput): string {
  const texts = reportTexts(input.locale);
  const names = input.documents.map(({ name }) => name).join(', ');
  return `<!doctype html>
<html lang="${input.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(`${texts.title}: ${names}`)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${texts.title}</h1>
${input.note === undefined ? '' : `<p>${escape(input.note)}</p>\n`}${input.documents.map((document, index) => section(document, index, input, texts)).join('\n')}
${receipt(input, texts).join('\n')}
</main>
</body>
</html>
`;
}

function section(document: ReportDocument, index: number, input: ReportInput, texts: ReportTexts): string {
  const contents = contentsOf(document, input.packs, texts);
  const place = (clause: string, span: Span): string => {
    const words = escape(placeWords(clause, span, document.source));
    return input.link === undefined ? words : `<a href="${escape(input.link(span))}">${words}</a>`;
  };
  const article = (finding: Finding): string => showFinding(finding, document.source, place, texts);
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
                rows.map(({ title, verdict, evidence }) => [
                  escape(title),
                  badge(verdict, texts),
                  evidence.map(({ clause, span }) => evidenceCell(verdict, clause, span, document, place)).join('<br>'),
                ]),
                'matrix',
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
      : [`<h3>${texts.open} (${String(open.length)})</h3>`, `<p>${texts.openIntro}</p>`, ...open.map(article)]),
    ...(exceptions.length === 0
      ? []
      : [
          `<h3>${texts.exceptions} (${String(exceptions.length)})</h3>`,
          ...table(
            texts.exceptions,
            [texts.place, texts.rule, texts.reason, texts.until],
            exceptions.map((exception) => [
              place(exception.clause, exception.span),
              `<code>${escape(exception.rule)}</code>`,
              reasonLines(exception, texts).map(escape).join('<br>'),
              exception.suppressed?.until ?? texts.noEnd,
            ]),
          ),
        ]),
    '</section>',
  ].join('\n');
}

type Place = (clause: string, span: Span) => string;

/** What is missing points at the heading where it was looked for: that is no quotation of it. */
function evidenceCell(verdict: Verdict, clause: string, span: Span, { source }: ReportDocument, place: Place): string {
  const where = place(clause, span);
  return verdict === 'missing' ? where : `${where}: <q>${escape(quoteOf(span, source))}</q>`;
}

/** The verdict stands there in words: colour alone tells some readers nothing. */
function badge(verdict: Verdict, { verdicts }: ReportTexts): string {
  return `<span class="verdict ${verdict}">${verdicts[verdict]}</span>`;
}

function showFinding(finding: Finding, source: string, place: Place, texts: ReportTexts): string {
  const { severity, clause, span, message, computation, remedy, rule, related, fixes } = finding;
  const rows: readonly (readonly [string, string])[] = [
    [texts.computation, computation.map(escape).join('<br>')],
    [texts.related, related.map((each) => place(each.message, each.span)).join('<br>')],
    [texts.remedy, escape(remedy ?? '')],
    [texts.fixes, fixes.map(({ title }) => escape(title)).join('<br>')],
    [texts.source, citations(finding, texts).map(escape).join('<br>')],
    [texts.rule, `<code>${escape(rule)}</code>`],
  ];
  return [
    `<article class="${severity}"><h4>${texts.severities[severity]}: ${place(clause, span)}</h4>`,
    ...(hasQuote(finding) ? [`<blockquote>${escape(source.slice(span.start, span.end).trim())}</blockquote>`] : []),
    `<p>${escape(message)}</p><dl>`,
    ...rows.filter(([, text]) => text !== '').map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`),
    '</dl></article>',
  ].join('\n');
}

function receipt(input: ReportInput, texts: ReportTexts): string[] {
  if (input.receipt === undefined) return [];
  const { version, date } = input.receipt;
  const hashed = (name: string, hash: string): string[] => [escape(name), `<code>${hash}</code>`];
  return [
    '<section aria-labelledby="verantwoording">',
    `<h2 id="verantwoording">${texts.receipt}</h2>`,
    `<p>${texts.madeWith} Kadertoets ${escape(version)}.${date === undefined ? '' : ` ${texts.date}: ${date}.`} ${texts.receiptIntro}</p>`,
    ...table(
      texts.hash,
      [`${texts.draft} / ${texts.pack}`, texts.hash],
      [
        ...input.documents.flatMap(({ name, hash }) => (hash === undefined ? [] : [hashed(name, hash)])),
        ...usedPacks(input).map(({ header, hash }) => hashed(header.pack, hash)),
      ],
    ),
    '</section>',
  ];
}

/** The first cell of a row is its heading; the others follow as they are. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[], kind = ''): string[] {
  const lines = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${cell}</td>`).join('');
    return `<tr><th scope="row">${first}</th>${cells}</tr>`;
  });
  return [
    `<table${kind === '' ? '' : ` class="${kind}"`}><caption>${escape(caption)}</caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`,
    `<tbody>${lines.join('\n')}</tbody></table>`,
  ];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

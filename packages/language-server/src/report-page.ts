import { lineIndex, type Span } from '@kadertoets/document';
import type { Finding, Report, Verdict } from '@kadertoets/engine';
import type { Pack, PackStatus } from '@kadertoets/rulebook';
import { REPORT_STYLE } from './report-style.ts';
import { type ReportTexts, reportTexts } from './report-texts.ts';
import type { Locale } from './settings.ts';

export interface ReportPageInput {
  readonly name: string;
  readonly source: string;
  readonly report: Report;
  readonly packs: readonly Pack[];
  readonly locale: Locale;
  /** Where a passage is to be opened; without it the page names line numbers only. */
  readonly link?: (span: Span) => string;
}

/** What the council decided comes before advice, and that before drafting. */
const ORDER: readonly PackStatus[] = ['adopted', 'advice', 'hygiene'];

/** One self-contained page: the matrix of kaders, and each finding in full. The same input gives the same bytes. */
export function reportPage(input: ReportPageInput): string {
  const { name, report, locale } = input;
  const texts = reportTexts(locale);
  const findings = report.findings.filter(({ suppressed }) => suppressed === null);
  const ignored = report.findings.filter(({ suppressed }) => suppressed !== null);
  const count = (severity: Finding['severity']): number => findings.filter((each) => each.severity === severity).length;
  const body = report.recognised
    ? [
        `<p>${texts.summary(count('error'), count('warning'), count('info'))}</p>`,
        ...ORDER.flatMap((status) => matrix(status, input, texts)),
        `<h2>${texts.findings} (${String(findings.length)})</h2>`,
        ...(findings.length === 0
          ? [`<p>${texts.noFindings}</p>`]
          : findings.map((each) => article(each, input, texts))),
        ...(ignored.length === 0 ? [] : exceptions(ignored, input, texts)),
      ]
    : [`<p>${texts.notRecognised}</p>`];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(`${texts.title}: ${name}`)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${texts.title}</h1>
<p class="about">${escape([name, ...about(report, texts)].join(' · '))}</p>
${body.join('\n')}
</main>
</body>
</html>
`;
}

function about({ instrument, gemeenten, term }: Report, texts: ReportTexts): string[] {
  const until = term?.to ?? texts.open;
  return [
    ...(instrument === undefined ? [] : [instrument]),
    ...(gemeenten.length === 0 ? [] : [gemeenten.join(', ')]),
    ...(term === undefined ? [] : [`${term.from ?? ''} ${texts.until} ${until}`]),
  ];
}

function matrix(status: PackStatus, { packs, report, ...input }: ReportPageInput, texts: ReportTexts): string[] {
  return packs.flatMap(({ header }) => {
    if (header.status !== status) return [];
    const title = (id: string): string =>
      header.kaders.find(({ kader }) => `${header.pack}/${kader}` === id)?.title ?? id;
    const own = report.assessment.filter(({ kader }) => kader.startsWith(`${header.pack}/`));
    const rows = own.filter(({ verdict }) => verdict !== 'not-applicable');
    const rest = own.filter(({ verdict }) => verdict === 'not-applicable').map(({ kader }) => escape(title(kader)));
    if (own.length === 0) return [];
    const cells = rows.map(({ kader, verdict, evidence }) => {
      const places = evidence.map(({ clause, span }) => place(clause, span, input)).join('<br>');
      return `<tr><th scope="row">${escape(title(kader))}</th><td>${badge(verdict, texts)}</td><td>${places}</td></tr>`;
    });
    const head = [texts.kader, texts.verdict, texts.evidence].map((each) => `<th scope="col">${each}</th>`).join('');
    return [
      `<h2>${escape(header.title)}</h2>`,
      ...(rows.length === 0
        ? []
        : [`<table><thead><tr>${head}</tr></thead>`, `<tbody>${cells.join('\n')}</tbody></table>`]),
      ...(rest.length === 0 ? [] : [`<p class="rest"><strong>${texts.rest}</strong> ${rest.join('; ')}.</p>`]),
    ];
  });
}

/** The verdict stands there in words: colour alone tells some readers nothing. */
function badge(verdict: Verdict, { verdicts }: ReportTexts): string {
  return `<span class="verdict ${verdict}">${verdicts[verdict]}</span>`;
}

function article(finding: Finding, input: ReportPageInput, texts: ReportTexts): string {
  const { severity, clause, span, message, computation, remedy, sources, rule, kind } = finding;
  const cited = [...new Set(sources.map((source) => `${source.document}, ${source.locator}`))];
  const quote = kind === 'missing' || kind === 'advice' ? '' : input.source.slice(span.start, span.end).trim();
  const rows: readonly (readonly [string, string])[] = [
    [texts.computation, computation.map(escape).join('<br>')],
    [texts.remedy, escape(remedy ?? '')],
    [texts.source, cited.map(escape).join('<br>')],
    [texts.rule, `<code>${escape(rule)}</code>`],
  ];
  return [
    `<article class="${severity}"><h3>${texts.severities[severity]}: ${place(clause, span, input)}</h3>`,
    ...(quote === '' ? [] : [`<blockquote>${escape(quote)}</blockquote>`]),
    `<p>${escape(message)}</p><dl>`,
    ...rows.filter(([, text]) => text !== '').map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`),
    '</dl></article>',
  ].join('\n');
}

function exceptions(ignored: readonly Finding[], input: ReportPageInput, texts: ReportTexts): string[] {
  const items = ignored.map(
    ({ clause, span, rule, suppressed }) =>
      `<li>${place(clause, span, input)}: <code>${escape(rule)}</code>. ${escape(suppressed?.reason ?? '')}</li>`,
  );
  return [`<h2>${texts.exceptions}</h2>`, `<ul>${items.join('\n')}</ul>`];
}

function place(clause: string, span: Span, { source, link }: Pick<ReportPageInput, 'source' | 'link'>): string {
  const { line } = lineIndex(source).position(span.start);
  const words = escape(`${clause} (${String(line)})`);
  return link === undefined ? words : `<a href="${escape(link(span))}">${words}</a>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

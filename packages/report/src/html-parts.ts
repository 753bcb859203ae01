import type { Span } from '@kadertoets/document';
import type { Finding, Verdict } from '@kadertoets/engine';
import type { Pack } from '@kadertoets/rulebook';
import { citations, hasQuote, stepsBeside, titleOf, usedPacks } from './contents.ts';
import type { Locale, ReportInput } from './model.ts';
import { REPORT_STYLE } from './style.ts';
import type { ReportTexts } from './texts.ts';

/** Shows where something stands, as words or as a link. */
export type Place = (clause: string, span: Span) => string;

interface PageParts {
  readonly locale: Locale;
  readonly title: string;
  /** What the page is about, for its name in a browser. */
  readonly about: string;
  readonly body: readonly string[];
}

/** A page that stands by itself: nothing in it comes from elsewhere. */
export function page({ locale, title, about, body }: PageParts): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(`${title}: ${about}`)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body.join('\n')}
</main>
</body>
</html>
`;
}

/** The verdict stands there in words: colour alone tells some readers nothing. */
export function badge(verdict: Verdict, { verdicts }: ReportTexts): string {
  return `<span class="verdict ${verdict}">${verdicts[verdict]}</span>`;
}

/** What a finding is shown with: the draft that it is in, and the packs that its rule may be of. */
export interface Surroundings {
  readonly source: string;
  readonly packs: readonly Pack[];
  readonly place: Place;
  readonly texts: ReportTexts;
}

/** A finding in full; `more` are lines of one's own below it, already safe to show. */
export function showFinding(
  finding: Finding,
  { source, packs, place, texts }: Surroundings,
  more: readonly (readonly [string, string])[] = [],
): string {
  const { severity, span, message, remedy, rule, related, fixes } = finding;
  const missing = titleOf(finding, packs);
  const where = place(finding.clause, span);
  const rows: readonly (readonly [string, string])[] = [
    [texts.place, missing === undefined ? '' : where],
    [texts.computation, stepsBeside(finding).map(escape).join('<br>')],
    [texts.related, related.map((each) => place(each.message, each.span)).join('<br>')],
    [texts.remedy, escape(remedy ?? '')],
    [texts.fixes, fixes.map(({ title }) => escape(title)).join('<br>')],
    [texts.source, citations(finding, texts).map(escape).join('<br>')],
    [texts.rule, `<code>${escape(rule)}</code>`],
    ...more,
  ];
  return [
    `<article class="${severity}"><h4>${texts.severities[severity]}: ${missing === undefined ? where : escape(missing)}</h4>`,
    ...(hasQuote(finding) ? [`<blockquote>${escape(source.slice(span.start, span.end).trim())}</blockquote>`] : []),
    `<p>${escape(message)}</p><dl>`,
    ...rows.filter(([, text]) => text !== '').map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`),
    '</dl></article>',
  ].join('\n');
}

export function receipt(input: ReportInput, texts: ReportTexts): string[] {
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
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  kind = '',
): string[] {
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

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

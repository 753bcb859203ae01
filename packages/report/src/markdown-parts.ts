import type { Finding } from '@kadertoets/engine';
import type { Pack } from '@kadertoets/rulebook';
import { citations, hasQuote, placeWords, quoteOf, stepsBeside, titleOf, usedPacks } from './contents.ts';
import type { ReportInput } from './model.ts';
import type { ReportTexts } from './texts.ts';

/** What a finding is shown with: the draft that it is in, and the packs that its rule may be of. */
export interface Surroundings {
  readonly source: string;
  readonly packs: readonly Pack[];
  readonly texts: ReportTexts;
}

/** A finding in full; `more` are lines of one's own below it. */
export function showFinding(
  finding: Finding,
  { source, packs, texts }: Surroundings,
  more: readonly (readonly [string, readonly string[]])[] = [],
): string {
  const { severity, clause, span, message, remedy, related, rule, fixes } = finding;
  const missing = titleOf(finding, packs);
  const where = plain(placeWords(clause, span, source, texts));
  const items: readonly (readonly [string, readonly string[]])[] = [
    [texts.place, missing === undefined ? [] : [where]],
    [texts.computation, stepsBeside(finding).map(plain)],
    [texts.related, related.map((each) => plain(placeWords(each.message, each.span, source, texts)))],
    [texts.remedy, remedy === undefined ? [] : [plain(remedy)]],
    [texts.fixes, fixes.map(({ title }) => plain(title))],
    [texts.source, citations(finding, texts).map(plain)],
    [texts.rule, [`\`${rule}\``]],
    ...more,
  ];
  return [
    `#### ${texts.severities[severity]}: ${missing === undefined ? where : plain(missing)}`,
    ...(hasQuote(finding) ? [`> ${plain(quoteOf(span, source, Number.POSITIVE_INFINITY))}`] : []),
    plain(message),
    items
      .filter(([, lines]) => lines.length > 0)
      .map(([name, lines]) => `- **${name}:** ${lines.join('<br>')}`)
      .join('\n'),
  ].join('\n\n');
}

export function receipt(input: ReportInput, texts: ReportTexts): string[] {
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

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words of the draft stay words: no mark-up, table or HTML of theirs becomes part of the report. */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|~]/gu, String.raw`\$&`)
    .replace(/^(?:[#>+-]|\d+[.)])/u, String.raw`\$&`);
}

import { lineIndex } from '@kadertoets/document';
import type { Finding } from '@kadertoets/engine';
import { createColors } from 'picocolors';
import { capital, cut, enumerate, wrap } from '../layout.ts';
import type { Locale } from '../terminal.ts';
import { SEVERITY, STATUS } from '../words.ts';

const WORDS = {
  nl: {
    figures: 'Berekening',
    source: 'Bron',
    remedy: 'Herstel',
    related: 'Zie ook',
    line: 'regel',
    and: 'en',
    open: 'zelf beoordelen',
  },
  en: {
    figures: 'Computation',
    source: 'Source',
    remedy: 'Remedy',
    related: 'See also',
    line: 'line',
    and: 'and',
    open: 'judge by hand',
  },
} as const;

const LABEL_WIDTH = 12;

/** How wide a report on a screen is. */
export function widthFor(columns: number): number {
  return Math.max(50, Math.min(columns, 100));
}

interface Look {
  readonly width: number;
  readonly colour: boolean;
  readonly locale: Locale;
}

/** A line below a finding, behind its name. */
export type Field = readonly [name: string, text: string];

/** The word that a finding begins with. */
export function labelOf({ kind, severity }: Finding, locale: Locale): string {
  return kind === 'undetermined' ? WORDS[locale].open : SEVERITY[locale][severity];
}

/** Shows findings of one draft: the clause with the offending part underlined, what is wrong, the figures, the source, the remedy. */
export function findingView(
  source: string,
  { width, colour, locale }: Look,
): (finding: Finding, more?: readonly Field[]) => string {
  const paint = createColors(colour);
  const words = WORDS[locale];
  const index = lineIndex(source);
  return showFinding;

  function showFinding(finding: Finding, more: readonly Field[] = []): string {
    const at = index.position(finding.span.start);
    const tone = finding.severity === 'error' ? paint.red : finding.severity === 'warning' ? paint.yellow : paint.cyan;
    const label = labelOf(finding, locale);
    const place = paint.dim(`${String(at.line)}:${String(at.column)}  ${finding.rule}`);
    const lines = [`\n  ${tone(paint.bold(label))}  ${paint.bold(capital(finding.clause))}  ${place}`];
    // What is missing has no words of its own to show: it is reported on a heading.
    if (finding.kind !== 'missing' && finding.kind !== 'advice') lines.push(...quote(finding, tone));
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
    for (const [name, text] of more) field(name, text);
    return lines.join('\n');
  }

  /** The clause's own words, with a rule under the part on which the judgement rests. */
  function quote(finding: Finding, tone: (text: string) => string): string[] {
    const { text, places } = flow(source, finding.span);
    const focus = finding.focus ?? finding.span;
    const lines: string[] = [];
    let at = 0;
    for (const piece of cut(text, width - 6)) {
      const shown = piece.trimEnd();
      const marked = Array.from({ length: shown.length }, (_, offset) => {
        const place = places[at + offset] ?? -1;
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
}

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

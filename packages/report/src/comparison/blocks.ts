import type { Finding, Verdict } from '@kadertoets/engine';
import type { Pack } from '@kadertoets/rulebook';
import { byStatus, contentsOf, placeWords, quoteOf, reasonLines } from '../contents.ts';
import type { ReportDocument, ReportInput } from '../model.ts';
import { type ReportTexts, reportTexts } from '../texts.ts';
import type { Comparison, DraftsComparison, FindingChange, KaderRow, RuleRow, VersionsComparison } from './model.ts';
import { type ComparisonTexts, comparisonTexts } from './texts.ts';

/** What a comparison is shown from; the documents are in the order in which they were compared. */
export interface ComparisonInput extends ReportInput {
  readonly comparison: Comparison;
}

/** What stands in one cell: lines of words, a verdict, or the name of a rule with its title. */
export type Cell =
  | { readonly lines: readonly string[] }
  | { readonly verdict: Verdict }
  | { readonly rule: string; readonly title: string };

/** A part of the page, before it takes the form of HTML or of Markdown. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly heads: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | {
      readonly kind: 'finding';
      readonly finding: Finding;
      readonly source: string;
      readonly more: readonly (readonly [string, readonly string[]])[];
    };

/** The whole comparison, from the drafts themselves to each finding. */
export function blocksOf(input: ComparisonInput): Block[] {
  const words = { report: reportTexts(input.locale), own: comparisonTexts(input.locale) };
  const { comparison } = input;
  return [
    ...(input.note === undefined ? [] : [{ kind: 'text' as const, text: input.note }]),
    drafts(input, words),
    ...(comparison.as === 'drafts' ? ofDrafts(comparison, input, words) : ofVersions(comparison, input, words)),
  ];
}

interface Words {
  readonly report: ReportTexts;
  readonly own: ComparisonTexts;
}

/** In a table every draft is a number, so that long names do not break the columns; this says which is which. */
function drafts({ documents, packs, comparison }: ComparisonInput, { report, own }: Words): Block {
  const rows = documents.map((document, index) => {
    const { about, summary } = contentsOf(document, packs, report);
    const head = comparison.as === 'drafts' ? String(index + 1) : index === 0 ? own.old : own.new;
    return [lines(head), lines(document.name), lines(about), lines(summary)];
  });
  return {
    kind: 'table',
    caption: report.draft,
    heads: [own.number, report.draft, own.about, own.counts],
    rows,
  };
}

function ofDrafts(comparison: DraftsComparison, input: ComparisonInput, words: Words): Block[] {
  const { own, report } = words;
  const { kaders, rules } = comparison;
  const numbers = input.documents.map((_, index) => String(index + 1));
  const differing = kaders.filter(({ differs }) => differs).length;
  const some = rules.filter(({ everywhere }) => !everywhere);
  const everywhere = rules.filter((row) => row.everywhere);
  const table = (caption: string, rows: readonly RuleRow[]): Block[] => [
    heading(`${caption} (${String(rows.length)})`),
    rows.length === 0
      ? { kind: 'text', text: own.none }
      : {
          kind: 'table',
          caption,
          heads: [report.rule, ...numbers],
          rows: rows.map((row) => [
            ruleCell(row.rule, input),
            ...row.findings.map((found, index) => placesCell(found, input.documents[index], words)),
          ]),
        },
  ];
  return [
    heading(own.kaders),
    { kind: 'text', text: own.differing(differing, kaders.length) },
    ...packsOf(input).flatMap((pack) => verdicts(pack, kaders, numbers, words)),
    ...table(own.some, some),
    ...table(own.everywhere, everywhere),
  ];
}

/** Kaders that say nothing about any of the drafts are left out: they would hide those that do. */
function verdicts(
  { header }: Pack,
  kaders: readonly KaderRow[],
  numbers: readonly string[],
  { own, report }: Words,
): Block[] {
  const titles = new Map(header.kaders.map(({ kader, title }) => [`${header.pack}/${kader}`, title]));
  const rows = kaders.filter(
    (row) => titles.has(row.kader) && row.verdicts.some((each) => each !== undefined && each !== 'not-applicable'),
  );
  if (rows.length === 0) return [];
  const title = `${header.title} (${report.statuses[header.status]})`;
  return [
    { kind: 'heading', level: 3, text: title },
    {
      kind: 'table',
      caption: `${own.kaders}: ${header.title}`,
      heads: [report.kader, ...numbers, own.differs],
      rows: rows.map(({ kader, verdicts: each, differs }) => [
        lines(titles.get(kader) ?? kader),
        ...each.map((verdict) => verdictCell(verdict, own)),
        lines(differs ? '≠' : ''),
      ]),
    },
  ];
}

function ofVersions({ kaders, changes }: VersionsComparison, input: ComparisonInput, words: Words): Block[] {
  const { own, report } = words;
  const titles = new Map(
    input.packs.flatMap(({ header }) => header.kaders.map((each) => [`${header.pack}/${each.kader}`, each.title])),
  );
  const changed = kaders.filter(({ verdicts: [before, after] }) => before !== after);
  const of = (change: FindingChange['change']): readonly FindingChange[] =>
    changes.filter((each) => each.change === change);
  const list = (change: FindingChange['change'], show: (found: readonly FindingChange[]) => Block[]): Block[] => {
    const found = of(change);
    const text = `${own.changes[change]} (${String(found.length)})`;
    return [
      { kind: 'heading', level: 3, text },
      ...(found.length === 0 ? [{ kind: 'text' as const, text: own.none }] : show(found)),
    ];
  };
  const inFull = (found: readonly FindingChange[]): Block[] => found.map((each) => inOneBlock(each, input, words));
  const inShort = (found: readonly FindingChange[]): Block[] => [shortTable(found, input, words)];
  return [
    heading(`${own.verdictsChanged} (${String(changed.length)})`),
    changed.length === 0
      ? { kind: 'text', text: own.verdictsSame }
      : {
          kind: 'table',
          caption: own.verdictsChanged,
          heads: [report.kader, own.old, own.new],
          rows: changed.map((row) => [
            lines(titles.get(row.kader) ?? row.kader),
            ...row.verdicts.map((verdict) => verdictCell(verdict, own)),
          ]),
        },
    heading(report.findings),
    ...list('new', inFull),
    ...list('changed', inFull),
    ...list('gone', inShort),
    ...list('unchanged', inShort),
  ];
}

function inOneBlock({ before, after }: FindingChange, { documents }: ComparisonInput, { own, report }: Words): Block {
  const finding = after ?? before;
  if (finding === undefined) throw new Error('a change without a finding');
  const exception = reasonLines(finding, report);
  const lost = before !== undefined && before.suppressed !== null && finding.suppressed === null;
  return {
    kind: 'finding',
    finding,
    source: documents[1]?.source ?? '',
    more: [
      ...(before === undefined ? [] : [[own.formerly, formerly(before, documents[0], report)] as const]),
      ...(exception.length === 0 ? [] : [[capital(report.exception), exception] as const]),
      ...(lost ? [[capital(report.exception), [own.noLonger]] as const] : []),
    ],
  };
}

/** What the clause said, and what came of it. */
function formerly(before: Finding, document: ReportDocument | undefined, texts: ReportTexts): string[] {
  const source = document?.source ?? '';
  const words =
    before.kind === 'missing' || before.kind === 'advice' ? before.message : `“${quoteOf(before.span, source)}”`;
  return [`${placeWords(before.clause, before.span, source, texts)}: ${words}`, ...before.computation];
}

function shortTable(found: readonly FindingChange[], input: ComparisonInput, { own, report }: Words): Block {
  const rows = found.map(({ before, after }) => {
    const [finding, document] = after === undefined ? [before, input.documents[0]] : [after, input.documents[1]];
    if (finding === undefined) return [];
    const place = placeWords(finding.clause, finding.span, document?.source ?? '', report);
    return [
      lines(place),
      lines(report.severities[finding.severity]),
      lines(finding.message, ...reasonLines(finding, report).map((line) => `${capital(report.exception)}: ${line}`)),
      ruleCell(finding.rule, input),
    ];
  });
  return {
    kind: 'table',
    caption: report.finding,
    heads: [report.place, own.severity, report.finding, report.rule],
    rows,
  };
}

function placesCell(found: readonly Finding[], document: ReportDocument | undefined, { report }: Words): Cell {
  if (found.length === 0) return lines('–');
  return lines(
    ...found.map((finding) => {
      const place = placeWords(finding.clause, finding.span, document?.source ?? '', report);
      if (finding.suppressed !== null) return `${place}: ${report.exception} (${finding.suppressed.reason})`;
      return finding.kind === 'undetermined' ? `${place}: ${report.verdicts.undetermined}` : place;
    }),
  );
}

function ruleCell(rule: string, { packs }: ComparisonInput): Cell {
  const found = packs.flatMap((pack) => pack.rules.filter((each) => `${pack.header.pack}/${each.rule}` === rule));
  return { rule, title: found[0]?.title ?? '' };
}

function verdictCell(verdict: Verdict | undefined, { otherPack }: ComparisonTexts): Cell {
  return verdict === undefined ? lines(otherPack) : { verdict };
}

function packsOf({ documents, packs }: ComparisonInput): readonly Pack[] {
  const used = new Set(documents.flatMap(({ report }) => report.packs));
  return byStatus(packs.filter(({ header }) => used.has(header.pack)));
}

function lines(...text: readonly string[]): Cell {
  return { lines: text };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

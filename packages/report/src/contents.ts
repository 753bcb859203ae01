import { lineIndex, type Span } from '@kadertoets/document';
import type { Assessment, Finding, Report } from '@kadertoets/engine';
import type { Pack, PackStatus } from '@kadertoets/rulebook';
import type { ReportDocument, ReportInput } from './model.ts';
import type { ReportTexts } from './texts.ts';

/** What stands in the report on one draft, before it takes the form of a page or of Markdown. */
export interface Contents {
  readonly about: string;
  readonly summary: string;
  readonly matrix: readonly PackMatrix[];
  readonly findings: readonly Finding[];
  readonly open: readonly Finding[];
  readonly exceptions: readonly Finding[];
}

export interface MatrixRow extends Assessment {
  readonly title: string;
  /** What the draft itself sets aside: a kader that is excepted from is not one that does not apply. */
  readonly exceptions: readonly Finding[];
  /** All that was found against it is set aside. */
  readonly excepted: boolean;
}

interface PackMatrix {
  readonly pack: Pack;
  readonly rows: readonly MatrixRow[];
  /** Titles of the kaders that say nothing about this draft. */
  readonly rest: readonly string[];
}

const ORDER: readonly PackStatus[] = ['adopted', 'advice', 'hygiene'];

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

export function contentsOf({ report }: ReportDocument, packs: readonly Pack[], texts: ReportTexts): Contents {
  const active = report.findings.filter(({ suppressed }) => suppressed === null);
  const exceptions = report.findings.filter(({ suppressed }) => suppressed !== null);
  const open = active.filter(({ kind }) => kind === 'undetermined');
  const findings = active.filter(({ kind }) => kind !== 'undetermined');
  const count = (severity: Finding['severity']): number => findings.filter((each) => each.severity === severity).length;
  return {
    about: about(report, texts),
    summary: texts.summary(count('error'), count('warning'), count('info'), open.length, exceptions.length),
    matrix: byStatus(packs).flatMap((pack) => matrixOf(pack, report)),
    // In the order of the text, but what weighs most first: who reads no further has read that.
    findings: SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
    open,
    exceptions,
  };
}

/** The packs that at least one of the documents was checked against. */
export function usedPacks({ documents, packs }: ReportInput): readonly Pack[] {
  const used = new Set(documents.flatMap(({ report }) => report.packs));
  return packs.filter(({ header }) => used.has(header.pack));
}

/** What the council decided comes before advice, and that before drafting. */
export function byStatus(packs: readonly Pack[]): readonly Pack[] {
  return ORDER.flatMap((status) => packs.filter(({ header }) => header.status === status));
}

/** One line a document: "Beslisnota, besluit 3 en argument 3.1 (vastgesteld)". */
export function citations({ sources }: Finding, texts: ReportTexts): string[] {
  const locators = new Map<string, Set<string>>();
  const key = ({ document, status }: Finding['sources'][number]): string => `${status} ${document}`;
  for (const source of sources) locators.set(key(source), (locators.get(key(source)) ?? new Set()).add(source.locator));
  return sources
    .filter((source, index) => sources.findIndex((other) => key(other) === key(source)) === index)
    .map((source) => {
      const places = [...(locators.get(key(source)) ?? [])];
      const list = [places.slice(0, -1).join(', '), places.at(-1) ?? ''].filter((part) => part !== '');
      return `${source.document}, ${list.join(` ${texts.and} `)} (${texts.statuses[source.status]})`;
    });
}

/** Why something is excepted, and on which decision and by whom if the draft says so. */
export function reasonLines({ suppressed }: Finding, texts: ReportTexts): string[] {
  if (suppressed === null) return [];
  const { reason, decision, owner } = suppressed;
  return [
    reason,
    ...(decision === undefined ? [] : [`${texts.decision}: ${decision}`]),
    ...(owner === undefined ? [] : [`${texts.owner}: ${owner}`]),
  ];
}

/** "artikel 4, tweede lid (regel 12)": the clause and its line. */
export function placeWords(clause: string, span: Span, source: string, { line }: ReportTexts): string {
  return `${clause} (${line} ${String(lineIndex(source).position(span.start).line)})`;
}

const LONGEST = 240;

/** The steps of a computation that the message does not show already. */
export function stepsBeside({ computation, message }: Finding): readonly string[] {
  return computation.filter((line) => !message.includes(line));
}

/** The words of a passage on one line, shortened where nobody needs the whole. */
export function quoteOf(span: Span, source: string, longest: number = LONGEST): string {
  const words = source.slice(span.start, span.end).replaceAll(/\s+/gu, ' ').trim();
  return words.length <= longest ? words : `${words.slice(0, words.lastIndexOf(' ', longest))} …`;
}

/** What is missing stands nowhere: there the title of its rule tells more than a place. */
export function titleOf(finding: Finding, packs: readonly Pack[]): string | undefined {
  if (hasQuote(finding)) return undefined;
  const [pack = '', name] = finding.rule.split('/');
  return packs.find(({ header }) => header.pack === pack)?.rules.find(({ rule }) => rule === name)?.title;
}

/** What is missing has no words of its own to show: it is reported on a heading. */
export function hasQuote({ kind }: Finding): boolean {
  return kind !== 'missing' && kind !== 'advice';
}

function about({ instrument, gemeenten, term }: Report, texts: ReportTexts): string {
  return [
    instrument === undefined ? '' : (texts.instruments[instrument] ?? instrument),
    gemeenten.join(', '),
    term === undefined ? '' : `${term.from ?? '…'} ${texts.through} ${term.to ?? texts.noEnd}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function exceptionsFrom(rules: readonly string[], { findings }: Report): Pick<MatrixRow, 'exceptions' | 'excepted'> {
  const own = findings.filter(({ rule }) => rules.includes(rule));
  const exceptions = own.filter(({ suppressed }) => suppressed !== null);
  return { exceptions, excepted: exceptions.length > 0 && exceptions.length === own.length };
}

function matrixOf(pack: Pack, report: Report): PackMatrix[] {
  const { header } = pack;
  const titles = new Map(header.kaders.map(({ kader, title }) => [`${header.pack}/${kader}`, title]));
  const own = report.assessment
    .filter(({ kader }) => kader.startsWith(`${header.pack}/`))
    .map((each) => ({
      ...each,
      title: titles.get(each.kader) ?? each.kader,
      ...exceptionsFrom(each.rules, report),
    }));
  const says = ({ verdict, exceptions }: MatrixRow): boolean => verdict !== 'not-applicable' || exceptions.length > 0;
  if (own.length === 0) return [];
  return [
    {
      pack,
      rows: own.filter(says),
      rest: own.filter((row) => !says(row)).map(({ title }) => title),
    },
  ];
}

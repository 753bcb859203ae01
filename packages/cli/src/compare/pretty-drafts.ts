import { lineIndex } from '@kadertoets/document';
import type { Finding, Verdict } from '@kadertoets/engine';
import { byStatus, type DraftsComparison, type KaderRow, type RuleRow } from '@kadertoets/report';
import { wrap } from '../layout.ts';
import { reason } from '../reporters/wording.ts';
import { SEVERITY, STATUS } from '../words.ts';
import type { ComparedInput } from './model.ts';
import { kaderTitles, type Look, ruleTitles, toneOf, VERDICT } from './look.ts';

const WORDS = {
  nl: { some: 'Bevindingen die niet elk concept heeft', everywhere: 'Bevindingen in elk concept', line: 'regel' },
  en: { some: 'Findings that not every draft has', everywhere: 'Findings in every draft', line: 'line' },
} as const;

/** The verdicts on every kader in columns, and below it the findings by rule: which draft has them, and where. */
export function showDrafts({ kaders, rules }: DraftsComparison, input: ComparedInput, look: Look): string[] {
  const { paint, locale } = look;
  const words = WORDS[locale];
  const some = rules.filter(({ everywhere }) => !everywhere);
  const everywhere = rules.filter((row) => row.everywhere);
  const list = (title: string, rows: readonly RuleRow[]): string[] => [
    '',
    paint.bold(`${title} (${String(rows.length)})`),
    ...rows.flatMap((row) => showRule(row, input, look)),
  ];
  return [
    ...matrix(kaders, input, look),
    ...list(words.some, some),
    ...list(words.everywhere, everywhere),
    '',
    summary(input.documents.length, kaders, some.length, everywhere.length, look),
  ];
}

/** The room that a title needs at the least; with less, the verdicts become marks. */
const TITLE = 36;
const WORD = 12;
const MARK = 4;

/** Kaders that say nothing about any of the drafts are left out. */
function matrix(kaders: readonly KaderRow[], { documents, packs }: ComparedInput, look: Look): string[] {
  const { paint, width, locale } = look;
  const inWords = width - 2 - TITLE >= documents.length * WORD;
  const column = inWords ? WORD : MARK;
  const room = Math.max(TITLE, width - 2 - documents.length * column);
  const titles = kaderTitles(packs);
  const shown = kaders.filter(({ verdicts }) =>
    verdicts.some((each) => (each ?? 'not-applicable') !== 'not-applicable'),
  );
  const cell = (verdict: Verdict | undefined): string => {
    const { [locale]: word, mark } = VERDICT[verdict ?? 'other-pack'];
    return toneOf(verdict, look)((inWords ? word : mark).padEnd(column));
  };
  const row = ({ kader, verdicts, differs }: KaderRow): string[] => {
    const [first = '', ...more] = wrap(titles.get(kader) ?? kader, room - 2);
    return [
      `${differs ? '≠' : ' '} ${first.padEnd(room)}${verdicts.map(cell).join('')}`.trimEnd(),
      ...more.map((line) => `  ${line}`),
    ];
  };
  const heads = documents.map((_, index) => String(index + 1).padEnd(column)).join('');
  const lines = byStatus(packs).flatMap(({ header }) => {
    const own = shown.filter(({ kader }) => kader.startsWith(`${header.pack}/`));
    const title = `${header.title} (${STATUS[locale][header.status]})`;
    return own.length === 0 ? [] : ['', ...heading(title, heads, room, look), ...own.flatMap(row)];
  });
  const used = new Set(shown.flatMap(({ verdicts }) => verdicts.map((each) => each ?? 'other-pack')));
  return [...lines.slice(1), '', paint.dim(legend(used, inWords, locale))];
}

/** The numbers of the drafts stand behind the title of the pack, or below it when that is too long. */
function heading(title: string, heads: string, room: number, { paint }: Look): string[] {
  if (title.length + 2 <= room + 2) return [`${paint.bold(title.padEnd(room + 2))}${paint.bold(heads.trimEnd())}`];
  return [paint.bold(title), `${' '.repeat(room + 2)}${paint.bold(heads.trimEnd())}`];
}

const EXPLAINED = {
  nl: {
    differs: '≠ = de oordelen verschillen',
    undetermined: 'zelf te beoordelen',
    none: 'niet van toepassing',
    other: 'dit pakket geldt hier niet',
  },
  en: {
    differs: '≠ = the verdicts differ',
    undetermined: 'to judge by hand',
    none: 'not applicable',
    other: 'this pack does not apply here',
  },
} as const;

function legend(used: ReadonlySet<Verdict | 'other-pack'>, inWords: boolean, locale: Look['locale']): string {
  const texts = EXPLAINED[locale];
  const special = {
    undetermined: texts.undetermined,
    'not-applicable': texts.none,
    'other-pack': texts.other,
  } as const;
  const parts = (Object.keys(VERDICT) as (keyof typeof VERDICT)[])
    .filter((verdict) => used.has(verdict))
    .flatMap((verdict) => {
      const { [locale]: word, mark } = VERDICT[verdict];
      const meaning = verdict in special ? special[verdict as keyof typeof special] : word;
      // A word that says it all needs no explanation.
      return inWords && meaning === word ? [] : [`${inWords ? word : mark} = ${meaning}`];
    });
  return [texts.differs, ...parts].join(', ');
}

function showRule({ rule, findings }: RuleRow, { documents, packs }: ComparedInput, look: Look): string[] {
  const { paint, width, locale } = look;
  const severity = SEVERITIES.find((each) => findings.flat().some((finding) => finding.severity === each)) ?? 'info';
  const tone = severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.cyan;
  const title = ruleTitles(packs).get(rule);
  const lines = findings.flatMap((own, index) => {
    const source = documents[index]?.source ?? '';
    const places = own.length === 0 ? '–' : own.map((finding) => placeOf(finding, source, locale)).join('; ');
    const number = String(index + 1).padStart(4);
    return wrap(places, width - 8).map((line, at) => `${at === 0 ? number : '    '}  ${line}`);
  });
  const head = `  ${tone(paint.bold(SEVERITY[locale][severity]))}  ${title === undefined ? '' : `${paint.bold(title)}  `}${paint.dim(rule)}`;
  return ['', head, ...lines];
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

function placeOf(finding: Finding, source: string, locale: Look['locale']): string {
  const line = String(lineIndex(source).position(finding.span.start).line);
  const place = `${finding.clause} (${WORDS[locale].line} ${line})`;
  if (finding.suppressed !== null)
    return `${place}, ${locale === 'nl' ? 'genegeerd' : 'suppressed'}: ${reason(finding, locale)}`;
  return finding.kind === 'undetermined' ? `${place}, ${EXPLAINED[locale].undetermined}` : place;
}

function summary(
  drafts: number,
  kaders: readonly KaderRow[],
  some: number,
  everywhere: number,
  { locale }: Look,
): string {
  const differing = String(kaders.filter(({ differs }) => differs).length);
  const [d, k] = [drafts, kaders.length].map(String);
  const rules = (count: number): string =>
    locale === 'nl'
      ? `${String(count)} ${count === 1 ? 'regel' : 'regels'}`
      : `${String(count)} ${count === 1 ? 'rule' : 'rules'}`;
  return locale === 'nl'
    ? `${d ?? ''} concepten vergeleken: de oordelen verschillen op ${differing} van ${k ?? ''} kaders; bevindingen van ${rules(some)} in een deel van de concepten, van ${rules(everywhere)} in alle`
    : `${d ?? ''} drafts compared: the verdicts differ on ${differing} of ${k ?? ''} kaders; findings of ${rules(some)} in some of the drafts, of ${rules(everywhere)} in all`;
}

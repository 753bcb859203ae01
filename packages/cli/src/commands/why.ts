import { explainPlace, type RuleOutcome, type SentenceExplanation, type Trace } from '@kadertoets/engine';
import type { Modality, StatementRole } from '@kadertoets/rulebook';
import { createColors } from 'picocolors';
import { oneOf } from '../check/flags.ts';
import { readSource } from '../check/read-source.ts';
import { type DraftFlags, workshops } from '../check/workshops.ts';
import { wrap } from '../layout.ts';
import { CommandError, type Locale, type Terminal } from '../terminal.ts';

interface WhyFlags extends DraftFlags {
  readonly rule?: string;
  readonly locale: string;
  readonly color: boolean;
}

const WORDS = {
  nl: {
    unread: 'Dit bestand is geen herkende overeenkomst; er wordt niets getoetst.',
    nothing: 'Op deze regel staat geen zin die wordt getoetst.',
    read: 'Gelezen als',
    facts: 'Berekend',
    rules: 'Regels',
    found: 'meldt hier iets',
    holds: 'gaat op',
    fails: 'gaat niet op',
    quiet: 'Geen regel komt in de buurt van deze zin.',
    skipped: 'niet getoetst: het is',
    actor: 'wie',
    acts: 'doet',
    mentions: 'noemt',
    negated: 'ontkend',
    passive: 'lijdend',
    statuses: {
      history: 'geschiedenis',
      wish: 'een wens of voorstel',
      rejected: 'een verworpen voorstel',
      law: 'een weergave van de wet',
      question: 'een vraag',
    },
  },
  en: {
    unread: 'This file is no recognised agreement; nothing is checked.',
    nothing: 'This line holds no sentence that is checked.',
    read: 'Read as',
    facts: 'Computed',
    rules: 'Rules',
    found: 'reports here',
    holds: 'holds',
    fails: 'does not hold',
    quiet: 'No rule comes near this sentence.',
    skipped: 'not judged: it is',
    actor: 'actor',
    acts: 'acts',
    mentions: 'mentions',
    negated: 'negated',
    passive: 'passive',
    statuses: {
      history: 'history',
      wish: 'a wish or proposal',
      rejected: 'a rejected proposal',
      law: 'a rendering of the law',
      question: 'a question',
    },
  },
} as const;

/** What a rule calls `role`. */
const ROLE: Readonly<Record<StatementRole, string>> = {
  main: 'hoofdzin',
  condition: 'voorwaarde',
  exception: 'uitzondering',
  relative: 'betrekkelijke bijzin',
  complement: 'inhoudszin',
  reason: 'reden',
  purpose: 'doel',
  concession: 'toegeving',
  time: 'tijd',
  without: 'zonder dat',
  instead: 'in plaats van',
  row: 'tabelrij',
};

/** What a rule calls `modality`. */
const MODALITY: Readonly<Record<Modality, string>> = {
  must: 'moet',
  may: 'mag',
  forbidden: 'mag niet',
  'need-not': 'hoeft niet',
  strive: 'streeft',
  fact: 'gebeurt',
};

/** `kadertoets why FILE:LINE`: how the sentences on a line were read, and which conditions of which rules hold there. */
export async function whyCommand(place: string, flags: WhyFlags, terminal: Terminal): Promise<number> {
  const { path, line } = splitPlace(place);
  return await whyLine({ path, source: readSource(path), line }, flags, terminal);
}

/** The same for a text that need not be in a file. */
export async function whyLine(
  { path, source, line }: { readonly path: string; readonly source: string; readonly line: number },
  flags: WhyFlags,
  terminal: Terminal,
): Promise<number> {
  const locale = oneOf('--locale', flags.locale, ['nl', 'en']);
  const span = spanOfLine(source, line, path);
  const { checker, options } = await workshops(flags)(path);
  const inspection = await checker().inspect(source, options);
  const words = WORDS[locale];
  if (inspection.reading === undefined) {
    terminal.stdout(`${words.unread}\n`);
    return 0;
  }
  const sentences = explainPlace(inspection, span);
  if (sentences.length === 0) terminal.stdout(`${words.nothing}\n`);
  const look = { ...terminal, colour: terminal.colour && flags.color };
  for (const sentence of sentences) terminal.stdout(show(sentence, flags.rule, locale, look));
  return 0;
}

function splitPlace(place: string): { path: string; line: number } {
  const parts = /^(?<path>.+?):(?<line>\d+)(?::\d+)?$/u.exec(place)?.groups;
  if (parts?.['path'] === undefined || parts['line'] === undefined) {
    throw new CommandError({
      nl: `“${place}” is geen plaats; schrijf het bestand en de regel, zoals concept.md:42.`,
      en: `“${place}” is no place; write the file and the line, such as draft.md:42.`,
    });
  }
  return { path: parts['path'], line: Number(parts['line']) };
}

function spanOfLine(source: string, line: number, path: string): { start: number; end: number } {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length);
  const start = starts[line - 1];
  if (start === undefined || line < 1) {
    throw new CommandError({
      nl: `“${path}” heeft geen regel ${String(line)}; het bestand telt ${String(starts.length)} regels.`,
      en: `“${path}” has no line ${String(line)}; the file has ${String(starts.length)} lines.`,
    });
  }
  return { start, end: starts[line] ?? source.length };
}

function show(explanation: SentenceExplanation, only: string | undefined, locale: Locale, terminal: Terminal): string {
  const paint = createColors(terminal.colour);
  const words = WORDS[locale];
  const width = Math.max(60, Math.min(terminal.columns, 110)) - 4;
  const lines = [
    paint.bold(explanation.clause),
    ...wrap(explanation.text.replaceAll(/\s+/gu, ' '), width).map((line) => `  │ ${line}`),
    '',
  ];
  lines.push(paint.bold(words.read), ...describeStatements(explanation, locale).map((line) => `  ${line}`), '');
  if (explanation.facts.length > 0) {
    lines.push(paint.bold(words.facts));
    for (const { kind, fields, computation } of explanation.facts) {
      const values = Object.entries(fields).map(
        ([key, value]) => `${key} ${Array.isArray(value) ? value.join('/') : String(value)}`,
      );
      lines.push(`  ${kind}: ${values.join(', ')}`, ...computation.map((step) => `    = ${step}`));
    }
    lines.push('');
  }
  const rules = explanation.rules.filter(({ rule }) => only === undefined || rule.includes(only));
  lines.push(paint.bold(words.rules));
  if (rules.length === 0) lines.push(`  ${words.quiet}`);
  for (const rule of rules) lines.push(...showRule(rule, locale, paint));
  return `${lines.join('\n')}\n\n`;
}

function describeStatements({ sentence }: SentenceExplanation, locale: Locale): string[] {
  const words = WORDS[locale];
  return sentence.statements.flatMap((statement) => {
    const text = statement.tokens.map((index) => sentence.tokens[index]?.word ?? '').join(' ');
    const status = words.statuses[statement.status as keyof typeof words.statuses] as string | undefined;
    const force = [
      locale === 'nl' ? ROLE[statement.role] : statement.role,
      locale === 'nl' ? MODALITY[statement.modality] : statement.modality,
      statement.negated ? words.negated : '',
      statement.passive ? words.passive : '',
    ].filter((part) => part !== '');
    const acts = sentence.acts.filter((act) => act.statement === statement.index);
    const mentions = sentence.mentions.filter((mention) => mention.statement === statement.index);
    const name = (concepts: ReadonlySet<string>): string => [...concepts][0] ?? '';
    return [
      `${force.join(', ')}: “${text}”${status === undefined ? '' : ` (${words.skipped} ${status})`}`,
      ...(statement.actor.size === 0 ? [] : [`  ${words.actor}: ${name(statement.actor)}`]),
      ...(acts.length === 0
        ? []
        : [
            `  ${words.acts}: ${[...new Set(acts.map((act) => `${act.affirmed ? '+' : '−'}${name(act.concepts)}`))].join(', ')}`,
          ]),
      ...(mentions.length === 0
        ? []
        : [
            `  ${words.mentions}: ${[...new Set(mentions.map((mention) => `${mention.via === undefined ? '' : `${mention.via} `}${mention.negated ? '¬' : ''}${name(mention.concepts)}`))].join(', ')}`,
          ]),
    ];
  });
}

function showRule(rule: RuleOutcome, locale: Locale, paint: ReturnType<typeof createColors>): string[] {
  const words = WORDS[locale];
  const found = rule.findings.length > 0 ? paint.red(`  ${words.found}`) : '';
  const lines = [`  ${paint.bold(rule.rule)}${found}`];
  for (const { message } of rule.findings) lines.push(`    ${message}`);
  for (const { kind, name, says, trace } of rule.readings) {
    const verdict = trace.holds ? paint.green(words.holds) : paint.yellow(words.fails);
    lines.push(
      `    ${kind} ${name}: ${verdict}${says === undefined ? '' : `  (${says})`}`,
      ...showTrace(trace, '      ', paint),
    );
  }
  return lines;
}

function showTrace(trace: Trace, indent: string, paint: ReturnType<typeof createColors>): string[] {
  const mark = trace.holds ? paint.green('✓') : paint.red('✗');
  return [
    `${indent}${mark} ${trace.condition}`,
    ...trace.parts.flatMap((part) => showTrace(part, `${indent}  `, paint)),
  ];
}

import { explainPlace, type Finding } from '@kadertoets/engine';
import { closest, describeReason } from '@kadertoets/rulebook';
import { oneOf } from '../check/flags.ts';
import { readSource } from '../check/read-source.ts';
import { type DraftFlags, workshops } from '../check/workshops.ts';
import { CommandError, type Terminal, type Text } from '../terminal.ts';
import { showSentence } from '../why/view.ts';
import { WORDS } from '../why/words.ts';

interface WhyFlags extends DraftFlags {
  readonly rule?: string;
  readonly locale: string;
  readonly color: boolean;
}

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
  const only = flags.rule;
  const rules = checker().rulebook.packs.flatMap((pack) => pack.rules.map(({ rule }) => `${pack.header.pack}/${rule}`));
  if (only !== undefined && !rules.some((rule) => rule.includes(only))) throw new CommandError(noRule(only, rules));
  const meant = only === undefined ? [] : rules.filter((rule) => rule.includes(only));
  const applies = new Set(inspection.packs.map(({ header }) => header.pack));
  const elsewhere = meant.map((rule) => rule.split('/')[0] ?? '').filter((pack) => !applies.has(pack));
  for (const pack of new Set(elsewhere)) {
    const why = inspection.reason[pack];
    terminal.stdout(`${pack}: ${why === undefined ? '' : describeReason(why, locale)}\n`);
  }
  if (meant.length > 0 && elsewhere.length === meant.length) return 0;
  const sentences = explainPlace(inspection, span);
  const notes = inspection.report.findings.filter(
    ({ kind, span: at }) => OWN_NOTES.includes(kind) && at.start < span.end && span.start < at.end,
  );
  for (const { message } of notes) terminal.stdout(`${message}\n`);
  if (sentences.length === 0 && notes.length === 0) terminal.stdout(`${words.nothing}\n`);
  const look = { ...terminal, colour: terminal.colour && flags.color };
  for (const sentence of sentences) terminal.stdout(showSentence(sentence, only, locale, look));
  return 0;
}

/** About what the draft says to the checker itself: no sentence carries these. */
const OWN_NOTES: readonly Finding['kind'][] = ['suppression', 'front-matter'];

function noRule(name: string, rules: readonly string[]): Text {
  const near = closest(name, [...rules, ...rules.map((rule) => rule.split('/')[1] ?? '')]);
  return {
    nl: `--rule: geen regel heeft “${name}” in zijn naam.${near === undefined ? ' Zie “kadertoets kaders” voor alle regels.' : ` Bedoelt u “${near}”?`}`,
    en: `--rule: no rule has “${name}” in its name.${near === undefined ? ' See “kadertoets kaders” for all rules.' : ` Did you mean “${near}”?`}`,
  };
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

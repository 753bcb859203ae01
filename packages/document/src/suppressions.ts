import type { Span, Suppression } from './model.ts';

const KEYWORD = /^kadertoets-(\S+)/u;
const UNTIL = /\btot (\d+[/-]\d+[/-]\d+)\)?$/u;

/** Reads one HTML comment; undefined when it is not addressed to the checker. `next` is the block that follows. */
export function readSuppression(comment: string, span: Span, next: Span | undefined): Suppression | undefined {
  const inner = comment.trim().slice('<!--'.length, -'-->'.length).trim();
  const match = KEYWORD.exec(inner);
  if (match === null) return undefined;
  const keyword = match[1] ?? '';
  const rest = inner.slice(match[0].length).trim();
  const colon = rest.indexOf(':');
  const head = cutUntil(colon === -1 ? rest : rest.slice(0, colon));
  const { reason, fields, ...tail } = readReason(colon === -1 ? '' : rest.slice(colon + 1));
  const rules = head.text.split(/[\s,]+/u).filter((each) => each !== '');
  const until = head.until ?? tail.until;
  const scope = keyword === 'negeer' ? 'file' : 'next';
  const problem =
    problemOf(keyword, rules, colon, reason, scope === 'next' && next === undefined) ??
    problemOfDay(until) ??
    tail.problem;
  return {
    span,
    scope,
    rules,
    reason,
    ...(scope === 'next' && next !== undefined ? { covers: next } : {}),
    ...(until === undefined ? {} : { until }),
    ...(fields.besluit === undefined ? {} : { decision: fields.besluit }),
    ...(fields.eigenaar === undefined ? {} : { owner: fields.eigenaar }),
    ...(problem === undefined ? {} : { problem }),
  };
}

const FIELDS = ['besluit', 'eigenaar'] as const;
type Fields = Partial<Record<(typeof FIELDS)[number], string>>;

interface Reason {
  readonly reason: string;
  readonly fields: Fields;
  readonly until?: string;
  readonly problem?: string;
}

/** The reason, and behind it what else is to be known: "reden; besluit: raad 12-12-2019; eigenaar: afdeling Werk; tot 2021-06-30". */
function readReason(text: string): Reason {
  const fields: Fields = {};
  const words: string[] = [];
  let until: string | undefined;
  let problem: string | undefined;
  for (const [at, part] of text.split(';').entries()) {
    const cut = cutUntil(part);
    until ??= cut.until;
    const colon = cut.text.indexOf(':');
    const name = cut.text.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const field = at === 0 ? undefined : FIELDS.find((each) => each === name);
    if (field === undefined) {
      if (cut.text !== '') words.push(cut.text);
      continue;
    }
    const value = cut.text.slice(colon + 1).trim();
    if (value === '') problem ??= `Achter “${field}:” staat niets; vul het in, of haal het weg.`;
    else if (fields[field] !== undefined) problem ??= `“${field}:” staat er twee keer; houd er één over.`;
    else fields[field] = value;
  }
  return {
    reason: words.join('; '),
    fields,
    ...(until === undefined ? {} : { until }),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** The end date stands after the rules, or closes the reason: "tot 2021-06-30". */
function cutUntil(text: string): { readonly text: string; readonly until?: string } {
  const words = text.trim();
  const match = UNTIL.exec(words);
  const until = match?.[1];
  return until === undefined || match === null
    ? { text: words }
    : {
        text: words
          .slice(0, match.index)
          .trimEnd()
          .replace(/[,;(]$/u, '')
          .trimEnd(),
        until,
      };
}

function problemOfDay(until: string | undefined): string | undefined {
  if (until === undefined || isDay(until)) return undefined;
  return `“tot ${until}” noemt geen bestaande dag; schrijf jjjj-mm-dd, zoals “tot 2021-06-30”.`;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function problemOf(
  keyword: string,
  rules: readonly string[],
  colon: number,
  reason: string,
  orphan: boolean,
): string | undefined {
  if (keyword !== 'negeer' && keyword !== 'negeer-volgende')
    return `“kadertoets-${keyword}” bestaat niet; schrijf “kadertoets-negeer-volgende” of “kadertoets-negeer”.`;
  if (rules.length === 0)
    return 'Er staat niet welke regel wordt genegeerd; schrijf “kadertoets-negeer-volgende pakket/regel: reden”.';
  if (colon === -1 || reason === '')
    return 'Er staat geen reden bij; schrijf na de regel een dubbele punt en de reden, liefst met het besluit.';
  if (reason.startsWith('[') && reason.endsWith(']'))
    return 'De reden is nog niet ingevuld; schrijf haar in de plaats van wat tussen de haken staat.';
  if (orphan) return 'Er volgt niets waarop deze aantekening slaat.';
  return undefined;
}

import type { Span, Suppression } from './model.ts';

const KEYWORD = /^kadertoets-(\S+)/u;

/** Reads one HTML comment; undefined when it is not addressed to the checker. `next` is the block that follows. */
export function readSuppression(comment: string, span: Span, next: Span | undefined): Suppression | undefined {
  const inner = comment.trim().slice('<!--'.length, -'-->'.length).trim();
  const match = KEYWORD.exec(inner);
  if (match === null) return undefined;
  const keyword = match[1] ?? '';
  const rest = inner.slice(match[0].length).trim();
  const colon = rest.indexOf(':');
  const rules = (colon === -1 ? rest : rest.slice(0, colon)).split(/[\s,]+/u).filter((each) => each !== '');
  const reason = colon === -1 ? '' : rest.slice(colon + 1).trim();
  const scope = keyword === 'negeer' ? 'file' : 'next';
  const problem = problemOf(keyword, rules, colon, reason, scope === 'next' && next === undefined);
  return {
    span,
    scope,
    rules,
    reason,
    ...(scope === 'next' && next !== undefined ? { covers: next } : {}),
    ...(problem === undefined ? {} : { problem }),
  };
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

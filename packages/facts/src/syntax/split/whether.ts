import { finiteAhead, teAhead, verbFinal } from './ahead.ts';
import { COMPLEMENT, CONCESSION, type Opening } from './opening.ts';
import { finiteAt, hasFinite, type Splitter } from './splitter.ts';

/** "of" that asks or concedes, and does not join. */
export function opensWhether(state: Splitter, at: number): Opening | undefined {
  const { words, verbs, grammar } = state;
  const before = words[at - 1];
  // ", of hij nu wil of niet": whichever it is.
  if (before === ',' && isWhichever(state, at + 1)) return CONCESSION;
  // "Of het werk overgaat, beslist het college", "bespreken partijen of …": a clause with its verb at the end is asked about.
  const noun = grammar.has('whether-noun', before ?? '');
  const asked = noun || at === 0 || verbs[at - 1] !== undefined || hasFinite(state, state.current);
  if (!asked || finiteAt(state, at + 1) || !finiteAhead(state, at + 1)) return undefined;
  return noun || verbFinal(state, at + 1) || endsBeforePurpose(state, at + 1) ? COMPLEMENT : undefined;
}

/** "of het nuttig is om contact te zoeken": the verb stands at the end, but for what it is useful for. */
function endsBeforePurpose(state: Splitter, from: number): boolean {
  const { words } = state;
  const verb = words.findIndex((_, at) => at >= from && finiteAt(state, at));
  if (verb <= from + 1) return false;
  // "Of het nodig is iemand te bellen, beoordeelt …": at the head of the sentence without "om", too.
  return words[verb + 1] === 'om' ? teAhead(state, verb + 2) : from === 1 && teAhead(state, verb + 1);
}

/** "of het nu past of niet": both answers are named before the next mark. */
function isWhichever(state: Splitter, from: number): boolean {
  const { tokens, words } = state;
  const end = tokens.findIndex(({ kind }, at) => at >= from && kind === 'punctuation');
  const own = words.slice(from, end === -1 ? undefined : end);
  const other = own.lastIndexOf('of');
  const clause = own.some((_, ahead) => finiteAt(state, from + ahead));
  return clause && other > 1 && (own[other + 1] === 'niet' || own.slice(0, 4).includes('nu'));
}

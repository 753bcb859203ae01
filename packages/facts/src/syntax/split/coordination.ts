import { endsGap } from '../gaps.ts';
import { finiteAhead, finitesAhead, verbFinal } from './ahead.ts';
import { finiteAt, hasFinite, mainOf, open, openerLength, someInList, type Splitter } from './splitter.ts';

/** Within so many words a second participle follows the word that sets it against the first. */
const CONTRAST = 7;
/** When, how long or by whom it is so: so many words may stand before the word that sets it against the first. */
const ADVERBIAL = 6;
/** So many words at most stand in a statement that leaves its verb out. */
const GAP = 9;

/** At "en", "maar": begins the next statement with this conjunction, if it joins two. */
export function coordinate(state: Splitter, at: number): boolean {
  const { pieces, current } = state;
  const piece = pieces[current];
  if (piece === undefined || !joinsStatements(state, at)) return false;
  // The next statement has the same role and depends on the same one.
  const main = mainOf(state, current);
  const role = piece.role === 'main' || !verbFinal(state, at + 1) ? (pieces[main]?.role ?? 'main') : piece.role;
  state.current = open(state, role, 1, role === piece.role ? piece.parent : pieces[main]?.parent, true);
  pieces[state.current]?.tokens.push(at);
  return true;
}

/** A second participle behind the first, denied where that one is not or the other way round: it is a statement of its own. */
export function contrasts(state: Splitter, at: number): boolean {
  const { tokens, words, grammar } = state;
  const joined = grammar.has('coordinator', words[at] ?? '');
  const first = joined ? contrastBehind(state, at + 1) : at;
  const contrasting = grammar.has('contrast-word', words[first] ?? '');
  const turns = joined && grammar.has('turn', words[at] ?? '');
  if (!turns && !contrasting) return false;
  const own = state.pieces[state.current]?.tokens ?? [];
  const denied = someInList(state, own, 'negator');
  // "niet onderzocht, niet besproken": what is denied like the one before it is only one more.
  const marked = contrasting && denied !== grammar.has('negator', words[first] ?? '');
  if (!((turns && denied) || marked) || !hasFinite(state, state.current)) return false;
  if (!isBareParticiple(state, own.at(-1) ?? -1)) return false;
  // "wel aangevuld met twee cijfers"
  if (isBareParticiple(state, first) || isBareParticiple(state, first + 1)) return !finiteAhead(state, first);
  for (let ahead = first; ahead <= first + CONTRAST; ahead += 1) {
    const ends = tokens[ahead] === undefined || tokens[ahead]?.kind === 'punctuation';
    if (ends) return ahead > first && isBareParticiple(state, ahead - 1);
    if (finiteAt(state, ahead) || (ahead > first && openerLength(state, ahead) > 0)) return false;
  }
  return false;
}

/** A few words without a verb up to "wel" or "altijd". */
export function isGap(state: Splitter, from: number): boolean {
  const { tokens, words, grammar } = state;
  for (let at = from; at < tokens.length && at < from + GAP; at += 1) {
    if (tokens[at]?.kind === 'punctuation' || finiteAt(state, at) || openerLength(state, at) > 0) return false;
    if (at > from && grammar.has('gap-yes', words[at] ?? '') && endsGap(at, tokens, grammar)) return true;
  }
  return false;
}

function joinsStatements(state: Splitter, at: number): boolean {
  return (
    !joinsPair(state, at) &&
    !state.named.has(at) &&
    hasFinite(state, state.current) &&
    finiteAhead(state, at + 1) &&
    !goesOnWithInfinitive(state, at)
  );
}

/** Two numbers ("in 2020 en 2021"), halves of words ("arbeidsmarkt- en re-integratiebeleid") or nouns are one phrase. */
function joinsPair(state: Splitter, at: number): boolean {
  const { tokens, words } = state;
  return (
    (tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number') ||
    words[at - 1] === '-' ||
    // "tot en met"
    (words[at - 1] === 'tot' && words[at + 1] === 'met') ||
    // "tussen werkgevers en kandidaten"
    pairsBehind(state, 'tussen', at) ||
    // "wie moeite heeft met lezen en schrijven krijgt …"
    (isNominal(state, at - 1) && isNominal(state, at + 1) && finiteAt(state, at + 2)) ||
    needsItsVerb(state, at) ||
    joinsInfinitives(state, at)
  );
}

/** "Banen zoeken of schulden regelen hoort er niet bij": two infinitives are together what the verb behind them speaks of. */
function joinsInfinitives(state: Splitter, at: number): boolean {
  const { tokens, verbs, pieces, current } = state;
  if (verbs[at - 1]?.infinitive !== true) return false;
  if (pieces[current]?.tokens.some((own) => own !== at - 1 && finiteAt(state, own)) === true) return false;
  for (let ahead = at + 1; ahead < at + GAP && tokens[ahead]?.kind === 'word'; ahead += 1)
    if (verbs[ahead]?.infinitive === true && finiteAt(state, ahead + 1) && verbs[ahead + 1]?.infinitive !== true)
      return true;
  return false;
}

/** "een bedrag dat niet is besteed aan taal en rekenen vloeit terug": the only verb ahead, not at the end, is that of the main clause. */
function needsItsVerb(state: Splitter, at: number): boolean {
  const { tokens, words, grammar, current } = state;
  if (state.pieces[current]?.role !== 'relative' || hasFinite(state, mainOf(state, current))) return false;
  const noun = tokens[at + 1]?.kind === 'word' && !grammar.hasAny(['determiner', 'preposition'], words[at + 1] ?? '');
  return noun && finiteAt(state, at + 2) && finitesAhead(state, at + 1) === 1 && !verbFinal(state, at + 1);
}

/** An infinitive that stands for a noun, or with another verb. */
function isNominal({ verbs }: Splitter, at: number): boolean {
  const verb = verbs[at];
  return verb?.infinitive === true && !verb.finite;
}

/** The conjunction joins the two that a preposition before it asks for. */
function pairsBehind(state: Splitter, preposition: string, at: number): boolean {
  const { tokens, words } = state;
  if (words[at] !== 'en') return false;
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    if (words[back] === preposition) return true;
    if (tokens[back]?.kind === 'punctuation' || finiteAt(state, back) || words[back] === 'en') return false;
  }
  return false;
}

/** "op te leggen of kwijt te schelden;": one more infinitive, and no verb of its own. */
function goesOnWithInfinitive({ words, verbs }: Splitter, at: number): boolean {
  const te = words[at + 1] === 'te' ? at + 1 : words[at + 2] === 'te' ? at + 2 : -1;
  const next = words[te + 2] ?? '.';
  return te !== -1 && verbs[at - 1]?.infinitive === true && /^[.,;:)?]$|^(?:en|of)$/u.test(next);
}

/** "en niet", "en daarna vier jaar lang niet": where behind the conjunction the word stands that may set one against the other. */
function contrastBehind(state: Splitter, from: number): number {
  const { tokens, words, verbs, grammar } = state;
  for (let at = from; at < from + ADVERBIAL && tokens[at]?.kind !== 'punctuation'; at += 1) {
    if (grammar.has('contrast-word', words[at] ?? '')) return at;
    if (verbs[at] !== undefined || openerLength(state, at) > 0) break;
  }
  return from;
}

function isBareParticiple({ verbs }: Splitter, at: number): boolean {
  const verb = verbs[at];
  return verb?.participle === true && !verb.attributive && !verb.finite;
}

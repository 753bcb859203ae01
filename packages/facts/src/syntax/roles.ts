import type { Token } from '../model.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Grammar } from './grammar.ts';
import type { VerbToken } from './verb-token.ts';
import { wordsOf } from '../text/words-of.ts';

/** The preposition or prepositional phrase that governs the noun phrase beginning at token `from`, if any. */
export function governingPreposition(
  from: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  quantities: readonly Quantity[],
  grammar: Grammar,
  statementOf?: readonly number[],
): string | undefined {
  const words = wordsOf(tokens);
  const begin = beforeName(from, tokens, verbs, grammar);
  let agent = 0;
  for (let at = begin - 1; at >= 0 && begin - at - agent <= 7; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    // "voor diensten die de MGR goedkeurt": the preposition governs the noun before the relative clause, not what is in it;
    // but in "van wat resteert" it governs the clause as a whole.
    if (
      statementOf !== undefined &&
      statementOf[at] !== statementOf[from] &&
      statementOf[from - 1] === statementOf[from]
    )
      return undefined;
    const phrase = phraseEndingAt(at, words, grammar);
    if (phrase !== undefined) return phrase;
    // "anders dan haar buren": with whom something is compared.
    if (token.word === 'dan' && compares(at, tokens, grammar)) return 'dan';
    // "voor zover de directie …": the last word of what opens a clause governs no noun.
    const opener = grammar.openerAt(words, at - 1);
    if (opener !== undefined && opener.length === 2 && opener.role === 'condition') return undefined;
    // "ten minste vier van de colleges": the words of a bound belong to the number.
    if (insideQuantity(token, tokens[from], quantities)) continue;
    // "binnen de door de raden vastgestelde kaders": who did it stands inside the noun phrase.
    if (insideAgent(at, words, grammar) && hasParticiple(at, from, verbs)) {
      agent += 1;
      continue;
    }
    // "een van de andere gemeenten": one of them stands where they are named.
    if (token.word === 'van' && grammar.has('pick-of', words[at - 1] ?? ''))
      return governingPreposition(at - 1, tokens, verbs, quantities, grammar, statementOf);
    if (grammar.has('preposition', token.word))
      return opensPurpose(at, token, statementOf) || opensTime(at, tokens, verbs, statementOf) ? undefined : token.word;
    // "tussen deze overeenkomst en het beleidskader": the second noun of a pair has the preposition of the first.
    if (grammar.has('coordinator', words[at + 1] ?? '') && token.kind === 'word' && verbs[at] === undefined) continue;
    // "met dien verstande dat de MGR": a second determiner begins the noun phrase anew.
    if (isDeterminer(token.word, grammar) && grammar.has('determiner', words[at + 1] ?? '')) return undefined;
    if (!belongsToNoun(at, token, verbs, grammar)) return undefined;
  }
  return undefined;
}

/** "sinds het bestuur heeft beslist": what ends in a verb is a clause, and no noun that a preposition governs. */
function opensTime(
  at: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  statementOf: readonly number[] | undefined,
): boolean {
  if (statementOf === undefined || !SINCE.has(tokens[at]?.word ?? '') || statementOf[at - 1] === statementOf[at])
    return false;
  let end = at;
  while (statementOf[end + 1] === statementOf[at] && tokens[end + 1]?.kind !== 'punctuation') end += 1;
  return verbs[end] !== undefined;
}

const SINCE = new Set(['sinds', 'sedert']);

/** A word that asks for "dan" stands before it in the same run. */
function compares(at: number, tokens: readonly Token[], grammar: Grammar): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 6); back -= 1) {
    const token = tokens[back];
    if (token === undefined || token.kind === 'punctuation') return false;
    if (grammar.has('than-word', token.word)) return true;
  }
  return false;
}

/**
 * "aan de nota ‘Meedoen’", "volgens het plan Meedoen": quotes around a name, and the noun that says what it is the name of, stand
 * between the preposition and the name.
 */
function beforeName(
  from: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): number {
  const quoted = isQuote(tokens[from - 1]?.word ?? '');
  const begin = quoted ? from - 1 : from;
  const noun = tokens[begin - 1];
  const named = quoted || tokens[from]?.capital === true;
  const kind =
    named &&
    noun?.kind === 'word' &&
    !noun.capital &&
    verbs[begin - 1] === undefined &&
    !grammar.hasAny(['determiner', 'preposition', 'coordinator', 'adverb', 'negator', 'restrictor'], noun.word);
  return kind ? begin - 1 : begin;
}

function isQuote(word: string): boolean {
  return QUOTES.has(word);
}

const QUOTES = new Set(['"', "'", '‘', '’', '“', '”', '„', '«', '»']);

/** A word of "door de raden" behind a determiner. */
function insideAgent(at: number, words: readonly string[], grammar: Grammar): boolean {
  for (let back = at; back >= Math.max(1, at - 4); back -= 1)
    if (words[back] === 'door') return isDeterminer(words[back - 1] ?? '', grammar);
  return false;
}

function hasParticiple(from: number, to: number, verbs: readonly (VerbToken | undefined)[]): boolean {
  return verbs.slice(from, to).some((verb) => verb?.attributive === true);
}

function phraseEndingAt(at: number, words: readonly string[], grammar: Grammar): string | undefined {
  if (!grammar.endsPhrase('preposition-phrase', words[at] ?? '')) return undefined;
  for (let length = 4; length >= 2; length -= 1) {
    const start = at - length + 1;
    if (start >= 0 && grammar.phraseAt('preposition-phrase', words, start) === length)
      return words.slice(start, at + 1).join(' ');
  }
  return undefined;
}

/** Determiners, numbers and inflected adjectives stand between a preposition and its noun. */
function belongsToNoun(at: number, token: Token, verbs: readonly (VerbToken | undefined)[], grammar: Grammar): boolean {
  if (grammar.has('determiner', token.word) || token.kind === 'number' || token.word === '€' || token.word === '%')
    return true;
  const verb = verbs[at];
  if (verb !== undefined) return verb.attributive;
  return (
    grammar.has('bare-adjective', token.word) ||
    // "aan het aantal begeleiders": what measures and what is measured are one noun phrase.
    grammar.has('measure-noun', token.word) ||
    (token.kind === 'word' && /(?:e|en|er|s|ste)$/u.test(token.word) && token.word.length > 3) ||
    token.word === 'en'
  );
}

function insideQuantity(token: Token, noun: Token | undefined, quantities: readonly Quantity[]): boolean {
  for (let each = 0; each < quantities.length; each += 1) {
    const quantity = quantities[each] as Quantity;
    if (holds(quantity, token) && !(noun !== undefined && holds(quantity, noun))) return true;
  }
  return false;
}

function holds({ start, end }: Quantity, { span }: Token): boolean {
  return start <= span.start && span.end <= end;
}

/** "om de gemeente te laten besluiten": the first word of a statement of its own opens it and governs no noun. */
function opensPurpose(at: number, token: Token, statementOf: readonly number[] | undefined): boolean {
  return token.word === 'om' && statementOf !== undefined && at > 0 && statementOf[at - 1] !== statementOf[at];
}

function isDeterminer(word: string, grammar: Grammar): boolean {
  return grammar.has('determiner', word) && !grammar.has('predeterminer', word);
}

import { isNounLike } from './nouns.ts';
import { finiteAt, openerLength, type Splitter } from './splitter.ts';

const OFTEN_PRONOUN = new Set([
  'die',
  'dat',
  'wie',
  'wat',
  'welke',
  'daar',
  'nu',
  'of',
  'als',
  'want',
  'sinds',
  'toen',
  'sedert',
  'immers',
]);
/** How far the brackets around an aside stand apart. */
const ASIDE = 4;

/** These open a clause, and are as often something else. */
export function isOftenPronoun(word: string): boolean {
  return OFTEN_PRONOUN.has(word);
}

/** Is there a finite verb before the next boundary? */
export function finiteAhead(state: Splitter, from: number): boolean {
  const { tokens, words, grammar } = state;
  for (let at = from; at < tokens.length; at += 1) {
    const word = words[at] ?? '';
    if (word === ',' && isListComma(state, at)) continue;
    const behind = at > from ? behindRelative(state, at) : undefined;
    if (behind !== undefined) {
      at = behind;
      continue;
    }
    at = behindAside(state, at);
    if (word === ',' || word === ';' || word === ':' || words[at] === '(' || word === '?') return false;
    if (finiteAt(state, at)) return true;
    // "een verlaging als bedoeld in …" goes on.
    const refers =
      word === 'als' &&
      (/^(?:bedoeld|genoemd|vermeld|omschreven)$/u.test(words[at + 1] ?? '') ||
        grammar.has('as-predicate', words[at + 1] ?? ''));
    // "als niemand vóór 1 oktober opzegt": before a date it is a preposition.
    if (word === 'vóór') continue;
    if (at > from && !refers && openerLength(state, at) > 0 && (!OFTEN_PRONOUN.has(word) || word === 'als'))
      return false;
  }
  return false;
}

/** "dat de raad, die het kader vaststelt, daarover beslist": does its verb stand behind a clause about one of its nouns and a comma? */
export function finiteBehindInner(state: Splitter, from: number): boolean {
  const { tokens, words } = state;
  for (let at = from; at < tokens.length && !finiteAt(state, at); at += 1) {
    const word = words[at] ?? '';
    if (word === ';' || word === ':' || word === '.') return false;
    const noun = words[at - 1] === ',' ? at - 2 : at - 1;
    if (at === from || (word !== 'die' && word !== 'dat') || !isNounLike(state, noun)) continue;
    return verbBehindClause(state, at) !== undefined;
  }
  return false;
}

/** "…, betaalt de gemeente": behind a later comma a verb opens the main clause. */
export function mainBehind(state: Splitter, comma: number): boolean {
  return state.words.some((word, at) => at > comma && word === ',' && finiteAt(state, at + 1));
}

/** The comma that ends the clause which opens here, where a finite verb follows in what goes on behind it. */
export function verbBehindClause(state: Splitter, at: number): number | undefined {
  const comma = state.words.indexOf(',', at);
  return comma !== -1 && clauseWithVerbLast(state, at + 1) && verbBehindPhrase(state, comma + 1) ? comma : undefined;
}

/** Does the finite verb stand at the end, as in a dependent clause? */
export function verbFinal(state: Splitter, from: number): boolean {
  const { tokens, words, verbs, grammar } = state;
  for (let at = from; at < tokens.length; at += 1) {
    at = behindAside(state, at);
    const word = words[at] ?? '';
    if (word === ',' || word === ';' || word === '.' || word === ':' || word === '(') return false;
    if (finiteAt(state, at)) {
      const next = words[at + 1];
      return (
        next === undefined ||
        next === 'dan' ||
        /^[.,;:)]$/u.test(next) ||
        verbs[at + 1] !== undefined ||
        grammar.has('coordinator', next)
      );
    }
  }
  return false;
}

/** A clause with its verb at the end, and not right here. */
export function clauseWithVerbLast(state: Splitter, from: number): boolean {
  return !finiteAt(state, from) && finiteAhead(state, from) && verbFinal(state, from);
}

/** How many finite verbs stand before the end of the sentence, the part behind a semicolon or the next conjunction? */
export function finitesAhead(state: Splitter, from: number): number {
  const { tokens, words } = state;
  let count = 0;
  for (let at = from; at < tokens.length && !/^[;:?(]$/u.test(words[at] ?? ''); at += 1) {
    // "Als de praktijk dat vraagt, past …": behind the comma the main clause has begun.
    if (count > 0 && words[at] === ',' && (finiteAt(state, at + 1) || words[at + 1] === 'dan')) break;
    if (finiteAt(state, at)) count += 1;
    if (at > from && count > 0 && openerLength(state, at) > 0 && !OFTEN_PRONOUN.has(words[at] ?? '')) break;
  }
  return count;
}

/** Does a finite verb follow, before any mark and before anything that opens a clause? */
export function verbBehindPhrase(state: Splitter, from: number): boolean {
  const { tokens } = state;
  for (let at = from; at < tokens.length && tokens[at]?.kind !== 'punctuation'; at += 1) {
    if (finiteAt(state, at)) return true;
    if (openerLength(state, at) > 0) return false;
  }
  return false;
}

/** Does an infinitive with "te" follow, before the next mark? */
export function teAhead({ tokens, words, verbs }: Splitter, from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    const word = words[at] ?? '';
    if (word === ',' || word === ';' || word === '.' || word === ':') return false;
    if (word === 'te' && verbs[at + 1]?.infinitive === true) return true;
  }
  return false;
}

/** Up to the next mark an infinitive, and nothing that opens or makes a clause of its own. */
export function bringsInfinitive(state: Splitter, from: number): boolean {
  const { tokens, words, verbs } = state;
  for (let at = from; at < tokens.length && tokens[at]?.kind !== 'punctuation'; at += 1) {
    if (finiteAt(state, at) || openerLength(state, at) > 0) return false;
    if (verbs[at]?.infinitive === true && words[at - 1] !== 'te') return true;
  }
  return false;
}

/** "en stichtingen die vrijwilligers inzetten, …": the verb of a clause inside is none of the sentence; its place, if one stands here. */
function behindRelative(state: Splitter, at: number): number | undefined {
  const { tokens, words, grammar } = state;
  const word = words[at] ?? '';
  const opens =
    word === 'die' ||
    word === 'welke' ||
    (word === 'of' && grammar.has('whether-noun', words[at - 1] ?? '')) ||
    (word === 'dat' &&
      isNounLike(state, at - 1) &&
      !grammar.hasAny(['preposition', 'pronoun-subject'], words[at - 1] ?? ''));
  if (!opens || finiteAt(state, at + 1) || grammar.has('no-antecedent', words[at - 1] ?? '')) return undefined;
  for (let ahead = at + 1; ahead < tokens.length && words[ahead] !== ','; ahead += 1) {
    if (!finiteAt(state, ahead)) continue;
    // "een brief die geen deel uitmaakt van dit stuk": a phrase may stand behind the verb.
    const head = grammar.has('particle', words[at - 1] ?? '') ? at - 2 : at - 1;
    const trails = isNounLike(state, head) && grammar.has('preposition', words[ahead + 1] ?? '');
    return trails || verbFinal(state, at + 1) ? ahead : undefined;
  }
  return undefined;
}

/** "geen gesprek, training of plaatsing aanbiedt": nouns follow up to the next comma or the conjunction, and no verb. */
export function isListComma(state: Splitter, comma: number): boolean {
  const { tokens, words, grammar } = state;
  for (let at = comma + 1; at < Math.min(tokens.length, comma + 6); at += 1) {
    const word = words[at] ?? '';
    if (at > comma + 1 && (word === ',' || word === 'en' || word === 'of')) return true;
    if (tokens[at]?.kind !== 'word' || finiteAt(state, at) || grammar.has('preposition', word)) return false;
    if (openerLength(state, at) > 0 || grammar.has('adverb', word) || word === 'dan') return false;
  }
  return false;
}

/** "als dat (nog) niet kan": a word or two in brackets end nothing; the mark that closes them, or the same place. */
function behindAside(state: Splitter, at: number): number {
  const { words } = state;
  if (words[at] !== '(') return at;
  const close = words.indexOf(')', at);
  if (close <= at || close - at > ASIDE) return at;
  for (let inside = at; inside < close; inside += 1) if (finiteAt(state, inside)) return at;
  return close;
}

import type { TokenVerbs } from '../lexicon/match.ts';
import type { Token } from '../model.ts';
import { isElliptic } from './ellipsis.ts';
import type { Grammar } from './grammar.ts';
import type { Antecedent, HolderInput } from './holder-model.ts';
import type { VerbToken } from './verb-token.ts';

const NOTHING: ReadonlySet<string> = new Set();

/**
 * "zij beslist", "betaalt het": a pronoun beside the verb stands for somebody named before. Without a fitting antecedent the
 * subject is unknown, which is not the same as the next best noun.
 */
export function pronounSubject(input: HolderInput, finite: number): ReadonlySet<string> | undefined {
  const { piece, tokens, verbs, lemmas, grammar } = input;
  if (finite === Number.POSITIVE_INFINITY) return undefined;
  const opening = piece.tokens[piece.opener];
  const place = piece.tokens.indexOf(finite);
  const candidates = [piece.tokens[place - 1], piece.tokens[place + 1], opening, subjectInside(input, place)].filter(
    (at) => at !== undefined,
  );
  const taken = hasSubjectBefore(input, finite);
  const leads = subjectInFront(input);
  for (const at of new Set(candidates)) {
    const word = tokens[at]?.word ?? '';
    // "nadat het bestuur ze heeft goedgekeurd": behind the subject of its clause it is the object.
    if (leads !== undefined && at >= leads) continue;
    // "de raden veranderen ze": behind a subject and its verb it is the object.
    if (taken && at > finite && grammar.has('pronoun-either', word)) continue;
    if (grammar.has('pronoun-subject', word)) {
      const plural = (word === 'zij' || word === 'ze') && verbs[finite]?.plural === true;
      return resolve(input, plural ? 'plural' : 'common', false) ?? NOTHING;
    }
    if (word === 'het' && isGranted(lemmas[finite], grammar)) return grantee(input, finite);
    if (word === 'het' && standsAlone(at, tokens, verbs, grammar) && !isCopula(lemmas[finite], grammar)) {
      const found = resolve(input, 'neuter', false);
      if (found !== undefined) return found;
    }
    if ((word === 'deze' || word === 'die') && standsAlone(at, tokens, verbs, grammar) && piece.role !== 'relative') {
      const found = resolve(input, verbs[finite]?.plural === true ? 'plural' : 'common', true);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** "over welke resultaten zij de gemeente inlicht": behind what is asked stands who does it, wherever the verb is. */
function subjectInside({ piece, tokens, grammar }: HolderInput, finite: number): number | undefined {
  if (piece.role !== 'relative') return undefined;
  return piece.tokens.find((at, place) => {
    const word = tokens[at]?.word ?? '';
    if (place < 2 || place >= finite || !grammar.has('determiner', tokens[at + 1]?.word ?? '')) return false;
    return word === 'het' || (grammar.has('pronoun-subject', word) && !grammar.has('pronoun-either', word));
  });
}

/** "het staat haar vrij te stoppen", "het is hem verboden …": what is granted or denied to somebody is done by that somebody. */
function grantee(input: HolderInput, finite: number): ReadonlySet<string> | undefined {
  const { tokens, grammar } = input;
  const word = tokens[finite + 1]?.word === 'het' ? tokens[finite + 2]?.word : tokens[finite + 1]?.word;
  if (word === undefined || !(grammar.has('pronoun-dative', word) || grammar.has('pronoun-dative-plural', word)))
    return undefined;
  if (grammar.has('pronoun-dative-plural', word)) return resolve(input, 'plural', false);
  // A body or a town is "hem" or "haar" too.
  return resolve(input, 'common', false) ?? resolve(input, 'neuter', false);
}

function isGranted(verb: TokenVerbs | undefined, grammar: Grammar): boolean {
  return verb?.lemmas.some((lemma) => grammar.has('grant-to', lemma)) === true;
}

/** Somebody is named without a preposition before the finite verb of a main statement. */
function hasSubjectBefore({ piece, stated }: HolderInput, finite: number): boolean {
  return (
    piece.role === 'main' &&
    stated.some(({ via, to, concepts }) => via === undefined && to <= finite && concepts.has('actor'))
  );
}

/** In a dependent clause: where the somebody ends who is named right behind its conjunction. */
function subjectInFront({ piece, stated, tokens, grammar }: HolderInput): number | undefined {
  const opening = piece.tokens[piece.opener];
  if (piece.opener === 0 || opening === undefined) return undefined;
  // "…, waarna het bestuur het vaststelt": what goes on with the main clause puts its verb last as well.
  if (piece.role === 'main' && !grammar.has('role-main', tokens[opening - 1]?.word ?? '')) return undefined;
  return stated.find(
    ({ via, from, concepts }) => via === undefined && from >= opening && from <= opening + 1 && concepts.has('actor'),
  )?.to;
}

/** A pronoun is followed by its verb, a preposition, an adverb or a mark, not by the noun that it would determine. */
function standsAlone(
  at: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'punctuation') return true;
  if (verbs[at + 1]?.finite === true || grammar.has('preposition', next.word) || grammar.has('determiner', next.word))
    return true;
  if (grammar.has('adverb', next.word) || grammar.has('negator', next.word) || grammar.has('anaphor', next.word))
    return true;
  // "dan stelt het nieuwe vast": the new ones are what it lays down.
  return verbs[at - 1]?.finite === true && isElliptic(at + 1, tokens, verbs, grammar);
}

export function isCopula(verb: TokenVerbs | undefined, grammar: Grammar): boolean {
  return verb?.lemmas.some((lemma) => grammar.has('copula', lemma)) === true;
}

/** The nearest antecedent of that gender: the subject before others, unless the pronoun points at what was named last. */
function resolve(
  { index, mentions, antecedents, tokens, grammar }: HolderInput,
  gender: Antecedent['gender'],
  last: boolean,
): ReadonlySet<string> | undefined {
  const inside = mentions
    .filter((mention) => mention.statement < index && mention.concepts.has('actor'))
    // "Vindt hij dat je er niets aan kon doen, dan scheldt hij …": who speaks or is spoken to is no third person, nor is nobody.
    .filter(({ from }) => !grammar.hasAny(['pronoun-person', 'negator'], tokens[from]?.word ?? ''))
    .map((mention) => ({ concepts: mention.concepts, gender: mention.gender, subject: mention.role !== 'other' }))
    .toReversed();
  const all = [...inside, ...antecedents()].filter((each) => each.gender === gender);
  // "Zijn de gemeente en het bedrijf het eens, dan wijzigen zij …": two of them, each named by itself.
  if (gender === 'plural' && all.length === 0) return together(inside, index);
  return (last ? all[0] : (all.find((each) => each.subject) ?? all[0]))?.concepts;
}

function together(each: readonly Pick<Antecedent, 'concepts'>[], index: number): ReadonlySet<string> | undefined {
  if (index === 0 || each.length < 2) return undefined;
  return new Set(each.flatMap(({ concepts }) => [...concepts]));
}

import type { AskedList } from '../asked-lists.ts';
import type { TokenVerbs } from '../lexicon/match.ts';
import type { Token } from '../model.ts';
import type { Grammar } from './grammar.ts';
import type { Piece } from './split/piece.ts';
import type { VerbToken } from './verb-token.ts';

export type TakenUp = 'nothing' | 'topic' | 'anything';

/**
 * Does a pronoun among these tokens stand for something that was said before? "die" and "dat" do when no noun follows
 * them; "daarvan" and "ervoor" always; "geen" when nothing follows ("voor de anderen is er geen").
 */
export function takesUp(
  { tokens: piece, role, coordinated }: Piece,
  passive: boolean,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  lemmas: readonly (TokenVerbs | undefined)[],
  lists: ReadonlySet<AskedList>,
  grammar: Grammar,
): TakenUp {
  const named = SIGNS.some((list) => lists.has(list));
  if (!named && !coordinated) return 'nothing';
  const idle = passive || isIdleAnywhere(piece, lemmas, grammar);
  let topic = false;
  for (let place = named ? 0 : piece.length; place < piece.length; place += 1) {
    const kind = kindAt(place);
    if (kind === 'anything') return kind;
    topic ||= kind === 'topic';
  }
  // "Begeleiding is een zaak van het bedrijf en wordt niet geboden": what "en" goes on with needs no pronoun.
  const second = piece[1];
  const elided = coordinated && idle && second !== undefined && verbs[second]?.finite === true;
  return elided || topic ? 'topic' : 'nothing';

  function isVerbAt(at: number): boolean {
    return verbs[at] !== undefined;
  }

  /** Of a separable verb of this statement. */
  function isParticle(word: string): boolean {
    return piece.some((at) => lemmas[at]?.lemmas.some((lemma) => lemma.startsWith(word) && lemma !== word) === true);
  }

  function kindAt(place: number): TakenUp {
    const index = piece[place] as number;
    const word = tokens[index]?.word ?? '';
    // Nearly every word is in no list at all.
    if (grammar.listsOf(word).length === 0 && !ALWAYS_ASKED.has(word)) return 'nothing';
    // A relative pronoun stands for the noun before it, which is named there already.
    if (place === 0 && role === 'relative') return 'nothing';
    if (isParted(place, piece, tokens, grammar, isVerbAt, isParticle)) return 'anything';
    // "dan doet de raad het": what was said to be done.
    if (word === 'het' && standsAlone(index, tokens, verbs, grammar) && isProVerb(piece, lemmas, grammar))
      return 'anything';
    const personal = grammar.has('takes-up-personal', word);
    if (personal && !idle) return 'nothing';
    if (grammar.has('takes-up', word)) return 'anything';
    if (!grammar.has('takes-up-alone', word)) return 'nothing';
    // "die rol", "deze verplichting": a noun that itself says nothing new.
    if (grammar.has('takes-up-noun', tokens[index + 1]?.word ?? '') && word.startsWith('d')) return 'anything';
    const alone = standsAlone(index, tokens, verbs, grammar) || (place > 0 && isBeforeArticle(index, tokens, verbs));
    if (!alone || isPredicate(index, piece, tokens, verbs, grammar)) return 'nothing';
    return personal ? 'topic' : 'anything';
  }
}

/** Words that are looked at for themselves, in whatever lists they are. */
const ALWAYS_ASKED = new Set(['daar', 'hier', 'er', 'het']);

/** "daar … niets mee", "er … aan": a pronoun of place whose preposition stands further on, before no noun. */
function isParted(
  place: number,
  piece: readonly number[],
  tokens: readonly Token[],
  grammar: Grammar,
  isVerb: (at: number) => boolean,
  isParticle: (word: string) => boolean,
): boolean {
  const word = tokens[piece[place] ?? -1]?.word ?? '';
  // "doet er niets mee": with an object of its own the verb needs no particle.
  const hasObject = (from: number): boolean =>
    piece.slice(from).some((index) => grammar.has('indefinite-object', tokens[index]?.word ?? ''));
  if (word !== 'daar' && word !== 'hier' && word !== 'er') return false;
  return piece.slice(place + 2).some((index) => {
    const own = tokens[index]?.word ?? '';
    const next = tokens[index + 1];
    return (
      grammar.has('parted-preposition', own) &&
      // "er treedt niemand op": the particle of a verb; "staat er niet in": in the text, and in nothing said before.
      (word !== 'er' || (own !== 'in' && !isParticle(own)) || hasObject(place)) &&
      // "komt er niet voor in aanmerking"
      (next === undefined ||
        index === piece.at(-1) ||
        next.kind === 'punctuation' ||
        isVerb(index + 1) ||
        grammar.has('preposition', next.word))
    );
  });
}

/** One of these has a word wherever something is taken up. */
const SIGNS = ['takes-up', 'takes-up-alone', 'takes-up-personal', 'parted-preposition'] as const;

function isProVerb(piece: readonly number[], lemmas: readonly (TokenVerbs | undefined)[], grammar: Grammar): boolean {
  return piece.some((index) => lemmas[index]?.lemmas.some((lemma) => grammar.has('pro-verb', lemma)) === true);
}

function isIdleAnywhere(
  piece: readonly number[],
  lemmas: readonly (TokenVerbs | undefined)[],
  grammar: Grammar,
): boolean {
  for (let at = 0; at < piece.length; at += 1) {
    const verb = lemmas[piece[at] as number];
    if (verb !== undefined && isIdle(verb, grammar)) return true;
  }
  return false;
}

/** "zij vervalt", "zij is beschikbaar", "het hoort niet bij …": nobody acts, so that "zij" and "het" can stand for a thing. */
function isIdle(verb: TokenVerbs, grammar: Grammar): boolean {
  return (
    !verb.attributive &&
    verb.lemmas.some(
      (lemma) => grammar.has('copula', lemma) || grammar.has('abstain-word', lemma) || grammar.has('idle-verb', lemma),
    )
  );
}

/**
 * "zij is dat niet meer": with a copula and a subject of its own, "dat" stands for a quality, not for something done.
 * "is haar dat niet toegestaan": with a participle it is what is or is not done to her.
 */
function isPredicate(
  index: number,
  piece: readonly number[],
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  if (tokens[index]?.word !== 'dat') return false;
  if (piece.some((each) => verbs[each]?.participle === true && verbs[each].attributive !== true)) return false;
  const words = piece.map((each) => tokens[each]?.word ?? '');
  return (
    words.some((word) => word === 'is' || word === 'zijn') && words.some((word) => grammar.has('pronoun-common', word))
  );
}

function standsAlone(
  index: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  const next = tokens[index + 1];
  if (next === undefined || next.kind === 'punctuation') return true;
  const verb = verbs[index + 1];
  if (verb !== undefined && (verb.finite || verb.infinitive || verb.participle)) return !verb.attributive;
  if (tokens[index]?.word === 'geen') return false;
  return grammar.hasAny(ALONE_BEFORE, next.word);
}

/** "dan is dat een vijfde": behind the verb, and no noun has two articles. */
function isBeforeArticle(index: number, tokens: readonly Token[], verbs: readonly (VerbToken | undefined)[]): boolean {
  const next = tokens[index + 1]?.word;
  return tokens[index]?.word === 'dat' && verbs[index - 1]?.finite === true && (next === 'een' || next === 'één');
}

const ALONE_BEFORE = [
  'negator',
  'preposition',
  'coordinator',
  'restrictor',
  'adverb',
  'abstain-word',
  'may-word',
  'must-word',
  'forbid-word',
];

import type { AskedList } from '../asked-lists.ts';
import type { Mention, Statement, Token } from '../model.ts';
import type { Grammar } from './grammar.ts';
import { wordsOf } from '../text/words-of.ts';
import { isElliptic } from './ellipsis.ts';
import type { VerbToken } from './verb-token.ts';

interface Read {
  readonly tokens: readonly Token[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
  readonly verbs: readonly (VerbToken | undefined)[];
  readonly lists: ReadonlySet<AskedList>;
}

/**
 * Does a sentence take up what the one before it said: by a pronoun that stands for nothing in the sentence itself, by
 * "daarvan", "dan", "overige"? What was borrowed from a lead-in does not count.
 */
export function pointsBack(read: Read, from: number, grammar: Grammar): boolean {
  if (read.lists.has('lid-word') && namesProvision(read, from, grammar)) return true;
  if (read.lists.has('elliptic-adjective') && leavesNounOut(read, from, grammar)) return true;
  if (answers(read, from, grammar)) return true;
  if (!read.lists.has('anaphor')) return false;
  const words = wordsOf(read.tokens);
  for (let at = from; at < words.length; at += 1)
    if (grammar.phraseAt('anaphor', words, at) > 0 && !staysInside(read, at, grammar)) return true;
  return false;
}

/** "Nee, op de werkvloer komt WPDA niet.": a short answer in front answers the question that stands above it. */
function answers({ tokens }: Read, from: number, grammar: Grammar): boolean {
  const first = tokens[from];
  return (
    first !== undefined &&
    grammar.hasAny(['answer-yes', 'answer-no'], first.word) &&
    tokens[from + 1]?.kind === 'punctuation' &&
    !tokens.some(({ word }) => word === '?')
  );
}

/** "Het tweede lid geldt niet …": what another provision says is taken up when that provision is the subject or set aside. */
function namesProvision({ tokens, mentions }: Read, from: number, grammar: Grammar): boolean {
  return mentions.some(
    (mention) =>
      mention.concepts.has('own-clause') &&
      mention.role === 'subject' &&
      mention.from >= from &&
      // "een lid van de commissie" is somebody.
      (tokens[mention.to]?.kind === 'number' || grammar.has('lid-order', tokens[mention.from - 1]?.word ?? '')),
  );
}

/** "De regionale staan elders": whatever they are was named before. */
function leavesNounOut({ tokens, verbs }: Read, from: number, grammar: Grammar): boolean {
  for (let at = from; at < tokens.length; at += 1) if (isElliptic(at, tokens, verbs, grammar)) return true;
  return false;
}

/** The words that look like pronouns and point to nothing before: an article, a conjunction, a comparison, a relative. */
function staysInside(read: Read, at: number, grammar: Grammar): boolean {
  const { tokens, statements, mentions, verbs } = read;
  const word = tokens[at]?.word ?? '';
  const before = tokens[at - 1];
  // "het WerkBedrijf", "zijn overeengekomen"
  if (word === 'het') return isArticle(tokens[at + 1], verbs[at + 1], grammar);
  if (word === 'zijn' && verbs[at]?.finite === true && verbs[at + 1]?.participle === true) return true;
  // "langer dan", "niet anders dan"
  if (word === 'dan')
    return before?.kind === 'word' && (before.word.endsWith('er') || grammar.has('than-word', before.word));
  if (grammar.has('relative-pronoun', word))
    return statements.some(
      ({ role, tokens: [first] }) => first === at && (role === 'relative' || role === 'complement'),
    );
  // "WPDA bepaalt of zij …": who does something was named just before.
  return (
    grammar.has('pronoun-subject', word) &&
    mentions.some((mention) => mention.kind === 'actor' && mention.role !== 'other' && mention.to <= at)
  );
}

/** Before a noun "het" says nothing; before a verb, a preposition or the end it stands for something. */
function isArticle(next: Token | undefined, verb: VerbToken | undefined, grammar: Grammar): boolean {
  if (next === undefined || next.kind !== 'word') return false;
  if (grammar.hasAny(['preposition', 'negator', 'adverb', 'coordinator'], next.word)) return false;
  return verb === undefined || verb.attributive || (!verb.finite && !verb.participle);
}

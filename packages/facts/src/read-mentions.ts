import type { AskedList } from './asked-lists.ts';
import type { Hit, TokenVerbs } from './lexicon/match.ts';
import type { Mention, Token } from './model.ts';
import type { Quantity } from './quantities/index.ts';
import type { Reader } from './reader.ts';
import { isDenied, type Force } from './syntax/polarity.ts';
import { governingPreposition } from './syntax/roles.ts';
import type { VerbToken } from './syntax/verb-token.ts';
import { endsBehindLetters } from './text/letters.ts';

/** What is known of a sentence when its mentions are read. */
export interface Named {
  readonly tokens: readonly Token[];
  readonly verbs: readonly (VerbToken | undefined)[];
  /** The same, with separated particles joined. */
  readonly lemmas: readonly (TokenVerbs | undefined)[];
  readonly quantities: readonly Quantity[];
  readonly statementOf: readonly number[];
  readonly forces: readonly Force[];
  /** Lists of the grammar of which some word stands in the sentence. */
  readonly lists: ReadonlySet<AskedList>;
}

/** What holds of everything that begins at one token: one word often names several concepts. */
interface Standing {
  readonly via: string | undefined;
  readonly negated: boolean;
  readonly only: boolean;
  readonly statement: number;
}

/** The things and people that a sentence names, each with what governs it and whether it is denied or singled out. */
export function readMentions(hits: readonly Hit[], sentence: Named, reader: Reader): Mention[] {
  const standings: (Standing | undefined)[] = [];
  const more = sentence.lists.has('negator-additive');
  const halves = sentence.lists.has('particle-noun');
  const kept =
    more || halves
      ? hits.filter(
          (hit) => !(more && isMoreThanThat(hit, sentence, reader)) && !(halves && isHalfOfVerb(hit, sentence, reader)),
        )
      : hits;
  return kept.map((hit): Mention => {
    const standing = (standings[hit.from] ??= standingAt(hit.from, sentence, reader));
    const { via, negated, only, statement } = standing;
    // All mentions have the same fields, also the one that is not known of most: what reads them is faster then.
    return {
      concepts: hit.concept.concepts,
      kind: hit.concept.kind === 'act' ? 'thing' : hit.concept.kind,
      gender: isPlural(sentence.tokens[hit.to - 1], hit) ? 'plural' : hit.concept.gender,
      from: hit.from,
      to: hit.to,
      via,
      negated,
      only,
      role: 'other',
      statement,
    };
  });
}

/** "krijgt niet alleen te zien wat …": the word restricts nothing, as there is more to come. */
function isMoreThanThat({ from, to, concept }: Hit, { tokens }: Named, { grammar }: Reader): boolean {
  return (
    to === from + 1 &&
    concept.kind === 'quality' &&
    tokens[from - 1]?.word === 'niet' &&
    grammar.has('negator-additive', tokens[from]?.word ?? '')
  );
}

/** "vindt geen intake plaats", "neemt deel": the other half of a verb names no place and no part. */
function isHalfOfVerb({ from, to }: Hit, { tokens, lemmas, statementOf }: Named, { grammar }: Reader): boolean {
  const word = tokens[from]?.word ?? '';
  return (
    to === from + 1 &&
    grammar.has('particle-noun', word) &&
    lemmas.some(
      (verb, at) =>
        at !== from &&
        statementOf[at] === statementOf[from] &&
        verb?.lemmas.some((lemma) => lemma.length > word.length && lemma.startsWith(word)) === true &&
        tokens[at]?.word.startsWith(word) !== true,
    )
  );
}

function standingAt(
  from: number,
  { tokens, verbs, quantities, statementOf, forces, lists }: Named,
  { grammar }: Reader,
): Standing {
  const via = governingPreposition(from, tokens, verbs, quantities, grammar, statementOf);
  const statement = statementOf[from] ?? 0;
  const without = via === 'zonder' || via === 'buiten';
  return {
    via,
    negated: without ? via === 'zonder' : isDenied(from, tokens, forces[statement], statementOf, quantities),
    only:
      (lists.has('restrictor') && isSingledOut(from, tokens, grammar)) ||
      (lists.has('restrictor-behind') && isAllThereIs(from, tokens, grammar)),
    statement,
  };
}

/** "de gemeenten": several of them are taken up by "zij" with a plural verb. "Assen" is a name and only one. */
function isPlural(token: Token | undefined, { concept, from }: Hit): boolean {
  return (
    token !== undefined &&
    concept.name !== 'gemeente-name' &&
    token.kind === 'word' &&
    !(token.capital && from > 0) &&
    token.word !== token.stem &&
    (endsBehindLetters(token.word, 's') || endsBehindLetters(token.word, 'en'))
  );
}

function isSingledOut(from: number, tokens: readonly Token[], grammar: Reader['grammar']): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (grammar.has('restrictor', word)) return !grammar.has('negator', tokens[at - 1]?.word ?? '');
    if (tokens[at]?.kind === 'punctuation' && !isQuote(word)) return false;
  }
  return false;
}

/** "banen en nergens anders voor", "een folder, meer niet": a word or two further it is said that there is no more. */
function isAllThereIs(from: number, tokens: readonly Token[], grammar: Reader['grammar']): boolean {
  const words: string[] = [];
  for (let at = from + 1; at < Math.min(tokens.length, from + 9); at += 1) words.push(tokens[at]?.word ?? '');
  for (let at = 0; at < 4; at += 1) {
    const denies = grammar.has('r-pronoun', words[at - 1] ?? tokens[from]?.word ?? '');
    if (grammar.phraseAt('restrictor-behind', words, at) > 1 && !denies) return true;
  }
  return false;
}

function isQuote(word: string): boolean {
  return /^["'“”„‘’«»]$/u.test(word);
}

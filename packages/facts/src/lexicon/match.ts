import type { Token } from '../model.ts';
import type { Hit, TokenVerbs } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { matchesWord, matchRow, type Found, type Matched } from './match-row.ts';
import type { Term, TermWord } from './terms.ts';
import { NO_TERMS, noteTerm, readNotes, termsMeant, type WordTerms } from './word-terms.ts';

export type { Hit, TokenVerbs } from './hit.ts';

/** A sentence as it is matched. */
interface Sentence extends Matched {
  readonly lexicon: Lexicon;
  readonly statementOf: readonly number[];
  /** The verbs of each statement; made when a term asks for them, which few do. */
  stated: readonly (StatedVerbs | undefined)[] | undefined;
  /** Terms that hold a concept, with the token at which they were looked up: matched when the concepts are known. */
  readonly waiting: { readonly term: Term; readonly index: number }[];
}

/** The lemmas of a statement, each once, with the first token that has it. */
interface StatedVerbs {
  readonly lemmas: string[];
  readonly places: number[];
}

/** Finds every concept of the lexicon in a sentence; `statementOf` tells which statement a token belongs to. */
export function matchConcepts(
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  statementOf: readonly number[],
  lexicon: Lexicon,
): Hit[] {
  const found: Found = { hits: [], from: [] };
  const sentence: Sentence = { tokens, verbs, statementOf, lexicon, found, stated: undefined, waiting: [] };
  const { words, lemmas } = memoryOf(lexicon);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'punctuation') continue;
    const known = words.get(token.word) ?? remember(token, lexicon, words);
    if (known.fixed.numbers.length > 0) tryTerms(known.fixed, index, sentence);
    const verb = verbs[index];
    if (verb !== undefined) {
      for (let at = 0; at < verb.lemmas.length; at += 1) {
        const terms = lemmaTerms(verb.lemmas[at] as string, lexicon, lemmas);
        if (terms.numbers.length > 0) tryTerms(terms, index, sentence);
      }
    }
    if (known.open.numbers.length > 0) tryTerms(known.open, index, sentence);
  }
  for (const { term, index } of sentence.waiting) matchTerm(term, index, sentence);
  const count = found.hits.length;
  for (let at = 0; at < count; at += 1) {
    const { concept, from } = found.hits[at] as Hit;
    const terms = lexicon.termsWith(concept);
    for (let each = 0; each < terms.length; each += 1) matchTerm(terms[each] as Term, from, sentence);
  }
  return dropShadowed(found.hits);
}

/** Tries the terms of a word or lemma that can be meant at this token. */
function tryTerms(known: WordTerms, index: number, sentence: Sentence): void {
  const { tokens, verbs, found, waiting, lexicon } = sentence;
  const { numbers, compiled, always, asking } = known;
  let places = always;
  if (asking !== undefined) {
    const stated = asking.verb === undefined ? NO_VERBS : statedAt(index, sentence);
    places = termsMeant(always, asking, tokens[index - 1], tokens[index + 1], stated.lemmas);
  }
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    const term = (compiled[place] ??= lexicon.term(numbers[place] as number));
    if (term === undefined) continue;
    if (term.waits) waiting.push({ term, index });
    else if (!term.single) matchTerm(term, index, sentence);
    else {
      // Most terms are one word, by which they were looked up.
      const { concept } = term;
      const own = term.words[0]?.type === 'lemma' ? verbs[index] : undefined;
      if (own === undefined) add(found, { concept, from: index, to: index + 1, form: 'noun', verb: undefined });
      else add(found, { concept, from: index, to: index + 1, form: formOf(own), verb: index });
    }
  }
}

/** Each concept once at a place. "aandacht" and "aandacht besteden" name the same act: the verb decides whether it is done. */
function add({ hits, from }: Found, hit: Hit): void {
  const here = from[hit.from];
  if (here === undefined) from[hit.from] = [hits.length];
  else {
    for (let each = 0; each < here.length; each += 1) {
      const at = here[each] as number;
      const before = hits[at] as Hit;
      if (before.to !== hit.to || before.concept !== hit.concept) continue;
      if (before.form === 'noun' && hit.form === 'verb') hits[at] = hit;
      return;
    }
    here.push(hits.length);
  }
  hits.push(hit);
}

/** The terms by which a word can be found, whatever its sentence: those with a word of their own, and the open ones. */
interface TermsOfWord {
  readonly fixed: WordTerms;
  readonly open: WordTerms;
}

/** What was looked up before, by word and by lemma. */
interface Memory {
  readonly words: Map<string, TermsOfWord>;
  readonly lemmas: Map<string, WordTerms>;
}

const memories = new WeakMap<Lexicon, Memory>();

function memoryOf(lexicon: Lexicon): Memory {
  let memory = memories.get(lexicon);
  if (memory === undefined) {
    memory = { words: new Map(), lemmas: new Map() };
    memories.set(lexicon, memory);
  }
  return memory;
}

function lemmaTerms(lemma: string, lexicon: Lexicon, memory: Map<string, WordTerms>): WordTerms {
  let terms = memory.get(lemma);
  if (terms === undefined) {
    terms = readNotes(lexicon.notesAt('lemma', lemma));
    if (memory.size > 20000) memory.clear();
    memory.set(lemma, terms);
  }
  return terms;
}

/** The same words come back all the time, so what they find is remembered, within bounds. */
function remember(token: Token, lexicon: Lexicon, memory: Map<string, TermsOfWord>): TermsOfWord {
  const byStem = lexicon.notesAt('stem', token.stem);
  const byWord = lexicon.notesAt('exact', token.word);
  const fixed = readNotes(byStem === '' || byWord === '' ? byStem + byWord : `${byStem} ${byWord}`);
  const terms: TermsOfWord = { fixed, open: openTerms(token, lexicon) };
  if (memory.size > 20000) memory.clear();
  memory.set(token.word, terms);
  return terms;
}

function openTerms({ word }: Token, { openIn }: Lexicon): WordTerms {
  const meant = openIn(word).filter(({ term: { words, anchor } }) => matchesWord(words[anchor] as TermWord, word));
  return meant.length === 0 ? NO_TERMS : readNotes(meant.map(({ number, term }) => noteTerm(number, term)).join(' '));
}

/** The verbs of the statement to which this token belongs. */
function statedAt(index: number, sentence: Sentence): StatedVerbs {
  sentence.stated ??= collectVerbs(sentence);
  return sentence.stated[sentence.statementOf[index] ?? 0] ?? NO_VERBS;
}

const NO_VERBS: StatedVerbs = { lemmas: [], places: [] };

function collectVerbs({ verbs, statementOf }: Sentence): (StatedVerbs | undefined)[] {
  const stated: (StatedVerbs | undefined)[] = [];
  for (let index = 0; index < verbs.length; index += 1) {
    const verb = verbs[index];
    if (verb === undefined) continue;
    const own = (stated[statementOf[index] ?? 0] ??= { lemmas: [], places: [] });
    for (let at = 0; at < verb.lemmas.length; at += 1) {
      const lemma = verb.lemmas[at] as string;
      if (own.lemmas.includes(lemma)) continue;
      own.lemmas.push(lemma);
      own.places.push(index);
    }
  }
  return stated;
}

function matchTerm(term: Term, at: number, sentence: Sentence): void {
  const { verbs, found } = sentence;
  const row = matchRow(term, at, sentence);
  if (row === undefined) return;
  let verb: number | undefined;
  for (let each = 0; each < term.verbs.length; each += 1) {
    const { lemmas, places } = statedAt(at, sentence);
    verb = places[lemmas.indexOf(term.verbs[each] as string)];
    if (verb === undefined) return;
  }
  const own = term.words[term.anchor]?.type === 'lemma' ? verbs[at] : undefined;
  const form = formOf(own ?? verbs[verb ?? -1]);
  const place = verb ?? (own === undefined ? undefined : at);
  const { concept } = term;
  add(found, { concept, from: row.from, to: row.to, form, verb: place });
}

function dropShadowed(hits: Hit[]): Hit[] {
  let shadowing: Hit[] | undefined;
  for (let at = 0; at < hits.length; at += 1) {
    const hit = hits[at] as Hit;
    if (hit.concept.shadows.size > 0) (shadowing ??= []).push(hit);
  }
  if (shadowing === undefined) return hits;
  return hits.filter(
    (hit) =>
      shadowing?.some(
        (other) => other !== hit && covers(other, hit) && share(hit.concept.concepts, other.concept.shadows),
      ) !== true,
  );
}

/** Within its words, or by the verb of those words that stands apart ("een eigen lijn … volgen"). */
function covers(other: Hit, hit: Hit): boolean {
  if (other.from <= hit.from && hit.to <= other.to) return true;
  return other.verb === hit.from && hit.to === hit.from + 1 && other.from !== other.verb;
}

function share(concepts: ReadonlySet<string>, shadows: ReadonlySet<string>): boolean {
  for (const name of shadows) if (concepts.has(name)) return true;
  return false;
}

function formOf(verb: TokenVerbs | undefined): Hit['form'] {
  if (verb === undefined || verb.nominal === true) return 'noun';
  return verb.attributive ? 'attribute' : 'verb';
}

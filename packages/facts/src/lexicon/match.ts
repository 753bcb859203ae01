import type { Token } from '../model.ts';
import type { Lexicon } from './lexicon.ts';
import type { Concept } from './concept.ts';
import { type Beside, sortBeside, termsBetween } from './beside.ts';
import type { Term, TermWord } from './terms.ts';

/** A wording found: which concept, where, and by a verb or by a noun. */
export interface Hit {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
  readonly form: 'verb' | 'noun' | 'attribute';
  readonly verb?: number;
}

/** What the matcher needs to know of each token besides its word. */
export interface TokenVerbs {
  /** Dictionary forms after separated particles were joined; empty for other words. */
  readonly lemmas: readonly string[];
  readonly attributive: boolean;
  /** A noun that looks like a verb: "zonder aftrek", "de inzet van". */
  readonly nominal?: boolean;
}

const MAX_GAP = 4;

/** What was found so far, in order and by the token at which it begins. */
interface Found {
  readonly hits: Hit[];
  /** For a token the places in `hits` of what begins there. */
  readonly from: (number[] | undefined)[];
}

/** A sentence as it is matched. */
interface Matched {
  readonly tokens: readonly Token[];
  readonly verbs: readonly (TokenVerbs | undefined)[];
  readonly statementOf: readonly number[];
  readonly found: Found;
  /** The lemmas of each statement; made when a term asks for them, which few do. */
  lemmas: ReadonlyMap<number, ReadonlyMap<string, number>> | undefined;
}

/** Finds every concept of the lexicon in a sentence; `statementOf` tells which statement a token belongs to. */
export function matchConcepts(
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  statementOf: readonly number[],
  lexicon: Lexicon,
): Hit[] {
  const found: Found = { hits: [], from: [] };
  const sentence: Matched = { tokens, verbs, statementOf, found, lemmas: undefined };
  const { words, lemmas } = memoryOf(lexicon);
  const waiting: { term: Term; index: number }[] = [];
  const tryAll = (terms: readonly Term[], index: number): void => {
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as Term;
      if (term.waits) waiting.push({ term, index });
      else matchTerm(term, index, sentence);
    }
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'punctuation') continue;
    const known = words.get(token.word) ?? remember(token, lexicon, words);
    tryAll(termsBetween(known.fixed, tokens[index - 1], tokens[index + 1]), index);
    const verb = verbs[index];
    if (verb !== undefined) for (const lemma of verb.lemmas) tryAll(lemmaTerms(lemma, lexicon, lemmas), index);
    tryAll(known.open, index);
  }
  // Terms that hold a concept can be matched only when the concepts are known.
  for (const { term, index } of waiting) matchTerm(term, index, sentence);
  const count = found.hits.length;
  for (let at = 0; at < count; at += 1) {
    const { concept, from } = found.hits[at] as Hit;
    const terms = lexicon.termsWith(concept);
    for (let each = 0; each < terms.length; each += 1) matchTerm(terms[each] as Term, from, sentence);
  }
  return dropShadowed(found.hits);
}

/** Each concept once at a place. "aandacht" and "aandacht besteden" name the same act: the verb decides whether it is done. */
function add({ hits, from }: Found, hit: Hit): void {
  const here = from[hit.from];
  if (here === undefined) from[hit.from] = [hits.length];
  else {
    for (let each = 0; each < here.length; each += 1) {
      const at = here[each] ?? 0;
      const before = hits[at];
      if (before?.to !== hit.to || before.concept !== hit.concept) continue;
      if (before.form === 'noun' && hit.form === 'verb') hits[at] = hit;
      return;
    }
    here.push(hits.length);
  }
  hits.push(hit);
}

/** The terms by which a word can be found, whatever its sentence: those with a word of their own, and the open ones. */
interface WordTerms {
  readonly fixed: Beside;
  readonly open: readonly Term[];
}

const NO_TERMS: readonly Term[] = [];

/** What was looked up before, by word and by lemma. */
interface Memory {
  readonly words: Map<string, WordTerms>;
  readonly lemmas: Map<string, readonly Term[]>;
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

function lemmaTerms(lemma: string, lexicon: Lexicon, memory: Map<string, readonly Term[]>): readonly Term[] {
  let terms = memory.get(lemma);
  if (terms === undefined) {
    terms = lexicon.termsAt('lemma', lemma);
    if (memory.size > 20000) memory.clear();
    memory.set(lemma, terms);
  }
  return terms;
}

/** The same words come back all the time, so what they find is remembered, within bounds. */
function remember(token: Token, lexicon: Lexicon, memory: Map<string, WordTerms>): WordTerms {
  const byStem = lexicon.termsAt('stem', token.stem);
  const byWord = lexicon.termsAt('exact', token.word);
  const open = lexicon.mayBeOpen.test(token.word)
    ? lexicon.open.filter((term) => {
        const anchor = term.words[term.anchor];
        return anchor !== undefined && matchesWord(anchor, token.word);
      })
    : NO_TERMS;
  const terms: WordTerms = { fixed: sortBeside([...byStem, ...byWord]), open };
  if (memory.size > 20000) memory.clear();
  memory.set(token.word, terms);
  return terms;
}

function matchesWord(pattern: TermWord, word: string): boolean {
  switch (pattern.type) {
    case 'prefix':
      return pattern.keys.some((key) => word.startsWith(key));
    case 'suffix':
      return pattern.keys.some((key) => endsWithInflected(word, key));
    case 'infix':
      return pattern.keys.some((key) => word.includes(key));
    default:
      return pattern.keys.includes(word);
  }
}

/** "*verordening" also finds "afstemmingsverordeningen": the usual endings of a noun may follow. */
function endsWithInflected(word: string, key: string): boolean {
  return (
    word.endsWith(key) ||
    word.endsWith(`${key}en`) ||
    word.endsWith(`${key}s`) ||
    word.endsWith(`${key}'s`) ||
    word.endsWith(`${key}ten`)
  );
}

function collectLemmas(
  verbs: readonly (TokenVerbs | undefined)[],
  statementOf: readonly number[],
): Map<number, Map<string, number>> {
  const map = new Map<number, Map<string, number>>();
  verbs.forEach((verb, index) => {
    if (verb === undefined) return;
    const statement = statementOf[index] ?? 0;
    const lemmas = map.get(statement) ?? new Map<string, number>();
    for (const lemma of verb.lemmas) if (!lemmas.has(lemma)) lemmas.set(lemma, index);
    map.set(statement, lemmas);
  });
  return map;
}

function matchTerm(term: Term, at: number, sentence: Matched): void {
  const { verbs, statementOf, found } = sentence;
  // Most terms are one word, by which they were looked up.
  if (term.words.length === 1 && term.verbs.length === 0 && !term.waits) {
    const { concept } = term;
    const own = term.words[0]?.type === 'lemma' ? verbs[at] : undefined;
    if (own === undefined) add(found, { concept, from: at, to: at + 1, form: 'noun' });
    else add(found, { concept, from: at, to: at + 1, form: formOf(own), verb: at });
    return;
  }
  const row = matchRow(term, at, sentence);
  if (row === undefined) return;
  let verb: number | undefined;
  for (const lemma of term.verbs) {
    sentence.lemmas ??= collectLemmas(verbs, statementOf);
    verb = sentence.lemmas.get(statementOf[at] ?? 0)?.get(lemma);
    if (verb === undefined) return;
  }
  const own = term.words[term.anchor]?.type === 'lemma' ? verbs[at] : undefined;
  const form = formOf(own ?? verbs[verb ?? -1]);
  const place = verb ?? (own === undefined ? undefined : at);
  const { concept } = term;
  add(
    found,
    place === undefined
      ? { concept, from: row.from, to: row.to, form }
      : { concept, from: row.from, to: row.to, form, verb: place },
  );
}

interface Row {
  readonly from: number;
  readonly to: number;
}

function matchRow(term: Term, at: number, sentence: Matched): Row | undefined {
  // The word by which it was looked up is all there is to it.
  if (term.words.length === 1 && !term.waits) return { from: at, to: at + 1 };
  let from = at;
  for (let word = term.anchor - 1; word >= 0; word -= 1) {
    const pattern = term.words[word];
    if (pattern === undefined) return undefined;
    if (pattern.type === 'gap') {
      const next = term.words[word - 1];
      if (next === undefined) continue;
      let back = from - 1;
      const limit = from - 1 - MAX_GAP;
      while (back > limit && back >= 0 && stepBack(next, back, sentence) < 0) back -= 1;
      if (back <= limit || back < 0) return undefined;
      from = back + 1;
      continue;
    }
    from = stepBack(pattern, from - 1, sentence);
    if (from < 0) return undefined;
  }
  let to = at;
  for (let word = term.anchor; word < term.words.length; word += 1) {
    const pattern = term.words[word];
    if (pattern === undefined) return undefined;
    if (pattern.type === 'gap') {
      const next = term.words[word + 1];
      if (next === undefined) continue;
      let ahead = to;
      const limit = to + MAX_GAP;
      while (ahead <= limit && step(next, ahead, sentence) < 0) ahead += 1;
      if (ahead > limit) return undefined;
      to = ahead;
      continue;
    }
    to = step(pattern, to, sentence);
    if (to < 0) return undefined;
  }
  return { from, to };
}

/** Where a word of a term ends that begins at this token; -1 when it does not stand there. */
function step(pattern: TermWord, at: number, { tokens, verbs, found }: Matched): number {
  const token = tokens[at];
  if (token === undefined) return -1;
  switch (pattern.type) {
    case 'stem':
      return pattern.keys.includes(token.stem) ? at + 1 : -1;
    case 'lemma':
      return verbs[at]?.lemmas.some((lemma) => pattern.keys.includes(lemma)) === true ? at + 1 : -1;
    case 'concept': {
      let end = -1;
      for (const place of found.from[at] ?? NOWHERE) {
        const hit = found.hits[place];
        if (hit !== undefined && hit.to > end && names(hit, pattern)) end = hit.to;
      }
      return end;
    }
    default:
      return matchesWord(pattern, token.word) ? at + 1 : -1;
  }
}

const NOWHERE: readonly number[] = [];

function names({ concept }: Hit, { keys }: TermWord): boolean {
  for (const key of keys) if (concept.concepts.has(key)) return true;
  return false;
}

/** Like {@link step}, but `at` is the last token; returns where the word begins. */
function stepBack(pattern: TermWord, at: number, sentence: Matched): number {
  if (pattern.type === 'concept') {
    for (const hit of sentence.found.hits) if (hit.to === at + 1 && names(hit, pattern)) return hit.from;
    return -1;
  }
  return step(pattern, at, sentence) < 0 ? -1 : at;
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
        (other) =>
          other !== hit &&
          other.from <= hit.from &&
          hit.to <= other.to &&
          share(hit.concept.concepts, other.concept.shadows),
      ) !== true,
  );
}

function share(concepts: ReadonlySet<string>, shadows: ReadonlySet<string>): boolean {
  for (const name of shadows) if (concepts.has(name)) return true;
  return false;
}

function formOf(verb: TokenVerbs | undefined): Hit['form'] {
  if (verb === undefined || verb.nominal === true) return 'noun';
  return verb.attributive ? 'attribute' : 'verb';
}

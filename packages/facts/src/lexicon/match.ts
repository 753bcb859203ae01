import type { Token } from '../model.ts';
import type { Lexicon } from './lexicon.ts';
import type { Concept } from './concept.ts';
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

/** Finds every concept of the lexicon in a sentence; `statementOf` tells which statement a token belongs to. */
export function matchConcepts(
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  statementOf: readonly number[],
  lexicon: Lexicon,
): Hit[] {
  const hits: Hit[] = [];
  const seen = new Map<string, number>();
  const waiting: { term: Term; index: number }[] = [];
  const add = (hit: Hit): void => {
    const key = `${hit.concept.name} ${String(hit.from)} ${String(hit.to)}`;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, hits.length);
      hits.push(hit);
      // "aandacht" and "aandacht besteden" name the same act: the verb decides whether it is done.
    } else if (hits[before]?.form === 'noun' && hit.form === 'verb') hits[before] = hit;
  };
  const lemmasByStatement = collectLemmas(verbs, statementOf);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'punctuation') continue;
    for (const term of candidates(token, verbs[index], lexicon)) {
      if (term.waits) {
        waiting.push({ term, index });
        continue;
      }
      const hit = matchTerm(term, index, tokens, verbs, statementOf, lemmasByStatement, hits);
      if (hit !== undefined) add(hit);
    }
  }
  // Terms that hold a concept can be matched only when the concepts are known.
  for (const { term, index } of waiting) {
    const hit = matchTerm(term, index, tokens, verbs, statementOf, lemmasByStatement, hits);
    if (hit !== undefined) add(hit);
  }
  for (const base of hits.slice()) {
    for (const name of base.concept.concepts) {
      for (const term of lexicon.byConcept.get(name) ?? []) {
        const hit = matchTerm(term, base.from, tokens, verbs, statementOf, lemmasByStatement, hits);
        if (hit !== undefined) add(hit);
      }
    }
  }
  return dropShadowed(hits);
}

const NO_TERMS: readonly Term[] = [];

function candidates(token: Token, verb: TokenVerbs | undefined, lexicon: Lexicon): readonly Term[] {
  const lists = [lexicon.byStem.get(token.stem), lexicon.byWord.get(token.word)];
  if (verb !== undefined) for (const lemma of verb.lemmas) lists.push(lexicon.byLemma.get(lemma));
  lists.push(openCandidates(token.word, lexicon));
  // Most words have candidates in one list at most: that one is then used as it is.
  const filled = lists.filter((list) => list !== undefined && list.length > 0) as (readonly Term[])[];
  return filled.length < 2 ? (filled[0] ?? NO_TERMS) : filled.flat();
}

const openMemory = new WeakMap<Lexicon, Map<string, Term[]>>();

/** Terms with an open beginning or end; the same words come back all the time, so the answer is remembered. */
function openCandidates(word: string, lexicon: Lexicon): Term[] {
  let memory = openMemory.get(lexicon);
  if (memory === undefined) {
    memory = new Map();
    openMemory.set(lexicon, memory);
  }
  let terms = memory.get(word);
  if (terms === undefined) {
    terms = lexicon.open.filter((term) => {
      const anchor = term.words[term.anchor];
      return anchor !== undefined && matchesWord(anchor, word);
    });
    if (memory.size > 20000) memory.clear();
    memory.set(word, terms);
  }
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

function matchTerm(
  term: Term,
  at: number,
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  statementOf: readonly number[],
  lemmas: ReadonlyMap<number, ReadonlyMap<string, number>>,
  hits: readonly Hit[],
): Hit | undefined {
  const found = matchRow(term, at, tokens, verbs, hits);
  if (found === undefined) return undefined;
  let verb: number | undefined;
  for (const lemma of term.verbs) {
    verb = lemmas.get(statementOf[at] ?? 0)?.get(lemma);
    if (verb === undefined) return undefined;
  }
  const anchor = term.words[term.anchor];
  const own = anchor?.type === 'lemma' ? verbs[at] : undefined;
  const form = formOf(own ?? verbs[verb ?? -1]);
  return {
    concept: term.concept,
    from: found.from,
    to: found.to,
    form,
    ...(verb === undefined ? (own === undefined ? {} : { verb: at }) : { verb }),
  };
}

function matchRow(
  term: Term,
  at: number,
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  hits: readonly Hit[],
): { from: number; to: number } | undefined {
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
      while (back > limit && back >= 0 && stepBack(next, back, tokens, verbs, hits) === undefined) back -= 1;
      if (back <= limit || back < 0) return undefined;
      from = back + 1;
      continue;
    }
    const start = stepBack(pattern, from - 1, tokens, verbs, hits);
    if (start === undefined) return undefined;
    from = start;
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
      while (ahead <= limit && step(next, ahead, tokens, verbs, hits) === undefined) ahead += 1;
      if (ahead > limit) return undefined;
      to = ahead;
      continue;
    }
    const end = step(pattern, to, tokens, verbs, hits);
    if (end === undefined) return undefined;
    to = end;
  }
  return { from, to };
}

function step(
  pattern: TermWord,
  at: number,
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  hits: readonly Hit[],
): number | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  switch (pattern.type) {
    case 'stem':
      return pattern.keys.includes(token.stem) ? at + 1 : undefined;
    case 'lemma':
      return verbs[at]?.lemmas.some((lemma) => pattern.keys.includes(lemma)) === true ? at + 1 : undefined;
    case 'concept': {
      let end: number | undefined;
      for (const hit of hits)
        if (hit.from === at && pattern.keys.some((key) => hit.concept.concepts.has(key)))
          end = Math.max(end ?? 0, hit.to);
      return end;
    }
    default:
      return matchesWord(pattern, token.word) ? at + 1 : undefined;
  }
}

/** Like {@link step}, but `at` is the last token; returns where the word begins. */
function stepBack(
  pattern: TermWord,
  at: number,
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  hits: readonly Hit[],
): number | undefined {
  if (pattern.type === 'concept') {
    for (const hit of hits)
      if (hit.to === at + 1 && pattern.keys.some((key) => hit.concept.concepts.has(key))) return hit.from;
    return undefined;
  }
  return step(pattern, at, tokens, verbs, hits) === undefined ? undefined : at;
}

function dropShadowed(hits: readonly Hit[]): Hit[] {
  const shadowing = hits.filter((hit) => hit.concept.shadows.size > 0);
  if (shadowing.length === 0) return [...hits];
  return hits.filter(
    (hit) =>
      !shadowing.some(
        (other) =>
          other !== hit &&
          other.from <= hit.from &&
          hit.to <= other.to &&
          [...hit.concept.concepts].some((name) => other.concept.shadows.has(name)),
      ),
  );
}

function formOf(verb: TokenVerbs | undefined): Hit['form'] {
  if (verb === undefined || verb.nominal === true) return 'noun';
  return verb.attributive ? 'attribute' : 'verb';
}

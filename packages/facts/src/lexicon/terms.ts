import { stem, type VerbForms } from '../morphology/index.ts';
import { plainWord } from '../text/tokens.ts';
import type { Concept } from './concept.ts';

/**
 * One word of a term:
 * `stem` any inflected form · `exact` this form only (written `=woord`) · `lemma` any form of a verb, also a separated one
 * (written `~werkwoord`) · `prefix`, `suffix` open (written `woord*`, `*woord`) · `gap` up to four words (`...`) ·
 * `concept` anything that the lexicon calls so (`<participatiebudget>`).
 */
export interface TermWord {
  readonly type: 'stem' | 'exact' | 'lemma' | 'prefix' | 'suffix' | 'infix' | 'gap' | 'concept';
  readonly keys: readonly string[];
}

/** A wording of a concept. A verb in a term of several words may stand anywhere in the statement. */
export interface Term {
  readonly concept: Concept;
  readonly words: readonly TermWord[];
  /** Index of the word by which the term is looked up. */
  readonly anchor: number;
  /** Verb lemmas that must stand in the same statement, apart from the words in a row. */
  readonly verbs: readonly string[];
  readonly text: string;
  /** It is one word, and that word alone. */
  readonly single: boolean;
  /** It holds a concept, so it can be matched only when the concepts of the sentence are known. */
  readonly waits: boolean;
}

/** Reads the notation of a term (see {@link TermWord}); alternatives for one word are written `a/b`. */
export function compileTerm(text: string, concept: Concept, verbs: VerbForms, known: Map<string, TermWord>): Term {
  const { words, anchor, verbs: apart } = readTerm(text, concept.kind, verbs, known);
  const waits = isWaiting(words);
  const single = words.length === 1 && apart.length === 0 && !waits;
  return { concept, words, anchor, verbs: apart, text, single, waits };
}

const NO_VERBS: readonly string[] = [];

/** The same of a concept that is known by its kind only. */
export function readTerm(
  text: string,
  kind: Concept['kind'],
  verbs: VerbForms,
  known: Map<string, TermWord>,
): Pick<Term, 'words' | 'anchor' | 'verbs'> {
  const parts = text.trim().split(' ');
  const single = parts.length === 1;
  const words: TermWord[] = [];
  const apart: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as string;
    if (part === '') continue;
    const maybeVerb = single && kind === 'act';
    // Thousands of terms are made of the same few words; `known` holds those already read, a term of one verb apart.
    const key = maybeVerb ? `${part} ` : part;
    let word = known.get(key);
    if (word === undefined) {
      word = compileWord(part, maybeVerb, verbs);
      known.set(key, word);
    }
    if (word.type === 'lemma' && !single) apart.push(word.keys[0] ?? '');
    else words.push(word);
  }
  // "zich ~houden aan": without fixed words beside it, the verb itself is looked up.
  if (words.length === 0 && apart[0] !== undefined) words.push({ type: 'lemma', keys: [apart[0]] });
  // Kept for as long as there is a lexicon: a list that grew has room for fifteen more.
  return { words: words.slice(), anchor: anchorOf(words), verbs: apart.length === 0 ? NO_VERBS : apart };
}

/** The first word that tells something; when there is none, the first word. */
function anchorOf(words: readonly TermWord[]): number {
  let first = -1;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as TermWord;
    if (word.type === 'gap') continue;
    if (!isCommon(word)) return at;
    if (first === -1) first = at;
  }
  return words[0]?.type === 'gap' ? first : 0;
}

function isWaiting(words: readonly TermWord[]): boolean {
  for (let at = 0; at < words.length; at += 1) if (words[at]?.type === 'concept') return true;
  return false;
}

// Looking a term up by "van" or "de" would try it at every second token.
const COMMON = new Set([
  'de',
  'het',
  'een',
  'van',
  'aan',
  'in',
  'op',
  'te',
  'met',
  'voor',
  'zich',
  'en',
  'uit',
  'niet',
  'geen',
  'tot',
  'over',
  'bij',
]);

function isCommon({ type, keys }: TermWord): boolean {
  if (type === 'lemma' || type === 'concept') return false;
  for (let at = 0; at < keys.length; at += 1) if (!COMMON.has(keys[at] as string)) return false;
  return true;
}

function compileWord(part: string, maybeVerb: boolean, verbs: VerbForms): TermWord {
  if (part === '...') return { type: 'gap', keys: [] };
  if (part.startsWith('<') && part.endsWith('>')) return { type: 'concept', keys: part.slice(1, -1).split('/') };
  const options = part.split('/');
  const first = options[0] ?? '';
  if (first.startsWith('~')) return { type: 'lemma', keys: options.map((option) => lemma(option.replace('~', ''))) };
  if (first.includes('|')) return { type: 'lemma', keys: options.map(lemma) };
  if (first.startsWith('='))
    return { type: 'exact', keys: options.map((option) => plainWord(option.replace('=', ''))) };
  if (first.startsWith('*') && first.endsWith('*'))
    return { type: 'infix', keys: options.map((option) => plainWord(option.replaceAll('*', ''))) };
  if (first.endsWith('*')) return { type: 'prefix', keys: options.map((option) => plainWord(option.replace('*', ''))) };
  if (first.startsWith('*'))
    return { type: 'suffix', keys: options.map((option) => plainWord(option.replace('*', ''))) };
  if (maybeVerb && options.every((option) => isInfinitive(option, verbs)))
    return { type: 'lemma', keys: options.map(lemma) };
  return { type: 'stem', keys: [...new Set(options.map((option) => stem(plainWord(option))))] };
}

function isInfinitive(word: string, verbs: VerbForms): boolean {
  return verbs
    .lookup(plainWord(word))
    .some((reading) => reading.form === 'infinitive' && (reading.joined || reading.particle === undefined));
}

function lemma(text: string): string {
  return plainWord(text.replace('|', ''));
}

import { textBetween, type Clause, type Span } from '@kadertoets/document';
import { byPart, bySentence } from '../by-part.ts';
import type { Reading, Sentence, Token } from '../model.ts';
import type { Reader } from '../reader.ts';
import { LETTER } from '../text/letters.ts';
import { tokenize } from '../text/tokens.ts';
import { wordsOf } from '../text/words-of.ts';
import { firstSentence } from './fact.ts';

/** A term with what it is said to mean. */
export interface Definition {
  readonly term: string;
  /** Stems of the term's words: "kandidaten" is the term "kandidaat". */
  readonly stems: readonly string[];
  readonly meaning: string;
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly span: Span;
  /** `alias`: "hierna: het college"; `bare`: "Kandidaat is de inwoner die …", which says what a term means if it is one. */
  readonly form: 'definition' | 'alias' | 'bare';
  readonly capital: boolean;
}

export type NamedDefinition = Definition & { readonly form: 'definition' | 'alias' };

function isNamed(definition: Definition): definition is NamedDefinition {
  return definition.form !== 'bare';
}

/** Every term that the draft defines: in a list or a table of terms, in a sentence, or as a short name. */
export function findDefinitions(reading: Reading, reader: Reader): NamedDefinition[] {
  return findMeanings(reading, reader).filter(isNamed);
}

/** The same, and every sentence that says what something is and so defines it if it is a term. */
export function findMeanings(reading: Reading, reader: Reader): readonly Definition[] {
  const known = memory.get(reading) ?? readMeanings(reading, reader);
  memory.set(reading, known);
  return known;
}

/** Asked of a reading several times. */
const memory = new WeakMap<Reading, readonly Definition[]>();

function readMeanings(reading: Reading, reader: Reader): readonly Definition[] {
  const found = byPart(reading, 'definitions', (view) =>
    bySentence(view, 'definitions in sentences', (sentence) => definedBy(reading, sentence, reader))
      .flat()
      .map((definition) => ({
        definition,
        sentence: definition.sentence.index - view.part.from,
        clause: definition.clause.index - view.part.clauses.from,
      })),
  );
  const all: Definition[] = [];
  found.forEach((own, index) => {
    const part = reading.parts[index];
    if (part === undefined) return;
    for (const { definition, ...at } of own)
      all.push({
        ...definition,
        sentence: reading.sentences[part.from + at.sentence] ?? definition.sentence,
        clause: reading.draft.clauses[part.clauses.from + at.clause] ?? definition.clause,
      });
  });
  return all;
}

function definedBy(reading: Reading, sentence: Sentence, reader: Reader): Definition[] {
  const clause = reading.draft.clauses[sentence.clause];
  if (clause === undefined || clause.kind === 'heading' || clause.kind === 'title') return [];
  const listed = inList(reading, clause, reader);
  if (listed === undefined)
    return [...inSentence(reading, clause, sentence, reader), ...aliases(reading, clause, sentence, reader)];
  return sentence === firstSentence(reading, clause)
    ? [make(listed.term, listed.meaning, 'definition', clause, sentence, clause.span)]
    : [];
}

function make(
  term: string,
  meaning: string,
  form: Definition['form'],
  clause: Clause,
  sentence: Sentence,
  span: Span,
): Definition {
  const words = tokenize(term, 0).filter((token) => token.kind === 'word');
  // The article belongs to the sentence, not to the term.
  const own = words.filter((token, at) => at > 0 || !['de', 'het', 'een'].includes(token.word));
  return {
    term: own.map((token) => token.word).join(' '),
    stems: own.map((token) => token.stem),
    meaning: plain(meaning),
    form,
    clause,
    sentence,
    span,
    capital: own[0]?.capital === true,
  };
}

/** "kandidaat: de inwoner die …" below "wordt verstaan onder", or a row of a table of terms. */
function inList(reading: Reading, clause: Clause, reader: Reader): { term: string; meaning: string } | undefined {
  if (!isListOfTerms(reading, clause, reader)) return undefined;
  const { grammar } = reader;
  if (clause.kind === 'row') {
    const [term, meaning] = clause.cells ?? [];
    const named = term !== undefined && meaning !== undefined && term.text.trim() !== '';
    return named ? { term: term.text, meaning: meaning.text } : undefined;
  }
  const end = clause.text.search(/:|[–—]|\s-\s/u);
  const term = (end === -1 ? '' : clause.text.slice(0, end)).replaceAll(/\([^()]*\)|["“”‘’']/gu, ' ').trim();
  if (term.length < 2 || term.length > 60 || /[.;,]/u.test(term) || term.split(/\s+/u).length > 5) return undefined;
  // "Onder werkdag wordt verstaan: …" is a sentence also among the terms.
  if (tokenize(term, 0).some((token) => grammar.has('meaning-verb', token.word))) return undefined;
  const meaning = clause.text.slice(end + 1);
  return meaning.trim() === '' ? undefined : { term, meaning };
}

function isListOfTerms({ draft }: Reading, clause: Clause, { grammar }: Reader): boolean {
  if (clause.kind === 'row')
    return clause.headerRow !== true && grammar.has('term-header', clause.header?.[0]?.text.trim().toLowerCase() ?? '');
  if (clause.zone === 'definitions') return true;
  const lead = draft.clauses[clause.lead ?? -1];
  return clause.kind === 'item' && lead !== undefined && opensTerms(lead, grammar);
}

const opening = new WeakMap<Reader['grammar'], WeakMap<Clause, boolean>>();

/** "In deze overeenkomst wordt verstaan onder:"; all items below it ask. */
function opensTerms(lead: Clause, grammar: Reader['grammar']): boolean {
  const known = opening.get(grammar) ?? new WeakMap<Clause, boolean>();
  opening.set(grammar, known);
  const opens = known.get(lead) ?? tokenize(lead.text, 0).some((token) => grammar.has('meaning-verb', token.word));
  known.set(lead, opens);
  return opens;
}

/** "Onder traject wordt verstaan …", "Met nazorg bedoelen partijen …"; among the definitions also "Een traject is …". */
function inSentence(reading: Reading, clause: Clause, sentence: Sentence, { grammar }: Reader): Definition[] {
  if (clause.kind === 'row' || !mayDefine(clause, wordsOf(sentence.tokens))) return [];
  const tokens = sentence.tokens.filter((token) => !token.borrowed);
  const [first] = tokens;
  if (first === undefined) return [];
  const text = (from: number, to: number): string =>
    textBetween(reading.draft, tokens[from]?.span.start ?? 0, tokens[to - 1]?.span.end ?? 0);
  const build = (from: number, to: number, meaning: number, form: Definition['form'] = 'definition'): Definition[] => [
    make(text(from, to), text(meaning, tokens.length), form, clause, sentence, sentence.span),
  ];
  const head = tokens.slice(1, 7).findIndex((token) => grammar.has('meaning-head', token.word)) + 1;
  if (['onder', 'met'].includes(first.word) && head > 1) {
    const verb = tokens.findIndex((token, at) => at >= head && grammar.has('meaning-verb', token.word));
    if (verb === -1) return [];
    // "Met werkpunt wordt het loket bedoeld": the meaning stands before its verb.
    const last = tokens.slice(verb + 1).every(({ kind }) => kind === 'punctuation');
    return last ? build(1, head, head + 1) : build(1, head, verb + 1);
  }
  // "Voor de tabel wordt onder plaatsing verstaan …"
  const under = sentence.lists.has('meaning-verb') ? tokens.findIndex((token) => token.word === 'onder') : -1;
  const verb = tokens.slice(under + 1, under + 7).findIndex((token) => grammar.has('meaning-verb', token.word));
  if (under > 0 && verb > 0) return build(under + 1, under + 1 + verb, under + verb + 2);
  // "Hier wordt verstaan onder proefplaats: …"
  const colon = tokens.slice(under + 1, under + 7).findIndex((token) => token.word === ':');
  if (under > 0 && colon > 0 && grammar.has('meaning-verb', tokens[under - 1]?.word ?? ''))
    return build(under + 1, under + 1 + colon, under + colon + 2);
  // "In deze overeenkomst betekent werkpunt: …"
  const means = tokens.slice(0, 8).findIndex((token) => token.word === 'betekent' || token.word === 'betekenen');
  if (means > 1 && grammar.has('reference-own', tokens[means - 2]?.word ?? '')) {
    const mark = tokens.slice(means, means + 6).findIndex((token) => MEANS.has(token.word));
    if (mark > 1) return build(means + 1, means + mark, means + mark + 1);
  }
  // "Waar in dit stuk werkpunt staat, wordt … bedoeld"
  const named = namedAndMeant(tokens, grammar);
  if (named !== undefined) return build(named.from, named.to, named.meaning);
  if (isBareTerm(tokens, grammar)) return build(0, 1, 2, 'bare');
  const copula = tokens.slice(0, 5).findIndex((token) => ['is', 'zijn', 'betekent', 'omvat'].includes(token.word));
  return clause.zone === 'definitions' && ['een', 'de', 'het'].includes(first.word) && copula > 1 && copula < 4
    ? build(1, copula, copula + 1)
    : [];
}

const MEANS = new Set([':', 'het', 'de', 'een', 'degene', 'elk', 'ieder', 'elke', 'iedere', '“', '"']);

const BEFORE_TERM = new Set(['van', 'over', 'de', 'het', 'een', 'woord', 'term', 'begrip', '“', '"', '‘', "'"]);

/** "Waar (in dit stuk van) werkpunt staat, wordt het loket bedoeld": where a word stands, and what it then stands for. */
function namedAndMeant(
  tokens: readonly Token[],
  grammar: Reader['grammar'],
): { from: number; to: number; meaning: number } | undefined {
  if (tokens[0]?.word !== 'waar') return undefined;
  const comma = tokens.slice(0, 14).findIndex(({ word }) => word === ',');
  const stands = tokens.findIndex(({ word }, at) => at > 1 && at < comma && grammar.has('word-stands', word));
  if (stands === -1 || !tokens.slice(comma).some(({ word }) => grammar.has('meaning-verb', word))) return undefined;
  const own = tokens.findIndex(({ word }, at) => at < stands && grammar.has('reference-own', word));
  if (own === -1) return undefined;
  let from = own + 2;
  while (BEFORE_TERM.has(tokens[from]?.word ?? '')) from += 1;
  const to = grammar.has('meaning-head', tokens[stands - 1]?.word ?? '') ? stands - 1 : stands;
  return from < to && to - from < 5 ? { from, to, meaning: comma + 1 } : undefined;
}

/** Without one of these a sentence has none of the forms below. */
function mayDefine({ zone }: Clause, words: readonly string[]): boolean {
  return zone === 'definitions' || DEFINES.some((word) => words.includes(word)) || words[0] === 'waar';
}

const DEFINES = ['onder', 'met', 'is', 'betekent', 'betekenen'];

/** "Kandidaat is de inwoner die …": a noun without an article in front, and what it is. */
function isBareTerm([term, copula, article, , opener]: readonly Token[], grammar: Reader['grammar']): boolean {
  return (
    term?.capital === true &&
    copula?.word === 'is' &&
    grammar.has('determiner', article?.word ?? '') &&
    grammar.has('relative-pronoun', opener?.word ?? '')
  );
}

/** "hierna: het college", "verder te noemen “de gemeente”", "(in deze tekst: Heumen)". */
function aliases(reading: Reading, clause: Clause, sentence: Sentence, { grammar }: Reader): Definition[] {
  const found: Definition[] = [];
  if (!sentence.lists.has('alias')) return found;
  const words = wordsOf(sentence.tokens);
  for (let at = 0; at < words.length; at += 1) {
    const length = grammar.phraseAt('alias', words, at);
    if (length === 0) continue;
    let from = at + length;
    while (MARKS.has(words[from] ?? '')) from += 1;
    const start = from;
    const stop = words.findIndex((word, index) => index > start && (MARKS.has(word) || ENDS.has(word)));
    if (stop === -1 || stop - from > 4) continue;
    const term = textBetween(
      reading.draft,
      sentence.tokens[from]?.span.start ?? 0,
      sentence.tokens[stop - 1]?.span.end ?? 0,
    );
    found.push(make(term, nameBefore(sentence.tokens, at, grammar), 'alias', clause, sentence, sentence.span));
  }
  return found;
}

/** What gets the short name: the words before the bracket or comma, back to the verb, the comma or the article that opens them. */
function nameBefore(tokens: readonly Token[], alias: number, grammar: Reader['grammar']): string {
  let end = alias;
  while (end > 0 && tokens[end - 1]?.kind === 'punctuation') end -= 1;
  let from = end;
  for (let at = end - 1; at >= 0 && end - at <= LONGEST_NAME; at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (tokens[at]?.kind === 'punctuation') break;
    if (!grammar.has('determiner', word)) continue;
    from = at;
    // "een lijst van alle lopende cursussen": a complement belongs to the name.
    if (!grammar.has('preposition', tokens[at - 1]?.word ?? '')) break;
  }
  return tokens
    .slice(from, end)
    .map(({ word }) => word)
    .join(' ');
}

const LONGEST_NAME = 14;
const NO_WORD = new RegExp(String.raw`[^${LETTER}\d]+`, 'gu');

const MARKS = new Set([':', '"', '“', '”', '„', '‘', '’', "'"]);
const ENDS = new Set([')', ',', ';', '.', 'en']);

function plain(text: string): string {
  return text.toLowerCase().replaceAll('\u00AD', '').replaceAll(NO_WORD, ' ').trim();
}

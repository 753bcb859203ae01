import { byPart, withParts, type PartView } from '../by-part.ts';
import type { Clause, Section } from '@kadertoets/document';
import type { Fact, Reading } from '../model.ts';
import type { Reader } from '../reader.ts';
import { LETTER } from '../text/letters.ts';
import { firstSentence, sentenceAt, toFacts, type Fault } from './fact.ts';

/** What drafting left behind: places to fill in and notes to oneself. Never the blanks of a signature block. */
export function leftoverFacts(reading: Reading, { clauses }: PartView, reader: Reader): Fact[] {
  return toFacts(
    clauses.flatMap((clause) => {
      const left = leftIn(clause.text, reader);
      return left.length === 0 || isSigned(clause, reader) || isForThePen(reading, clause, clauses)
        ? []
        : faultsAt(left, reading, clause);
    }),
  );
}

/** What was left behind in a text, counted from its own start. */
interface Leftover {
  readonly at: number;
  readonly text: string;
}

const leftovers = new WeakMap<Reader, Map<string, readonly Leftover[]>>();
const MOST = 20_000;

/** The texts of an article come back at every letter that is typed in it. */
function leftIn(text: string, reader: Reader): readonly Leftover[] {
  let texts = leftovers.get(reader);
  if (texts === undefined || texts.size > MOST) {
    texts = new Map();
    leftovers.set(reader, texts);
  }
  let left = texts.get(text);
  if (left === undefined) {
    left = blanksIn(text, reader);
    texts.set(text, left);
  }
  return left;
}

function faultsAt(left: readonly Leftover[], reading: Reading, clause: Clause): Fault[] {
  return left.flatMap(({ at, text }) => {
    const sentence = sentenceAt(reading, clause, clause.span.start + at);
    return sentence === undefined ? [] : [{ kind: 'leftover', sentence, says: `“${text.trim()}”` }];
  });
}

function isSigned(clause: Clause, { grammar }: Reader): boolean {
  // "Naam: ____", "Plaats, datum: …" and rows of lines alone are for the pen.
  if (clause.zone === 'signature' || clause.kind === 'title' || !A_LETTER.test(clause.text)) return true;
  if (!PEN.test(clause.text)) return false;
  const words = clause.text.toLowerCase().match(LETTERS) ?? [];
  return words.length < 9 && words.some((word) => grammar.has('signature', word));
}

const A_LETTER = new RegExp(`[${LETTER}]`, 'u');
const LETTERS = new RegExp(`[${LETTER}]+`, 'gu');
const PEN = /_{3}|\.{5}|…{2}/u;

/**
 * "Wijchen, ……… december 2019", "Voor de MGR: ………": blanks in a few words without a verb at the end of the agreement, behind which
 * nothing more is agreed, whether or not a closing formula goes before them.
 */
function isForThePen(reading: Reading, clause: Clause, clauses: readonly Clause[]): boolean {
  if (clause.kind !== 'paragraph' || !PEN.test(clause.text)) return false;
  const rest = clauses.slice(clauses.indexOf(clause));
  const end = rest.findIndex((each) => each.zone === 'annex' || each.zone === 'footnote' || each.kind === 'heading');
  return (end === -1 ? rest : rest.slice(0, end)).every((each) => isLabel(reading, each));
}

function isLabel(reading: Reading, clause: Clause): boolean {
  const sentences = (reading.byClause[clause.index] ?? []).map((index) => reading.sentences[index]);
  return (
    (clause.text.match(LETTERS)?.length ?? 0) <= 14 &&
    sentences.every((sentence) => sentence?.statements.every(({ tense }) => tense === 'none') !== false)
  );
}

/** "[naam wethouder]", "<datum>", "[PM]": words in brackets that are no figure, no aside and no way of writing a word. */
const BRACKETS = new RegExp(
  String.raw`(?<![${LETTER}\]])(?:\[(?!\^)[^[\]\n]{1,60}\]|\{[^{}\n]{1,60}\}|<[${LETTER}][^<>\n]{1,40}>)(?![${LETTER}(])`,
  'gu',
);
const CROSSES = new RegExp(
  String.raw`(?<![${LETTER}\d])(?:(?:[Xx]{2}|\d{1,2})[-/][Xx]{2}[-/](?:[Xx]{2,4}|\d{4})|[Xx]\.[Xx]{3}|[Xx]{2,})(?![${LETTER}\d]|-\d)`,
  'gu',
);
const BLANKS = new RegExp(
  String.raw`€[ \t]*(?:…|\.{2,}|_{2,}|,[-–—]|[-–—](?![\d,])|[Xx]+(?![${LETTER}])|\?|[@#*]+)|(?<=[\s:/])(?:…+|\.{3,})|_{4,}|\?{2,}|(?<![^\s€])(?:@{2,}|#{2,}|\*{3,})(?![^\s.,;:])`,
  'gu',
);

function blanksIn(text: string, { grammar }: Reader): Leftover[] {
  const found: Leftover[] = [];
  const collect = (pattern: RegExp, keep: (text: string, at: number) => boolean): void => {
    for (const match of text.matchAll(pattern))
      if (keep(match[0], match.index)) found.push({ at: match.index, text: match[0] });
  };
  if (/[[{<]/u.test(text))
    collect(BRACKETS, (word, at) => A_LETTER.test(word) && !isAside(inner(word), grammar) && !isCheckBox(word, at));
  if (/xx/iu.test(text)) collect(CROSSES, (_, at) => !numbersPart(text.slice(0, at), grammar));
  if (/[€…_@#*]|\.\.|\?\?/u.test(text)) collect(BLANKS, () => true);
  if (mayHoldNote(text, grammar)) {
    collect(ABBREVIATION, (word, at) => isNote(word, at, text, grammar));
    found.push(...phrasesIn(text, grammar));
  }
  // A note inside brackets is one leftover, not two.
  return found.filter(
    (one) =>
      !found.some(
        (other) => other !== one && other.at <= one.at && one.at + one.text.length <= other.at + other.text.length,
      ),
  );
}

const ABBREVIATION = new RegExp(`[${LETTER}.]{2,}`, 'gu');
const PIECE = new RegExp(String.raw`[${LETTER}\u00AD.]+`, 'gu');
const WORD = new RegExp(String.raw`[${LETTER}\u00AD]+`, 'gu');

const notes = new WeakMap<Reader['grammar'], Map<string, boolean>>();

/** Is there a word in it that can be a note or begin a phrase of one? Words come back all the time, so the answer is kept. */
function mayHoldNote(text: string, grammar: Reader['grammar']): boolean {
  let known = notes.get(grammar);
  if (known === undefined) {
    known = new Map();
    notes.set(grammar, known);
  }
  for (const piece of text.match(PIECE) ?? []) {
    let may = known.get(piece);
    if (may === undefined) {
      may = canBeNote(piece, grammar);
      if (known.size > 20_000) known.clear();
      known.set(piece, may);
    }
    if (may) return true;
  }
  return false;
}

function canBeNote(piece: string, grammar: Reader['grammar']): boolean {
  const begins = piece
    .replaceAll('\u00AD', '')
    .split('.')
    .some((word) => [...grammar.listsOf(word.toLowerCase())].includes('leftover-phrase'));
  return (
    begins ||
    piece.split('\u00AD').some((part) => {
      const word = noteWord(part);
      return grammar.has('leftover', word) || grammar.has('leftover-capital', word);
    })
  );
}

function phrasesIn(text: string, grammar: Reader['grammar']): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = [];
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase().replaceAll('\u00AD', ''),
    at: match.index,
    text: match[0],
  }));
  const plain = words.map(({ word }) => word);
  words.forEach(({ at }, index) => {
    const length = grammar.phraseAt('leftover-phrase', plain, index);
    const last = words[index + length - 1];
    if (length > 0 && last !== undefined) found.push({ at, text: text.slice(at, last.at + last.text.length) });
  });
  return found;
}

/** "[ook voor slechtzienden]": said in passing, and nothing that is to be filled in. */
function isAside(text: string, grammar: Reader['grammar']): boolean {
  const [first = '', ...more] = text.split(/\s+/u);
  return grammar.has('bracket-aside', text) || (more.length > 0 && grammar.has('aside-opener', first));
}

/** "[x]" at the beginning of an item is a box that was ticked. */
function isCheckBox(text: string, at: number): boolean {
  return at === 0 && /^\[[xX]\]$/u.test(text);
}

function inner(text: string): string {
  return text.slice(1, -1).trim().toLowerCase();
}

/** "Hoofdstuk XX" is the twentieth. */
function numbersPart(before: string, grammar: Reader['grammar']): boolean {
  const word =
    before
      .trimEnd()
      .split(/[^\p{L}]/u)
      .at(-1)
      ?.toLowerCase() ?? '';
  return grammar.has('reference-noun', word);
}

/** "n.t.b.", "TODO": abbreviations by which drafters mark what is still to be done; some of them only in capitals or in a cell of their own. */
function isNote(text: string, at: number, clause: string, grammar: Reader['grammar']): boolean {
  const word = noteWord(text);
  if (grammar.has('leftover', word)) return true;
  return (
    grammar.has('leftover-capital', word) &&
    text === text.toUpperCase() &&
    /^\s*[:)\]]/u.test(clause.slice(at + text.length)) &&
    !/[(/]\s*$/u.test(clause.slice(0, at))
  );
}

function noteWord(text: string): string {
  let word = text.toLowerCase();
  if (word.endsWith('.')) word = word.slice(0, -1);
  if (word.startsWith('.')) word = word.slice(1);
  return word;
}

/** Articles without text. */
export function emptyArticleFacts(reading: Reading): Fact[] {
  const { sections, clauses } = reading.draft;
  const headings = byPart(reading, 'headings without text', (view) => headingsWithoutText(reading, view));
  const faults = withParts(headings, reading).flatMap(({ each: at, part }): Fault[] => {
    const heading = clauses[part.clauses.from + at];
    const section = sections[heading?.section ?? -1];
    if (heading === undefined || section === undefined || isFilled(section, reading)) return [];
    const sentence = firstSentence(reading, heading);
    return sentence === undefined ? [] : [{ kind: 'leftover', sentence, says: `${section.address} heeft geen tekst` }];
  });
  return toFacts(faults);
}

/** The places in their part of headings of articles that have no text there. */
function headingsWithoutText({ draft }: Reading, { clauses }: PartView): number[] {
  const filled = new Set<number>();
  for (const { kind, section } of clauses)
    if (kind !== 'heading' && kind !== 'title' && kind !== 'footnote') filled.add(section);
  return clauses.flatMap((clause, at) => {
    const section = draft.sections[clause.section];
    const empty =
      section?.heading === clause.index &&
      section.number !== undefined &&
      section.kind !== 'annex' &&
      !filled.has(section.index) &&
      !/vervallen|gereserveerd/iu.test(section.title);
    return empty ? [at] : [];
  });
}

/** By what stands in other parts of the draft: a section below it, or a note. */
function isFilled(section: Section, { draft: { sections, clauses } }: Reading): boolean {
  // A chapter that is written at the same rank as its articles only looks empty.
  const next = sections[section.index + 1];
  if (
    (section.kind === 'chapter' || section.kind === 'paragraph') &&
    next !== undefined &&
    (next.kind === 'article' || section.kind === 'chapter')
  )
    return true;
  return (
    sections.some(({ parent }) => parent === section.index) ||
    clauses.some((clause) => clause.section === section.index && clause.kind !== 'heading' && clause.kind !== 'title')
  );
}

import { type Clause, type Draft, LETTER } from '@kadertoets/document';
import type { Grammar, Language } from '@kadertoets/rulebook';
import { asText, type FrontMatterValues } from './front-matter.ts';

const WORDS = new RegExp(String.raw`[${LETTER}\d]+(?:-[${LETTER}\d]+)*`, 'gu');

const INSTRUMENTS = ['dvo', 'prestatieovereenkomst'] as const;

/** The instrument that the front matter names, or else that the title is the title of. */
export function readInstrument(values: FrontMatterValues, draft: Draft, language: Language): string | undefined {
  const given = values.value('instrument');
  if (given !== undefined) {
    const name = asText(given).trim().toLowerCase();
    if (INSTRUMENTS.some((each) => each === name)) return name;
    values.report('instrument', `Het instrument “${asText(given)}” is onbekend; kies dvo of prestatieovereenkomst.`);
  }
  // Only here: most drafts that name their instrument do without the grammar.
  const { grammar } = language;
  const below = linesBelowTitle(draft).filter((line) => opensWithName(line, grammar));
  for (const line of [...titleLines(draft), ...below]) {
    const instrument = instrumentOf(line, grammar);
    if (instrument !== undefined) return instrument === 'none' ? undefined : instrument;
  }
  return calledThis(draft, grammar);
}

/** Whole sentences tell about the document, a few words right below its title say what it is. */
const SHORT = 16;

function linesBelowTitle(draft: Draft): string[] {
  if (draft.title === undefined) return [];
  const below = draft.clauses.slice(draft.title + 1);
  const end = below.findIndex(({ kind }) => kind !== 'title' && kind !== 'heading' && kind !== 'paragraph');
  return below
    .slice(0, end === -1 ? 3 : Math.min(3, end))
    .filter(({ kind, text }) => kind === 'paragraph' && text.split(/\s+/u).length <= SHORT)
    .map(({ text }) => plainLine(text));
}

/** "Dienstverleningsovereenkomst van …", not "De dienstverleningsovereenkomst is getekend." */
function opensWithName(line: string, grammar: Grammar): boolean {
  return INSTRUMENTS.some((instrument) => phraseAt(grammar[`instrument-${instrument}`], wordsOf(line), 0) > 0);
}

/** How far into a text its parties and purpose stand. */
const OPENING = 30;

/** "Met deze dienstverleningsovereenkomst …", "Dit is de DVO tussen …": what an agreement calls itself where it begins. */
function calledThis(draft: Draft, grammar: Grammar): string | undefined {
  // A letter speaks of the agreement that goes with it, and has no title.
  if (draft.title === undefined) return undefined;
  for (const { text } of draft.clauses.slice(0, OPENING)) {
    const words = wordsOf(plainLine(text));
    for (const at of words.keys()) {
      const length = phraseAt(grammar['instrument-called'], words, at);
      if (length === 0) continue;
      const name = at + length;
      const named = INSTRUMENTS.find((instrument) => phraseAt(grammar[`instrument-${instrument}`], words, name) > 0);
      if (named !== undefined) return named;
    }
  }
  return undefined;
}

function wordsOf(line: string): string[] {
  return line.toLowerCase().match(WORDS) ?? [];
}

/** The title and the lines right below it that belong to it, in plain words. */
export function titleLines(draft: Draft): string[] {
  if (draft.title === undefined) return [];
  const lines: Clause[] = [];
  for (const clause of draft.clauses.slice(draft.title)) {
    if (clause.kind !== 'title' && !(clause.kind === 'heading' && lines.length < 4 && isSubtitle(clause, draft))) break;
    lines.push(clause);
  }
  return lines.map((clause) => plainLine(clause.text));
}

function isSubtitle(clause: Clause, draft: Draft): boolean {
  return draft.sections[clause.section]?.number === undefined;
}

/**
 * Which instrument a title names: its head must be the instrument itself. "Evaluatie van de dienstverleningsovereenkomst" and
 * "Addendum bij de DVO" are titles of something else.
 */
function instrumentOf(title: string, grammar: Grammar): string | undefined {
  const parts = title.split(PARTS).map((part) => wordsOf(part));
  let subject = false;
  for (const [index, words] of parts.entries()) {
    for (const [at, word] of words.entries()) {
      if (isOther(word, grammar)) return 'none';
      const instrument = INSTRUMENTS.find((each) => phraseAt(grammar[`instrument-${each}`], words, at) > 0);
      if (instrument !== undefined) {
        const after = words[at + phraseAt(grammar[`instrument-${instrument}`], words, at)];
        const next = parts[index + 1]?.[0];
        const goesOn = after === undefined ? next !== undefined && isOther(next, grammar) : isSubject(after, grammar);
        return subject || goesOn ? 'none' : instrument;
      }
      subject ||= isAbout(word, grammar);
    }
    // "Samen aan het werk: DVO …" opens with a motto; of "Bijlage bij: DVO" the DVO is still the subject.
    subject &&= isAbout(words.at(-1) ?? '', grammar);
  }
  return undefined;
}

/** Where a title goes on to something else: "Werk voorop: …", "Werk voorop – …". */
const PARTS = /[:;,.?!|–—]|\s-\s/u;

/** Right behind the instrument: "DVO-evaluatie", "Overeenkomst over …". */
function isSubject(word: string, grammar: Grammar): boolean {
  return isOther(word, grammar) || isAbout(word, grammar);
}

/** "Brief over de DVO": what comes behind it is what a text is about. */
function isAbout(word: string, grammar: Grammar): boolean {
  return (grammar['instrument-subject'] ?? []).includes(word);
}

/** A kind of document. */
function isOther(word: string, grammar: Grammar): boolean {
  const last = word.split('-').at(-1) ?? word;
  return (
    (grammar['instrument-other'] ?? []).some((other) => last === other || (other.length > 5 && last.endsWith(other))) &&
    phraseAt(grammar['instrument-dvo'], [word], 0) +
      phraseAt(grammar['instrument-prestatieovereenkomst'], [word], 0) ===
      0
  );
}

function phraseAt(phrases: readonly string[] | undefined, words: readonly string[], at: number): number {
  for (const phrase of phrases ?? []) {
    const parts = phrase.split(' ');
    if (parts.every((part, offset) => words[at + offset] === part)) return parts.length;
  }
  return 0;
}

/** Without soft hyphens and breaks. */
export function plainLine(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll('\u2011', '-').replaceAll(/\s+/gu, ' ').trim();
}

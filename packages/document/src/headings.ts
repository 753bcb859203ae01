import { LETTER } from './letters.ts';
import type { SectionKind } from './model.ts';
import { singleSpaced } from './single-spaced.ts';

export interface HeadingParts {
  readonly kind: SectionKind;
  readonly number?: string;
  readonly title: string;
  readonly address: string;
}

const KINDS: ReadonlyMap<string, SectionKind> = new Map([
  ['artikel', 'article'],
  ['art', 'article'],
  ['hoofdstuk', 'chapter'],
  ['afdeling', 'chapter'],
  ['titel', 'chapter'],
  ['deel', 'chapter'],
  ['bijlage', 'annex'],
  ['annex', 'annex'],
  ['appendix', 'annex'],
  ['paragraaf', 'paragraph'],
  ['par', 'paragraph'],
  ['§', 'paragraph'],
  ['onderdeel', 'paragraph'],
  ['afspraak', 'paragraph'],
]);
const LABELS: ReadonlyMap<string, string> = new Map([
  ['art', 'artikel'],
  ['annex', 'bijlage'],
  ['appendix', 'bijlage'],
  ['par', 'paragraaf'],
]);

const NUMBER = String.raw`\d{1,3}(?:[ ]?\.[ ]?\d{1,3})*(?:[a-z]|bis|ter)?|[IVXLC]{1,6}|[A-Z]`;
const NAMED = new RegExp(String.raw`^(§|[${LETTER}]{3,10}\.?) ?(?:(?<=[ .§])(${NUMBER})(?![${LETTER}\d]))?`, 'u');
const ONE_WORD = new RegExp(`^[${LETTER}]+$`, 'u');
const LETTERS = new RegExp(`[${LETTER}]`, 'gu');
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,6}[a-z]?|[IVXLC]{1,6}|[A-Z])(?: ?[.)])?(?: ?[:–—-])? (?=\S)/u;

/** Reads "Artikel 4 – Financiering", "§ 4", "4.2.1 Geld", "HOOFDSTUK IV  GELD"; anything else is an unnumbered part. */
export function readHeading(raw: string): HeadingParts {
  const text = oneLine(raw);
  const named = readNamed(text);
  if (named !== undefined) return named;
  const numbered = NUMBERED.exec(text);
  // "A. Partijen" is numbered, "I nleiding" or "C beleid" without a stop is not.
  if (numbered !== null && (/^\d/u.test(text) || /^[IVXLC]+[ ]?[.)]|^[IVX]{1,6} \p{Lu}|^[A-Z][ ]?[.)]/u.test(text))) {
    const number = numbered[1] ?? '';
    return { kind: 'paragraph', number, title: text.slice(numbered[0].length), address: `paragraaf ${number}` };
  }
  const alone = /^(\d{1,3}(?:\.\d{1,3})*) ?[.)]?$/u.exec(text);
  if (alone !== null) {
    const number = alone[1] ?? '';
    return { kind: 'paragraph', number, title: '', address: `paragraaf ${number}` };
  }
  const title = text.replace(/ ?\.$/u, '');
  return { kind: 'chapter', title, address: `onderdeel “${title}”` };
}

/** "Artikel 4 Financiering", "Bijlage: begroting"; undefined when the line begins with no such word. */
function readNamed(text: string): HeadingParts | undefined {
  const match = NAMED.exec(text);
  const word = (match?.[1] ?? '').toLowerCase().replace('.', '');
  const kind = KINDS.get(word);
  if (match === null || kind === undefined) return undefined;
  const number = match[2]?.replaceAll(' ', '');
  const label = LABELS.get(word) ?? word;
  const title = text.slice(match[0].length).replace(/^[ .:)–—-]+/u, '');
  if (number !== undefined) return { kind, number, title, address: `${label} ${number}` };
  return kind === 'annex' ? { kind, title, address: label } : undefined;
}

/** Does the line begin with a part's name and number ("Artikel 4", "§ 2.1", "Bijlage A")? */
export function startsNamed(line: string): boolean {
  const parts = readNamed(oneLine(line));
  return parts?.number !== undefined;
}

/**
 * A line that is a heading in all but its markup. A named or numbered line counts when what follows its number is a title
 * and no sentence; any other line only when it is bold or in capitals.
 */
export function looksLikeHeading(raw: string, bold: boolean): boolean {
  const line = oneLine(raw);
  if (line.length === 0 || line.length > 120) return false;
  const named = readNamed(line);
  if (named?.number !== undefined) return /^[\p{Lu}§]/u.test(line) && isTitle(named.title, bold);
  if (named !== undefined) return /^\p{Lu}/u.test(line) && (bold || ONE_WORD.test(line)) && isTitle(named.title, bold);
  if (bold) return line.length <= 90 && !/[.;:,]$/u.test(line) && !CAPTION.test(line);
  return isCapitals(line);
}

/** "*Tabel 2. Dekking*": what stands above a table goes on in the part that the table is in. */
const CAPTION = /^(?:tabel|figuur|grafiek|staat|overzicht) ?(?:\d|[A-Z]\b|[IVX]+\b)/iu;

/** "4.2 Lokaal deel": numbered, short, and no sentence. */
export function looksLikeNumberedHeading(raw: string): boolean {
  const line = oneLine(raw);
  const match = /^(?:\d{1,2}(?:\.\d{1,2})* ?[.)]?|[IVX]{1,5}[.)]|[A-Z][.)]) (?=\S)/u.exec(line);
  return match !== null && isShortTitle(line.slice(match[0].length)) && !/[:;]/u.test(line);
}

/** A few words with a capital and without the end of a sentence. */
export function isShortTitle(raw: string): boolean {
  const line = oneLine(raw);
  return (
    line.length <= 70 &&
    line.split(' ').length <= 8 &&
    /^["“‘(]?\p{Lu}/u.test(line) &&
    !/[.;:,?!]$/u.test(line) &&
    !/\d{4,}|€|%/u.test(line)
  );
}

const DOTTED = /^\d{1,2}(?:\.\d{1,2}){1,3} (?=\S)/u;

/** "1.4 Looptijd": a number with stops before the words. */
export function startsNumbered(raw: string): boolean {
  return DOTTED.test(oneLine(raw));
}

/** A few words closed like a sentence, before the text that they head; "Nee." answers, and "1." numbers. */
export function isRunIn(raw: string): boolean {
  const line = oneLine(raw).replace(DOTTED, '');
  const shortest = startsNumbered(raw) ? 3 : 5;
  return (
    /^["“‘(]?(?:\p{Lu}|20\d\d\.$)/u.test(line) &&
    /^[^.;:!]{1,60}[.?]$/u.test(line) &&
    line.length >= shortest &&
    line.split(' ').length <= 8
  );
}

function isTitle(title: string, bold: boolean): boolean {
  if (title === '') return true;
  if (/[;,:]$/u.test(title)) return false;
  // One full stop may close a short title; a sentence has more words.
  if (title.endsWith('.')) return /^\p{Lu}/u.test(title) && title.split(' ').length <= 5 && !/\. /u.test(title);
  if (!/^["“‘(\d]?\p{Lu}|^["“‘(\d]/u.test(title)) return bold && title.split(' ').length <= 8;
  return title.split(' ').length <= 14;
}

function isCapitals(line: string): boolean {
  const letters = line.match(LETTERS)?.length ?? 0;
  return (
    letters >= 5 &&
    line === line.toUpperCase() &&
    line.length <= 80 &&
    !/[.;:,\d]$/u.test(line) &&
    !/^["“‘(_]/u.test(line)
  );
}

/** "Inhoud", "INHOUDSOPGAVE": the list below it repeats the headings. */
export function isContentsHeading(raw: string): boolean {
  return /^inhoud(?:sopgave)?$/iu.test(oneLine(raw));
}

function oneLine(text: string): string {
  return singleSpaced(text.replaceAll('\u00AD', ''));
}

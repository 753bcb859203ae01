import { LETTER } from './letters.ts';

/** What stands before a numbered or listed line: "2.", "(3)", "4.2.1", "§ 4.2", "C4.", "lid 2:", "b.", "1°", "–". */
export interface Mark {
  readonly kind: 'lid' | 'item';
  /** As written, without brackets and stops. */
  readonly mark: string;
  /** Length of the mark with the space behind it. */
  readonly length: number;
  /** "1 De gemeente": a bare number, which is a mark only where it counts on. */
  readonly bare: boolean;
}

const DOTTED = /^(\d{1,2}(?:[ ]?\.[ ]?\d{1,2}){1,3}[a-z]?)[ ]?[.):]?[ \t]+(?=\S)/u;
/** "§ 4.2 De gemeente …": a numbered sentence, where a title would be a heading. */
const SIGNED =
  /^(?:§{1,2}|[Aa]rt(?:ikel|\.)|[Pp]ar(?:agraaf|\.))[ \t]*(\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?)[ ]?[.):]?[ \t]+(?=["“‘(]?\p{Lu})/u;
const CODED =
  /^\(?([A-Z]\d{1,2}[a-z]?|(?:[A-Z]|[IVX]{2,5})\.\d{1,2}(?:\.\d{1,2})?[a-z]?)[ ]?(?:[.):][ \t]+(?=\S)|[ \t]+(?=["“‘(]?\p{Lu}))/u;
const NUMBER = /^(?:\((\d{1,2}[a-z]?)\)|(\d{1,2}(?:[a-z]|bis|ter)?)[ ]?[.)]|(\d{1,2})[ ]?[º°][.)]?)[ \t]+(?=\S)/u;
const NAMED = /^[Ll]id[ \t]+(\d{1,2}[a-z]?)(?:[ \t]?[.:)–-][ \t]+(?=\S)|[ \t]+(?=["“‘(]?\p{Lu}))/u;
const ORDINAL = /^(Eerste|Tweede|Derde|Vierde|Vijfde|Zesde|Zevende|Achtste|Negende|Tiende) lid ?[.:–-][ \t]*(?=\S)/u;
const BARE = /^(\d{1,2})[ \t]+(?=["“‘(]?\p{Lu})/u;
const LETTERED =
  /^(?:\(([a-z]{1,2}|[ivx]{1,5})\)|([a-z]|[a-z]{2}(?=\))|[ivx]{1,5})[ ]?[.)]|([A-Z]|[IVX]{2,5})[.)])[ \t]+(?=\S)/u;
const BULLET = new RegExp(String.raw`^([-–—−•*·▪◦●○‣■□►→✓]|o(?=[ \t]+[${LETTER}]))[ \t]+(?=\S)`, 'u');

const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende'];

/** Reads the mark at the beginning of a line; the line is masked and begins with its first letter. */
export function readMark(line: string): Mark | undefined {
  // Marks that contain marks come first: "1.2" before "1.".
  const dotted = DOTTED.exec(line) ?? SIGNED.exec(line);
  if (dotted !== null) return found('lid', dotted[1], dotted[0]);
  const coded = CODED.exec(line);
  if (coded !== null) return found('lid', coded[1], coded[0]);
  const number = NUMBER.exec(line);
  if (number !== null)
    return found(number[3] === undefined ? 'lid' : 'item', number[1] ?? number[2] ?? number[3], number[0]);
  const named = NAMED.exec(line);
  if (named !== null) return found('lid', named[1], named[0]);
  const ordinal = ORDINAL.exec(line);
  if (ordinal !== null) return found('lid', String(ORDINALS.indexOf((ordinal[1] ?? '').toLowerCase()) + 1), ordinal[0]);
  const letter = LETTERED.exec(line);
  if (letter !== null) return found('item', letter[1] ?? letter[2] ?? letter[3], letter[0]);
  const bullet = BULLET.exec(line);
  if (bullet !== null) return found('item', bullet[1], bullet[0]);
  const bare = BARE.exec(line);
  return bare === null ? undefined : { ...found('lid', bare[1], bare[0]), bare: true };
}

function found(kind: Mark['kind'], mark: string | undefined, whole: string): Mark {
  return { kind, mark: (mark ?? '-').replaceAll(' ', ''), length: whole.length, bare: false };
}

/** "2" after "1", "2a" after "2", "3" after "2a": does a number count on from the one before it? */
export function countsOn(previous: string | undefined, mark: string): boolean {
  const number = Number.parseInt(mark, 10);
  if (previous === undefined) return number === 1;
  const before = Number.parseInt(previous, 10);
  return number === before + 1 || (number === before && mark !== previous);
}

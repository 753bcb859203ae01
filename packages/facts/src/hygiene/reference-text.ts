import type { Sentence, Token } from '../model.ts';
import { readNumber } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import type { Grammar } from '../syntax/grammar.ts';

/** What a reference names: a part of the document, with lid and item within it if they are named. */
export interface Reference {
  /** "artikel", "bijlage", "paragraaf", "hoofdstuk", "deel", "afspraak", "overweging"; absent for a lid or item of the same part. */
  readonly unit?: string;
  readonly number?: string;
  readonly lid?: string;
  readonly item?: string;
  /** "van bijlage 2": where the part is to be looked for. */
  readonly within?: { readonly unit: string; readonly number: string };
  /** A bare "5.6.2": a lid or a part by its number alone. */
  readonly bare: boolean;
  /** Token indices, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Takes the references of a sentence apart; whether they point into this document is not asked here. */
export function readReferences(sentence: Sentence, reader: Reader): Reference[] {
  const { tokens } = sentence;
  const beginnings = beginningsIn(reader.grammar);
  const found: Reference[] = [];
  let scan: Scan | undefined;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    at += 1;
    if (token.borrowed || !(beginnings.get(token.word) ?? rememberBeginning(token.word, reader.grammar))) continue;
    scan ??= new Scan(tokens, reader);
    for (const reference of scan.readAt(at - 1)) {
      found.push(reference);
      at = Math.max(at, reference.to);
    }
  }
  return found;
}

const beginningsOf = new WeakMap<Grammar, Map<string, boolean>>();

/** Every word of a draft is asked whether it can begin a reference, so the answer is kept for each grammar. */
function beginningsIn(grammar: Grammar): Map<string, boolean> {
  let known = beginningsOf.get(grammar);
  if (known === undefined) {
    known = new Map();
    beginningsOf.set(grammar, known);
  }
  return known;
}

/** Only a noun of a part, an ordinal, "onder", "sub" or a number with stops can begin a reference. */
function rememberBeginning(word: string, grammar: Grammar): boolean {
  const known = beginningsIn(grammar);
  if (known.size > MOST_WORDS) known.clear();
  const begins = partWord(word, grammar) !== NEITHER || word === 'onder' || word === 'sub' || word.includes('.');
  known.set(word, begins);
  return begins;
}

/** "1", "4.2", "IV", "b": how a number ends up in a token. */
interface NumberAt {
  readonly number: string;
  readonly to: number;
}

class Scan {
  readonly #tokens: readonly Token[];
  readonly #reader: Reader;

  constructor(tokens: readonly Token[], reader: Reader) {
    this.#tokens = tokens;
    this.#reader = reader;
  }

  readAt(at: number): Reference[] {
    return this.#part(at) ?? this.#under(at) ?? this.#ordinalPart(at) ?? this.#bare(at) ?? [];
  }

  word(at: number): string {
    return this.#tokens[at]?.word ?? '';
  }

  #has(list: string, at: number): boolean {
    return this.#reader.grammar.has(list, this.word(at));
  }

  /** The unit that a noun names, singular. */
  #unit(at: number): string | undefined {
    return partWord(this.word(at), this.#reader.grammar).unit;
  }

  /** "artikel 11, vierde lid", "de artikelen 3, 4 en 6", "lid 2 van artikel 5", "onderdeel b". */
  #part(at: number): Reference[] | undefined {
    const unit = this.#unit(at);
    // "zeven leden (6)": counted, and said again in figures.
    if (unit === undefined || (this.word(at + 1) === '(' && readNumber(this.word(at - 1)) !== undefined))
      return undefined;
    const stop = this.word(at + 1) === '.' ? at + 2 : at + 1;
    const numbers = this.#numbers(stop, unit);
    const last = numbers.at(-1);
    if (last === undefined) return undefined;
    if (unit === 'lid' || unit === 'onderdeel') return this.#smallPart(unit, numbers, at);
    const tail = this.#tail(last.to);
    return numbers.map(({ number, to }, index): Reference => {
      const own = index === numbers.length - 1 ? tail : { to };
      return { unit, number, bare: false, from: at, ...own };
    });
  }

  /** A lid or an item: of the part that follows ("van artikel 5"), or of the part that the sentence stands in. */
  #smallPart(unit: 'lid' | 'onderdeel', numbers: readonly NumberAt[], at: number): Reference[] {
    const end = numbers.at(-1)?.to ?? at;
    const item = unit === 'lid' ? this.#itemTail(end) : undefined;
    const of = this.#of(item?.to ?? end);
    return numbers.map(
      ({ number }, index): Reference => ({
        ...(unit === 'lid' ? { lid: number } : { item: number }),
        ...(item !== undefined && index === numbers.length - 1 ? { item: item.number } : {}),
        ...of?.part,
        bare: false,
        from: at,
        to: of?.to ?? item?.to ?? end,
      }),
    );
  }

  /** "het bepaalde onder c van artikel 2". */
  #under(at: number): Reference[] | undefined {
    const word = this.word(at + 1);
    if (!['onder', 'sub'].includes(this.word(at)) || !/^[a-z]$/u.test(word)) return undefined;
    // "de avonden, genoemd onder g": of this lid; else it is said of what.
    const here = this.word(at + 2) === 'van' && this.#has('reference-own', at + 3);
    if (!here && this.#of(at + 2) === undefined && !this.#has('reference-meant', at - 1)) return undefined;
    return this.#smallPart('onderdeel', [{ number: word, to: at + 2 }], at);
  }

  /** "het vierde lid", "het eerste en tweede lid", "de derde overweging". */
  #ordinalPart(at: number): Reference[] | undefined {
    const first = this.#ordinal(at);
    if (first === undefined) return undefined;
    const numbers = [first];
    let next = at + 1;
    while (['en', 'of', ',', 'tot', 'met'].includes(this.word(next))) {
      let ahead = next + 1;
      while (['en', 'met', 'het', 'de'].includes(this.word(ahead))) ahead += 1;
      const number = this.#ordinal(ahead);
      if (number === undefined) break;
      numbers.push(number);
      next = ahead + 1;
    }
    const unit = this.#unit(next);
    if (unit === undefined || !['lid', 'overweging'].includes(unit)) return undefined;
    if (unit === 'overweging') return numbers.map((number) => ({ unit, number, bare: false, from: at, to: next + 1 }));
    return this.#smallPart(
      'lid',
      numbers.map((number) => ({ number, to: next + 1 })),
      at,
    );
  }

  #ordinal(at: number): string | undefined {
    return partWord(this.word(at), this.#reader.grammar).ordinal;
  }

  /** The numbers behind a noun: one, or several with commas, "en", "of", "tot en met". */
  #numbers(at: number, unit: string): NumberAt[] {
    const found: NumberAt[] = [];
    let next = at;
    for (;;) {
      const number = this.#number(next, unit, found.length > 0);
      if (number === undefined) break;
      found.push(number);
      next = number.to;
      if (
        [',', 'en', 'of', '/', '-', '–', 't'].includes(this.word(next)) ||
        (this.word(next) === 'tot' && this.word(next + 1) === 'en')
      ) {
        next += this.word(next) === 'tot' || this.word(next) === 't' ? 3 : 1;
        if (this.word(next) === 'en') next += 1;
      } else break;
    }
    return found;
  }

  #number(at: number, unit: string, further: boolean): NumberAt | undefined {
    const bracket = this.word(at) === '(';
    const token = this.#tokens[bracket ? at + 1 : at];
    if (token === undefined || (bracket && this.word(at + 2) !== ')')) return undefined;
    const to = bracket ? at + 3 : at + 1;
    const word = token.word.replace(/\.$/u, '');
    if (/^\d{1,3}(?:\.\d{1,3}){0,3}(?:[a-z]|bis|ter)?$/u.test(word)) {
      // "artikel 6:162" is a number of a code; behind a comma, "3 maanden" is no article.
      if (this.word(to) === ':' && /^\d/u.test(this.word(to + 1))) return undefined;
      // "het lokale deel 15%" says how large a part is.
      if (COUNTED.test(this.word(to))) return undefined;
      if (further && (this.#ordinalNoun(to) || /^\d+(?:\.\d{3})+$/u.test(word))) return undefined;
      return { number: word, to };
    }
    // "onderdeel B4", "afspraak C2": where letters number the chapters.
    if (token.capital && /^(?:[a-z]\d{1,2}|(?:[a-z]|[ivx]{2,5})\.\d{1,2})$/u.test(word))
      return { number: word.toUpperCase(), to };
    const spelled = further || unit === 'onderdeel' || ['een', 'één'].includes(word) ? undefined : readNumber(word);
    if (spelled !== undefined && spelled.denominator === 1n) return { number: spelled.numerator.toString(), to };
    // "onderdeel b", "bijlage A": a letter alone, or a Roman number in capitals.
    if (unit === 'lid' || (further && !['onderdeel', 'bijlage', 'overweging'].includes(unit))) return undefined;
    if (/^[a-z]$/u.test(word) && (token.capital || unit === 'onderdeel' || bracket))
      return { number: token.capital ? word.toUpperCase() : word, to };
    if (/^[ivxlc]{1,6}$/u.test(word) && (token.capital || unit === 'onderdeel'))
      return { number: token.capital ? word.toUpperCase() : word, to };
    return undefined;
  }

  /** A unit of time or money behind a number shows that it counts something. */
  #ordinalNoun(at: number): boolean {
    const token = this.#tokens[at];
    return (
      token !== undefined &&
      (token.word === '%' ||
        (token.kind === 'word' &&
          !this.#reader.grammar.has('preposition', token.word) &&
          !['en', 'of'].includes(token.word) &&
          this.#unit(at) === undefined))
    );
  }

  /** ", vierde lid, onderdeel b", "lid 2", "onder a", and "van bijlage 1". */
  #tail(at: number): Partial<Reference> & { to: number } {
    let to = at;
    const comma = this.word(to) === ',' ? to + 1 : to;
    const lid = this.#lidTail(comma);
    if (lid !== undefined) to = lid.to;
    const item = this.#itemTail(to);
    if (item !== undefined) to = item.to;
    const of = this.#of(to);
    const within =
      of?.part.unit === undefined || of.part.number === undefined
        ? undefined
        : { unit: of.part.unit, number: of.part.number };
    return {
      ...(lid === undefined ? {} : { lid: lid.number }),
      ...(item === undefined ? {} : { item: item.number }),
      ...(within === undefined ? {} : { within }),
      to: within === undefined ? to : (of?.to ?? to),
    };
  }

  #lidTail(at: number): NumberAt | undefined {
    const ordinal = this.#ordinal(at);
    if (ordinal !== undefined && this.#unit(at + 1) === 'lid') return { number: ordinal, to: at + 2 };
    return this.#unit(at) === 'lid' ? this.#number(at + 1, 'lid', false) : undefined;
  }

  #itemTail(at: number): NumberAt | undefined {
    const comma = this.word(at) === ',' ? at + 1 : at;
    const named = ['onder', 'sub', 'aanhef'].includes(this.word(comma)) || this.#unit(comma) === 'onderdeel';
    if (!named) return undefined;
    const number = this.#number(comma + 1, 'onderdeel', false);
    return number !== undefined &&
      (this.#unit(comma) === 'onderdeel' || this.word(comma) === 'sub' || /^[a-z]{1,3}$/u.test(number.number))
      ? number
      : undefined;
  }

  /** "van artikel 5", "van bijlage 1". */
  #of(at: number): { part: { unit?: string; number?: string }; to: number } | undefined {
    if (!['van', 'uit', 'in', 'bij'].includes(this.word(at))) return undefined;
    const unit = this.#unit(at + 1);
    if (unit === undefined || unit === 'lid' || unit === 'onderdeel') return undefined;
    const number = this.#number(at + 2, unit, false);
    return number === undefined ? undefined : { part: { unit, number: number.number }, to: number.to };
  }

  /** "van 8.30 tot 17.00 uur": behind the first time stands the second one, and what both count. */
  #isTime(at: number): boolean {
    let next = at;
    while (['tot', 'en', 'met', '-', '–', '/', 't', 'm'].includes(this.word(next))) next += 1;
    return next > at && /^\d{1,2}(?:[.:]\d{2})?$/u.test(this.word(next)) && COUNTED.test(this.word(next + 1));
  }

  /** "in 5.6.2 is genoemd": a number with stops behind a preposition that counts nothing. */
  #bare(at: number): Reference[] | undefined {
    const word = this.word(at);
    if (!/^\d{1,2}(?:\.\d{1,2}){1,3}$/u.test(word) || !this.#has('reference-preposition', at - 1)) return undefined;
    const next = this.#tokens[at + 1];
    if (next !== undefined && COUNTED.test(next.word)) return undefined;
    if (this.#isTime(at + 1)) return undefined;
    return [{ number: word, bare: true, from: at, to: at + 1 }];
  }
}

const COUNTED = /^(?:%|€|uur|u|procent|euro)$/u;

/** What a word can be in a reference: the noun of a part, or an ordinal. */
interface PartWord {
  readonly unit?: string;
  readonly ordinal?: string;
}

const NEITHER: PartWord = {};
const MOST_WORDS = 20_000;
const partWords = new WeakMap<Grammar, Map<string, PartWord>>();

/** A word is held against thirty lists: the answer is kept for each grammar. */
function partWord(word: string, grammar: Grammar): PartWord {
  let known = partWords.get(grammar);
  if (known === undefined) {
    known = new Map();
    partWords.set(grammar, known);
  }
  let own = known.get(word);
  if (own === undefined) {
    if (known.size > MOST_WORDS) known.clear();
    // Nearly every word stands in no list at all.
    const listed = grammar.listsOf(word).length > 0;
    const unit = listed ? UNITS.find((each) => grammar.has(`reference-${each}`, word)) : undefined;
    const ordinal = ordinalOf(word, grammar, listed);
    own =
      unit === undefined && ordinal === undefined
        ? NEITHER
        : { ...(unit === undefined ? {} : { unit }), ...(ordinal === undefined ? {} : { ordinal }) };
    known.set(word, own);
  }
  return own;
}

function ordinalOf(word: string, grammar: Grammar, listed: boolean): string | undefined {
  const figure = /^(\d{1,2})(?:e|ste|de)$/u.exec(word);
  if (figure !== null) return figure[1];
  if (!listed) return undefined;
  for (let value = 1; value <= 20; value += 1) if (grammar.has(`ordinal-${String(value)}`, word)) return String(value);
  return undefined;
}

const UNITS = [
  'artikel',
  'lid',
  'onderdeel',
  'bijlage',
  'paragraaf',
  'hoofdstuk',
  'deel',
  'afspraak',
  'overweging',
] as const;

import { lastUpTo } from './last-up-to.ts';

/** A text of which a few words are asked. A string is one; another may be kept so that an edit does not copy all of it. */
export interface SourceText {
  readonly length: number;
  slice(from: number, to?: number): string;
  startsWith(words: string, at: number): boolean;
  indexOf(words: string, from?: number): number;
  lastIndexOf(words: string, from?: number): number;
  /** All of it. */
  toString(): string;
}

/** Whole lines of a text. All but those at its end end with a line feed. */
interface Leaf {
  readonly text: string;
  /** Where lines begin in it. */
  readonly lines: readonly number[];
}

/**
 * A text that does not change: an edit gives another one, which shares all leaves that it does not touch. They begin where articles do,
 * with a line that may be a heading, so that whoever reads by article gets the same strings as the last time.
 */
export class Rope implements SourceText {
  readonly length: number;
  readonly lineCount: number;
  readonly #leaves: readonly Leaf[];
  /** For each leaf the offset and the number of its first line. */
  readonly #offsets: readonly number[];
  readonly #lines: readonly number[];
  #whole: string | undefined;
  /** The leaf that was asked for last: whoever goes through a text asks for that one again, or for one beside it. */
  #last = 0;

  private constructor(leaves: readonly Leaf[]) {
    const offsets: number[] = [];
    const numbers: number[] = [];
    let [offset, line] = [0, 0];
    for (const { text, lines } of leaves) {
      offsets.push(offset);
      numbers.push(line);
      offset += text.length;
      line += lines.length;
    }
    this.length = offset;
    // Behind the end of the last line one more begins.
    this.lineCount = line + (isEnd(leaves.at(-1)?.text.at(-1)) ? 1 : 0);
    this.#leaves = leaves;
    this.#offsets = offsets;
    this.#lines = numbers;
  }

  static of(text: string): Rope {
    const rope = new Rope(leavesOf(text));
    rope.#whole = text;
    return rope;
  }

  /** The text with other words between two offsets. */
  replaced(from: number, to: number, words: string): Rope {
    const first = this.#leafAt(from);
    let last = this.#leafAt(to);
    let text = `${this.#leaf(first).slice(0, from - this.#offset(first))}${words}${this.#leaf(last).slice(to - this.#offset(last))}`;
    while (!text.endsWith('\n') && last < this.#leaves.length - 1) {
      last += 1;
      text += this.#leaf(last);
    }
    const leaves = [...this.#leaves.slice(0, first), ...leavesOf(text), ...this.#leaves.slice(last + 1)];
    // What nothing is left of is no leaf, unless it is all there is.
    return new Rope(leaves.length > 1 ? leaves.filter((leaf) => leaf.text !== '') : leaves);
  }

  slice(from: number, to: number = this.length): string {
    const end = Math.min(to, this.length);
    if (from >= end) return '';
    let at = this.#leafAt(from);
    const start = this.#offset(at);
    let words = this.#leaf(at).slice(from - start, end - start);
    for (at += 1; this.#offset(at) < end; at += 1) words += this.#leaf(at).slice(0, end - this.#offset(at));
    return words;
  }

  startsWith(words: string, at: number): boolean {
    const leaf = this.#leafAt(at);
    // Mostly it is a whole leaf, and known to be the same one.
    return (this.#leaf(leaf) === words && this.#offset(leaf) === at) || this.slice(at, at + words.length) === words;
  }

  indexOf(words: string, from = 0): number {
    // Only a single sign is never cut in two.
    if (words.length !== 1) return String(this).indexOf(words, from);
    for (let at = this.#leafAt(from); at < this.#leaves.length; at += 1) {
      const found = this.#leaf(at).indexOf(words, from - this.#offset(at));
      if (found !== -1) return found + this.#offset(at);
    }
    return -1;
  }

  lastIndexOf(words: string, from: number = this.length): number {
    if (words.length !== 1) return String(this).lastIndexOf(words, from);
    for (let at = this.#leafAt(from); at >= 0; at -= 1) {
      const found = this.#leaf(at).lastIndexOf(words, from - this.#offset(at));
      if (found !== -1) return found + this.#offset(at);
    }
    return -1;
  }

  toString(): string {
    return (this.#whole ??= this.#leaves.map(({ text }) => text).join(''));
  }

  /** The number of the line in which an offset stands, and how far; never between the two signs that end a line. */
  positionAt(offset: number): { line: number; character: number } {
    const place = Math.max(0, Math.min(offset, this.length));
    const at = this.#leafAt(place);
    const line = this.#lineAt(at, place - this.#offset(at));
    const start = this.#startOf(line);
    return { line, character: this.#beforeEnd(place, start) - start };
  }

  offsetAt({ line, character }: { readonly line: number; readonly character: number }): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.length;
    const start = this.#startOf(line);
    const next = line + 1 < this.lineCount ? this.#startOf(line + 1) : this.length;
    return this.#beforeEnd(Math.min(start + Math.max(0, character), next), start);
  }

  #leafAt(offset: number): number {
    const offsets = this.#offsets;
    let at = this.#last;
    if (offset < (offsets[at] ?? 0)) at -= 1;
    else if (offset >= (offsets[at + 1] ?? Number.POSITIVE_INFINITY)) at += 1;
    const isThere =
      (offsets[at] ?? Number.POSITIVE_INFINITY) <= offset && offset < (offsets[at + 1] ?? Number.POSITIVE_INFINITY);
    this.#last = isThere ? at : lastUpTo(offsets, offset);
    return this.#last;
  }

  #leaf(at: number): string {
    return this.#leaves[at]?.text ?? '';
  }

  #offset(at: number): number {
    return this.#offsets[at] ?? this.length;
  }

  #lineAt(at: number, place: number): number {
    const { text, lines } = this.#leaves[at] ?? NO_LINES;
    // The last line may be one behind the end of all leaves.
    if (place > 0 && place === text.length && isEnd(text.at(-1))) return this.lineCount - 1;
    return (this.#lines[at] ?? 0) + lastUpTo(lines, place);
  }

  #startOf(line: number): number {
    const at = lastUpTo(this.#lines, line);
    return this.#offset(at) + (this.#leaves[at]?.lines[line - (this.#lines[at] ?? 0)] ?? this.#leaf(at).length);
  }

  #beforeEnd(offset: number, start: number): number {
    let at = offset;
    const leaf = this.#leafAt(start);
    while (at > start && isEnd(this.#leaf(leaf)[at - 1 - this.#offset(leaf)])) at -= 1;
    return at;
  }
}

const NO_LINES: Leaf = { text: '', lines: [0] };

function leavesOf(text: string): Leaf[] {
  const leaves: Leaf[] = [];
  let from = 0;
  for (let at = text.indexOf('\n#'); at !== -1; at = text.indexOf('\n#', from)) {
    leaves.push(leafOf(text.slice(from, at + 1)));
    from = at + 1;
  }
  leaves.push(leafOf(text.slice(from)));
  return leaves;
}

function leafOf(slice: string): Leaf {
  // A slice would keep alive all of the text that it is of.
  const text = JSON.parse(JSON.stringify(slice)) as string;
  const lines = [0];
  for (let at = 0; at < text.length - 1; at += 1)
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines.push(at + 1);
  return { text, lines };
}

function isEnd(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}

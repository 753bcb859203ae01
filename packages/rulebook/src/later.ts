/** Gives the text of a file from one of its bytes up to another. */
export type TextSource = (from: number, to: number) => string;

/** A text of a compiled rulebook that stays in its file until it is asked for. */
export class LaterText {
  private readonly source: TextSource;
  private readonly from: number;
  private readonly to: number;

  constructor(source: TextSource, from: number, to: number) {
    this.source = source;
    this.from = from;
    this.to = to;
  }

  read(): string {
    return this.source(this.from, this.to);
  }
}

/** So many signs tell where a text begins or ends: enough for 1.6 million. */
const PLACE = 4;
const BASE = 36;

/** A list of texts of a compiled rulebook, of which few are asked for: they are not taken apart before. */
export class LaterList extends LaterText {
  private text: string | undefined;

  /** One of the list, from 0; undefined beyond its end. */
  at(index: number): string | undefined {
    return index < this.length ? this.whole().slice(this.place(index), this.place(index + 1)) : undefined;
  }

  all(): readonly string[] {
    return Array.from({ length: this.length }, (_, index) => this.at(index) ?? '');
  }

  private get length(): number {
    return this.place(0) / PLACE - 1;
  }

  private place(index: number): number {
    return Number.parseInt(this.whole().slice(index * PLACE, (index + 1) * PLACE), BASE);
  }

  private whole(): string {
    return (this.text ??= this.read());
  }
}

/** The text of a list for `LaterList`: where each begins and the last one ends, and then all of them. */
export function listText(texts: readonly string[]): string {
  let place = (texts.length + 1) * PLACE;
  const places = [place, ...texts.map(({ length }) => (place += length))];
  return places.map((each) => each.toString(BASE).padStart(PLACE, '0')).join('') + texts.join('');
}

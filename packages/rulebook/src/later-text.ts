/** Gives the text from one place of a file up to another. */
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

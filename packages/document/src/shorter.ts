/** A text that is made shorter, from its beginning on. */
export interface Shorter {
  /** Takes what stands up to a place. */
  readonly keepTo: (place: number) => void;
  /** Goes on at a place, without what stands before it. */
  readonly skipTo: (place: number) => void;
  /** Goes on at the end of a line, which takes the place of the end of the line before it. */
  readonly skipLinesTo: (place: number) => void;
  /** Takes what does not stand in the text. */
  readonly put: (signs: string) => void;
  /** The sign that comes next. */
  readonly next: () => string | undefined;
  /** What was made, and where its places are in the whole text. */
  readonly made: () => { readonly text: string; readonly toWhole: (place: number) => number };
}

export function makeShorter(source: string): Shorter {
  const cuts: number[] = [];
  const leftOut: number[] = [];
  let text = '';
  let kept = 0;
  const goOn = (place: number, cut: number): void => {
    kept = place;
    cuts.push(cut);
    leftOut.push(place - text.length);
  };
  const keepTo = (place: number): void => {
    text += source.slice(kept, place);
    kept = place;
  };
  const skipTo = (place: number): void => goOn(place, text.length);
  return {
    keepTo,
    skipTo,
    // Where the line before it ends is what it was.
    skipLinesTo: (place) => goOn(place, text.length + 1),
    put: (signs) => {
      text += signs;
    },
    next: () => source[kept],
    made: () =>
      cuts.length === 0
        ? { text: source, toWhole: (place) => place }
        : { text: text + source.slice(kept), toWhole: (place) => place + leftOutBefore(place, cuts, leftOut) },
  };
}

function leftOutBefore(place: number, cuts: readonly number[], leftOut: readonly number[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return leftOut[low - 1] ?? 0;
}

/**
 * How a finding can be mended, in the words of the pack. None changes an amount by itself: `correct` is only done when a
 * person chooses it, and says which number becomes which.
 */
export type FixRecipe = RaiseRecipe | ReplaceRecipe | AppendRecipe | ArticleRecipe | EnumerateRecipe | CorrectRecipe;

/** Lifts a share that lies too low: the number with the words of its bound is replaced. */
export interface RaiseRecipe {
  /** What the editor offers, as an order: “Verhoog het aandeel naar 25%”. */
  readonly title: string;
  readonly raise: {
    /** Only shares below this many per cent, and their complements, are touched. */
    readonly below: number;
    /** What comes in the place of the share. */
    readonly share: string;
    /** What comes in the place of the number when the sentence states the other part. */
    readonly rest: string;
  };
}

/** Puts another sentence in the place of the one that conflicts. */
export interface ReplaceRecipe {
  readonly title: string;
  readonly replace: string;
}

/** Adds a sentence behind the one that lacks something in its article. */
export interface AppendRecipe {
  readonly title: string;
  readonly append: string;
}

/** For what is nowhere in the draft: adds an article behind the last one, numbered and laid out like that one. */
export interface ArticleRecipe {
  readonly title: string;
  readonly article: { readonly heading: string; readonly text: string };
}

/**
 * Adds what is missing to the enumeration of what is there: the parts of the rule that were not found, or what the computed
 * fact names under `lacks`.
 */
export interface EnumerateRecipe {
  readonly title: string;
  readonly enumerate: {
    /** The concept that every member of the enumeration is a kind of. */
    readonly among: string;
    /** What to write for each of them. */
    readonly words: Readonly<Record<string, string>>;
    /** The word before the last member: “en”. */
    readonly and: string;
  };
}

/** Puts the computed number in the place of the one that differs from it. */
export interface CorrectRecipe {
  /** With “{oud}” and “{nieuw}” in the places of the numbers. */
  readonly title: string;
  /** The kind of the computed fact, which gives `sum`, `from` and `to`. */
  readonly correct: string;
}

import type { Act, Statement } from './model.ts';
import type { SentenceReading } from './read-sentence.ts';
import type { Status } from '@kadertoets/rulebook';

/** A sentence as it was read by itself: nothing in it depends on where it stands, and nothing in it is a place in the source. */
export interface OwnReading {
  readonly reading: SentenceReading;
  readonly statuses: readonly Status[];
  readonly statements: readonly Statement[];
  /** It takes up something of the sentence before it. */
  readonly pointsBack: boolean;
  /** Absent when what the acts are done to can depend on the sentence before it. */
  readonly acts?: readonly Act[];
}

/**
 * Agreements repeat sentences ("Partijen leggen dit schriftelijk vast."). What a sentence says by itself is read once and shared by
 * all places where it stands: whoever finds two sentences with the same `acts` knows that they say the same in every way.
 */
export class KnownSentences {
  readonly #byText = new Map<string, OwnReading>();

  /** What was read of this text; `read` says of a new one also whether it looked at what stands around it. */
  get(text: string, read: () => { readonly own: OwnReading; readonly looked: boolean }): OwnReading {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const { own, looked } = read();
    if (!looked) this.#byText.set(text, own);
    return own;
  }
}

import type { RootContent } from 'mdast';
import type { Labels } from './markdown.ts';

/**
 * A stretch of the text from one heading at the left margin to the next, with its blocks; places are counted from its beginning.
 * Lines, columns and the values of texts (and of HTML over several paragraphs) are not those of the whole text, and nobody uses them:
 * words are read from the source.
 */
export interface Piece {
  readonly text: string;
  readonly blocks: readonly RootContent[];
  /** What it defines for the links and footnote marks of all pieces. */
  readonly labels: Labels;
}

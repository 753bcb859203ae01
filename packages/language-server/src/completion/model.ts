import type { Span } from '@kadertoets/document';
import type { CompletionItem } from 'vscode-languageserver';
import type { Context } from '../feature.ts';
import type { Checked } from '../session.ts';

/** Where the caret stands, and what was typed so far on its line. */
export interface Caret {
  readonly checked: Checked;
  readonly offset: number;
  readonly text: string;
  /** Offset of the first character of the line. */
  readonly lineStart: number;
  /** The line up to the caret. */
  readonly before: string;
  readonly context: Context;
}

/** Something to offer, with the part of the text that it takes the place of. */
export interface Offer {
  readonly span: Span;
  readonly item: CompletionItem;
}

/** Gives offers, or undefined when the caret stands in a place that is not its own. */
export type Completer = (caret: Caret) => readonly Offer[] | undefined;

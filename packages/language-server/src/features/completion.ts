import type { CompletionItem } from 'vscode-languageserver';
import { completeClause } from '../completion/clauses.ts';
import { completeFrontMatter } from '../completion/front-matter.ts';
import type { Caret, Completer } from '../completion/model.ts';
import { completeReference } from '../completion/references.ts';
import { completeSuppression } from '../completion/suppression.ts';
import { completeTerm } from '../completion/terms.ts';
import type { Feature } from '../feature.ts';
import { toOffset, toRange } from '../places.ts';

/** The first that knows the place is the one that fills it. */
const COMPLETERS: readonly Completer[] = [
  completeFrontMatter,
  completeSuppression,
  completeReference,
  completeTerm,
  completeClause,
];

/** What can be written at the caret. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [' ', ':', '/', '-', '['] } }),
  register: (context) => {
    context.connection.onCompletion(async ({ textDocument: { uri }, position }, token): Promise<CompletionItem[]> => {
      const checked = await context.session.checked(uri, token);
      if (checked === undefined) return [];
      const { document } = checked;
      const offset = toOffset(document, position);
      const lineStart = document.offsetAt({ line: position.line, character: 0 });
      const text = document.getText();
      const caret: Caret = { checked, offset, text, lineStart, before: text.slice(lineStart, offset), context };
      for (const complete of COMPLETERS) {
        const offers = complete(caret);
        if (offers !== undefined)
          return offers.map(({ span, item: { insertText, ...item } }) => ({
            ...item,
            // A number alone says little: its title stands beside every one of them, not only beside the one that is chosen.
            ...(context.client.labelDetails && item.detail !== undefined
              ? { labelDetails: { description: item.detail } }
              : {}),
            textEdit: { range: toRange(document, span), newText: insertText ?? item.label },
          }));
      }
      return [];
    });
  },
};

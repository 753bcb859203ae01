import { CompletionItemKind } from 'vscode-languageserver';
import { markup } from '../client.ts';
import type { Completer, Offer } from './model.ts';

const SHORTEST = 2;

/** Terms that the draft defines, while they are typed. */
export const completeTerm: Completer = ({ before, offset, checked, context, text }) => {
  const typed = /(?<![\p{L}\d])\p{L}+$/u.exec(before)?.[0] ?? '';
  if (typed.length < SHORTEST) return undefined;
  const wanted = typed.toLowerCase();
  const span = { start: offset - typed.length, end: offset };
  const offers = checked
    .names()
    .terms.filter(({ term, span: own }) => term.startsWith(wanted) && !(own.start < offset && offset <= own.end))
    .map(({ span: own, definition }): Offer => {
      const label = text.slice(own.start, own.end);
      const documentation = markup(text.slice(definition.start, definition.end), context.client.markdownCompletion);
      return { span, item: { label, kind: CompletionItemKind.Variable, documentation } };
    });
  return offers.length === 0 ? undefined : offers;
};

import { CompletionItemKind } from 'vscode-languageserver';
import type { Caret, Completer, Offer } from './model.ts';

const WORDS = ['kadertoets-negeer-volgende', 'kadertoets-negeer'];

/** In a note to the checker: its key words, and the names of rules; what is found in this draft stands first. */
export const completeSuppression: Completer = (caret) => {
  const open = caret.before.lastIndexOf('<!--');
  const inside = open === -1 ? '' : caret.before.slice(open + 4);
  if (open === -1 || inside.includes('-->') || inside.includes(':')) return undefined;
  const [word = '', ...rest] = inside.trimStart().split(/[ \t,]/u);
  const last = rest.at(-1);
  if (last === undefined) return 'kadertoets-'.startsWith(word.slice(0, 11)) ? keyWords(word, caret) : undefined;
  return WORDS.includes(word) ? rules(last, caret) : undefined;
};

function keyWords(typed: string, { offset }: Caret): Offer[] {
  const span = { start: offset - typed.length, end: offset };
  return WORDS.map((label) => ({ span, item: { label, kind: CompletionItemKind.Keyword, insertText: `${label} ` } }));
}

function rules(typed: string, { offset, checked }: Caret): Offer[] {
  const span = { start: offset - typed.length, end: offset };
  const found = new Set(checked.report.findings.map(({ rule }) => rule));
  return checked.rulebook.packs.flatMap((pack) =>
    pack.rules.map((rule): Offer => {
      const label = `${pack.header.pack}/${rule.rule}`;
      const applies = checked.report.packs.includes(pack.header.pack);
      const rank = found.has(label) ? 0 : applies ? 1 : 2;
      return {
        span,
        item: {
          label,
          detail: rule.title,
          kind: CompletionItemKind.Reference,
          insertText: `${label}: `,
          filterText: label,
          sortText: `${String(rank)} ${label}`,
        },
      };
    }),
  );
}

import type { FixRecipe } from '@kadertoets/rulebook';
import { CompletionItemKind } from 'vscode-languageserver';
import { markup } from '../client.ts';
import type { Caret, Completer, Offer } from './model.ts';

/** On an empty line, or while its first word is typed: whole clauses that settle a kader; what is missing stands first. */
export const completeClause: Completer = (caret) => {
  const match = /^[ \t]*(?:(?:\d{1,3}[.)]|[-*+])[ \t]+)?(\p{L}*)$/u.exec(caret.before);
  if (match === null || !caret.checked.report.recognised) return undefined;
  const typed = match[1] ?? '';
  const span = { start: caret.offset - typed.length, end: caret.offset };
  const { report } = caret.checked;
  const open = new Set(report.assessment.filter(({ verdict }) => verdict !== 'complies').flatMap(({ rules }) => rules));
  return clauses(caret).map(({ rule, title, kader, text }): Offer => {
    const documentation = markup(text, caret.context.client.markdownCompletion);
    return {
      span,
      item: {
        label: title,
        detail: kader,
        documentation,
        insertText: text,
        kind: CompletionItemKind.Snippet,
        sortText: `${open.has(rule) ? '0' : '1'} ${title}`,
      },
    };
  });
};

interface KnownClause {
  readonly rule: string;
  readonly title: string;
  readonly kader: string;
  readonly text: string;
}

/** The wordings that the packs of this draft give for mending a finding. */
function clauses({ checked }: Caret): KnownClause[] {
  const packs = checked.rulebook.packs.filter(({ header }) => checked.report.packs.includes(header.pack));
  return packs.flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      (rule.fix ?? []).flatMap((recipe) => {
        const text = wordingOf(recipe);
        const kader = pack.header.kaders.find((each) => each.kader === rule.kader)?.title ?? rule.title;
        const title = 'article' in recipe ? recipe.article.heading : rule.title;
        return text === undefined ? [] : [{ rule: `${pack.header.pack}/${rule.rule}`, title, kader, text }];
      }),
    ),
  );
}

function wordingOf(recipe: FixRecipe): string | undefined {
  if ('article' in recipe) return recipe.article.text;
  if ('replace' in recipe) return recipe.replace;
  return 'append' in recipe ? recipe.append : undefined;
}

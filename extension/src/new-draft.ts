import type { DraftRecipe } from '@kadertoets/language-server/protocol';

/**
 * The text of a new agreement: a skeleton in which `{{name}}` stands for what differs by gemeente, with the articles that its
 * kaders ask for in the place of `{{articles}}`, numbered on from the article before.
 */
export function newDraft(skeleton: string, { gemeente, from, to, articles }: DraftRecipe): string {
  const [before = '', after = ''] = skeleton.split('{{articles}}');
  let number = countArticles(before);
  const own = articles.map(({ heading, text }) => `## Artikel ${String((number += 1))} ${heading}\n\n${text.trim()}`);
  const rest = after.replaceAll(/^(## Artikel )\d+/gmu, (_line, word: string) => `${word}${String((number += 1))}`);
  const values: Readonly<Record<string, string>> = {
    gemeente,
    van: from,
    tot: to ?? lastDay(from),
    begin: inWords(from),
    einde: inWords(to ?? lastDay(from)),
    jaren: `${from.slice(0, 4)}-${(to ?? lastDay(from)).slice(0, 4)}`,
  };
  return (before + own.join('\n\n') + rest).replaceAll(/\{\{(\w+)\}\}/gu, (_mark, name: string) => values[name] ?? '');
}

function countArticles(text: string): number {
  return [...text.matchAll(/^## Artikel \d+/gmu)].length;
}

/** Where the council named no end, four years is what such agreements last. */
function lastDay(from: string): string {
  return `${String(Number(from.slice(0, 4)) + 3)}-12-31`;
}

/** "1 januari 2020" */
function inWords(date: string): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

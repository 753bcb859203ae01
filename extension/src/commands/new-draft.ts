import { DRAFT_RECIPES, type DraftRecipe } from '@kadertoets/language-server/protocol';
import { window, workspace } from 'vscode';
import { SKELETONS } from '../documents.ts';
import { newDraft } from '../new-draft.ts';
import { ask } from '../requests.ts';
import type { Extension } from '../start.ts';
import { t } from '../texts.ts';

/** Opens a new agreement of a gemeente, with the articles that its kaders ask for. */
export async function newDraftFromTemplate({ client }: Extension, given: unknown): Promise<void> {
  const recipes = await ask(client, DRAFT_RECIPES, {});
  const fitting = recipes.filter(({ gemeente }) => gemeente === given);
  const recipe = fitting.length === 1 ? fitting[0] : await choose(fitting.length === 0 ? recipes : fitting);
  const skeleton = SKELETONS[recipe?.instrument ?? ''];
  if (recipe === undefined || skeleton === undefined) return;
  const document = await workspace.openTextDocument({ language: 'markdown', content: newDraft(skeleton, recipe) });
  await window.showTextDocument(document);
}

async function choose(recipes: readonly DraftRecipe[]): Promise<DraftRecipe | undefined> {
  const items = recipes.map((recipe) => ({
    recipe,
    label: recipe.gemeente,
    description: `${recipe.instrument} ${recipe.from.slice(0, 4)}–${recipe.to?.slice(0, 4) ?? '…'}`,
    detail: recipe.packs.map(({ title }) => title).join('; '),
  }));
  const chosen = await window.showQuickPick(items, {
    title: t('A new agreement of which gemeente?'),
    matchOnDescription: true,
  });
  return chosen?.recipe;
}

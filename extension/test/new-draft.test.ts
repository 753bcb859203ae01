import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftAssessment, DraftRecipe } from '@kadertoets/language-server/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDraft } from '../src/new-draft.ts';
import { isBuilt, nodeServer, type Server } from './bundles.ts';

const skeleton = (instrument: string): string =>
  readFileSync(join(import.meta.dirname, `../templates/${instrument}.md`), 'utf8');

test('the articles of the kaders stand between those of every agreement, numbered on', () => {
  const recipe: DraftRecipe = {
    gemeente: 'Druten',
    instrument: 'dvo',
    packs: [],
    from: '2020-01-01',
    to: '2023-12-31',
    articles: [
      { heading: 'Lokaal deel', text: 'De gemeente beslist.' },
      { heading: 'Groepen', text: 'Jongeren.' },
    ],
  };
  const headings = newDraft(skeleton('dvo'), recipe).match(/^## .*/gmu);
  expect(headings).toEqual([
    '## Artikel 1 Looptijd',
    '## Artikel 2 Lokaal deel',
    '## Artikel 3 Groepen',
    '## Artikel 4 Wijziging',
  ]);
});

describe.runIf(isBuilt())('a new agreement of each gemeente', () => {
  let server: Server;
  beforeAll(async () => {
    server = await nodeServer();
  });
  afterAll(() => {
    server.close();
  });

  test('is checked against the kaders of that gemeente and goes against none of them', async () => {
    const recipes = await server.ask<DraftRecipe[]>('kadertoets/draftRecipes', {});
    expect(recipes.length).toBeGreaterThan(10);
    const wrong: string[] = [];
    for (const [index, recipe] of recipes.entries()) {
      const uri = `untitled:${String(index)}.md`;
      const text = newDraft(skeleton(recipe.instrument), recipe);
      server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
      const { gemeenten, instrument, otherFindings, packs } = await server.ask<DraftAssessment>(
        'kadertoets/assessment',
        { uri },
      );
      server.tell('textDocument/didClose', { textDocument: { uri } });
      expect({ gemeenten, instrument }).toEqual({ gemeenten: [recipe.gemeente], instrument: recipe.instrument });
      // What only the parties can fill in may still be missing; nothing that stands there may go against a kader.
      for (const { id, verdict } of packs.flatMap(({ kaders }) => kaders))
        if (verdict === 'conflicts') wrong.push(`${recipe.gemeente} ${recipe.from}: ${id}`);
      wrong.push(...otherFindings.map(({ message }) => message));
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

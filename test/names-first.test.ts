import { readdirSync, readFileSync } from 'node:fs';
import { parseDraft } from '@kadertoets/document';
import type { Fact } from '@kadertoets/facts';
import type { Example } from '@kadertoets/rulebook';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { shippedRulebook } from './shipped-rulebook.ts';

const NAMED = '../packages/facts/src/named.ts';

describe('facts that are computed only of sentences that name what they rest on', () => {
  afterEach(() => {
    vi.doUnmock(NAMED);
    vi.resetModules();
  });

  it('are those of all sentences, in every fixture and every example', async () => {
    const quick = await factsOf(drafts());
    vi.resetModules();
    vi.doMock(NAMED, async (original) => ({ ...(await original<object>()), mayConcern: () => true }));
    const slow = await factsOf(drafts());
    expect(slow.reduce((count, facts) => count + facts.length, 0)).toBeGreaterThan(500);
    for (const [at, facts] of quick.entries()) expect(facts).toEqual(slow[at]);
  }, 300_000);
});

async function factsOf(sources: readonly string[]): Promise<(readonly Fact[])[]> {
  const { buildReader, readDraft } = await import('@kadertoets/facts');
  const reader = buildReader(shippedRulebook().language);
  return sources.map((source) => readDraft(parseDraft(source), reader, ['Druten']).facts);
}

/** The fixtures, and of each rule a draft of all its examples, each in an article of its own. */
function drafts(): string[] {
  const fixtures = readdirSync('fixtures')
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`fixtures/${name}`, 'utf8'));
  const rules = shippedRulebook().packs.flatMap((pack) => pack.rules);
  const examples = rules.map(({ examples: own }) =>
    Object.values(own ?? {})
      .flat()
      .map((example, at) => `## Artikel ${String(at + 1)} Afspraken\n\n${textOf(example)}`)
      .join('\n\n'),
  );
  return [...fixtures, ...examples].filter((source) => source !== '');
}

function textOf(example: Example): string {
  return typeof example === 'string' ? example : example.text;
}

import { parseDraft } from '@kadertoets/document';
import type { Fact } from '@kadertoets/facts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draftsOfRules } from './drafts-of-rules.ts';
import { shippedRulebook } from './shipped-rulebook.ts';

const NAMED = '../packages/facts/src/named.ts';

describe('facts that are computed only of sentences that name what they rest on', () => {
  afterEach(() => {
    vi.doUnmock(NAMED);
    vi.resetModules();
  });

  it('are those of all sentences, in every fixture and every example', async () => {
    const quick = await factsOf(draftsOfRules());
    vi.resetModules();
    vi.doMock(NAMED, async (original) => ({ ...(await original<object>()), mayConcern: () => true }));
    const slow = await factsOf(draftsOfRules());
    expect(slow.reduce((count, facts) => count + facts.length, 0)).toBeGreaterThan(500);
    for (const [at, facts] of quick.entries()) expect(facts).toEqual(slow[at]);
  }, 300_000);
});

async function factsOf(sources: readonly string[]): Promise<(readonly Fact[])[]> {
  const { buildReader, readDraft } = await import('@kadertoets/facts');
  const reader = buildReader(shippedRulebook().language);
  return sources.map((source) => readDraft(parseDraft(source), reader, ['Druten']).facts);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { generateDraft } from '../../../test/bench/generate-draft.mjs';
import { KnownSentences, type OwnReading } from '../src/known-sentences.ts';
import { readSentences } from '../src/read.ts';
import { shippedReader } from './language.ts';

const reader = shippedReader();
const fixtures = join(import.meta.dirname, '../../../fixtures');
const drafts: [string, string][] = [
  ...readdirSync(fixtures)
    .filter((name) => name.endsWith('.md'))
    .map((name): [string, string] => [name, readFileSync(join(fixtures, name), 'utf8')]),
  ...[1, 2, 3].map((seed): [string, string] => [`generated ${String(seed)}`, generateDraft(4, seed)]),
];

/** Reads every sentence anew. */
class Forgetful extends KnownSentences {
  override get(_text: string, read: () => { readonly own: OwnReading }): OwnReading {
    return read().own;
  }
}

describe('a sentence that stands in several places', () => {
  test.each(drafts)('is read in %s as if it stood there alone', (_, source) => {
    const draft = parseDraft(source);
    const own = new Set(['druten']);
    expect(readSentences(draft, reader, own)).toEqual(readSentences(draft, reader, own, new Forgetful()));
  });

  test('shares what it says with the others, but not where a pronoun takes up what stands before it', () => {
    const plain =
      'Partijen leggen dit vast.\n\nHet college besluit.\n\nPartijen leggen dit vast.\n\nHet college besluit.\n';
    const { sentences } = readSentences(parseDraft(plain), reader, new Set());
    const [pointing, college, again, once] = sentences;
    expect(college?.acts.length).toBeGreaterThan(0);
    expect(once?.acts).toBe(college?.acts);
    expect(again?.acts).not.toBe(pointing?.acts);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface HelixLanguages {
  readonly 'language-server': Readonly<Record<string, { readonly command: string; readonly args: readonly string[] }>>;
  readonly language: readonly { readonly name: string; readonly 'language-servers': readonly string[] }[];
}

/** Helix runs only in a terminal, so what is checked is what the handbook says to put in its `languages.toml`. */
describe('Helix', () => {
  const handbook = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');
  const [, own = ''] = handbook.split('## Helix\n');
  const [, block = ''] = own.split(/```(?:toml\n)?/u);
  const languages = parse(block) as unknown as HelixLanguages;

  test('starts for Markdown the server that it is told of', () => {
    const [markdown] = languages.language;
    expect(markdown?.name).toBe('markdown');
    for (const name of markdown?.['language-servers'] ?? []) expect(languages['language-server']).toHaveProperty(name);
  });

  test('starts it with the command that serves an editor', () => {
    const { bin } = JSON.parse(readFileSync(join(ROOT, 'packages/cli/package.json'), 'utf8')) as { bin: object };
    const { command, args } = languages['language-server']['kadertoets'] ?? { command: '', args: [] };
    expect(bin).toHaveProperty(command);
    expect(args).toEqual(['lsp', '--stdio']);
  });
});

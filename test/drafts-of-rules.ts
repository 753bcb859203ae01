import { readdirSync, readFileSync } from 'node:fs';
import type { Example } from '@kadertoets/rulebook';
import { shippedRulebook } from './shipped-rulebook.ts';

/** The fixtures, and of each rule a draft of all its examples, each in an article of its own. */
export function draftsOfRules(): string[] {
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

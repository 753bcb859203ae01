import type { Example } from '@kadertoets/rulebook';
import { citationText, type KnownRule } from './rules.ts';
import type { Texts } from './texts.ts';

/** The page of a rule in Markdown: what it asks, why, on which decision it rests, what conflicts and what does not. */
export function rulePage({ id, pack, rule, kader }: KnownRule, texts: Texts): string {
  const advice = pack.header.status === 'advice' ? ` (${texts.advice})` : '';
  return [
    `# ${rule.title}`,
    `\`${id}\` · ${pack.header.title}${advice}`,
    ...(kader === undefined ? [] : [`**${texts.kader}** ${kader.title}`, kader.text]),
    `**${texts.why}** ${rule.why}`,
    `**${texts.remedy}** ${rule.remedy}`,
    `**${texts.source}** ${rule.source.map((citation) => citationText(pack, citation)).join('; ')}`,
    ...examples(texts.examplesConflict, rule.examples.conflict),
    ...examples(texts.examplesCompliant, rule.examples.compliant),
  ].join('\n\n');
}

function examples(heading: string, given: readonly Example[]): string[] {
  if (given.length === 0) return [];
  const lines = given.map((example) => (typeof example === 'string' ? example : example.text));
  return [`## ${heading}`, lines.map((line) => `> ${line.trim().replaceAll('\n', '\n> ')}`).join('\n\n')];
}

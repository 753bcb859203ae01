import type { Pack, Rule } from '@kadertoets/rulebook';

/** What a rule is called in reports: `pack/rule`. */
export function ruleName({ pack, rule }: { readonly pack: Pack; readonly rule: Rule }): string {
  return `${pack.header.pack}/${rule.rule}`;
}

/** What the kader of a rule is called in messages. */
export function kaderTitle({ pack, rule }: { readonly pack: Pack; readonly rule: Rule }): string {
  return pack.header.kaders.find((kader) => kader.kader === rule.kader)?.title ?? rule.title;
}

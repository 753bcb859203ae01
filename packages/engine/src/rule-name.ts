import type { Pack, Rule } from '@kadertoets/rulebook';

/** What a rule is called in reports: `pack/rule`. */
export function ruleName({ pack, rule }: { readonly pack: Pack; readonly rule: Rule }): string {
  return `${pack.header.pack}/${rule.rule}`;
}

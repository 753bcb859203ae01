import type { Pack, Rule, Rulebook } from './model.ts';

/** The rulebook without what only `explain` and `test` show: what the checker has to load at every start. */
export function compactRulebook(rulebook: Rulebook): Rulebook {
  return { ...rulebook, packs: rulebook.packs.map(compactPack) };
}

function compactPack(pack: Pack): Pack {
  return { ...pack, rules: pack.rules.map(compactRule) };
}

function compactRule({ gaps: _gaps, ...rule }: Rule): Rule {
  return { ...rule, examples: { conflict: [], compliant: [] } };
}

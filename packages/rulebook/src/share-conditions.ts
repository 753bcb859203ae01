import type { LoadedFolder } from './check-headers.ts';
import type { Pack, Rule } from './model.ts';
import type { Problem } from './problem.ts';
import { closest } from './suggest.ts';

/** Gives every rule with `asIn` the conditions of the rule that it names; two regions can hold the same kader. */
export function shareConditions(
  packs: readonly Pack[],
  base: readonly Pack[],
  folders: readonly LoadedFolder[],
): { readonly packs: readonly Pack[]; readonly problems: readonly Problem[] } {
  const known = new Map<string, Rule>(
    [...base, ...packs].flatMap(({ header, rules }) =>
      rules.map((rule) => [`${header.pack}/${rule.rule}`, rule] as const),
    ),
  );
  const problems: Problem[] = [];
  const resolved = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) => {
      if (rule.asIn === undefined) return rule;
      const model = known.get(rule.asIn);
      const problem = problemOf(rule, model, known);
      if (model === undefined || problem !== undefined) {
        problems.push(...reported(pack, rule, folders, problem ?? ''));
        return rule;
      }
      return withConditions(rule, model);
    }),
  }));
  return { packs: resolved, problems };
}

const conditionFields = ['conflict', 'except', 'complies', 'doubt', 'requires', 'onlyIf', 'parts'] as const;

function withConditions(rule: Rule, model: Rule): Rule {
  const shared = conditionFields.flatMap((field) =>
    model[field] === undefined ? [] : [[field, model[field]] as const],
  );
  return { ...rule, ...(Object.fromEntries(shared) as Partial<Rule>) };
}

function problemOf(rule: Rule, model: Rule | undefined, known: ReadonlyMap<string, Rule>): string | undefined {
  const name = rule.asIn ?? '';
  if (model === undefined) {
    const meant = closest(name, [...known.keys()]);
    return `De regel “${name}” bestaat niet.${meant === undefined ? '' : ` Bedoelt u “${meant}”?`}`;
  }
  // One step only, so that a reader always finds the conditions where the name points.
  if (model.asIn !== undefined) return `De regel “${name}” verwijst zelf door naar “${model.asIn}”; verwijs daarnaar.`;
  if (model.kind !== rule.kind)
    return `De regel “${name}” is van de soort ${model.kind}, deze van de soort ${rule.kind}.`;
  const own = conditionFields.find((field) => rule[field] !== undefined);
  return own === undefined ? undefined : `Naast “asIn” heeft een regel geen eigen voorwaarden; haal “${own}” weg.`;
}

function reported(pack: Pack, rule: Rule, folders: readonly LoadedFolder[], message: string): readonly Problem[] {
  const folder = folders.find(({ header }) => header?.pack === pack.header.pack);
  const source = folder?.rules.find(
    ({ file }) => file.path.endsWith(`/${rule.rule}.yaml`) || file.path.endsWith(`/${rule.rule}.yml`),
  );
  return source === undefined ? [] : [source.problem(['asIn'], 'value', 'unknown-rule', message)];
}

import type { Citation, Kader, Pack, Rule, Rulebook } from '@kadertoets/rulebook';

/** A rule with the pack that holds it and the kader that it guards. */
export interface KnownRule {
  readonly id: string;
  readonly pack: Pack;
  readonly rule: Rule;
  readonly kader: Kader | undefined;
}

export function findRule(rulebook: Rulebook | undefined, id: string): KnownRule | undefined {
  return rulebook === undefined ? undefined : rulesOf(rulebook).get(id);
}

const known = new WeakMap<Rulebook, ReadonlyMap<string, KnownRule>>();

/** Asked for every finding after every keystroke. */
function rulesOf(rulebook: Rulebook): ReadonlyMap<string, KnownRule> {
  let rules = known.get(rulebook);
  if (rules === undefined) {
    rules = new Map(
      rulebook.packs.flatMap((pack) =>
        pack.rules.map((rule): [string, KnownRule] => {
          const id = `${pack.header.pack}/${rule.rule}`;
          return [id, { id, pack, rule, kader: kaderOf(pack, rule.kader) }];
        }),
      ),
    );
    known.set(rulebook, rules);
  }
  return rules;
}

export function findKader(rulebook: Rulebook | undefined, id: string): { pack: Pack; kader: Kader } | undefined {
  const [packName, name] = id.split('/');
  const pack = rulebook?.packs.find((each) => each.header.pack === packName);
  const kader = pack?.header.kaders.find((each) => each.kader === name);
  return pack === undefined || kader === undefined ? undefined : { pack, kader };
}

/** "Beslisnota …, besluit 3": the document's title as people know it, with the place in it. */
export function citationText(pack: Pack, citation: Citation): string {
  return `${pack.header.documents[citation.document]?.title ?? citation.document}, ${citation.locator}`;
}

function kaderOf(pack: Pack, name: string): Kader | undefined {
  return pack.header.kaders.find((kader) => kader.kader === name);
}

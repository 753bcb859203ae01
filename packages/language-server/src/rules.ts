import type { Citation, Kader, Pack, Rule, Rulebook } from '@kadertoets/rulebook';

/** A rule with the pack that holds it and the kader that it guards. */
export interface KnownRule {
  readonly id: string;
  readonly pack: Pack;
  readonly rule: Rule;
  readonly kader: Kader | undefined;
}

export function findRule(rulebook: Rulebook | undefined, id: string): KnownRule | undefined {
  for (const pack of rulebook?.packs ?? [])
    for (const rule of pack.rules)
      if (`${pack.header.pack}/${rule.rule}` === id) return { id, pack, rule, kader: kaderOf(pack, rule.kader) };
  return undefined;
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

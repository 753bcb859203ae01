import type { Pack, PackStatus } from './model.ts';

const rank: Readonly<Record<PackStatus, number>> = { hygiene: 0, adopted: 1, advice: 2 };

/** Hygiene, then what is adopted, then advice; inside these the given order, with an extended pack before its extenders. */
export function orderPacks(packs: readonly Pack[]): readonly Pack[] {
  const byName = new Map(packs.map((pack) => [pack.header.pack, pack]));
  const placed = new Set<Pack>();
  const place = (pack: Pack, above: readonly Pack[]): void => {
    // A pack above itself would be a cycle; the loader reports it, here it must only end.
    if (placed.has(pack) || above.includes(pack)) return;
    for (const name of pack.header.extends ?? []) {
      const extended = byName.get(name);
      if (extended !== undefined) place(extended, [...above, pack]);
    }
    placed.add(pack);
  };
  for (const pack of packs.toSorted((one, other) => rank[one.header.status] - rank[other.header.status]))
    place(pack, []);
  return [...placed];
}

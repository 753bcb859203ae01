import { type Instrument, type Pack, type Rulebook, selectPacks } from '@kadertoets/rulebook';
import type { Feature } from '../feature.ts';
import { packInfo } from '../packs.ts';
import { DRAFT_RECIPES, type DraftRecipe } from '../protocol.ts';

/** What a new agreement needs, by gemeente and period: read from the packs, so that a new pack brings its own. */
export const draftRecipes: Feature = {
  register: ({ connection, session }) => {
    connection.onRequest(DRAFT_RECIPES.method, (): DraftRecipe[] => recipes(session.rulebook()));
  },
};

function recipes(rulebook: Rulebook | undefined): DraftRecipe[] {
  if (rulebook === undefined) return [];
  const gemeenten = [...new Set(rulebook.packs.flatMap(({ header }) => header.gemeenten ?? []))];
  return gemeenten
    .toSorted((one, other) => one.localeCompare(other, 'nl'))
    .flatMap((gemeente) => periods(gemeente, rulebook.packs).map((period) => recipe(gemeente, period, rulebook)));
}

interface Period {
  readonly instrument: Instrument;
  readonly from: string;
  readonly to?: string;
}

/** The periods for which somebody decided or advised something; a pack that only adds to another makes no period. */
function periods(gemeente: string, packs: readonly Pack[]): Period[] {
  const found = new Map<string, Period>();
  for (const { header } of packs) {
    const { from, to, extends: base = [], instruments = [] } = header;
    if (from === undefined || base.length > 0 || !(header.gemeenten ?? []).includes(gemeente)) continue;
    for (const instrument of instruments)
      found.set(`${instrument} ${from}`, { instrument, from, ...(to === undefined ? {} : { to }) });
  }
  return [...found.values()];
}

function recipe(gemeente: string, term: Period, rulebook: Rulebook): DraftRecipe {
  const { packs } = selectPacks(rulebook, { instrument: term.instrument, gemeenten: [gemeente], term });
  return {
    gemeente,
    ...term,
    packs: packs.filter(({ header }) => header.status !== 'hygiene').map(({ header }) => packInfo(header)),
    articles: packs.flatMap(({ rules }) =>
      rules
        .filter(({ kind }) => kind === 'missing')
        .flatMap(({ fix = [] }) => fix.flatMap((each) => ('article' in each ? [each.article] : []))),
    ),
  };
}

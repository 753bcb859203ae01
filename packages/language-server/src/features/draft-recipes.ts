import { type Instrument, type Pack, type PackHeader, type Rulebook, selectPacks } from '@kadertoets/rulebook';
import type { Feature } from '../feature.ts';
import { packInfo } from '../packs.ts';
import { DRAFT_RECIPES, type DraftRecipe } from '../protocol.ts';

/** What a new agreement needs, by gemeente and period: read from the packs, so that a new pack brings its own. */
export const draftRecipes: Feature = {
  register: ({ connection, session }) => {
    connection.onRequest(DRAFT_RECIPES.method, async (): Promise<DraftRecipe[]> => {
      // A new text stands, as long as it is not saved, in the first folder.
      return recipes(await session.rulebookAt());
    });
  },
};

function recipes(rulebook: Rulebook): DraftRecipe[] {
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
  const own = packs.map(({ header }) => header).filter(({ gemeenten = [] }) => gemeenten.includes(gemeente));
  const found = new Map<string, Period>();
  for (const header of own) {
    const { to, extends: base = [], instruments = [] } = header;
    const from = firstDay(header, own);
    if (from === undefined || base.length > 0) continue;
    for (const instrument of instruments)
      found.set(`${instrument} ${from}`, { instrument, from, ...(to === undefined ? {} : { to }) });
  }
  return [...found.values()];
}

/** Advice for later years says nothing of the years for which there is a decision: it starts where that ends. */
function firstDay({ status, from, to = '9999' }: PackHeader, packs: readonly PackHeader[]): string | undefined {
  if (from === undefined || status === 'adopted') return from;
  const ends = packs.flatMap((pack) => (pack.status === 'adopted' && pack.to !== undefined ? [pack.to] : []));
  const last = ends
    .filter((end) => from <= end && end < to)
    .toSorted()
    .at(-1);
  return last === undefined ? from : dayAfter(last);
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
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

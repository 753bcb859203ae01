import type { Draft } from '@kadertoets/document';
import type { Reading } from '@kadertoets/facts';
import { closest, type Rulebook } from '@kadertoets/rulebook';
import { FrontMatterValues, type Problem } from './recognise/front-matter.ts';
import { readGemeenten } from './recognise/gemeenten.ts';
import { readInstrument } from './recognise/instrument.ts';
import { readTerm } from './recognise/term.ts';
import type { Term } from './report.ts';

/** What a draft was recognised as. */
export interface Recognised {
  readonly recognised: boolean;
  readonly instrument?: string;
  readonly gemeenten: readonly string[];
  readonly term?: Term;
  readonly kaders?: readonly string[];
  /** What is wrong in the front matter, each at its place. */
  readonly problems: readonly Problem[];
}

/** What the caller knows better than the draft. */
export interface Overrides {
  readonly gemeente?: string;
  readonly instrument?: string;
  readonly kaders?: readonly string[];
}

const KEYS = ['instrument', 'gemeente', 'looptijd', 'kaders'];

/** Establishes what the draft is, of whom and for how long: from the front matter, else from its own text. */
export function recognise(
  draft: Draft,
  reading: (gemeenten: readonly string[]) => Reading,
  rulebook: Rulebook,
  overrides: Overrides,
): Recognised {
  const values = new FrontMatterValues(draft);
  const known = [...new Set(rulebook.packs.flatMap((pack) => pack.header.gemeenten ?? []))];
  reportKeys(values);
  const instrument = overrides.instrument ?? readInstrument(values, draft, rulebook.language);
  if (instrument === undefined) return { recognised: false, gemeenten: [], problems: values.problems };
  const gemeenten = overrides.gemeente === undefined ? readGemeenten(values, draft, known) : [overrides.gemeente];
  const term = readTerm(values, draft, () => reading(gemeenten));
  const kaders = overrides.kaders ?? readKaders(values, rulebook);
  return {
    recognised: true,
    instrument,
    gemeenten,
    problems: values.problems,
    ...(term === undefined ? {} : { term }),
    ...(kaders === undefined ? {} : { kaders }),
  };
}

/** Keys that are nearly ours are slips; others belong to the author's own tools. */
function reportKeys(values: FrontMatterValues): void {
  for (const key of values.keys) {
    const suggestion = KEYS.includes(key) || key === 'gemeenten' ? undefined : closest(key, KEYS);
    if (suggestion !== undefined)
      values.report(key, `De front matter kent de sleutel “${key}” niet; bedoelt u “${suggestion}”?`);
  }
}

function readKaders(values: FrontMatterValues, rulebook: Rulebook): string[] | undefined {
  const names = values.names('kaders');
  if (names === undefined) return undefined;
  const known = rulebook.packs.map((pack) => pack.header.pack);
  for (const name of names) {
    if (known.includes(name)) continue;
    const suggestion = closest(name, known);
    values.report(
      'kaders',
      `Het pakket “${name}” is onbekend${suggestion === undefined ? '.' : `; bedoelt u “${suggestion}”?`}`,
    );
  }
  const found = names.filter((name) => known.includes(name));
  return found.length === 0 ? undefined : found;
}

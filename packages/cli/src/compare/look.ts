import type { Verdict } from '@kadertoets/engine';
import type { Pack } from '@kadertoets/rulebook';
import type { createColors } from 'picocolors';
import type { Locale } from '../terminal.ts';

/** How a comparison looks on a screen. */
export interface Look {
  readonly paint: ReturnType<typeof createColors>;
  readonly width: number;
  readonly locale: Locale;
  readonly colour: boolean;
}

interface Shown {
  readonly nl: string;
  readonly en: string;
  /** For where there is no room for the word. */
  readonly mark: string;
}

/** Short enough for a column. */
export const VERDICT: Readonly<Record<Verdict | 'other-pack', Shown>> = {
  complies: { nl: 'voldoet', en: 'complies', mark: '✓' },
  conflicts: { nl: 'strijdig', en: 'conflicts', mark: '✗' },
  missing: { nl: 'ontbreekt', en: 'missing', mark: '○' },
  undetermined: { nl: 'beoordelen', en: 'judge', mark: '?' },
  'not-applicable': { nl: 'n.v.t.', en: 'n/a', mark: '·' },
  'other-pack': { nl: '–', en: '–', mark: '–' },
};

export function toneOf(verdict: Verdict | undefined, { paint }: Look): (text: string) => string {
  if (verdict === 'complies') return paint.green;
  if (verdict === 'conflicts' || verdict === 'missing') return paint.red;
  return verdict === 'undetermined' ? paint.yellow : paint.dim;
}

/** The title of every kader, by its full name; a rule may have the same name. */
export function kaderTitles(packs: readonly Pack[]): ReadonlyMap<string, string> {
  return new Map(
    packs.flatMap(({ header }) => header.kaders.map(({ kader, title }) => [`${header.pack}/${kader}`, title] as const)),
  );
}

export function ruleTitles(packs: readonly Pack[]): ReadonlyMap<string, string> {
  return new Map(
    packs.flatMap(({ header, rules }) => rules.map(({ rule, title }) => [`${header.pack}/${rule}`, title] as const)),
  );
}

import type { Locale } from '../model.ts';
import type { Change } from './model.ts';

/** The words of a comparison, beside those that every report has. */
export interface ComparisonTexts {
  readonly draftsTitle: string;
  readonly versionsTitle: string;
  readonly number: string;
  readonly about: string;
  readonly counts: string;
  readonly old: string;
  readonly new: string;
  readonly differs: string;
  readonly differing: (rows: number, all: number) => string;
  readonly kaders: string;
  readonly some: string;
  readonly everywhere: string;
  readonly none: string;
  readonly verdictsChanged: string;
  readonly verdictsSame: string;
  readonly changes: Readonly<Record<Change, string>>;
  readonly formerly: string;
  readonly noLonger: string;
  readonly otherPack: string;
  readonly severity: string;
}

export function comparisonTexts(locale: Locale): ComparisonTexts {
  return locale === 'en' ? en : nl;
}

const nl: ComparisonTexts = {
  draftsTitle: 'Concepten naast elkaar',
  versionsTitle: 'Twee versies naast elkaar',
  number: 'Nr.',
  about: 'Instrument, gemeente en looptijd',
  counts: 'Gevonden',
  old: 'Oude versie',
  new: 'Nieuwe versie',
  differs: 'verschilt',
  differing: (rows, all) => `Op ${String(rows)} van ${String(all)} kaders verschillen de oordelen.`,
  kaders: 'Oordelen',
  some: 'Bevindingen die niet elk concept heeft',
  everywhere: 'Bevindingen in elk concept',
  none: 'Geen.',
  verdictsChanged: 'Oordelen die zijn veranderd',
  verdictsSame: 'Geen oordeel is veranderd.',
  changes: { new: 'Nieuw', changed: 'Veranderd', unchanged: 'Gebleven', gone: 'Verdwenen' },
  formerly: 'Voorheen',
  noLonger: 'de uitzondering is er niet meer',
  otherPack: 'geldt hier niet',
  severity: 'Ernst',
};

const en: ComparisonTexts = {
  draftsTitle: 'Drafts side by side',
  versionsTitle: 'Two versions side by side',
  number: 'No.',
  about: 'Instrument, gemeente and term',
  counts: 'Found',
  old: 'Old version',
  new: 'New version',
  differs: 'differs',
  differing: (rows, all) => `On ${String(rows)} of ${String(all)} kaders the verdicts differ.`,
  kaders: 'Verdicts',
  some: 'Findings that not every draft has',
  everywhere: 'Findings in every draft',
  none: 'None.',
  verdictsChanged: 'Verdicts that changed',
  verdictsSame: 'No verdict changed.',
  changes: { new: 'New', changed: 'Changed', unchanged: 'Unchanged', gone: 'Gone' },
  formerly: 'Formerly',
  noLonger: 'the exception is no longer there',
  otherPack: 'does not apply',
  severity: 'Severity',
};

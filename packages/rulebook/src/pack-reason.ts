import { describePeriod, type Period } from './period.ts';

/** Why a pack applies to a draft, or not. */
export type PackReason =
  | { readonly kind: 'always' | 'chosen' | 'others-chosen' | 'gemeente-unknown' | 'other-subject' }
  | { readonly kind: 'latest' | 'replaced' | 'advice-without-term' }
  | { readonly kind: 'other-instrument'; readonly instrument: string }
  | { readonly kind: 'other-gemeente'; readonly gemeenten: readonly string[] }
  /** In force on some day of the term; for every gemeente where none is named. */
  | { readonly kind: 'in-force'; readonly gemeenten?: readonly string[]; readonly period: Period }
  | { readonly kind: 'not-in-force'; readonly period: Period; readonly term: Period }
  | { readonly kind: 'extended'; readonly by: string };

/** The reason as one plain sentence. */
export function describeReason(reason: PackReason, locale: 'nl' | 'en' = 'nl'): string {
  return locale === 'nl' ? inDutch(reason) : inEnglish(reason);
}

function inDutch(reason: PackReason): string {
  switch (reason.kind) {
    case 'always':
      return 'Geldt voor elke overeenkomst.';
    case 'chosen':
      return 'Geldt omdat het is gekozen.';
    case 'others-chosen':
      return 'Geldt niet: er zijn andere kaders gekozen.';
    case 'gemeente-unknown':
      return 'Geldt niet: de gemeente is niet bekend.';
    case 'other-subject':
      return 'Geldt niet: de overeenkomst gaat over iets anders.';
    case 'latest':
      return 'Geldt als laatst vastgestelde kader, want de overeenkomst noemt geen looptijd.';
    case 'replaced':
      return 'Geldt niet: er is een later vastgesteld kader.';
    case 'advice-without-term':
      return 'Geldt niet: het is een advies, en de overeenkomst noemt geen looptijd die erin valt.';
    case 'other-instrument':
      return `Geldt niet voor het instrument ${reason.instrument}.`;
    case 'other-gemeente':
      return `Geldt niet voor ${list(reason.gemeenten, 'en')}.`;
    case 'in-force': {
      const place = reason.gemeenten === undefined ? 'elke gemeente' : list(reason.gemeenten, 'en');
      return `Geldt voor ${place} ${describePeriod(reason.period)}; de looptijd valt daar geheel of deels in.`;
    }
    case 'not-in-force': {
      const { period, term } = reason;
      return `Geldt niet: het is van kracht ${describePeriod(period)}, en de looptijd is ${describePeriod(term)}.`;
    }
    case 'extended':
      return `Geldt omdat ${reason.by} erop voortbouwt.`;
  }
}

function inEnglish(reason: PackReason): string {
  switch (reason.kind) {
    case 'always':
      return 'Applies to every agreement.';
    case 'chosen':
      return 'Applies because it was chosen.';
    case 'others-chosen':
      return 'Does not apply: other kaders were chosen.';
    case 'gemeente-unknown':
      return 'Does not apply: the gemeente is not known.';
    case 'other-subject':
      return 'Does not apply: the agreement is about something else.';
    case 'latest':
      return 'Applies as the kader adopted last, for the agreement states no term.';
    case 'replaced':
      return 'Does not apply: a kader was adopted later.';
    case 'advice-without-term':
      return 'Does not apply: it is advice, and the agreement states no term that falls into it.';
    case 'other-instrument':
      return `Does not apply to the instrument ${reason.instrument}.`;
    case 'other-gemeente':
      return `Does not apply to ${list(reason.gemeenten, 'and')}.`;
    case 'in-force': {
      const place = reason.gemeenten === undefined ? 'every gemeente' : list(reason.gemeenten, 'and');
      return `Applies to ${place} ${days(reason.period)}; the term falls into that, wholly or in part.`;
    }
    case 'not-in-force':
      return `Does not apply: it is in force ${days(reason.period)}, and the term is ${days(reason.term)}.`;
    case 'extended':
      return `Applies because ${reason.by} builds on it.`;
  }
}

function days({ from, to }: Period): string {
  if (from !== undefined && to !== undefined) return `from ${from} to ${to}`;
  if (from !== undefined) return `from ${from}`;
  return to === undefined ? 'without beginning or end' : `to ${to}`;
}

function list(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

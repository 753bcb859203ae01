import type { Verdict } from '@kadertoets/engine';
import type { Locale } from './settings.ts';

/** What the server itself says; rules and kaders speak in the language of their packs. */
export interface Texts {
  readonly kader: string;
  readonly why: string;
  readonly remedy: string;
  readonly source: string;
  readonly and: string;
  readonly computation: string;
  readonly settles: string;
  readonly suppressed: string;
  readonly because: string;
  readonly decision: string;
  readonly owner: string;
  readonly until: string;
  readonly related: string;
  readonly checkFailed: (message: string) => string;
  readonly showRule: (title: string) => string;
  readonly suppressHere: (rule: string) => string;
  readonly suppressFile: (rule: string) => string;
  readonly reason: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Of a kader that is not met, where that was set aside with a reason. */
  readonly excepted: string;
  readonly checkingWorkspace: string;
  readonly checkedWorkspace: (drafts: number, findings: number) => string;
  readonly notChecked: (drafts: readonly string[]) => string;
  readonly configurationInvalid: string;
  readonly rulesReloaded: string;
  readonly rulesInvalid: (count: number) => string;
  readonly ruleUnknown: (rule: string) => string;
  readonly examplesConflict: string;
  readonly examplesCompliant: string;
  readonly advice: string;
  readonly shareOf: (share: string) => string;
  readonly definition: (term: string) => string;
  readonly frontMatter: string;
  readonly noTerm: (name: string) => string;
  readonly noNumber: (name: string) => string;
  readonly numberTaken: (address: string) => string;
  readonly formsLeft: (forms: readonly string[]) => string;
  readonly title: string;
}

const nl: Texts = {
  kader: 'Kader',
  why: 'Waarom',
  remedy: 'Wat te doen',
  source: 'Bron',
  and: 'en',
  computation: 'Berekening',
  settles: 'Deze bepaling regelt',
  suppressed: 'Deze melding is genegeerd.',
  because: 'Reden',
  decision: 'Besluit',
  owner: 'Eigenaar',
  until: 'Geldt tot en met',
  related: 'Zie ook',
  checkFailed: (message) => `De tekst kon niet worden gecontroleerd: ${message}`,
  showRule: (title) => `Toon de regel: ${title}`,
  suppressHere: (rule) => `Negeer hier met reden: ${rule}`,
  suppressFile: (rule) => `Negeer in de hele tekst met reden: ${rule}`,
  reason: 'reden en besluit',
  verdicts: {
    complies: 'voldoet',
    conflicts: 'strijdig',
    missing: 'ontbreekt',
    undetermined: 'zelf te beoordelen',
    'not-applicable': 'niet van toepassing',
  },
  excepted: 'uitzondering',
  checkingWorkspace: 'Kadertoets controleert de overeenkomsten',
  checkedWorkspace: (drafts, findings) =>
    `${String(drafts)} ${drafts === 1 ? 'overeenkomst' : 'overeenkomsten'} gecontroleerd, ${String(findings)} ${findings === 1 ? 'melding' : 'meldingen'}.`,
  notChecked: (drafts) => `Niet gecontroleerd, want de configuratie of de kaders kloppen niet: ${drafts.join(', ')}.`,
  configurationInvalid:
    'De configuratie klopt niet: totdat zij is hersteld, worden overeenkomsten in die map niet getoetst.',
  rulesReloaded: 'De kaders zijn opnieuw geladen.',
  rulesInvalid: (count) =>
    `De eigen kaders zijn niet geldig (${String(count)} ${count === 1 ? 'fout' : 'fouten'}); de vorige blijven gelden.`,
  ruleUnknown: (rule) => `De regel “${rule}” bestaat niet.`,
  examplesConflict: 'Strijdig',
  examplesCompliant: 'Niet strijdig',
  advice: 'advies, niet vastgesteld',
  shareOf: (share) => `${share} van het participatiebudget`,
  definition: (term) => `Begrip: ${term}`,
  frontMatter: 'Gegevens van de overeenkomst',
  noTerm: (name) => `“${name}” kan geen begrip zijn: een begrip begint met een letter en is kort.`,
  noNumber: (name) => `“${name}” is geen nummer van een artikel, hoofdstuk of bijlage.`,
  numberTaken: (address) => `Er is al een ${address}.`,
  formsLeft: (forms) => `Deze verbogen vormen zijn niet hernoemd; pas ze zelf aan: ${forms.join(', ')}.`,
  title: 'Titel',
};

const en: Texts = {
  kader: 'Kader',
  why: 'Why',
  remedy: 'What to do',
  source: 'Source',
  and: 'and',
  computation: 'Computation',
  settles: 'This clause settles',
  suppressed: 'This finding is ignored.',
  because: 'Reason',
  decision: 'Decision',
  owner: 'Owner',
  until: 'Holds until',
  related: 'See also',
  checkFailed: (message) => `The text could not be checked: ${message}`,
  showRule: (title) => `Show the rule: ${title}`,
  suppressHere: (rule) => `Ignore here with a reason: ${rule}`,
  suppressFile: (rule) => `Ignore in the whole text with a reason: ${rule}`,
  reason: 'reason and decision',
  verdicts: {
    complies: 'complies',
    conflicts: 'conflicts',
    missing: 'missing',
    undetermined: 'to be judged by hand',
    'not-applicable': 'not applicable',
  },
  excepted: 'exception',
  checkingWorkspace: 'Kadertoets is checking the agreements',
  checkedWorkspace: (drafts, findings) =>
    `${String(drafts)} ${drafts === 1 ? 'agreement' : 'agreements'} checked, ${String(findings)} ${findings === 1 ? 'finding' : 'findings'}.`,
  notChecked: (drafts) => `Not checked, as the configuration or the kaders are not valid: ${drafts.join(', ')}.`,
  configurationInvalid:
    'The configuration is not valid: until it is mended, agreements in that folder are not checked.',
  rulesReloaded: 'The kaders were loaded anew.',
  rulesInvalid: (count) =>
    `Your own kaders are not valid (${String(count)} ${count === 1 ? 'error' : 'errors'}); the former ones stay in use.`,
  ruleUnknown: (rule) => `The rule “${rule}” does not exist.`,
  examplesConflict: 'Conflicts',
  examplesCompliant: 'Does not conflict',
  advice: 'advice, not adopted',
  shareOf: (share) => `${share} of the participatiebudget`,
  definition: (term) => `Term: ${term}`,
  frontMatter: 'Data of the agreement',
  noTerm: (name) => `“${name}” cannot be a term: a term starts with a letter and is short.`,
  noNumber: (name) => `“${name}” is not the number of an article, chapter or annex.`,
  numberTaken: (address) => `There is already a part called ${address}.`,
  formsLeft: (forms) => `These inflected forms were not renamed; change them yourself: ${forms.join(', ')}.`,
  title: 'Title',
};

export function textsFor(locale: Locale): Texts {
  return locale === 'en' ? en : nl;
}

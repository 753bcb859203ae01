import type { Modality, StatementRole } from '@kadertoets/rulebook';

export const WORDS = {
  nl: {
    unread: 'Dit bestand is geen herkende overeenkomst; er wordt niets getoetst.',
    nothing: 'Op deze regel staat geen zin die wordt getoetst.',
    read: 'Gelezen als',
    facts: 'Berekend',
    rules: 'Regels',
    found: 'meldt hier iets',
    holds: 'gaat op',
    fails: 'gaat niet op',
    sought: 'In het hele concept gezocht',
    quiet: 'Geen regel komt in de buurt van deze zin.',
    skipped: 'niet getoetst: het is',
    actor: 'wie',
    acts: 'doet',
    mentions: 'noemt',
    negated: 'ontkend',
    passive: 'lijdend',
    statuses: {
      history: 'geschiedenis',
      wish: 'een wens of voorstel',
      rejected: 'een verworpen voorstel',
      law: 'een weergave van de wet',
      question: 'een vraag',
    },
  },
  en: {
    unread: 'This file is no recognised agreement; nothing is checked.',
    nothing: 'This line holds no sentence that is checked.',
    read: 'Read as',
    facts: 'Computed',
    rules: 'Rules',
    found: 'reports here',
    holds: 'holds',
    fails: 'does not hold',
    sought: 'Looked for in the whole draft',
    quiet: 'No rule comes near this sentence.',
    skipped: 'not judged: it is',
    actor: 'actor',
    acts: 'acts',
    mentions: 'mentions',
    negated: 'negated',
    passive: 'passive',
    statuses: {
      history: 'history',
      wish: 'a wish or proposal',
      rejected: 'a rejected proposal',
      law: 'a rendering of the law',
      question: 'a question',
    },
  },
} as const;

/** What a rule calls `role`. */
export const ROLE: Readonly<Record<StatementRole, string>> = {
  main: 'hoofdzin',
  condition: 'voorwaarde',
  exception: 'uitzondering',
  relative: 'betrekkelijke bijzin',
  complement: 'inhoudszin',
  reason: 'reden',
  purpose: 'doel',
  concession: 'toegeving',
  time: 'tijd',
  without: 'zonder dat',
  instead: 'in plaats van',
  row: 'tabelrij',
};

/** What a rule calls `modality`. */
export const MODALITY: Readonly<Record<Modality, string>> = {
  must: 'moet',
  may: 'mag',
  forbidden: 'mag niet',
  'need-not': 'hoeft niet',
  strive: 'streeft',
  fact: 'gebeurt',
};

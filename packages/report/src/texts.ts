import type { Severity, Verdict } from '@kadertoets/engine';
import type { PackStatus } from '@kadertoets/rulebook';
import type { Locale } from './model.ts';

export interface ReportTexts {
  readonly title: string;
  readonly kader: string;
  readonly verdict: string;
  readonly evidence: string;
  readonly line: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly open: string;
  readonly openIntro: string;
  /** What a reviewer can tick with a pen. */
  readonly judged: string;
  readonly judgements: string;
  readonly instruments: Readonly<Record<string, string>>;
  readonly summary: (errors: number, warnings: number, infos: number, open: number, exceptions: number) => string;
  readonly rest: string;
  readonly notRecognised: string;
  readonly exceptions: string;
  readonly exception: string;
  readonly finding: string;
  readonly reason: string;
  readonly until: string;
  readonly decision: string;
  readonly owner: string;
  readonly place: string;
  readonly computation: string;
  readonly remedy: string;
  readonly source: string;
  readonly related: string;
  readonly rule: string;
  readonly fixes: string;
  readonly through: string;
  readonly noEnd: string;
  readonly receipt: string;
  readonly receiptIntro: string;
  readonly madeWith: string;
  readonly date: string;
  readonly draft: string;
  readonly pack: string;
  readonly hash: string;
  readonly and: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly statuses: Readonly<Record<PackStatus, string>>;
}

export function reportTexts(locale: Locale): ReportTexts {
  return locale === 'en' ? en : nl;
}

function several(count: number, one: string, more: string): string {
  return `${String(count)} ${count === 1 ? one : more}`;
}

const nl: ReportTexts = {
  title: 'Toetsing aan de kaders',
  kader: 'Kader',
  verdict: 'Oordeel',
  evidence: 'Waar dat staat',
  line: 'regel',
  findings: 'Bevindingen',
  noFindings: 'Er zijn geen afwijkingen gevonden.',
  open: 'Zelf te beoordelen',
  openIntro: 'Van deze bepalingen is niet met zekerheid te zeggen of zij binnen het kader blijven.',
  judged: 'Uw oordeel',
  judgements: '☐ binnen het kader   ☐ strijdig met het kader',
  instruments: { dvo: 'Dienstverleningsovereenkomst', prestatieovereenkomst: 'Prestatieovereenkomst' },
  summary: (errors, warnings, infos, open, exceptions) =>
    `${[
      several(errors, 'fout', 'fouten'),
      several(warnings, 'waarschuwing', 'waarschuwingen'),
      `${String(infos)} ter informatie`,
      `${String(open)} zelf te beoordelen`,
      several(exceptions, 'uitzondering', 'uitzonderingen'),
    ].join(', ')}.`,
  rest: 'Niet van toepassing:',
  notRecognised: 'Deze tekst is niet herkend als overeenkomst en is niet getoetst.',
  exceptions: 'Uitzonderingen met reden',
  exception: 'uitzondering',
  finding: 'Bevinding',
  reason: 'Reden',
  until: 'Geldt tot en met',
  decision: 'Besluit',
  owner: 'Eigenaar',
  place: 'Plaats',
  computation: 'Berekening',
  remedy: 'Herstel',
  source: 'Bron',
  related: 'Zie ook',
  rule: 'Regel',
  fixes: 'Voorstel',
  through: 't/m',
  noEnd: 'onbepaald',
  receipt: 'Verantwoording',
  receiptIntro: 'Met dezelfde versie, kaders en tekst geeft een nieuwe toets hetzelfde verslag.',
  madeWith: 'Gemaakt met',
  date: 'Datum',
  draft: 'Concept',
  pack: 'Kaders',
  hash: 'Controlegetal (SHA-256)',
  and: 'en',
  verdicts: {
    complies: 'voldoet',
    conflicts: 'strijdig',
    missing: 'ontbreekt',
    undetermined: 'zelf beoordelen',
    'not-applicable': 'niet van toepassing',
  },
  severities: { error: 'Fout', warning: 'Waarschuwing', info: 'Ter informatie' },
  statuses: { adopted: 'vastgesteld', advice: 'advies', hygiene: 'redactie' },
};

const en: ReportTexts = {
  title: 'Check against the kaders',
  kader: 'Kader',
  verdict: 'Verdict',
  evidence: 'Where it says so',
  line: 'line',
  findings: 'Findings',
  noFindings: 'There are no findings.',
  open: 'To judge by hand',
  openIntro: 'It cannot be said with certainty whether these clauses stay within the kader.',
  judged: 'Your judgement',
  judgements: '☐ within the kader   ☐ in conflict with it',
  instruments: { dvo: 'Service agreement (dvo)', prestatieovereenkomst: 'Performance agreement' },
  summary: (errors, warnings, infos, open, exceptions) =>
    `${[
      several(errors, 'error', 'errors'),
      several(warnings, 'warning', 'warnings'),
      `${String(infos)} for information`,
      `${String(open)} to judge by hand`,
      several(exceptions, 'exception', 'exceptions'),
    ].join(', ')}.`,
  rest: 'Not applicable:',
  notRecognised: 'This text was not recognised as an agreement and was not checked.',
  exceptions: 'Exceptions with a reason',
  exception: 'exception',
  finding: 'Finding',
  reason: 'Reason',
  until: 'Holds through',
  decision: 'Decision',
  owner: 'Owner',
  place: 'Place',
  computation: 'Computation',
  remedy: 'Remedy',
  source: 'Source',
  related: 'See also',
  rule: 'Rule',
  fixes: 'Proposal',
  through: 'to',
  noEnd: 'open end',
  receipt: 'Receipt',
  receiptIntro: 'With the same version, kaders and text, a new check gives the same report.',
  madeWith: 'Made with',
  date: 'Date',
  draft: 'Draft',
  pack: 'Kaders',
  hash: 'Hash (SHA-256)',
  and: 'and',
  verdicts: {
    complies: 'complies',
    conflicts: 'conflicts',
    missing: 'missing',
    undetermined: 'judge by hand',
    'not-applicable': 'not applicable',
  },
  severities: { error: 'Error', warning: 'Warning', info: 'Information' },
  statuses: { adopted: 'adopted', advice: 'advice', hygiene: 'drafting' },
};

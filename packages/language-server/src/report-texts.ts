import type { Severity, Verdict } from '@kadertoets/engine';
import type { Locale } from './settings.ts';
import { textsFor } from './texts.ts';

export interface ReportTexts {
  readonly title: string;
  readonly kader: string;
  readonly verdict: string;
  readonly evidence: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly summary: (errors: number, warnings: number, infos: number) => string;
  readonly rest: string;
  readonly notRecognised: string;
  readonly exceptions: string;
  readonly computation: string;
  readonly remedy: string;
  readonly source: string;
  readonly rule: string;
  readonly until: string;
  readonly open: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
}

/** The words of the report; those that it shares with the editor come from there. */
export function reportTexts(locale: Locale): ReportTexts {
  const { computation, kader, remedy, source, verdicts } = textsFor(locale);
  return { computation, kader, remedy, source, verdicts, ...(locale === 'en' ? en : nl) };
}

type Own = Omit<ReportTexts, 'computation' | 'kader' | 'remedy' | 'source' | 'verdicts'>;

const nl: Own = {
  title: 'Toetsing aan de kaders',
  verdict: 'Oordeel',
  evidence: 'Waar dat staat (regel)',
  findings: 'Bevindingen',
  noFindings: 'Er zijn geen afwijkingen gevonden.',
  summary: (errors, warnings, infos) =>
    `${String(errors)} ${errors === 1 ? 'fout' : 'fouten'}, ${String(warnings)} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}, ${String(infos)} ter informatie.`,
  rest: 'Niet van toepassing:',
  notRecognised: 'Deze tekst is niet herkend als overeenkomst en is niet getoetst.',
  exceptions: 'Genegeerd met reden',
  rule: 'Regel',
  until: 't/m',
  open: 'onbepaald',
  severities: { error: 'Fout', warning: 'Waarschuwing', info: 'Ter informatie' },
};

const en: Own = {
  title: 'Check against the kaders',
  verdict: 'Verdict',
  evidence: 'Where it says so (line)',
  findings: 'Findings',
  noFindings: 'There are no findings.',
  summary: (errors, warnings, infos) =>
    `${String(errors)} ${errors === 1 ? 'error' : 'errors'}, ${String(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}, ${String(infos)} for information.`,
  rest: 'Not applicable:',
  notRecognised: 'This text was not recognised as an agreement and was not checked.',
  exceptions: 'Ignored with a reason',
  rule: 'Rule',
  until: 'to',
  open: 'open end',
  severities: { error: 'Error', warning: 'Warning', info: 'Information' },
};

import type { DraftAssessment } from '@kadertoets/language-server/protocol';
import { Disposable, languages, type LanguageStatusItem, LanguageStatusSeverity } from 'vscode';
import type { Draft } from './draft.ts';
import { t } from './texts.ts';

/** The item beside the language of the text: which packs it is held against, and why. Absent where the text is no agreement. */
export function showStatus(draft: Draft): Disposable {
  let items: LanguageStatusItem[] = [];
  const clear = (): void => {
    for (const item of items.splice(0)) item.dispose();
  };
  const show = (assessment: DraftAssessment | undefined): void => {
    clear();
    if (assessment !== undefined) items = makeItems(assessment);
  };
  return Disposable.from(draft.onDidChange(show), new Disposable(clear));
}

function makeItems(assessment: DraftAssessment): LanguageStatusItem[] {
  const selector = { language: 'markdown' };
  const packs = assessment.packs.filter(({ status }) => status !== 'hygiene');
  const summary = languages.createLanguageStatusItem('kadertoets.packs', selector);
  summary.name = 'Kadertoets';
  summary.text = packs.length === 0 ? t('No kaders apply') : packs.map(({ id }) => id).join(', ');
  summary.detail = shortly(assessment);
  summary.severity = packs.length === 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  summary.command = { command: 'kadertoets.doctor', title: t('Why?') };
  return [summary];
}

/** "dvo · Druten · 2020-01-01 – 2023-12-31": what decides which kaders apply. */
export function describeDraft({ instrument, gemeenten, term }: DraftAssessment): string {
  const period = term === undefined ? t('no term') : `${term.from ?? '…'} – ${term.to ?? '…'}`;
  const who = gemeenten.length === 0 ? t('gemeente unknown') : gemeenten.join(', ');
  return [instrument ?? '', who, period].filter((each) => each !== '').join(' · ');
}

/** "Druten 2020–2023": there is little room beside the language. */
function shortly({ gemeenten, term }: DraftAssessment): string {
  const years = term === undefined ? [] : [`${term.from?.slice(0, 4) ?? '…'}–${term.to?.slice(0, 4) ?? '…'}`];
  return [gemeenten.length === 0 ? t('gemeente unknown') : gemeenten.join(', '), ...years].join(' ');
}

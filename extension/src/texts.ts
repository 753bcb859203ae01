import { config, t as translate } from '@vscode/l10n';
import { env, workspace } from 'vscode';
import dutch from '../l10n/bundle.l10n.nl.json';

/** The language of everything that the extension itself says: the user's choice, else the editor's. */
export function locale(): 'nl' | 'en' {
  const chosen = workspace.getConfiguration('kadertoets').get<string>('locale');
  if (chosen === 'nl' || chosen === 'en') return chosen;
  return /^nl\b/iu.test(env.language) ? 'nl' : 'en';
}

/** Takes the language over; called at the start and whenever the setting changes. */
export function useLocale(): void {
  config({ contents: locale() === 'nl' ? dutch : {} });
}

/** A text of the extension, written in English here and in Dutch in `l10n/`. */
export function t(text: string, ...values: (string | number)[]): string {
  return translate(text, ...values);
}

import { commands, type Disposable } from 'vscode';
import type { Draft } from '../draft.ts';
import type { Extension } from '../start.ts';
import { checkDraft } from './check-draft.ts';
import { explainRule } from './explain-rule.ts';
import { newDraftFromTemplate } from './new-draft.ts';
import { openSample } from './open-sample.ts';
import { openReportCommand, saveReportCommand } from './report.ts';
import { reveal } from './reveal.ts';
import { DOCTOR_PAGE } from '../page-address.ts';
import { openPage } from '../pages.ts';
import { restart } from './restart.ts';

/** Everything in the command palette, by the names that stand in package.json. */
export function registerCommands(extension: Extension, draft: Draft): Disposable[] {
  const known: Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>> = {
    checkDraft: async () => await checkDraft(draft),
    newDraft: async (gemeente) => await newDraftFromTemplate(extension, gemeente),
    openSample: async () => await openSample(),
    openReport: async () => await openReportCommand(extension, draft),
    saveReport: async () => await saveReportCommand(extension, draft),
    explainRule: async (rule) => await explainRule(extension, draft, rule),
    restart: async () => await restart(extension),
    showOutput: async () => {
      extension.client.outputChannel.show();
    },
    doctor: async () => {
      await openPage(DOCTOR_PAGE);
    },
    reveal: async (uri, range) => await reveal(uri, range),
  };
  return Object.entries(known).map(([name, run]) => commands.registerCommand(`kadertoets.${name}`, run));
}

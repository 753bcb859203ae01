import { RULE_PAGE } from '@kadertoets/language-server/protocol';
import { commands, Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { doctorPage } from './doctor.ts';
import type { Draft } from './draft.ts';
import { DOCTOR_PAGE, ruleOfPage, rulePageAddress, SCHEME } from './page-address.ts';
import { ask } from './requests.ts';
import type { Extension } from './start.ts';

/** Pages that the extension writes: those of the rules, and the doctor's. */
export function providePages(extension: Extension, draft: Draft): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    draft.onDidChange(() => {
      changed.fire(DOCTOR_PAGE);
    }),
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => {
        if (uri.path === DOCTOR_PAGE.path) return await doctorPage(extension, draft);
        return (await ask(extension.client, RULE_PAGE, ruleOfPage(uri))).markdown;
      },
    }),
  );
}

/** The page of a rule as it holds for a draft. */
export async function openRulePage(rule: string, draft: string | undefined): Promise<void> {
  await openPage(rulePageAddress(rule, draft));
}

/** As a page to read where the editor shows Markdown so, else as its text. */
export async function openPage(uri: Uri): Promise<void> {
  const known = await commands.getCommands(true);
  if (known.includes('markdown.showPreviewToSide')) await commands.executeCommand('markdown.showPreviewToSide', uri);
  else await commands.executeCommand('vscode.open', uri);
}

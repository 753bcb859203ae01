import { commands, window } from 'vscode';
import type { Draft } from '../draft.ts';
import { t } from '../texts.ts';

/** Says what the check of the draft in front came to, and shows the findings. */
export async function checkDraft(draft: Draft): Promise<void> {
  const assessment = draft.current();
  if (assessment === undefined) {
    void window.showInformationMessage(
      t('The text in front is no agreement that Kadertoets knows, and is not checked.'),
    );
    return;
  }
  const findings = [
    ...new Map(
      [
        ...assessment.packs.flatMap(({ kaders }) => kaders.flatMap((kader) => kader.findings)),
        ...assessment.otherFindings,
      ].map((finding) => [`${finding.rule} ${JSON.stringify(finding.range)}`, finding]),
    ).values(),
  ];
  if (findings.length === 0) {
    void window.showInformationMessage(t('This draft stays within its kaders.'));
    return;
  }
  await commands.executeCommand('workbench.actions.view.problems');
}

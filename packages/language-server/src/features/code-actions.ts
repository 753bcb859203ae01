import { applyEdits, type Edit, type Finding, mends } from '@kadertoets/engine';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { toDiagnostic } from '../diagnostics.ts';
import type { Context, Feature } from '../feature.ts';
import { overlaps, toSpan } from '../places.ts';
import { findRule } from '../rules.ts';
import type { Checked } from '../session.ts';
import { suppressionForFile, suppressionsHere } from '../suppression-edit.ts';
import { toFilledEdit, toWorkspaceEdit } from '../workspace-edit.ts';
import { SHOW_RULE } from './show-rule.ts';

/** What can be done about a finding: mend it, set it aside with a reason, read the rule. */
export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
  register: (context) => {
    context.connection.onCodeAction(async (params, token) => {
      const { only } = params.context;
      if (only !== undefined && !only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
      const checked = await context.session.checked(params.textDocument.uri, token);
      return checked === undefined ? [] : await actionsFor(checked, params, context);
    });
  },
};

async function actionsFor(checked: Checked, params: CodeActionParams, context: Context): Promise<CodeAction[]> {
  const place = toSpan(checked.document, params.range);
  const findings = checked.report.findings.filter(
    (finding) => finding.suppressed === null && overlaps(finding.focus ?? finding.span, place),
  );
  const actions: CodeAction[] = [];
  for (const finding of findings) {
    const diagnostics = [asShown(finding, checked, params, context)];
    if (context.client.codeActionLiterals) {
      actions.push(...(await fixes(finding, checked, diagnostics, context)));
      actions.push(...(await suppressions(finding, checked, diagnostics, context)));
    }
    const known = findRule(checked.rulebook, finding.rule);
    if (known === undefined) continue;
    const title = context.texts().showRule(known.rule.title);
    const command = { title, command: SHOW_RULE, arguments: [finding.rule, checked.uri] };
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command });
  }
  return actions;
}

/** A fix is offered only when it was tried: its finding goes, and none comes. */
async function fixes(
  finding: Finding,
  checked: Checked,
  diagnostics: Diagnostic[],
  context: Context,
): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  for (const { title, edits, ask } of finding.fixes) {
    if (!(await isMended(finding, edits, checked, context))) continue;
    const edit = toWorkspaceEdit(checked, edits, context.client);
    actions.push({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      isPreferred: actions.length === 0 && ask !== true,
      edit,
    });
  }
  return actions;
}

async function suppressions(
  finding: Finding,
  checked: Checked,
  diagnostics: Diagnostic[],
  context: Context,
): Promise<CodeAction[]> {
  const texts = context.texts();
  const { draft } = checked.inspection;
  if (findRule(checked.rulebook, finding.rule) === undefined) return [];
  const placeholder = `[${texts.reason}]`;
  const action = (title: string, edit: Edit): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: toFilledEdit(checked, edit, placeholder, context.client),
  });
  const actions: CodeAction[] = [];
  const tried = suppressionsHere(finding, draft, 'reden');
  for (const [index, edit] of tried.entries()) {
    if (!(await isMended(finding, [edit], checked, context))) continue;
    const offered = suppressionsHere(finding, draft, placeholder)[index];
    if (offered !== undefined) actions.push(action(texts.suppressHere(finding.rule), offered));
    break;
  }
  actions.push(action(texts.suppressFile(finding.rule), suppressionForFile(finding, draft, placeholder)));
  return actions;
}

async function isMended(
  finding: Finding,
  edits: readonly Edit[],
  { uri, document, report }: Checked,
  { session }: Context,
): Promise<boolean> {
  const after = await session.checkText(uri, applyEdits(document.getText(), edits));
  return mends(finding, report, after.report);
}

/** The diagnostic as the editor holds it, so that it can tell which one the action is for. */
function asShown(finding: Finding, checked: Checked, params: CodeActionParams, context: Context): Diagnostic {
  const own = toDiagnostic(finding, checked, context);
  return (
    params.context.diagnostics.find(
      ({ code, range }) => code === own.code && JSON.stringify(range) === JSON.stringify(own.range),
    ) ?? own
  );
}

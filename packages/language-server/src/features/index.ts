import type { Feature } from '../feature.ts';
import { checkWorkspace } from './check-workspace.ts';
import { assessment } from './assessment.ts';
import { draftRecipes } from './draft-recipes.ts';
import { report } from './report.ts';
import { ruleList } from './rule-list.ts';
import { state } from './state.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { completion } from './completion.ts';
import { configuration } from './configuration.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { foldingRanges } from './folding-ranges.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import { references } from './references.ts';
import { reload } from './reload.ts';
import { rename } from './rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import { showRule } from './show-rule.ts';
import { workspaceDiagnostics } from './workspace-diagnostics.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** Everything that the server can do, one file each. */
export const FEATURES: readonly Feature[] = [
  configuration,
  reload,
  pushDiagnostics,
  pullDiagnostics,
  workspaceDiagnostics,
  hover,
  documentSymbols,
  foldingRanges,
  selectionRanges,
  documentHighlight,
  definition,
  references,
  rename,
  documentLinks,
  codeActions,
  showRule,
  completion,
  codeLenses,
  inlayHints,
  workspaceSymbols,
  checkWorkspace,
  assessment,
  report,
  ruleList,
  draftRecipes,
  state,
];

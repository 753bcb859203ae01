import type { Feature } from '../feature.ts';
import { codeActions } from './code-actions.ts';
import { configuration } from './configuration.ts';
import { documentSymbols } from './document-symbols.ts';
import { foldingRanges } from './folding-ranges.ts';
import { hover } from './hover.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import { selectionRanges } from './selection-ranges.ts';
import { showRule } from './show-rule.ts';

/** Everything that the server can do, one file each. */
export const FEATURES: readonly Feature[] = [
  configuration,
  pushDiagnostics,
  pullDiagnostics,
  hover,
  documentSymbols,
  foldingRanges,
  selectionRanges,
  codeActions,
  showRule,
];

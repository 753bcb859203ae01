import type { Diagnostic, Position } from 'vscode-languageserver';
import { toDiagnostics } from './diagnostics.ts';
import type { Context } from './feature.ts';
import type { Checked } from './session.ts';

/** The diagnostics of open drafts as they were last given: one that says the same at the same place is the same object. */
export interface KnownDiagnostics {
  /** Where nothing changed, the list is the same too, with the name that it had. */
  readonly of: (checked: Checked) => Known;
  readonly forget: (uri: string) => void;
}

interface Known {
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
}

interface Kept extends Known {
  readonly byName: ReadonlyMap<string, Diagnostic>;
}

export function knownDiagnostics(context: Context): KnownDiagnostics {
  const known = new Map<string, Kept>();
  let count = 0;
  return {
    of: (checked) => {
      const last = known.get(checked.uri);
      const byName = new Map<string, Diagnostic>();
      const diagnostics = toDiagnostics(checked, context).map((fresh) => {
        const name = nameOf(fresh);
        const before = last?.byName.get(name);
        const own = before !== undefined && isSame(before, fresh) ? before : fresh;
        byName.set(name, own);
        return own;
      });
      const same =
        last?.diagnostics.length === diagnostics.length &&
        diagnostics.every((each, at) => each === last.diagnostics[at]);
      if (same) return last;
      count += 1;
      const now = { name: String(count), diagnostics, byName };
      known.set(checked.uri, now);
      return now;
    },
    forget: (uri) => {
      known.delete(uri);
    },
  };
}

/** A finding has a name of its own in its draft. */
function nameOf({ data }: Diagnostic): string {
  return (data as { readonly fingerprint: string }).fingerprint;
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.message === other.message &&
    one.code === other.code &&
    one.severity === other.severity &&
    isSamePlace(one.range.start, other.range.start) &&
    isSamePlace(one.range.end, other.range.end) &&
    one.codeDescription?.href === other.codeDescription?.href &&
    (one.relatedInformation === other.relatedInformation ||
      JSON.stringify(one.relatedInformation) === JSON.stringify(other.relatedInformation))
  );
}

function isSamePlace(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}

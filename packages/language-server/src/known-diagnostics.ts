import type { PartFindings } from '@kadertoets/engine';
import type { Diagnostic } from 'vscode-languageserver';
import { isShown, toDiagnostic } from './diagnostics.ts';
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
  readonly parts: readonly Part[];
}

interface Part {
  readonly said: object;
  /** The line at which the part begins. */
  readonly line: number;
  readonly diagnostics: readonly Diagnostic[];
}

export function knownDiagnostics(context: Context): KnownDiagnostics {
  const known = new Map<string, Kept>();
  let count = 0;
  let generation = 0;
  return {
    of: (checked) => {
      // Other settings may put it in other words.
      if (generation !== context.session.generation()) known.clear();
      generation = context.session.generation();
      const last = known.get(checked.uri);
      const parts = partsOf(checked, last?.parts ?? [], context);
      const diagnostics = NONE.concat(...parts.map((part) => part.diagnostics));
      const same =
        last?.diagnostics.length === diagnostics.length &&
        diagnostics.every((each, at) => each === last.diagnostics[at]);
      count += same ? 0 : 1;
      const now = same ? { ...last, parts } : { name: String(count), diagnostics, parts };
      known.set(checked.uri, now);
      return now;
    },
    forget: (uri) => {
      known.delete(uri);
    },
  };
}

const NONE: Diagnostic[] = [];

/** What was said in a part that begins at the same line as before is not looked at again. */
function partsOf(checked: Checked, last: readonly Part[], context: Context): Part[] {
  const { byPart } = checked.inspection;
  let others: Others | undefined;
  return byPart.map((part, at) => {
    const { said, start } = part;
    const { line } = checked.document.positionAt(start);
    // Nearly always it is as many parts from the beginning as it was.
    const before = last[at]?.said === said ? last[at] : (others ??= othersOf(last, byPart)).told.get(said);
    if (before?.line === line) return before;
    others ??= othersOf(last, byPart);
    return { said, line, diagnostics: diagnosticsOf(part, others.gone(), checked, context) };
  });
}

interface Others {
  /** All that was said before. */
  readonly told: ReadonlyMap<object, Part>;
  /** The diagnostics of what is not said any more, by fingerprint. */
  readonly gone: () => ReadonlyMap<unknown, Diagnostic>;
}

function othersOf(last: readonly Part[], byPart: readonly PartFindings[]): Others {
  let gone: ReadonlyMap<unknown, Diagnostic> | undefined;
  const find = (): ReadonlyMap<unknown, Diagnostic> => {
    const now = new Set(byPart.map(({ said }) => said));
    return byFingerprint(last.filter((other) => !now.has(other.said)));
  };
  return { told: new Map(last.map((part) => [part.said, part])), gone: () => (gone ??= find()) };
}

/** A finding has a name of its own in its draft. */
function byFingerprint(parts: readonly Part[]): ReadonlyMap<unknown, Diagnostic> {
  return new Map(parts.flatMap(({ diagnostics }) => diagnostics.map((each) => [fingerprintOf(each), each] as const)));
}

function fingerprintOf({ data }: Diagnostic): unknown {
  return (data as { readonly fingerprint: string }).fingerprint;
}

function diagnosticsOf(
  part: PartFindings,
  before: ReadonlyMap<unknown, Diagnostic>,
  checked: Checked,
  context: Context,
): Diagnostic[] {
  return checked
    .weigh(part.findings())
    .filter(isShown)
    .map((finding) => {
      const now = toDiagnostic(finding, checked, context);
      const last = before.get(finding.fingerprint);
      return last !== undefined && JSON.stringify(last) === JSON.stringify(now) ? last : now;
    });
}

import type { Finding } from '@kadertoets/engine';
import type { Diagnostic, Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { placeOf, shownFindings, toDiagnostic } from './diagnostics.ts';
import type { Context } from './feature.ts';
import { toRange } from './places.ts';
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
  readonly byName: ReadonlyMap<string, Told>;
}

interface Told {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
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
      const byName = new Map<string, Told>();
      const diagnostics: Diagnostic[] = [];
      for (const finding of shownFindings(checked)) {
        // A finding has a name of its own in its draft.
        const before = last?.byName.get(finding.fingerprint);
        const own =
          before !== undefined && saysTheSame(before, finding, checked)
            ? before.diagnostic
            : toDiagnostic(finding, checked, context);
        byName.set(finding.fingerprint, { finding, diagnostic: own });
        diagnostics.push(own);
      }
      const same =
        last?.diagnostics.length === diagnostics.length &&
        diagnostics.every((each, at) => each === last.diagnostics[at]);
      count += same ? 0 : 1;
      const now = { name: same ? last.name : String(count), diagnostics, byName };
      known.set(checked.uri, now);
      return now;
    },
    forget: (uri) => {
      known.delete(uri);
    },
  };
}

function saysTheSame({ finding, diagnostic }: Told, now: Finding, { document }: Checked): boolean {
  return (
    finding.rule === now.rule &&
    finding.severity === now.severity &&
    finding.message === now.message &&
    finding.remedy === now.remedy &&
    finding.related.length + now.related.length === 0 &&
    isAt(diagnostic.range, now, document)
  );
}

function isAt({ start, end }: Range, finding: Finding, document: TextDocument): boolean {
  const now = toRange(document, placeOf(finding));
  return isSamePlace(start, now.start) && isSamePlace(end, now.end);
}

function isSamePlace(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}

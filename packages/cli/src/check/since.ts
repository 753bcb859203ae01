import type { Finding, Report } from '@kadertoets/engine';
import type { Source } from './read-all.ts';
import { openRevision, type Revision } from './revision.ts';

/** A draft that changed since a revision, with what it was then; new ones have no past. */
export interface Changed extends Source {
  readonly former?: string;
}

/** The drafts to check, and how many are as they were. */
export interface Selection {
  readonly revision: Revision;
  readonly changed: readonly Changed[];
  readonly unchanged: number;
}

/** Keeps the drafts that changed since a revision. */
export async function changedSince(name: string, sources: readonly Source[]): Promise<Selection> {
  const revision = await openRevision(name);
  const changed: Changed[] = [];
  for (const draft of sources) {
    // Git answers one question at a time as quickly as many.
    const then = await revision.former(draft);
    if (then !== 'same') changed.push(then === 'absent' ? draft : { ...draft, former: then.source });
  }
  return { revision, changed, unchanged: sources.length - changed.length };
}

/**
 * The findings that stood there already: of the same rule, on the same words, with the same figures and the same exception.
 * Both versions are checked whole. So a finding that a change elsewhere brought about is new, in whatever clause it stands,
 * and so is something that is missing only now.
 */
export function stoodAlready(now: Report, then: Report): Set<Finding> {
  const before = new Set(then.findings.map(identityOf));
  return new Set(now.findings.filter((finding) => before.has(identityOf(finding))));
}

function identityOf({ rule, kind, severity, fingerprint, computation, suppressed }: Finding): string {
  const exception = suppressed === null ? null : { ...suppressed, span: null };
  return JSON.stringify([rule, kind, severity, fingerprint, computation, exception]);
}

import { applyEdits, mends, type Finding, type Report } from '@kadertoets/engine';

export interface Fixed {
  readonly source: string;
  readonly report: Report;
  /** What was done, in order. */
  readonly titles: readonly string[];
}

/**
 * Applies the fixes that need no choice of a person, one at a time: each stays only when its finding is gone and no other one
 * has come. What cannot be mended so is left as it was, and so are the findings to `leave`, by fingerprint.
 */
export async function fixDraft(
  source: string,
  report: Report,
  check: (source: string) => Promise<Report>,
  leave: ReadonlySet<string> = new Set(),
): Promise<Fixed> {
  const tried = new Set(leave);
  let now: Fixed = { source, report, titles: [] };
  for (let next = untried(now.report, tried); next !== undefined; next = untried(now.report, tried)) {
    for (const { title, edits, ask } of next.fixes) {
      if (ask === true) continue;
      const mended = applyEdits(now.source, edits);
      const after = await check(mended);
      if (!mends(next, now.report, after)) continue;
      now = { source: mended, report: after, titles: [...now.titles, `${next.clause}: ${title}`] };
      break;
    }
  }
  return now;
}

function untried({ findings }: Report, tried: Set<string>): Finding | undefined {
  const next = findings.find(
    ({ suppressed, fixes, fingerprint }) => suppressed === null && fixes.length > 0 && !tried.has(fingerprint),
  );
  if (next !== undefined) tried.add(next.fingerprint);
  return next;
}

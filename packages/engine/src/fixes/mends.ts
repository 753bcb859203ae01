import type { Edit, Finding, Report } from '../report.ts';

/** Whether a change of the draft did what a fix promises: the finding is gone, and no other one has come. */
export function mends(finding: Finding, before: Report, after: Report): boolean {
  const old = countOpen(before);
  const now = countOpen(after);
  const own = keyOf(finding);
  if (after.recognised !== before.recognised || (now.get(own) ?? 0) >= (old.get(own) ?? 0)) return false;
  return [...now].every(([key, count]) => count <= (old.get(key) ?? 0));
}

/** The draft with a fix applied. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = source;
  for (const { span, newText } of edits.toSorted((a, b) => b.span.start - a.span.start))
    result = result.slice(0, span.start) + newText + result.slice(span.end);
  return result;
}

function countOpen({ findings }: Report): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (finding.suppressed !== null) continue;
    const key = keyOf(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf({ rule, kind }: Finding): string {
  return `${rule} ${kind}`;
}

import { toOffset, toOffsets, type Draft, type Span } from '@kadertoets/document';
import type { Finding, Report } from './report.ts';

/** The report on a followed draft, with offsets in its source in the place of its own places. */
export function reportInOffsets(report: Report, draft: Draft): Report {
  if (draft.layout === undefined) return report;
  const { recognised, instrument, gemeenten, term, packs, findings } = report;
  let assessment: Report['assessment'] | undefined;
  return {
    recognised,
    ...(instrument === undefined ? {} : { instrument }),
    gemeenten,
    packs,
    findings: findings.map((finding) => findingInOffsets(finding, draft)),
    get assessment() {
      return (assessment ??= assessmentInOffsets(report.assessment, draft));
    },
    ...(term === undefined ? {} : { term }),
  };
}

function assessmentInOffsets(assessment: Report['assessment'], draft: Draft): Report['assessment'] {
  return assessment.map((each) => ({
    ...each,
    evidence: each.evidence.map(({ clause, span }) => ({ clause, span: toOffsets(draft, span) })),
  }));
}

/** A finding of one part moves with that part; where it did not move, it is the same object. */
function findingInOffsets(finding: Finding, draft: Draft): Finding {
  const by = toOffset(draft, finding.span.start) - finding.span.start;
  const known = memory.get(finding);
  if (known?.by === by) return known.finding;
  const moved = moveFinding(finding, draft);
  if (isOfOnePart(finding)) memory.set(finding, { by, finding: moved });
  return moved;
}

const memory = new WeakMap<Finding, { readonly by: number; readonly finding: Finding }>();

/** What has no places but those of its own words. */
function isOfOnePart({ related, fixes, suppressed }: Finding): boolean {
  return related.length === 0 && fixes.length === 0 && suppressed === null;
}

function moveFinding(finding: Finding, draft: Draft): Finding {
  const { focus, related, fixes, suppressed } = finding;
  return {
    ...finding,
    span: toOffsets(draft, finding.span),
    related: related.length === 0 ? related : inOffsets(related, draft),
    fixes: fixes.length === 0 ? fixes : inOffsets(fixes, draft),
    ...(focus === undefined ? {} : { focus: toOffsets(draft, focus) }),
    suppressed: suppressed === null ? null : inOffsets(suppressed, draft),
  };
}

/** Whatever has a start and an end is a place; nothing else of what is found is. */
export function inOffsets<T>(found: T, draft: Draft): T {
  return draft.layout === undefined ? found : (move(found, draft) as T);
}

function move(value: unknown, draft: Draft): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length === 0 ? value : value.map((each) => move(each, draft));
  if (isSpan(value)) return { start: toOffset(draft, value.start), end: toOffset(draft, value.end) };
  const moved: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) moved[key] = move(each, draft);
  return moved;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

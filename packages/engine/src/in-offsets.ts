import { toOffset, toOffsets, type Draft, type Span } from '@kadertoets/document';
import type { Finding, FindingLists, PartFindings, Report } from './report.ts';

/** The report on a followed draft, with offsets in its source in the place of its own places. */
export function reportInOffsets(report: Report, byPart: readonly PartFindings[], draft: Draft): Report {
  const { recognised, instrument, gemeenten, term, packs } = report;
  let all: Report['findings'] | undefined;
  let assessment: Report['assessment'] | undefined;
  return {
    recognised,
    ...(instrument === undefined ? {} : { instrument }),
    gemeenten,
    packs,
    get findings() {
      return (all ??= byPart.flatMap(({ findings }) => findings()));
    },
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

/** The findings in each part of a draft, with offsets in its source. */
export function byPartInOffsets(lists: FindingLists, draft: Draft): PartFindings[] {
  const { layout, parts } = draft;
  const found: PartFindings[] = [];
  lists.forEach((list, at) => {
    if (list.length === 0) return;
    const place = parts[at]?.place ?? 0;
    const staysWithin = pointsWithin(list, place, parts[at + 1]?.place ?? Number.POSITIVE_INFINITY);
    found.push({
      start: toOffset(draft, place),
      said: staysWithin ? saidAt(list, layout?.parts[at]) : {},
      findings: () => (layout === undefined ? list : list.map((finding) => moveFinding(finding, draft))),
    });
  });
  return found;
}

/** The same object for as long as the same is said of words that have the same places. */
function saidAt(list: readonly Finding[], places: object | undefined): object {
  const last = said.get(list);
  if (last !== undefined && last.places === places) return last;
  const now = { places };
  said.set(list, now);
  return now;
}

const said = new WeakMap<readonly Finding[], { readonly places: object | undefined }>();

/** Whether all that findings point at stands in their own part. */
function pointsWithin(list: readonly Finding[], from: number, to: number): boolean {
  const { start, end } = reachOfRelated(list);
  return start >= from && end <= to;
}

// Lists of parts that did not change come back after every edit.
const reaches = new WeakMap<readonly Finding[], Span>();

/** From where to where stands what these findings point at. */
function reachOfRelated(list: readonly Finding[]): Span {
  let reach = reaches.get(list);
  if (reach === undefined) {
    const spans = list.flatMap(({ related }) => related.map(({ span }) => span));
    reach = {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    };
    reaches.set(list, reach);
  }
  return reach;
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

import { lineIndex, type Span } from '@kadertoets/document';
import type { Finding } from '@kadertoets/engine';
import type { Pack } from '@kadertoets/rulebook';
import type { CheckedDocument } from './reporter.ts';

type Ranges = (span: Span) => unknown;

/** Lines and columns start at 1, `end` is exclusive, offsets count UTF-16 code units. */
export function rangesIn(source: string): Ranges {
  const lines = lineIndex(source);
  return ({ start, end }) => ({
    start: { ...lines.position(start), offset: start },
    end: { ...lines.position(end), offset: end },
  });
}

/** The packs that at least one of the drafts was checked against. */
export function packsJson(packs: readonly Pack[], documents: readonly CheckedDocument[]): unknown[] {
  const used = new Set(documents.flatMap(({ report }) => report.packs));
  return packs
    .filter((pack) => used.has(pack.header.pack))
    .map(({ header }) => ({
      id: header.pack,
      title: header.title,
      status: header.status,
      from: header.from ?? null,
      to: header.to ?? null,
    }));
}

/** What a draft was recognised as, and against what it was checked. */
export function documentHead({ path, report }: CheckedDocument): object {
  return {
    path,
    recognised: report.recognised,
    instrument: report.instrument ?? null,
    gemeenten: report.gemeenten,
    term: report.term === undefined ? null : { from: report.term.from ?? null, to: report.term.to ?? null },
    packs: report.packs,
  };
}

export function findingJson(finding: Finding, range: Ranges): object {
  return {
    rule: finding.rule,
    kind: finding.kind,
    severity: finding.severity,
    message: finding.message,
    range: range(finding.span),
    clause: finding.clause,
    sources: finding.sources,
    related: finding.related.map((each) => ({ message: each.message, range: range(each.span) })),
    fixes: finding.fixes.map((fix) => ({
      title: fix.title,
      edits: fix.edits.map((edit) => ({ range: range(edit.span), newText: edit.newText })),
    })),
    fingerprint: finding.fingerprint,
    suppressed:
      finding.suppressed === null
        ? null
        : {
            reason: finding.suppressed.reason,
            ...(finding.suppressed.until === undefined ? {} : { until: finding.suppressed.until }),
            ...(finding.suppressed.decision === undefined ? {} : { decision: finding.suppressed.decision }),
            ...(finding.suppressed.owner === undefined ? {} : { owner: finding.suppressed.owner }),
            range: range(finding.suppressed.span),
          },
  };
}

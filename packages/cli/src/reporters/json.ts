import { lineIndex, type Span } from '@kadertoets/document';
import type { Finding } from '@kadertoets/engine';
import type { CheckedDocument, ReportInput, Reporter } from './reporter.ts';

/** The contract's JSON: lines and columns start at 1, `end` is exclusive, offsets count UTF-16 code units. */
export const json: Reporter = ({ documents, packs, version, baseline, since }) => {
  const shown = documents.map((document) => showDocument(document, baseline));
  const counted = documents.flatMap(({ report }) => report.findings);
  const active = counted.filter((finding) => finding.suppressed === null);
  const count = (severity: Finding['severity']): number =>
    active.filter((finding) => finding.severity === severity).length;
  const used = new Set(documents.flatMap(({ report }) => report.packs));
  const value = {
    schemaVersion: 1,
    tool: { name: 'kadertoets', version },
    packs: packs
      .filter((pack) => used.has(pack.header.pack))
      .map(({ header }) => ({
        id: header.pack,
        title: header.title,
        status: header.status,
        from: header.from ?? null,
        to: header.to ?? null,
      })),
    documents: shown,
    summary: {
      documents: documents.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: counted.length - active.length,
      ...(baseline === undefined
        ? {}
        : {
            baseline: {
              new: active.filter((finding) => !baseline.known.has(finding)).length,
              unchanged: counted.filter((finding) => baseline.known.has(finding)).length,
              resolved: baseline.resolved,
            },
          }),
      ...(since === undefined
        ? {}
        : {
            since: {
              revision: since.revision,
              commit: since.commit,
              unchangedDocuments: since.drafts,
              knownFindings: since.findings,
            },
          }),
    },
  };
  return `${JSON.stringify(value, null, 2)}\n`;
};

function showDocument({ path, source, report }: CheckedDocument, baseline: ReportInput['baseline']): unknown {
  const lines = lineIndex(source);
  const range = ({ start, end }: Span): unknown => ({
    start: { ...lines.position(start), offset: start },
    end: { ...lines.position(end), offset: end },
  });
  return {
    path,
    recognised: report.recognised,
    instrument: report.instrument ?? null,
    gemeenten: report.gemeenten,
    term: report.term === undefined ? null : { from: report.term.from ?? null, to: report.term.to ?? null },
    packs: report.packs,
    findings: report.findings.map((finding) => ({
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
      ...(baseline === undefined ? {} : { baseline: baseline.known.has(finding) ? 'unchanged' : 'new' }),
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
    })),
    assessment: report.assessment.map((each) => ({
      ...each,
      evidence: each.evidence.map((evidence) => ({ clause: evidence.clause, range: range(evidence.span) })),
    })),
  };
}

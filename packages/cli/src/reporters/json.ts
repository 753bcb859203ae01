import type { Finding } from '@kadertoets/engine';
import { documentHead, findingJson, packsJson, rangesIn } from './json-parts.ts';
import type { CheckedDocument, ReportInput, Reporter } from './reporter.ts';

/** The contract's JSON: lines and columns start at 1, `end` is exclusive, offsets count UTF-16 code units. */
export const json: Reporter = ({ documents, packs, version, baseline, since }) => {
  const shown = documents.map((document) => showDocument(document, baseline));
  const counted = documents.flatMap(({ report }) => report.findings);
  const active = counted.filter((finding) => finding.suppressed === null);
  const count = (severity: Finding['severity']): number =>
    active.filter((finding) => finding.severity === severity).length;
  const value = {
    schemaVersion: 1,
    tool: { name: 'kadertoets', version },
    packs: packsJson(packs, documents),
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

function showDocument(document: CheckedDocument, baseline: ReportInput['baseline']): unknown {
  const { source, report } = document;
  const range = rangesIn(source);
  return {
    ...documentHead(document),
    findings: report.findings.map((finding) => ({
      ...findingJson(finding, range),
      ...(baseline === undefined ? {} : { baseline: baseline.known.has(finding) ? 'unchanged' : 'new' }),
    })),
    assessment: report.assessment.map((each) => ({
      ...each,
      evidence: each.evidence.map((evidence) => ({ clause: evidence.clause, range: range(evidence.span) })),
    })),
  };
}

import { lineIndex, type Span } from '@kadertoets/document';
import type { Finding, Fix } from '@kadertoets/engine';
import { artifactLocation, regionOf } from './sarif-places.ts';
import { ownDescriptors, ruleDescriptors, taxonomies } from './sarif-rules.ts';
import type { CheckedDocument, ReportInput, Reporter } from './reporter.ts';
import { leftOut, reason } from './wording.ts';

/** SARIF 2.1.0: one run, its rules with help, a taxonomy for each pack with a taxon for each kader. */
export const sarif: Reporter = (input) => {
  const { documents, version, locale, since } = input;
  const packs = usedPacks(input);
  const rules = [...ruleDescriptors(packs, locale), ...ownDescriptors(documents)];
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kadertoets',
            fullName: `Kadertoets ${version}`,
            version,
            semanticVersion: version,
            language: 'nl',
            supportedTaxonomies: packs.map(({ header }, at) => ({ name: header.pack, index: at })),
            rules,
          },
        },
        taxonomies: taxonomies(packs),
        columnKind: 'utf16CodeUnits',
        defaultEncoding: 'utf-8',
        invocations: [
          {
            executionSuccessful: true,
            ...(since === undefined
              ? {}
              : { toolExecutionNotifications: [{ level: 'note', message: { text: leftOut(since, locale) } }] }),
          },
        ],
        artifacts: documents.map(({ path, hash }) => ({
          location: artifactLocation(path),
          mimeType: 'text/markdown',
          encoding: 'utf-8',
          hashes: { 'sha-256': hash },
        })),
        results: documents.flatMap((document, at) =>
          document.report.findings.map((finding) => result(finding, document, at, index, input)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function usedPacks({ documents, packs }: ReportInput): ReportInput['packs'] {
  const used = new Set(documents.flatMap(({ report }) => report.packs));
  return packs.filter(({ header }) => used.has(header.pack));
}

const LEVEL: Readonly<Record<Finding['severity'], string>> = { error: 'error', warning: 'warning', info: 'note' };

function result(
  finding: Finding,
  { path, source }: CheckedDocument,
  artifact: number,
  rules: ReadonlyMap<string, number>,
  { locale, baseline }: ReportInput,
): unknown {
  const region = regionOf(source, lineIndex(source));
  const physical = (span: Span): unknown => ({
    artifactLocation: { ...artifactLocation(path), index: artifact },
    region: region(span),
  });
  const open = finding.kind === 'undetermined';
  return {
    ruleId: finding.rule,
    ruleIndex: rules.get(finding.rule),
    // What could not be judged is neither right nor wrong; the standard wants the level `none` with it.
    kind: open ? 'open' : 'fail',
    level: open ? 'none' : LEVEL[finding.severity],
    message: {
      text: [finding.message, ...finding.computation.filter((line) => !finding.message.includes(line))].join('\n'),
    },
    locations: [
      {
        physicalLocation: physical(finding.span),
        logicalLocations: [{ name: finding.clause, kind: 'element' }],
      },
    ],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map(({ message, span }, id) => ({
            id: id + 1,
            physicalLocation: physical(span),
            message: { text: message },
          })),
        }),
    ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map((fix) => showFix(fix, path, region)) }),
    ...(baseline === undefined ? {} : { baselineState: baseline.known.has(finding) ? 'unchanged' : 'new' }),
    partialFingerprints: { 'kadertoets/v1': finding.fingerprint },
    ...(finding.suppressed === null
      ? {}
      : {
          suppressions: [
            {
              kind: 'inSource',
              status: 'accepted',
              justification: reason(finding, locale),
              location: { physicalLocation: physical(finding.suppressed.span) },
              ...propertiesOf(finding.suppressed),
            },
          ],
        }),
    properties: {
      kind: finding.kind,
      clause: finding.clause,
      sources: finding.sources,
      ...(finding.remedy === undefined ? {} : { remedy: finding.remedy }),
    },
  };
}

/** For a program that keeps track of exceptions: what a person reads in the justification. */
function propertiesOf({ until, decision, owner }: NonNullable<Finding['suppressed']>): object {
  const properties = {
    ...(until === undefined ? {} : { until }),
    ...(decision === undefined ? {} : { decision }),
    ...(owner === undefined ? {} : { owner }),
  };
  return Object.keys(properties).length === 0 ? {} : { properties };
}

function showFix({ title, edits }: Fix, path: string, region: (span: Span) => unknown): unknown {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: artifactLocation(path),
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: region(span),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

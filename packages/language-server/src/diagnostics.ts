import type { Span } from '@kadertoets/document';
import type { Finding, Severity } from '@kadertoets/engine';
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver';
import type { Checked } from './session.ts';
import type { Context } from './feature.ts';
import { toRange } from './places.ts';
import { findRule } from './rules.ts';

export const SOURCE = 'kadertoets';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What the editor underlines. */
export function toDiagnostics(checked: Checked, context: Context): Diagnostic[] {
  return shownFindings(checked).map((finding) => toDiagnostic(finding, checked, context));
}

/** Every finding that no one has set aside with a reason. */
function shownFindings({ report }: Checked): Finding[] {
  return report.findings.filter(isShown);
}

export function isShown({ suppressed }: Finding): boolean {
  return suppressed === null;
}

/** An error of the run is shown in the text itself: a draft that was not checked must not look like one without findings. */
export function failureDiagnostic(error: unknown, { texts }: Context): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    code: 'kadertoets/niet-gecontroleerd',
    message: texts().checkFailed(error instanceof Error ? error.message : String(error)),
  };
}

/** The place of a finding in the text: the words on which it rests, or else the clause. */
function placeOf({ focus, span }: Finding): Span {
  return focus ?? span;
}

export function toDiagnostic(finding: Finding, checked: Checked, context: Context): Diagnostic {
  const { client, session } = context;
  const page = pageOf(finding.rule, session.settings().rulePages, checked.uri);
  const related = client.relatedInformation ? relatedInformation(finding, checked, page) : [];
  return {
    range: toRange(checked.document, placeOf(finding)),
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.rule,
    message: [finding.message, ...(finding.remedy === undefined ? [] : [finding.remedy])].join('\n'),
    ...(page !== undefined && client.codeDescription ? { codeDescription: { href: page } } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    data: { fingerprint: finding.fingerprint },
  };
}

/** The address of a rule's page, as it holds for a draft; the editor says where these are kept. */
export function pageOf(rule: string, template: string | undefined, draft = ''): string | undefined {
  return template?.replaceAll('{rule}', rule).replaceAll('{draft}', encodeURIComponent(draft));
}

function relatedInformation(
  finding: Finding,
  { uri, document, rulebook }: Checked,
  page: string | undefined,
): DiagnosticRelatedInformation[] {
  const known = findRule(rulebook, finding.rule);
  const start = { line: 0, character: 0 };
  return [
    ...finding.related.map(({ message, span }) => ({ message, location: { uri, range: toRange(document, span) } })),
    ...(page === undefined || known?.kader === undefined
      ? []
      : [{ message: known.kader.text, location: { uri: page, range: { start, end: start } } }]),
  ];
}

import type { Finding } from '@kadertoets/engine';
import type { Hover } from 'vscode-languageserver';
import { markup } from '../client.ts';
import { explainFinding, explainKader } from '../explain.ts';
import type { Context, Feature } from '../feature.ts';
import { holds, toOffset, toRange } from '../places.ts';
import type { Checked } from '../session.ts';

/** What the checker knows about the words under the mouse. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (context) => {
    context.connection.onHover(async ({ textDocument: { uri }, position }, token) => {
      const checked = await context.session.checked(uri, token);
      return checked === undefined ? null : hoverAt(checked, toOffset(checked.document, position), context);
    });
  },
};

function hoverAt(checked: Checked, offset: number, context: Context): Hover | null {
  const findings = checked.report.findings.filter((finding) => holds(finding.span, offset));
  const parts = findings.map((finding) => explainFinding(finding, context));
  const own = new Set(findings.map(kaderOf(checked)));
  const settled = checked.report.assessment.filter(
    ({ kader, verdict, evidence }) =>
      verdict === 'complies' && !own.has(kader) && evidence.some(({ span }) => holds(span, offset)),
  );
  for (const { kader } of settled) {
    const text = explainKader(kader, context);
    if (text !== undefined) parts.push(text);
  }
  const span = findings[0]?.span ?? settled[0]?.evidence.find((each) => holds(each.span, offset))?.span;
  if (parts.length === 0 || span === undefined) return null;
  return {
    contents: markup(parts.join('\n\n---\n\n'), context.client.markdownHover),
    range: toRange(checked.document, span),
  };
}

function kaderOf({ report }: Checked): (finding: Finding) => string | undefined {
  return ({ rule }) => report.assessment.find(({ rules }) => rules.includes(rule))?.kader;
}

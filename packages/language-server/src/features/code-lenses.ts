import type { Span } from '@kadertoets/document';
import type { Assessment, Finding } from '@kadertoets/engine';
import type { CodeLens } from 'vscode-languageserver';
import type { Context, Feature } from '../feature.ts';
import { toRange } from '../places.ts';
import { findKader } from '../rules.ts';
import type { Checked } from '../session.ts';
import { SHOW_RULE } from './show-rule.ts';
import { quietly } from '../tell.ts';

/** Above each article: the verdict on every kader that it settles, or by which it fails. */
export const codeLenses: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register: (context) => {
    const { client, connection, session } = context;
    connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
      if (!session.settings().codeLens) return [];
      const checked = await session.checked(uri, token);
      return checked === undefined ? [] : lensesOf(checked, context);
    });
    session.onRefresh(() => {
      if (client.refreshCodeLenses) quietly(connection.sendRequest('workspace/codeLens/refresh'));
    });
  },
};

/** What needs attention stands first: of a long line above an article the editor shows the beginning. */
const ORDER = ['✗', '?', '✓', 'i'];

function lensesOf(checked: Checked, context: Context): CodeLens[] {
  const texts = context.texts();
  const lenses = checked.report.assessment.flatMap((assessment) => {
    const { kader, rules, verdict } = assessment;
    const span = placeOf(assessment, checked);
    const title = findKader(checked.rulebook, kader)?.kader.title;
    if (span === undefined || title === undefined || verdict === 'not-applicable') return [];
    const open = openFindings(assessment, checked);
    const excepted = open.length === 0 && (verdict === 'conflicts' || verdict === 'missing');
    const sign = signOf(verdict, open);
    // A tick says enough.
    const said = verdict === 'complies' ? title : `${title}: ${excepted ? texts.excepted : texts.verdicts[verdict]}`;
    const command = { title: `${sign} ${said}`, command: SHOW_RULE, arguments: [rules[0], checked.uri] };
    return [{ sign, lens: { range: toRange(checked.document, span), command } }];
  });
  return lenses
    .toSorted(
      (a, b) => a.lens.range.start.line - b.lens.range.start.line || ORDER.indexOf(a.sign) - ORDER.indexOf(b.sign),
    )
    .map(({ lens }) => lens);
}

function openFindings({ rules }: Assessment, { report }: Checked): readonly Finding[] {
  return report.findings.filter(({ rule, suppressed }) => suppressed === null && rules.includes(rule));
}

/** What is missing and only advised, and what was set aside, is no fault. */
function signOf(verdict: Assessment['verdict'], open: readonly Finding[]): string {
  if (verdict === 'complies') return '✓';
  if (verdict === 'undetermined') return '?';
  return open.every(({ severity }) => severity === 'info') ? 'i' : '✗';
}

/** The heading of the article in which the verdict finds its first evidence. */
function placeOf({ evidence }: Assessment, { inspection: { draft } }: Checked): Span | undefined {
  const span = evidence[0]?.span;
  if (span === undefined) return undefined;
  const clause = draft.clauses.findLast((each) => each.span.start <= span.start);
  const heading = draft.sections[clause?.section ?? 0]?.heading;
  return heading === undefined ? span : draft.clauses[heading]?.span;
}

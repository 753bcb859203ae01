import type { Span } from '@kadertoets/document';
import type { Assessment, Verdict } from '@kadertoets/engine';
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

const SIGNS: Readonly<Record<Verdict, string>> = {
  complies: '✓',
  conflicts: '✗',
  missing: '✗',
  undetermined: '?',
  'not-applicable': '',
};

function lensesOf(checked: Checked, context: Context): CodeLens[] {
  const texts = context.texts();
  return checked.report.assessment.flatMap((assessment): CodeLens[] => {
    const { kader, rules, verdict } = assessment;
    const span = placeOf(assessment, checked);
    const title = findKader(context.session.rulebook(), kader)?.kader.title;
    if (span === undefined || title === undefined || verdict === 'not-applicable') return [];
    const command = {
      title: `${SIGNS[verdict]} ${title}: ${texts.verdicts[verdict]}`,
      command: SHOW_RULE,
      arguments: [rules[0]],
    };
    return [{ range: toRange(checked.document, span), command }];
  });
}

/** The heading of the article in which the verdict finds its first evidence. */
function placeOf({ evidence }: Assessment, { inspection: { draft } }: Checked): Span | undefined {
  const span = evidence[0]?.span;
  if (span === undefined) return undefined;
  const clause = draft.clauses.findLast((each) => each.span.start <= span.start);
  const heading = draft.sections[clause?.section ?? 0]?.heading;
  return heading === undefined ? span : draft.clauses[heading]?.span;
}

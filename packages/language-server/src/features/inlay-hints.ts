import { toOffsets, type Span } from '@kadertoets/document';
import type { Fact, Sentence } from '@kadertoets/facts';
import type { InlayHint } from 'vscode-languageserver';
import type { Context, Feature } from '../feature.ts';
import { overlaps, toRange, toSpan } from '../places.ts';
import type { Checked } from '../session.ts';
import { quietly } from '../tell.ts';

/** Behind an amount: which share of the participatiebudget it comes to. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: { resolveProvider: false } }),
  register: (context) => {
    const { client, connection, session } = context;
    connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token) => {
      if (!session.settings().inlayHints) return [];
      const checked = await session.checked(uri, token);
      if (checked?.report.recognised !== true) return [];
      return hintsIn(checked, toSpan(checked.document, range), context);
    });
    session.onRefresh(() => {
      if (client.refreshInlayHints) quietly(connection.languages.inlayHint.refresh());
    });
  },
};

function hintsIn(checked: Checked, place: Span, { texts }: Context): InlayHint[] {
  const { reading } = checked.inspection;
  if (reading === undefined) return [];
  return reading.facts.flatMap((fact): InlayHint[] => {
    const sentence = reading.sentences[fact.sentence];
    if (fact.kind !== 'share' || fact.fields['stated'] !== true || sentence === undefined) return [];
    if (!overlaps(toOffsets(reading.draft, sentence.span), place) || !isOf(fact, 'participatiebudget')) return [];
    const amount = amountIn(sentence);
    const share = shareText(fact);
    if (amount === undefined || share === undefined) return [];
    return [
      {
        position: toRange(checked.document, toOffsets(reading.draft, amount)).end,
        label: `= ${texts().shareOf(share)}`,
        paddingLeft: true,
        ...(fact.computation.length === 0 ? {} : { tooltip: fact.computation.join('\n') }),
      },
    ];
  });
}

function isOf(fact: Fact, whole: string): boolean {
  const { of } = fact.fields;
  return Array.isArray(of) && of.includes(whole);
}

/** Only where one amount is named it is plain which one is meant. */
function amountIn({ span, quantities }: Sentence): Span | undefined {
  const amounts = quantities.filter(
    ({ kind, start, end }) => kind === 'money' && start >= span.start && end <= span.end,
  );
  const [amount] = amounts;
  return amount === undefined || amounts.length > 1 ? undefined : { start: amount.coreStart, end: amount.coreEnd };
}

function shareText({ fields: { low, high } }: Fact): string | undefined {
  const text = (value: number): string => `${String(Math.round(value * 100) / 100).replace('.', ',')}%`;
  if (typeof low !== 'number' || typeof high !== 'number' || low !== high) return undefined;
  return text(low);
}

import type { Draft, Span } from '@kadertoets/document';
import type { Finding } from '@kadertoets/engine';
import type { Hover } from 'vscode-languageserver';
import { markup } from '../client.ts';
import { explainFinding, explainKader } from '../explain.ts';
import type { Context, Feature } from '../feature.ts';
import { declarationOf, namedAt } from '../naming.ts';
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
  const parts = findings.map((finding) => explainFinding(finding, checked, context));
  const named = findings.length > 0 ? undefined : explainNamed(checked, offset, context);
  if (named !== undefined) return named;
  const own = new Set(findings.map(kaderOf(checked)));
  const settled = checked.report.assessment.filter(
    ({ kader, verdict, evidence }) =>
      verdict === 'complies' && !own.has(kader) && evidence.some(({ span }) => holds(span, offset)),
  );
  for (const { kader } of settled) {
    const text = explainKader(kader, checked, context);
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

/** The definition of a term, or the text that a reference points to. */
function explainNamed(checked: Checked, offset: number, { client, texts }: Context): Hover | undefined {
  const { document, inspection } = checked;
  const named = namedAt(checked, checked.names(), offset);
  const span = named === undefined ? undefined : declarationOf(named, checked);
  // What stands under the mouse itself needs no repetition.
  if (named === undefined || span === undefined || holds(span, offset)) return undefined;
  const clause = named.kind === 'part' ? inspection.draft.clauses[named.clause] : undefined;
  const shown = named.kind === 'term' ? named.term.definition : contentOf(clause?.index ?? 0, inspection.draft);
  const title = named.kind === 'term' ? texts().definition(named.term.term) : (clause?.address ?? '');
  const quote = inspection.draft.source.slice(shown.start, shown.end).trim().replaceAll('\n', '\n> ');
  return { contents: markup(`**${title}**\n\n> ${quote}`, client.markdownHover), range: toRange(document, named.at) };
}

const LONGEST = 1200;

/** A lid as it is; of an article the text below its heading, as far as it fits. */
function contentOf(clause: number, draft: Draft): Span {
  const own = draft.clauses[clause];
  if (own === undefined) return { start: 0, end: 0 };
  if (own.kind !== 'heading') return own.span;
  const inside = draft.clauses.filter(
    (each) => each.section === own.section && each.span.end - own.span.start <= LONGEST && each.kind !== 'footnote',
  );
  return { start: own.span.start, end: inside.at(-1)?.span.end ?? own.span.end };
}

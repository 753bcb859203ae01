import { partAt, type Draft, type Span } from '@kadertoets/document';
import type { Fact, Reading, Sentence } from '@kadertoets/facts';
import { fixesFor } from './fixes/index.ts';
import type { RuleHits } from './judge.ts';
import type { Finding, FindingKind, Severity, Source } from './report.ts';
import { ruleName } from './rule-name.ts';

/** What is told of a place. */
export interface FindingParts {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly span: Span;
  readonly focus?: Span | undefined;
  readonly message: string;
  readonly computation: readonly string[];
  readonly related: Finding['related'];
  readonly fact?: Fact | undefined;
}

/** A finding of a rule at a place; `sentence` is absent where something is missing. */
export function makeFinding(
  result: RuleHits,
  reading: Reading,
  sentence: Sentence | undefined,
  parts: FindingParts,
): Finding {
  const { pack, rule } = result;
  const { focus, fact, ...rest } = parts;
  const clause = sentence === undefined ? clauseAt(reading.draft, parts.span) : reading.draft.clauses[sentence.clause];
  return {
    rule: ruleName(result),
    ...rest,
    ...(focus === undefined ? {} : { focus }),
    remedy: rule.remedy,
    clause: clause?.address ?? 'titel',
    sources: rule.source.map((citation): Source => {
      const document = pack.header.documents[citation.document];
      return {
        document: document?.title ?? citation.document,
        locator: citation.locator,
        status: document?.status ?? pack.header.status,
      };
    }),
    fixes: fixesFor({ kind: parts.kind, sentence, result, fact }, reading),
    fingerprint: '',
    suppressed: null,
  };
}

function clauseAt(draft: Draft, { start }: Span): Draft['clauses'][number] | undefined {
  const { clauses } = draft;
  const { from, to } = partAt(draft, start) ?? { from: 0, to: 0 };
  for (let at = from; at < to; at += 1) {
    const clause = clauses[at];
    if (clause !== undefined && clause.span.start <= start && start < clause.span.end) return clause;
  }
  return undefined;
}

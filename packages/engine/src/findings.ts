import { keptList, lastLists, type Draft } from '@kadertoets/document';
import { partWith, type Reading } from '@kadertoets/facts';
import type { Hit } from './hits.ts';
import { hitsInPart, type RuleHits } from './judge.ts';
import type { JudgedPart } from './judged-part.ts';
import { makeFinding } from './make-finding.ts';
import { fill, focusOf } from './message.ts';
import { missingFindings, missingInArticles, speaksOf, standsByArticle } from './missing.ts';
import type { Finding, FindingLists } from './report.ts';
import { kaderTitle, ruleName } from './rule-name.ts';
import type { IsDoubtful } from './suspicion/doubt.ts';

/**
 * Turns what the rules found into findings: one per sentence and rule, at the smallest clause that carries the conflict. What
 * `isDoubtful` is reported as undetermined.
 */
export function toFindings(
  results: readonly RuleHits[],
  judged: readonly JudgedPart[],
  reading: Reading,
  isDoubtful: IsDoubtful = () => false,
): FindingLists {
  const articles = isByArticle(reading.draft);
  const context = { reading, articles, name: articles ? 'findings by article' : 'findings', isDoubtful };
  return [
    ...lastLists(
      reading.draft,
      'findings of the draft',
      results.map((result) => findingsOfDraft(result, context)),
    ),
    ...keptList(reading.draft, context.name, judged, (part) => findingsOfPart(part, results, context)),
  ];
}

/** What the findings of a draft are made with. */
interface Context {
  readonly reading: Reading;
  /** May what is missing in an article be told by article? */
  readonly articles: boolean;
  /** What the findings of a part are kept under. */
  readonly name: string;
  readonly isDoubtful: IsDoubtful;
}

/** What a rule says of the draft as a whole. */
function findingsOfDraft(result: RuleHits, context: Context): Finding[] {
  const { rule } = result;
  if (rule.kind === 'missing' || rule.kind === 'advice')
    return context.articles && standsByArticle(rule) && speaksOf(result)
      ? []
      : missingFindings(result, context.reading);
  // A fix looks at all that the rule found in the draft.
  return rule.parts === undefined ? [] : clauseFindings(result, context);
}

/** What is found in each part by the hits in it, and stays found for as long as these stand. */
function findingsOfPart(judged: JudgedPart, results: readonly RuleHits[], context: Context): readonly Finding[] {
  const { name } = context;
  let found = judged.conclusions.get(name) as readonly Finding[] | undefined;
  if (found === undefined) {
    found = judged.found
      .toSorted((a, b) => a - b)
      .flatMap((rule) => {
        const [result, hits] = [results[rule], judged.hits[rule]];
        return result === undefined || hits === undefined ? [] : findingsOfRule(hitsInPart(result, hits), context);
      });
    judged.conclusions.set(name, found);
  }
  return found;
}

function findingsOfRule(part: RuleHits, context: Context): Finding[] {
  const { rule } = part;
  const { reading, articles } = context;
  if (rule.kind === 'missing' || rule.kind === 'advice')
    return articles && standsByArticle(rule) ? missingInArticles(part, reading) : [];
  return rule.parts === undefined ? clauseFindings(part, context) : [];
}

function clauseFindings(part: RuleHits, context: Context): Finding[] {
  return [...conflictFindings(part, context), ...doubtFindings(part, context.reading)];
}

/** A footnote speaks for the article of its mark, which may be another one than that in which it stands. */
function isByArticle(draft: Draft): boolean {
  return !draft.footnotes.some((note) => isElsewhere(note.clause, draft));
}

function isElsewhere(note: number, { clauses, parts }: Draft): boolean {
  const lead = clauses[note]?.lead;
  const part = parts[partWith(parts, note)];
  return lead !== undefined && part !== undefined && (lead < part.from || lead >= part.to);
}

function conflictFindings(result: RuleHits, { reading, isDoubtful }: Context): Finding[] {
  const excepted = new Set(result.hits.except.map((hit) => hit.sentence.index));
  const bySentence = new Map<number, Hit>();
  for (const hit of result.hits.conflict)
    if (!excepted.has(hit.sentence.index) && !bySentence.has(hit.sentence.index))
      bySentence.set(hit.sentence.index, hit);
  return [...bySentence.values()].flatMap((hit) => {
    const base = {
      kind: result.rule.kind === 'consistency' ? ('consistency' as const) : ('conflict' as const),
      severity: hit.reading.severity ?? result.rule.severity,
    };
    const facts = hit.facts.length === 0 ? [undefined] : hit.facts;
    const seen = new Set<string>();
    return facts.flatMap((fact) => {
      const span = fact?.span ?? hit.sentence.span;
      const key = `${String(span.start)}-${String(span.end)}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const computation = fact?.computation ?? [];
      const message = fill(hit.reading.message ?? result.rule.message, hit.sentence, reading.draft, computation);
      // Figures that were worked out are beyond what sentences look like.
      const doubtful =
        base.kind === 'conflict' && computation.length === 0 && isDoubtful(ruleName(result), hit.sentence, span);
      return [
        makeFinding(result, reading, hit.sentence, {
          ...(doubtful
            ? { kind: 'undetermined', severity: 'info', message: withDoubt(message) }
            : { ...base, message }),
          span,
          focus: focusOf(hit),
          computation,
          related: fact?.related ?? [],
          fact,
        }),
      ];
    });
  });
}

/** What the rule says of it, for whoever has to judge. */
function withDoubt(message: string): string {
  return `Niet zeker: ${message} De bepaling lijkt echter op bepalingen die binnen het kader blijven. Beoordeel haar zelf.`;
}

function doubtFindings(result: RuleHits, reading: Reading): Finding[] {
  const settled = new Set(
    [...result.hits.conflict, ...result.hits.complies, ...result.hits.except].map((hit) => hit.sentence.index),
  );
  const seen = new Set<number>();
  return result.hits.doubt.flatMap((hit) => {
    if (settled.has(hit.sentence.index) || seen.has(hit.sentence.index)) return [];
    seen.add(hit.sentence.index);
    const kader = kaderTitle(result);
    return [
      makeFinding(result, reading, hit.sentence, {
        kind: 'undetermined',
        severity: 'info',
        span: hit.sentence.span,
        focus: focusOf(hit),
        message:
          hit.reading.message ??
          `Deze bepaling gaat over “${kader}”, maar er is niet met zekerheid uit te lezen of zij daarbinnen blijft. Beoordeel haar zelf.`,
        computation: [],
        related: [],
      }),
    ];
  });
}

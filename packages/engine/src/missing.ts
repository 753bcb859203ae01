import { toPlace, type Draft, type Span } from '@kadertoets/document';
import type { Reading, Sentence } from '@kadertoets/facts';
import type { Rule } from '@kadertoets/rulebook';
import type { Hit } from './hits.ts';
import type { RuleHits } from './judge.ts';
import { makeFinding, type FindingParts } from './make-finding.ts';
import { fill, focusOf } from './message.ts';
import type { Finding } from './report.ts';

/** What a rule says is missing in the draft as a whole, or in its articles. */
export function missingFindings(result: RuleHits, reading: Reading): Finding[] {
  const { rule } = result;
  const partNames = (rule.parts ?? []).map((part) => part.name);
  if (partNames.length > 0) {
    if (!speaksOf(result)) return [];
    const lacking = partNames.filter((name) => !result.parts.has(name));
    return lacking.length === 0
      ? []
      : [makeMissing(result, reading, rule.message.replaceAll('{ontbreekt}', lacking.join(', ')))];
  }
  if (!speaksOf(result))
    return rule.messageWhenNone === undefined ? [] : [makeMissing(result, reading, rule.messageWhenNone)];
  if (standsByArticle(rule)) return missingInArticles(result, reading);
  if (result.byPart.first('requires') !== undefined) return [];
  const figures = result.byPart.first('onlyIf')?.facts[0]?.computation ?? [];
  return [makeMissing(result, reading, rule.message.replaceAll('{figuren}', figures.join('; ')), figures)];
}

function makeMissing(
  result: RuleHits,
  reading: Reading,
  message: string,
  computation: readonly string[] = [],
): Finding {
  const perhaps = result.byPart.first('doubt');
  if (perhaps !== undefined) return makeDoubtful(result, reading, perhaps, message);
  const span = missingPlace(result, reading);
  return makeFinding(result, reading, undefined, { ...missingBase(result.rule), span, message, computation });
}

/** Nothing is said to be missing that a sentence may well say in words that were not understood. */
function makeDoubtful(result: RuleHits, reading: Reading, hit: Hit, message: string): Finding {
  return makeFinding(result, reading, hit.sentence, {
    kind: 'undetermined',
    severity: 'info',
    span: hit.sentence.span,
    focus: focusOf(hit),
    message:
      hit.reading.message ?? `Niet zeker: ${message} Mogelijk regelt deze bepaling het wel. Beoordeel haar zelf.`,
    computation: [],
    related: [],
  });
}

function missingBase({ kind, severity }: Rule): Pick<FindingParts, 'kind' | 'severity' | 'computation' | 'related'> {
  return { kind: kind === 'advice' ? 'advice' : 'missing', severity, computation: [], related: [] };
}

/** What is missing in articles that speak of the subject. */
export function missingInArticles(result: RuleHits, reading: Reading): Finding[] {
  const { rule, hits } = result;
  const sections = new Set(hits.requires.map((hit) => sectionOf(reading.draft, hit.sentence)));
  const seen = new Set<number>();
  return hits.onlyIf.flatMap((hit) => {
    const section = sectionOf(reading.draft, hit.sentence);
    if (sections.has(section) || seen.has(section)) return [];
    seen.add(section);
    const figures = hit.facts.flatMap((fact) => fact.computation);
    const message = fill(rule.message, hit.sentence, reading.draft, figures);
    const perhaps = hits.doubt.find(({ sentence }) => sectionOf(reading.draft, sentence) === section);
    if (perhaps !== undefined) return [makeDoubtful(result, reading, perhaps, message)];
    const { span } = hit.sentence;
    return [makeFinding(result, reading, hit.sentence, { ...missingBase(rule), span, message, fact: hit.facts[0] })];
  });
}

function sectionOf(draft: Draft, sentence: Sentence): number {
  return draft.clauses[sentence.clause]?.section ?? 0;
}

/** The heading of the closest article (where the subject is spoken of), or else the title. */
function missingPlace(result: RuleHits, reading: Reading): Span {
  const { draft } = reading;
  const near = result.byPart.first('onlyIf') ?? result.partHits[0];
  const section = near === undefined ? undefined : draft.sections[sectionOf(draft, near.sentence)];
  const heading = section?.heading ?? draft.title ?? 0;
  const clause = draft.clauses[heading] ?? draft.clauses[0];
  return clause?.span ?? { start: 0, end: toPlace(draft, Math.min(1, draft.text.length)) };
}

/** Is what is missing looked for in every article that speaks of the subject? */
export function standsByArticle({ requiredIn, parts }: Rule): boolean {
  return requiredIn === 'article' && (parts ?? []).length === 0;
}

export function speaksOf(result: RuleHits): boolean {
  return result.rule.onlyIf === undefined || result.byPart.first('onlyIf') !== undefined;
}

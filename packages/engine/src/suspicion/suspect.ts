import { keptList } from '@kadertoets/document';
import type { Reading, Sentence } from '@kadertoets/facts';
import type { Rule } from '@kadertoets/rulebook';
import { makeFinding } from '../make-finding.ts';
import type { PartHits } from '../hits.ts';
import { reachOf } from '../homes.ts';
import type { RuleHits } from '../judge.ts';
import type { JudgedPart } from '../judged-part.ts';
import type { Finding, FindingLists } from '../report.ts';
import { kaderTitle, ruleName } from '../rule-name.ts';
import { likeliest, oddsOf, type RuleNames } from './likelihood.ts';
import type { Detector } from './model.ts';

/**
 * Sentences that look like a conflict though no rule could make one of them: reported as undetermined, with the rule that they
 * most likely conflict with. The detector never decides; it only says which sentence a person has to read.
 */
export function suspectFindings(
  results: readonly RuleHits[],
  judged: readonly JudgedPart[],
  findings: FindingLists,
  reading: Reading,
  detector: Detector,
): FindingLists {
  return keptList(reading.draft, 'suspects', judged, (part) => {
    let found = part.conclusions.get(detector) as readonly Finding[] | undefined;
    if (found === undefined) {
      const known = overlapping(part.sentences, findings);
      // One sentence after the other: what a sentence looks like is at hand until the next is asked for.
      found = part.sentences.flatMap((sentence) => {
        const odds = isOpen(sentence, known, reading) ? oddsOf(sentence, detector) : Number.NEGATIVE_INFINITY;
        return odds < LEAST ? NONE : report(sentence, odds, results, part, reading, detector);
      });
      part.conclusions.set(detector, found);
    }
    return found;
  });
}

/** What is found of the words of these sentences; what is missing says nothing of them. */
function overlapping(sentences: readonly Sentence[], lists: FindingLists): Finding[] {
  const start = Math.min(...sentences.map(({ span }) => span.start));
  const end = Math.max(...sentences.map(({ span }) => span.end));
  return lists.flatMap((list) => {
    if (list.length === 0) return NONE;
    const reach = reachOf(list);
    if (reach.start >= end || reach.end <= start) return NONE;
    return list.filter(
      ({ kind, span }) => kind !== 'missing' && kind !== 'advice' && span.start < end && start < span.end,
    );
  });
}

const NONE: readonly Finding[] = [];

/** A clause that no finding is about: it may be held against each rule. */
function isOpen(sentence: Sentence, known: readonly Finding[], reading: Reading): boolean {
  return (
    isClause(sentence, reading) &&
    !known.some(({ span }) => span.start < sentence.span.end && sentence.span.start < span.end)
  );
}

/** Less likely sentences are not held against each rule: hardly one of them would be reported, and none of those rightly. */
const LEAST = -0.75;

function report(
  sentence: Sentence,
  odds: number,
  results: readonly RuleHits[],
  { rules, hits }: JudgedPart,
  reading: Reading,
  detector: Detector,
): Finding[] {
  if (isComputed(hits, sentence)) return [];
  const nearest = likeliest(sentence, namesOf(rules, results), detector);
  const result = results[nearest?.at ?? -1];
  if (nearest === undefined || result === undefined) return [];
  return odds + nearest.likeness / 2 < detector.suspectFrom + margin(sentence, hits[nearest.at]?.hits)
    ? []
    : [toFinding(result, sentence, reading)];
}

const names = new WeakMap<readonly Rule[], RuleNames>();

/** What rules that tell conflicts are called: one list for as long as the rules are the same. */
function namesOf(rules: readonly Rule[], results: readonly RuleHits[]): RuleNames {
  let known = names.get(rules);
  if (known === undefined) {
    known = results.map((result) => (result.rule.kind === 'conflict' ? ruleName(result) : undefined));
    names.set(rules, known);
  }
  return known;
}

/** Rules and reader know better what complies and what is no norm, but they do not know all. */
function margin(sentence: Sentence, hits: PartHits['hits'] | undefined): number {
  if (!isNorm(sentence)) return 1;
  return isSettled(hits, sentence) ? 0.5 : 0;
}

/** The likeliest rule read the sentence, and found that it complies. */
function isSettled(hits: PartHits['hits'] | undefined, sentence: Sentence): boolean {
  return [...(hits?.complies ?? []), ...(hits?.except ?? [])].some((hit) => hit.sentence.index === sentence.index);
}

/** A computation shows that the sentence complies with a kader: there is nothing left to suspect in it. */
function isComputed(results: JudgedPart['hits'], sentence: Sentence): boolean {
  return results.some(
    (own) => own?.hits.complies.some((hit) => hit.sentence.index === sentence.index && hit.facts.length > 0) === true,
  );
}

function isClause({ clause, zone }: Sentence, { draft }: Reading): boolean {
  const kind = draft.clauses[clause]?.kind;
  return kind !== 'title' && kind !== 'heading' && zone !== 'signature';
}

function isNorm({ statements }: Sentence): boolean {
  return statements.some(({ role, status }) => (role === 'main' || role === 'row') && status === 'norm');
}

function toFinding(hits: RuleHits, sentence: Sentence, reading: Reading): Finding {
  return makeFinding(hits, reading, sentence, {
    kind: 'undetermined',
    severity: 'info',
    span: sentence.span,
    message: `Deze bepaling lijkt te raken aan “${kaderTitle(hits)}”, maar wat zij precies regelt is niet met zekerheid te lezen. Beoordeel haar zelf.`,
    computation: [],
    related: [],
  });
}

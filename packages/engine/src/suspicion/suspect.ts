import type { Reading, Sentence } from '@kadertoets/facts';
import type { Pack, Rule } from '@kadertoets/rulebook';
import { compileCondition, placesIn } from '../conditions/index.ts';
import type { Statements } from '../conditions/statements.ts';
import { makeFinding } from '../findings.ts';
import type { PartHits } from '../hits.ts';
import { reachOf } from '../homes.ts';
import type { RuleHits } from '../judge.ts';
import { judgedPart, type JudgedPart } from '../judged-part.ts';
import type { Finding, FindingLists } from '../report.ts';
import { featuresAtHand } from './features.ts';
import type { Detector } from './model.ts';
import { lookForNearest } from './nearest.ts';

/**
 * Sentences that look like a conflict though no rule could make one of them: reported as undetermined, with the rule that came
 * nearest. The detector never decides; it only says which sentence a person has to read.
 */
export function suspectFindings(
  results: readonly RuleHits[],
  findings: FindingLists,
  statements: Statements,
  detector: Detector,
): FindingLists {
  const { reading } = statements;
  const open = reading.parts.flatMap((part) => {
    const judged = judgedPart(part);
    return judged === undefined || judged.conclusions.has(detector) ? [] : [judged];
  });
  const suspects = open.map(({ sentences }) =>
    suspectsIn(sentences, overlapping(sentences, findings), reading, detector),
  );
  lookForNearest(open, suspects, results, statements);
  open.forEach((judged, index) => {
    const found = (suspects[index] ?? []).flatMap((suspect) => {
      const number = judged.nearest.get(suspect.sentence.index - judged.from);
      const rule = number === undefined ? undefined : results[number];
      if (number === undefined || rule === undefined) return [];
      return report(suspect, rule, judged.hits[number]?.hits, judged.hits, reading, detector);
    });
    judged.conclusions.set(detector, found);
  });
  return reading.parts.map((part) => (judgedPart(part)?.conclusions.get(detector) as Finding[] | undefined) ?? NONE);
}

/** A sentence that no finding is about, and that is likely enough to conflict with something. */
interface Suspect {
  readonly sentence: Sentence;
  readonly likelihood: number;
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

function suspectsIn(
  sentences: readonly Sentence[],
  known: readonly Finding[],
  reading: Reading,
  detector: Detector,
): Suspect[] {
  const reported = (sentence: Sentence): boolean =>
    known.some(({ span }) => span.start < sentence.span.end && sentence.span.start < span.end);
  return sentences.flatMap((sentence) => {
    if (!isNorm(sentence, reading) || reported(sentence)) return [];
    const likelihood = likelihoodOf(sentence, detector);
    return likelihood < detector.threshold ? [] : [{ sentence, likelihood }];
  });
}

function report(
  { sentence, likelihood }: Suspect,
  nearest: RuleHits,
  settled: PartHits['hits'] | undefined,
  results: JudgedPart['hits'],
  reading: Reading,
  detector: Detector,
): Finding[] {
  if (isSettled(settled, sentence) || isComputed(results, sentence)) return [];
  // Everyday matter is full of limits and refusals: far from the subject of the rule, the likelihood has to say much more.
  if (likelihood < detector.threshold + ELSEWHERE && !isNearSubject(nearest.rule, sentence, reading)) return [];
  return [toFinding(nearest, sentence, reading)];
}

const ELSEWHERE = 0.45;

const likelihoods = new WeakMap<Detector, WeakMap<Sentence['acts'], number>>();

/** Sentences that say the same share their acts, and are as likely. */
function likelihoodOf(sentence: Sentence, detector: Detector): number {
  let known = likelihoods.get(detector);
  if (known === undefined) {
    known = new WeakMap();
    likelihoods.set(detector, known);
  }
  let likelihood = known.get(sentence.acts);
  if (likelihood === undefined) {
    likelihood = detector.score(featuresAtHand(sentence));
    known.set(sentence.acts, likelihood);
  }
  return likelihood;
}

/** How many sentences before and behind. */
const NEAR = 3;

/** Does the sentence, or one near it in its article, deal with the subject of the rule? */
function isNearSubject(rule: Rule, sentence: Sentence, reading: Reading): boolean {
  if (isAbout(rule, sentence, reading)) return true;
  const section = reading.draft.clauses[sentence.clause]?.section;
  return reading.sentences
    .slice(Math.max(0, sentence.index - NEAR), sentence.index + NEAR + 1)
    .some((other) => reading.draft.clauses[other.clause]?.section === section && isAbout(rule, other, reading));
}

/** Does the sentence deal with the subject of the rule, as its author describes it? */
function isAbout({ about }: Rule, sentence: Sentence, reading: Reading): boolean {
  if (about === undefined) return true;
  const test = compileCondition(about);
  return placesIn(reading, sentence).some(test);
}

/** The rule that comes nearest read the sentence, and found that it complies. */
function isSettled(hits: PartHits['hits'] | undefined, sentence: Sentence): boolean {
  return [...(hits?.complies ?? []), ...(hits?.except ?? [])].some((hit) => hit.sentence.index === sentence.index);
}

/** A computation shows that the sentence complies with a kader: there is nothing left to suspect in it. */
function isComputed(results: JudgedPart['hits'], sentence: Sentence): boolean {
  return results.some(
    (own) => own?.hits.complies.some((hit) => hit.sentence.index === sentence.index && hit.facts.length > 0) === true,
  );
}

function isNorm(sentence: Sentence, { draft }: Reading): boolean {
  const kind = draft.clauses[sentence.clause]?.kind;
  if (kind === 'title' || kind === 'heading' || sentence.zone === 'signature') return false;
  return sentence.statements.some(({ role, status }) => (role === 'main' || role === 'row') && status === 'norm');
}

function toFinding(hits: RuleHits, sentence: Sentence, reading: Reading): Finding {
  return makeFinding(hits, reading, sentence, {
    kind: 'undetermined',
    severity: 'info',
    span: sentence.span,
    message: `Deze bepaling lijkt te raken aan “${titleOf(hits.pack, hits.rule)}”, maar wat zij precies regelt is niet met zekerheid te lezen. Beoordeel haar zelf.`,
    computation: [],
    related: [],
  });
}

function titleOf(pack: Pack, rule: Rule): string {
  return pack.header.kaders.find((kader) => kader.kader === rule.kader)?.title ?? rule.title;
}

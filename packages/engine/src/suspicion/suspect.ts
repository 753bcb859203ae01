import type { Reading, Sentence } from '@kadertoets/facts';
import type { Condition, Pack, Rule } from '@kadertoets/rulebook';
import { compileCondition, type Place, type Test } from '../conditions/index.ts';
import { meetsNeeds, needsOf, type Need } from '../conditions/needs.ts';
import { makeFinding } from '../findings.ts';
import type { HitsByPart, PartHits } from '../hits.ts';
import type { RuleHits } from '../judge.ts';
import { conclusionsIn } from '../judged-parts.ts';
import type { Finding } from '../report.ts';
import { sentenceFeatures } from './features.ts';
import type { Detector } from './model.ts';

/**
 * Sentences that look like a conflict though no rule could make one of them: reported as undetermined, with the rule that came
 * nearest. The detector never decides; it only says which sentence a person has to read.
 */
export function suspectFindings(
  results: readonly RuleHits[],
  findings: readonly Finding[],
  reading: Reading,
  detector: Detector,
): Finding[] {
  const known = findings.filter((finding) => finding.kind !== 'missing' && finding.kind !== 'advice');
  return reading.parts.flatMap((part, at) => {
    const conclusions = conclusionsIn(part);
    const before = conclusions.get(detector) as Finding[] | undefined;
    if (before !== undefined) return before;
    const sentences = reading.sentences.slice(part.from, part.to);
    const own = results.map((result) => ({ result, hits: hitsIn(result.byPart, at)?.hits }));
    const found = suspectIn(sentences, own, overlapping(sentences, known), reading, detector);
    conclusions.set(detector, found);
    return found;
  });
}

function hitsIn({ parts, hits }: HitsByPart, part: number): PartHits | undefined {
  const at = parts.indexOf(part);
  return at === -1 ? undefined : hits[at];
}

/** A rule with what it found in the part at hand. */
interface OwnHits {
  readonly result: RuleHits;
  readonly hits: PartHits['hits'] | undefined;
}

function overlapping(sentences: readonly Sentence[], findings: readonly Finding[]): Finding[] {
  const start = Math.min(...sentences.map(({ span }) => span.start));
  const end = Math.max(...sentences.map(({ span }) => span.end));
  return findings.filter(({ span }) => span.start < end && start < span.end);
}

function suspectIn(
  sentences: readonly Sentence[],
  results: readonly OwnHits[],
  known: readonly Finding[],
  reading: Reading,
  detector: Detector,
): Finding[] {
  const reported = (sentence: Sentence): boolean =>
    known.some(({ span }) => span.start < sentence.span.end && sentence.span.start < span.end);
  return sentences.flatMap((sentence) => {
    if (!isNorm(sentence, reading) || reported(sentence)) return [];
    const likelihood = likelihoodOf(sentence, detector);
    if (likelihood < detector.threshold) return [];
    const nearest = nearestRule(results, sentence, reading);
    if (nearest === undefined || isSettled(nearest, sentence) || isComputed(results, sentence)) return [];
    // Where the nearest rule does not even speak of the subject, the likelihood has to say more.
    if (likelihood < detector.threshold + ELSEWHERE && !isAbout(nearest.result.rule, sentence, reading)) return [];
    return [toFinding(nearest.result, sentence, reading)];
  });
}

const ELSEWHERE = 0.15;

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
    likelihood = detector.score(sentenceFeatures(sentence));
    known.set(sentence.acts, likelihood);
  }
  return likelihood;
}

/** Does the sentence deal with the subject of the rule, as its author describes it? */
function isAbout({ about }: Rule, sentence: Sentence, reading: Reading): boolean {
  if (about === undefined) return true;
  const test = compileCondition(about);
  return sentence.statements.some((statement) => test({ reading, sentence, statement }));
}

/** The rule that comes nearest read the sentence, and found that it complies. */
function isSettled({ hits }: OwnHits, sentence: Sentence): boolean {
  return [...(hits?.complies ?? []), ...(hits?.except ?? [])].some((hit) => hit.sentence.index === sentence.index);
}

/** A computation shows that the sentence complies with a kader: there is nothing left to suspect in it. */
function isComputed(results: readonly OwnHits[], sentence: Sentence): boolean {
  return results.some(
    ({ hits }) => hits?.complies.some((hit) => hit.sentence.index === sentence.index && hit.facts.length > 0) === true,
  );
}

function isNorm(sentence: Sentence, { draft }: Reading): boolean {
  const kind = draft.clauses[sentence.clause]?.kind;
  if (kind === 'title' || kind === 'heading' || sentence.zone === 'signature') return false;
  return sentence.statements.some(({ role, status }) => (role === 'main' || role === 'row') && status === 'norm');
}

function nearestRule(results: readonly OwnHits[], sentence: Sentence, reading: Reading): OwnHits | undefined {
  let best: { readonly own: OwnHits; readonly nearness: number } | undefined;
  // Shared by all rules, so that what is looked up from a place is looked up once.
  const places = sentence.statements.map((statement): Place => ({ reading, sentence, statement }));
  for (const own of results) {
    if (own.result.rule.kind !== 'conflict') continue;
    const nearness = nearnessOf(own.result.rule, sentence, places, reading);
    if (nearness > (best?.nearness ?? 0)) best = { own, nearness };
  }
  return best?.own;
}

function nearnessOf(rule: Rule, sentence: Sentence, places: readonly Place[], reading: Reading): number {
  let best = 0;
  for (const { leaves, needs } of readingsOf(rule)) {
    if (!meetsNeeds(reading, sentence, needs)) continue;
    for (const place of places) {
      const holding = leaves.reduce((count, test) => count + (test(place) ? 1 : 0), 0);
      // Of two readings that come as near, the one that asks for more says more.
      best = Math.max(best, holding / leaves.length + holding / 1000);
    }
  }
  return best;
}

interface Ends {
  readonly leaves: readonly Test[];
  readonly needs: readonly Need[];
}

const compiled = new WeakMap<Rule, readonly Ends[]>();

/** The conditions at the ends of each conflict reading, ready to be counted. */
function readingsOf(rule: Rule): readonly Ends[] {
  let known = compiled.get(rule);
  if (known === undefined) {
    known = (rule.conflict ?? []).map(({ when }) => ({
      leaves: ends(when).map(compileCondition),
      needs: needsOf(when),
    }));
    compiled.set(rule, known);
  }
  return known;
}

function ends(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(ends);
  if ('any' in condition) return condition.any.flatMap(ends);
  return 'not' in condition ? ends(condition.not) : [condition];
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

import type { Reading, Sentence } from '@kadertoets/facts';
import type { Condition, Pack, Rule } from '@kadertoets/rulebook';
import { compileCondition, type Test } from '../conditions/index.ts';
import { meetsNeeds, needsOf, type Need } from '../conditions/needs.ts';
import { makeFinding } from '../findings.ts';
import type { RuleHits } from '../judge.ts';
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
  const reported = (sentence: Sentence): boolean =>
    known.some(({ span }) => span.start < sentence.span.end && sentence.span.start < span.end);
  // Sentences that say the same share their acts.
  const likelihoods = new Map<Sentence['acts'], number>();
  return reading.sentences.flatMap((sentence) => {
    if (!isNorm(sentence, reading) || reported(sentence)) return [];
    const likelihood = likelihoods.get(sentence.acts) ?? detector.score(sentenceFeatures(sentence));
    likelihoods.set(sentence.acts, likelihood);
    if (likelihood < detector.threshold) return [];
    const nearest = nearestRule(results, sentence, reading);
    if (nearest === undefined || isSettled(nearest, sentence) || isComputed(results, sentence)) return [];
    // Where the nearest rule does not even speak of the subject, the likelihood has to say more.
    if (likelihood < detector.threshold + ELSEWHERE && !isAbout(nearest.rule, sentence, reading)) return [];
    return [toFinding(nearest, sentence, reading)];
  });
}

const ELSEWHERE = 0.15;

/** Does the sentence deal with the subject of the rule, as its author describes it? */
function isAbout({ about }: Rule, sentence: Sentence, reading: Reading): boolean {
  if (about === undefined) return true;
  const test = compileCondition(about);
  return sentence.statements.some((statement) => test({ reading, sentence, statement }));
}

/** The rule that comes nearest read the sentence, and found that it complies. */
function isSettled({ hits }: RuleHits, sentence: Sentence): boolean {
  return [...hits.complies, ...hits.except].some((hit) => hit.sentence.index === sentence.index);
}

/** A computation shows that the sentence complies with a kader: there is nothing left to suspect in it. */
function isComputed(results: readonly RuleHits[], sentence: Sentence): boolean {
  return results.some(({ hits }) =>
    hits.complies.some((hit) => hit.sentence.index === sentence.index && hit.facts.length > 0),
  );
}

function isNorm(sentence: Sentence, { draft }: Reading): boolean {
  const kind = draft.clauses[sentence.clause]?.kind;
  if (kind === 'title' || kind === 'heading' || sentence.zone === 'signature') return false;
  return sentence.statements.some(({ role, status }) => (role === 'main' || role === 'row') && status === 'norm');
}

function nearestRule(results: readonly RuleHits[], sentence: Sentence, reading: Reading): RuleHits | undefined {
  let best: { readonly hits: RuleHits; readonly nearness: number } | undefined;
  for (const hits of results) {
    if (hits.rule.kind !== 'conflict') continue;
    const nearness = nearnessOf(hits.rule, sentence, reading);
    if (nearness > (best?.nearness ?? 0)) best = { hits, nearness };
  }
  return best?.hits;
}

function nearnessOf(rule: Rule, sentence: Sentence, reading: Reading): number {
  let best = 0;
  for (const { leaves, needs } of readingsOf(rule)) {
    if (!meetsNeeds(reading, sentence, needs)) continue;
    for (const statement of sentence.statements) {
      const place = { reading, sentence, statement };
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

import type { Sentence } from '@kadertoets/facts';
import { featuresAtHand } from './features.ts';
import type { Detector } from './model.ts';

/** What a detector makes of a sentence, as far as it was asked. */
interface Weighed {
  readonly odds: number;
  readonly likeness: Map<string, number | undefined>;
  nearest?: { readonly rules: RuleNames; readonly found: Nearest | undefined };
}

/** Names of rules (`pack/rule`) by their number; none where a rule is not to be held against a sentence. */
export type RuleNames = readonly (string | undefined)[];

/** The rule that a sentence most likely conflicts with: its number, and the log-odds. */
export interface Nearest {
  readonly at: number;
  readonly likeness: number;
}

/** Sentences that say the same share their acts, and are as likely. */
const known = new WeakMap<Detector, WeakMap<Sentence['acts'], Weighed>>();

function weighedBy(detector: Detector, sentence: Sentence): Weighed {
  let bySentence = known.get(detector);
  if (bySentence === undefined) {
    bySentence = new WeakMap();
    known.set(detector, bySentence);
  }
  let weighed = bySentence.get(sentence.acts);
  if (weighed === undefined) {
    weighed = { odds: detector.odds(featuresAtHand(sentence)), likeness: new Map() };
    bySentence.set(sentence.acts, weighed);
  }
  return weighed;
}

/** Log-odds that a sentence conflicts with some kader. */
export function oddsOf(sentence: Sentence, detector: Detector): number {
  return weighedBy(detector, sentence).odds;
}

/** Log-odds that it conflicts with one rule (`pack/rule`); `undefined` where the detector was not trained on that. */
export function likenessOf(sentence: Sentence, rule: string, detector: Detector): number | undefined {
  const { likeness } = weighedBy(detector, sentence);
  if (!likeness.has(rule)) likeness.set(rule, detector.likeness(rule, featuresAtHand(sentence)));
  return likeness.get(rule);
}

/** The nearest of these rules; of the same list of names it is remembered. */
export function likeliest(sentence: Sentence, rules: RuleNames, detector: Detector): Nearest | undefined {
  const weighed = weighedBy(detector, sentence);
  if (weighed.nearest?.rules !== rules) weighed.nearest = { rules, found: find(sentence, rules, detector) };
  return weighed.nearest.found;
}

function find(sentence: Sentence, rules: RuleNames, detector: Detector): Nearest | undefined {
  const features = featuresAtHand(sentence);
  let best: Nearest | undefined;
  rules.forEach((rule, at) => {
    const likeness = rule === undefined ? undefined : detector.likeness(rule, features);
    if (likeness !== undefined && likeness > (best?.likeness ?? Number.NEGATIVE_INFINITY)) best = { at, likeness };
  });
  return best;
}

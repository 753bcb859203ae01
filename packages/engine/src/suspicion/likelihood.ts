import type { Sentence } from '@kadertoets/facts';
import { featuresAtHand } from './features.ts';
import type { Detector } from './model.ts';

const known = new WeakMap<Detector, WeakMap<Sentence['acts'], number>>();

/** Log-odds that a sentence conflicts with some kader. Sentences that say the same share their acts, and are as likely. */
export function oddsOf(sentence: Sentence, detector: Detector): number {
  let bySentence = known.get(detector);
  if (bySentence === undefined) {
    bySentence = new WeakMap();
    known.set(detector, bySentence);
  }
  let odds = bySentence.get(sentence.acts);
  if (odds === undefined) {
    odds = detector.odds(featuresAtHand(sentence));
    bySentence.set(sentence.acts, odds);
  }
  return odds;
}

/** Log-odds that it conflicts with one rule (`pack/rule`); `undefined` where the detector was not trained on that. */
export function likenessOf(sentence: Sentence, rule: string, detector: Detector): number | undefined {
  return detector.likeness(rule, featuresAtHand(sentence));
}

/** The rule that a sentence most likely conflicts with, and its log-odds. */
export function likeliest<Rule>(
  sentence: Sentence,
  rules: Iterable<readonly [name: string, rule: Rule]>,
  detector: Detector,
): { readonly rule: Rule; readonly likeness: number } | undefined {
  const features = featuresAtHand(sentence);
  let best: { readonly rule: Rule; readonly likeness: number } | undefined;
  for (const [name, rule] of rules) {
    const likeness = detector.likeness(name, features);
    if (likeness !== undefined && likeness > (best?.likeness ?? Number.NEGATIVE_INFINITY)) best = { rule, likeness };
  }
  return best;
}

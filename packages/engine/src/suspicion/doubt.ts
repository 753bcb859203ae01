import type { Reading, Sentence } from '@kadertoets/facts';
import type { Span } from '@kadertoets/document';
import { likenessOf } from './likelihood.ts';
import type { Detector } from './model.ts';

/** Is what a rule (`pack/rule`) reports at this place unlike every conflict with it? */
export type IsDoubtful = (rule: string, sentence: Sentence, span: Span) => boolean;

/**
 * Doubts what stands in sentences that look like what comes near a conflict rather than like one: rules read what is said, but
 * not all that it is said about. What is doubted is still reported, for a person to judge.
 */
export function doubtsOf(detector: Detector, reading: Reading): IsDoubtful {
  return (rule, sentence, span) =>
    // A table or a list is reported whole, and any of its sentences may be the one that conflicts.
    [sentence, ...neighbours(sentence, span, reading)].every((each) => {
      const likeness = likenessOf(each, rule, detector);
      return likeness !== undefined && likeness < detector.doubtBelow;
    });
}

function neighbours(own: Sentence, span: Span, { byClause, sentences }: Reading): Sentence[] {
  return (byClause[own.clause] ?? []).flatMap((index) => {
    const other = sentences[index];
    return other === undefined ||
      other.index === own.index ||
      other.span.end <= span.start ||
      other.span.start >= span.end
      ? []
      : [other];
  });
}

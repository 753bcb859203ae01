import type { PartView } from '../by-part.ts';
import type { Fact, Reading } from '../model.ts';
import type { Reader } from '../reader.ts';
import { dateFacts, reversedTermFacts } from './dates.ts';
import { figuresAndWordsFacts } from './figures-and-words.ts';
import { emptyArticleFacts, leftoverFacts } from './leftovers.ts';
import { moneySumFacts } from './money-sums.ts';
import { numberingAcrossFacts, numberingFacts } from './numbering.ts';
import { shareSumFacts } from './share-sums.ts';
import { spreadSumFacts } from './spread-sums.ts';
import { tableSumFacts } from './table-sums.ts';
import { termUseFacts } from './terms.ts';

/** What can be wrong within an article of a draft, whatever it is about. */
export function hygieneFacts(reading: Reading, view: PartView, reader: Reader): Fact[] {
  return [
    ...numberingFacts(reading, view),
    ...figuresAndWordsFacts(reading, view),
    ...tableSumFacts(reading, view, reader),
    ...shareSumFacts(reading, view, reader),
    ...moneySumFacts(reading, view, reader),
    ...spreadSumFacts(reading, view, reader),
    ...dateFacts(reading, view, reader),
    ...leftoverFacts(reading, view, reader),
  ];
}

/** What can be wrong between the articles of a draft, found over small summaries of each. */
export function hygieneAcrossFacts(reading: Reading, reader: Reader): Fact[] {
  return [
    ...numberingAcrossFacts(reading),
    ...termUseFacts(reading, reader),
    ...reversedTermFacts(reading, reader),
    ...emptyArticleFacts(reading),
  ];
}

import type { Fact, Reading } from '../model.ts';
import type { Reader } from '../reader.ts';
import { termFacts } from '../derived/term.ts';
import { dateFacts } from './dates.ts';
import { figuresAndWordsFacts } from './figures-and-words.ts';
import { leftoverFacts } from './leftovers.ts';
import { moneySumFacts } from './money-sums.ts';
import { numberingFacts } from './numbering.ts';
import { referenceFacts } from './references.ts';
import { shareSumFacts } from './share-sums.ts';
import { tableSumFacts } from './table-sums.ts';
import { termUseFacts } from './terms.ts';

/** What can be wrong with a draft whatever it is about. */
export function hygieneFacts(reading: Reading, reader: Reader): Fact[] {
  return [
    ...referenceFacts(reading, reader),
    ...numberingFacts(reading),
    ...termUseFacts(reading, reader),
    ...figuresAndWordsFacts(reading),
    ...tableSumFacts(reading, reader),
    ...shareSumFacts(reading, reader),
    ...moneySumFacts(reading, reader),
    ...dateFacts(reading, reader, termFacts(reading, reader)),
    ...leftoverFacts(reading, reader),
  ];
}

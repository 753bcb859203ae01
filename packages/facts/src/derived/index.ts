import type { Fact, Reading } from '../model.ts';
import type { Reader } from '../reader.ts';
import { hygieneFacts } from '../hygiene/hygiene.ts';
import { failingFacts } from './failing.ts';
import { focusGroupFacts } from './focus-groups.ts';
import { headCapFacts } from './head-cap.ts';
import { keptOutFacts } from './kept-out.ts';
import { leftOutFacts } from './left-out.ts';
import { ofOthersFacts } from './of-others.ts';
import { orderFacts } from './order.ts';
import { rankFacts } from './rank.ts';
import { seriesFacts } from './series.ts';
import { shareFacts } from './shares/index.ts';
import { termFacts } from './term.ts';
import { yearlyResultFacts } from './yearly-results.ts';

/** Everything that is computed from the sentences of a draft, in order of place. */
export function derivedFacts(reading: Reading, reader: Reader): Fact[] {
  return [
    termFacts,
    seriesFacts,
    rankFacts,
    leftOutFacts,
    keptOutFacts,
    headCapFacts,
    failingFacts,
    focusGroupFacts,
    ofOthersFacts,
    shareFacts,
    hygieneFacts,
    orderFacts,
    yearlyResultFacts,
  ]
    .flatMap((read) => read(reading, reader))
    .toSorted((a, b) => a.span.start - b.span.start);
}

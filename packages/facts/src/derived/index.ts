import { lastLists } from '@kadertoets/document';
import { divide, factsByPart, type FactsByPart, type PartView } from '../by-part.ts';
import type { Fact, Reading, SentencesOfPart } from '../model.ts';
import { nearFacts } from '../near-facts.ts';
import type { Reader } from '../reader.ts';
import { hygieneAcrossFacts, hygieneFacts } from '../hygiene/hygiene.ts';
import { referenceFacts } from '../hygiene/references.ts';
import { failingFacts } from './failing.ts';
import { focusGroupFacts } from './focus-groups.ts';
import { headCapFacts } from './head-cap.ts';
import { keptOutFacts } from './kept-out.ts';
import { leftOutFacts } from './left-out.ts';
import { ofOthersFacts } from './of-others.ts';
import { orderFacts } from './order.ts';
import { otherMatterFacts } from './other-matter.ts';
import { rankFacts } from './rank.ts';
import { seriesFacts } from './series.ts';
import { shareFacts } from './shares/index.ts';
import { termFacts } from './term.ts';
import { toldOffFacts } from './told-off.ts';
import { yearlyResultFacts } from './yearly-results.ts';

/** What is computed of a part of the draft by itself. */
const OF_PARTS: readonly Read[] = [seriesFacts, rankFacts, focusGroupFacts, hygieneFacts, orderFacts];

/** What is computed of a sentence, in the light of those that are near (see `nearFacts`). */
export const NEAR: readonly Read[] = [
  leftOutFacts,
  keptOutFacts,
  headCapFacts,
  failingFacts,
  ofOthersFacts,
  otherMatterFacts,
  yearlyResultFacts,
  toldOffFacts,
];

type Read = (reading: Reading, view: PartView, reader: Reader) => readonly Fact[];

/** The reading with everything that is computed from its sentences, by part and in order of place. */
export function withDerivedFacts(reading: Reading, reader: Reader): Reading {
  const across = [...termFacts(reading, reader), ...hygieneAcrossFacts(reading, reader)];
  return withPartFacts(reading, [
    lastLists(reading.draft, 'facts across', divide(across, reading.parts)),
    shareFacts(reading, reader),
    referenceFacts(reading, reader),
    factsByPart(reading, 'own facts', (view) => [
      ...OF_PARTS.flatMap((read) => read(reading, view, reader)),
      ...nearFacts(reading, view, (sentences) => NEAR.flatMap((read) => read(reading, { ...view, sentences }, reader))),
    ]),
  ]);
}

/** The reading with facts that only others could tell. */
export function withFacts(reading: Reading, facts: readonly Fact[]): Reading {
  if (facts.length === 0) return reading;
  const more = divide(facts, reading.parts);
  const parts = reading.parts.map((part, at) => {
    const own = more[at] ?? [];
    return own.length === 0 ? part : { ...part, facts: [...part.facts, ...own] };
  });
  return { ...reading, parts, facts: [...reading.facts, ...facts] };
}

function withPartFacts(reading: Reading, lists: readonly FactsByPart[]): Reading {
  const last = reading.draft.memory?.get(LAST) as Last | undefined;
  const parts = reading.parts.map((part, at) =>
    part === last?.bare[at] && lists.every((list, number) => list[at] === last.lists[number]?.[at])
      ? (last.parts[at] as SentencesOfPart)
      : together(part, lists, at),
  );
  reading.draft.memory?.set(LAST, { bare: reading.parts, lists, parts } satisfies Last);
  return { ...reading, parts, facts: NO_FACTS.concat(...parts.map(({ facts }) => facts)) };
}

const NONE: readonly Fact[] = [];
const NO_FACTS: Fact[] = [];

/** All parts the last time, without facts and with them, and what these were made of. */
interface Last {
  readonly bare: readonly SentencesOfPart[];
  readonly lists: readonly FactsByPart[];
  readonly parts: readonly SentencesOfPart[];
}

const LAST = 'parts with facts';

/** What all lists have of a part, as it was put together. */
interface Together {
  readonly lists: FactsByPart;
  readonly bare: SentencesOfPart;
  readonly part: SentencesOfPart;
}

/** The same part as before when its facts are made of the same lists: whoever keeps what it led to sees at once that it still holds. */
function together(bare: SentencesOfPart, lists: readonly FactsByPart[], at: number): SentencesOfPart {
  const known = bare.memory.get('all facts') as Together | undefined;
  const isSame = known !== undefined && lists.every((list, number) => (list[at] ?? NONE) === known.lists[number]);
  if (isSame && known.bare === bare) return known.part;
  const own = isSame ? known.lists : lists.map((list) => list[at] ?? NONE);
  const facts = isSame ? known.part.facts : own.flat().toSorted((a, b) => a.span.start - b.span.start);
  const part = facts.length === 0 ? bare : { ...bare, facts };
  bare.memory.set('all facts', { lists: own, bare, part } satisfies Together);
  return part;
}

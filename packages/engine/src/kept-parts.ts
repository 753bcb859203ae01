import { takeFormerMemory } from '@kadertoets/document';
import type { Fact, Reading, Sentence, SentencesOfPart } from '@kadertoets/facts';
import type { Rule } from '@kadertoets/rulebook';
import { reachesOut } from './facts-around.ts';
import { type Hit, type HitKind, KINDS, noHits, type PartHits } from './hits.ts';
import { type JudgedPart, judgedPart, keepPart } from './judged-part.ts';
import { sayTheSame, shapeOf } from './says-the-same.ts';
import { alikeFacts, sameFacts } from './same-facts.ts';

/** What rules found in a part before, if that still holds; undefined where they have to be asked. */
export function stillJudged(
  part: SentencesOfPart,
  rules: readonly Rule[],
  reading: Reading,
  facts: readonly Fact[],
): JudgedPart | undefined {
  const last = judgedPart(part);
  return last === undefined ? succeed(part, rules, reading, facts) : keep(last, part, rules, reading, facts);
}

function keep(
  known: JudgedPart,
  part: SentencesOfPart,
  rules: readonly Rule[],
  reading: Reading,
  facts: readonly Fact[],
): JudgedPart | undefined {
  if (rules !== known.rules) return undefined;
  // Facts of headings come in a list of their own each time.
  const same = part.from === known.from && (facts === known.facts || sameObjects(facts, known.facts));
  if (!same && !sameFacts(known, facts, part.from)) return undefined;
  // What was found holds on to the facts as they were.
  if (reading.sentences[part.from] === known.sentences[0]) return known;
  // The same sentences with other numbers.
  return keepPart(moved(known, part, reading.sentences.slice(part.from, part.to), facts), part);
}

/**
 * Most letters are typed in a word that says nothing, yet or any more: then rules see the same as in the part as it was before the edit,
 * and find the same. What is concluded from that has other words and places.
 */
function succeed(
  part: SentencesOfPart,
  rules: readonly Rule[],
  reading: Reading,
  facts: readonly Fact[],
): JudgedPart | undefined {
  const memory = takeFormerMemory(part);
  const last = memory === undefined ? undefined : judgedPart({ memory });
  if (last?.rules !== rules || reachesOut(reading, part)) return undefined;
  const now = { from: part.from, clause: part.clauses.from, sentences: reading.sentences.slice(part.from, part.to) };
  if (!alikeFacts(last, facts, part.from) || !sayTheSame(last, now) || last.shape !== shapeOf(reading, part))
    return undefined;
  return keepPart({ ...moved(last, part, now.sentences, facts), conclusions: new Map() }, part);
}

/** What is known of a part, of its sentences as they are now. */
function moved(
  known: JudgedPart,
  part: SentencesOfPart,
  sentences: readonly Sentence[],
  facts: readonly Fact[],
): JudgedPart {
  const now = new Map(known.sentences.map((sentence, index) => [sentence, sentences[index]]));
  const factNow = new Map(known.facts.map((fact, index) => [fact, facts[index]]));
  const move = (hit: Hit): Hit => {
    const sentence = now.get(hit.sentence) ?? hit.sentence;
    return {
      ...hit,
      sentence,
      statement: sentence.statements[hit.statement.index] ?? hit.statement,
      facts: hit.facts.map((fact) => factNow.get(fact) ?? fact),
    };
  };
  const moveAll = (hits: PartHits['hits']): Record<HitKind, Hit[]> => {
    const all = noHits();
    for (const kind of KINDS) all[kind] = hits[kind].map(move);
    return all;
  };
  return {
    ...known,
    part,
    from: part.from,
    clause: part.clauses.from,
    sentences,
    facts,
    hits: known.hits.map((own) =>
      own === undefined ? undefined : { hits: moveAll(own.hits), partHits: own.partHits.map(move) },
    ),
  };
}

function sameObjects(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

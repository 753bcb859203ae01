import type { Concept } from './concept.ts';

/** What words stand for, which is often several concepts at once. */
export interface Meaning {
  /** All of these concepts, with everything that they are a kind of. */
  readonly concepts: ReadonlySet<string>;
  readonly opposites: ReadonlySet<string>;
  /** Each concept by itself, with everything that it is a kind of. */
  readonly senses: readonly ReadonlySet<string>[];
}

/** The meaning of words that stand for these concepts; the same object wherever words stand for the same. */
export function meaningOf(concepts: readonly Concept[]): Meaning {
  let place = placeOf(concepts[0] as Concept);
  for (let at = 1; at < concepts.length; at += 1) place = after(place, concepts[at] as Concept);
  return (place.meaning ??= unite(concepts));
}

/** Meanings as a tree: those that begin with the same concepts are found along the same way. */
interface Place {
  readonly next: Map<Concept, Place>;
  meaning: Meaning | undefined;
}

const places = new WeakMap<Concept, Place>();

function placeOf(concept: Concept): Place {
  let place = places.get(concept);
  if (place === undefined) {
    place = { next: new Map(), meaning: undefined };
    places.set(concept, place);
  }
  return place;
}

function after({ next }: Place, concept: Concept): Place {
  let place = next.get(concept);
  if (place === undefined) {
    place = { next: new Map(), meaning: undefined };
    next.set(concept, place);
  }
  return place;
}

function unite(all: readonly Concept[]): Meaning {
  const [only] = all;
  const senses = all.map(({ concepts }) => concepts);
  if (only !== undefined && all.length === 1) return { concepts: only.concepts, opposites: only.opposites, senses };
  return { concepts: union(senses), opposites: union(all.map(({ opposites }) => opposites)), senses };
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const filled = sets.filter(({ size }) => size > 0);
  const [first] = filled;
  if (first !== undefined && filled.length === 1) return first;
  const all = new Set<string>();
  for (const set of filled) set.forEach((name) => all.add(name));
  return all;
}

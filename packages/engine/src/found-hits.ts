import { lastUpTo } from '@kadertoets/document';
import type { Hit, HitKind, HitsByPart, PartHits } from './hits.ts';
import type { JudgedPart } from './judged-part.ts';

/** What one rule found in all parts. A class, as there is one for each rule after every edit, and a getter in a literal is made slowly. */
export class FoundHits implements HitsByPart {
  readonly #parts: readonly JudgedPart[];
  readonly #rule: number;
  /** The parts of which that was known, in order, and the others. */
  readonly #known: readonly number[];
  readonly #fresh: readonly number[];
  #all: readonly PartHits[] | undefined;

  constructor(parts: readonly JudgedPart[], rule: number, known: readonly number[], fresh: readonly number[]) {
    this.#parts = parts;
    this.#rule = rule;
    this.#known = known;
    this.#fresh = fresh;
  }

  // Few ask for all of them.
  get hits(): readonly PartHits[] {
    return (this.#all ??= inOrder(this.#known, this.#fresh).map((at) => this.#in(at) as PartHits));
  }

  first(kind: HitKind): Hit | undefined {
    const holds = (at: number): boolean => (this.#in(at)?.hits[kind].length ?? 0) > 0;
    const found = this.#firsts();
    const first = (found[kind] ??= this.#known.find(holds) ?? Number.POSITIVE_INFINITY);
    return this.#in(this.#fresh.reduce((least, at) => (at < least && holds(at) ? at : least), first))?.hits[kind][0];
  }

  firstOfEach(count: number): readonly Hit[] {
    if (this.#fresh.length > 0) return hitsAt(this.#findEach(count, inOrder(this.#known, this.#fresh)));
    const found = this.#firsts();
    found.ofEach ??= this.#findEach(count, this.#known).map(({ part, number }) => ({ part, number }));
    return found.ofEach.flatMap(({ part, number }) => this.#in(part)?.partHits[number] ?? []);
  }

  /** Where the first hit of each stands. */
  #findEach(count: number, parts: readonly number[]): (Where & { readonly hit: Hit })[] {
    const found = new Map<string, Where & { readonly hit: Hit }>();
    for (const part of parts) {
      if (found.size === count) break;
      const hits = this.#in(part)?.partHits ?? NO_HITS;
      for (let number = 0; number < hits.length; number += 1) {
        const hit = hits[number] as Hit;
        if (!found.has(hit.reading.name)) found.set(hit.reading.name, { part, number, hit });
      }
    }
    return [...found.values()];
  }

  #firsts(): Firsts {
    const known = firsts.get(this.#known) ?? {};
    firsts.set(this.#known, known);
    return known;
  }

  #in(part: number): PartHits | undefined {
    return this.#parts[part]?.hits[this.#rule];
  }
}

const NO_HITS: readonly Hit[] = [];

/** The number of a hit in a part. */
interface Where {
  readonly part: number;
  readonly number: number;
}

/** Where the first of all that is known stand: what is found in parts is the same for as long as their list is. */
type Firsts = { ofEach?: readonly Where[] } & Partial<Record<HitKind, number>>;

const firsts = new WeakMap<readonly number[], Firsts>();

function hitsAt(places: readonly { readonly hit: Hit }[]): Hit[] {
  return places.map(({ hit }) => hit);
}

/** Few parts among many that are in order. */
export function inOrder(many: readonly number[], few: readonly number[]): readonly number[] {
  if (many.length === 0 || few.length === 0) return few.length === 0 ? many : few.toSorted((a, b) => a - b);
  const all = [...many];
  for (const at of few) all.splice(at < (all[0] ?? 0) ? 0 : lastUpTo(all, at) + 1, 0, at);
  return all;
}

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
    const first = this.#known.find(holds) ?? Number.POSITIVE_INFINITY;
    return this.#in(this.#fresh.reduce((least, at) => (at < least && holds(at) ? at : least), first))?.hits[kind][0];
  }

  #in(part: number): PartHits | undefined {
    return this.#parts[part]?.hits[this.#rule];
  }
}

/** Few parts among many that are in order. */
function inOrder(many: readonly number[], few: readonly number[]): readonly number[] {
  if (many.length === 0 || few.length === 0) return few.length === 0 ? many : few.toSorted((a, b) => a - b);
  const all = [...many];
  for (const at of few) all.splice(at < (all[0] ?? 0) ? 0 : lastUpTo(all, at) + 1, 0, at);
  return all;
}

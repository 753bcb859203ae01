import type { Lexicon as LexiconData } from '@kadertoets/rulebook';
import type { Concept } from './concept.ts';

/** The concepts of a lexicon. A draft names a tenth of them, so each is made when it is first asked for. */
export interface Concepts {
  readonly get: (name: string) => Concept | undefined;
  /** This concept and all that are a kind of it, in the order of the lexicon. */
  readonly kindsOf: (name: string) => readonly Concept[];
}

export function buildConcepts(data: LexiconData): Concepts {
  const names = Object.keys(data);
  const closure = closures(data);
  const opposites = oppositesIn(data, closure);
  const concepts = new Map<string, Concept>();
  const get = (name: string): Concept | undefined => {
    const known = concepts.get(name);
    if (known !== undefined) return known;
    const entry = Object.hasOwn(data, name) ? data[name] : undefined;
    if (entry === undefined) return undefined;
    const own = closure(name);
    const concept: Concept = {
      index: names.indexOf(name),
      name,
      kind: entry.kind,
      concepts: own,
      opposites: opposites(own),
      gender: entry.gender ?? 'common',
      shadows: entry.shadows === undefined ? NOTHING : new Set(entry.shadows),
    };
    concepts.set(name, concept);
    return concept;
  };
  const kindsOf = (wanted: string): readonly Concept[] => {
    const found: Concept[] = [];
    for (const name of names) {
      const concept = isKindOf(wanted, name, data) ? get(name) : undefined;
      if (concept !== undefined) found.push(concept);
    }
    return found;
  };
  return { get, kindsOf };
}

const NOTHING: ReadonlySet<string> = new Set();

/** Gives a name and all that it is a kind of; a circle is gone through once. */
function closures(data: LexiconData): (name: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  const closure = (name: string, seen: readonly string[] = []): ReadonlySet<string> => {
    const made = known.get(name);
    if (made !== undefined) return made;
    const all = new Set<string>([name]);
    for (const parent of data[name]?.is ?? []) {
      if (!seen.includes(parent)) for (const each of closure(parent, [...seen, name])) all.add(each);
    }
    known.set(name, all);
    return all;
  };
  return (name) => closure(name);
}

/** Gives what these names are opposed to, by their own entry or by that of the other one. */
function oppositesIn(
  data: LexiconData,
  closure: (name: string) => ReadonlySet<string>,
): (names: ReadonlySet<string>) => ReadonlySet<string> {
  const namedBy = new Map<string, string[]>();
  for (const name of Object.keys(data)) {
    const opposite = data[name]?.opposite;
    if (opposite !== undefined) namedBy.set(opposite, [...(namedBy.get(opposite) ?? []), name]);
  }
  return (names) => {
    const opposed: string[] = [];
    names.forEach((name) => {
      const opposite = data[name]?.opposite;
      if (opposite !== undefined) opposed.push(opposite);
      const others = namedBy.get(name);
      if (others !== undefined) opposed.push(...others);
    });
    return opposed.length === 0 ? NOTHING : new Set(opposed.flatMap((name) => [...closure(name)]));
  };
}

function isKindOf(wanted: string, name: string, data: LexiconData, seen: readonly string[] = []): boolean {
  if (name === wanted) return true;
  const parents = data[name]?.is;
  return parents?.some((parent) => !seen.includes(parent) && isKindOf(wanted, parent, data, [...seen, name])) === true;
}

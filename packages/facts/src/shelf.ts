import type { Clause, Draft } from '@kadertoets/document';
import type { OwnReading } from './known-sentences.ts';
import type { Act, Sentence, Token } from './model.ts';
import type { Quantity } from './quantities/index.ts';
import type { Reader } from './reader.ts';
import type { Antecedent } from './syntax/holder-model.ts';

/** A sentence in its surroundings, as far as these have a say in how its words are read. */
interface Surroundings {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly clause: Clause;
  readonly row: boolean;
  readonly antecedents: readonly Antecedent[];
  /** The gemeenten whose agreement it is, as one text. */
  readonly named: string;
}

/** Sentences of a draft that is being written, by their words: of an article in which one word changes, the rest is there already. */
export interface Shelf {
  readonly words: (around: Surroundings, draft: Draft, read: () => OwnReading) => OwnReading;
  /** Acts after their pronouns are looked up; the same for the same words behind the same sentence. */
  readonly acts: (words: OwnReading, previous: Sentence | undefined, read: () => readonly Act[]) => readonly Act[];
}

const shelves = new WeakMap<Reader, Shelf>();
const MOST = 20_000;

export function shelfFor(reader: Reader): Shelf {
  let shelf = shelves.get(reader);
  if (shelf === undefined) {
    shelf = makeShelf();
    shelves.set(reader, shelf);
  }
  return shelf;
}

function makeShelf(): Shelf {
  const known = new Map<string, OwnReading>();
  const looked = new WeakMap<OwnReading, { statements: unknown; acts: unknown; result: readonly Act[] }>();
  return {
    words: (around, draft, read) => {
      const key = keyOf(around, draft);
      let words = known.get(key);
      if (words === undefined) {
        words = read();
        // An editor may stay open for days.
        if (known.size >= MOST) known.clear();
        known.set(key, words);
      }
      return words;
    },
    acts: (words, previous, read) => {
      const last = looked.get(words);
      if (last !== undefined && last.statements === previous?.statements && last.acts === previous?.acts)
        return last.result;
      const result = read();
      looked.set(words, { statements: previous?.statements, acts: previous?.acts, result });
      return result;
    },
  };
}

function keyOf({ tokens, quantities, clause, row, antecedents, named }: Surroundings, draft: Draft): string {
  let key = `${clause.kind} ${row ? 'row' : ''} ${clause.zone} ${named}\n`;
  for (const { concepts, gender, subject } of antecedents) key += `${nameOf(concepts)} ${gender} ${String(subject)}\n`;
  let before: Token | undefined;
  for (const token of tokens) {
    // The gap between two words of one clause tells whether they were written as one.
    if (token.borrowed !== before?.borrowed) key += token.borrowed ? '~' : '|';
    else key += token.span.start === before.span.end ? '' : ' ';
    key += token.capital ? `^${token.word}` : token.word;
    key += '\u0001';
    before = token;
  }
  if (quantities.length === 0) return key;
  // Numbers are read from the whole clause, and stand somewhere in it.
  key += `\n${String((tokens.find(({ borrowed }) => !borrowed)?.span.start ?? 0) - clause.span.start)}\n${clause.text}`;
  for (let lead = draft.clauses[clause.lead ?? -1]; lead !== undefined; lead = draft.clauses[lead.lead ?? -1])
    key += `\n${lead.text}`;
  for (const cell of clause.header ?? []) key += `\n${cell.text}`;
  return key;
}

const names = new WeakMap<ReadonlySet<string>, string>();

/** Sets of concepts are shared by all places where a concept stands. */
function nameOf(concepts: ReadonlySet<string>): string {
  let name = names.get(concepts);
  if (name === undefined) {
    name = [...concepts].join(' ');
    names.set(concepts, name);
  }
  return name;
}

/** Keeps what is found of a word, as a text repeats its words; within bounds, as an editor stays open for days. */
export function remembered<T extends object>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = find(word);
      if (known.size > 20_000) known.clear();
      known.set(word, found);
    }
    return found;
  };
}

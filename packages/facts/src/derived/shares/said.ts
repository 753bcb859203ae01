import type { Reader } from '../../reader.ts';

/** All that was said up to a place in a draft: the same object as long as the same was said in the same order. */
export interface Said {
  readonly next: Map<string, Said>;
}

const beginnings = new WeakMap<Reader, { said: Said; count: number }>();
let count = 0;
const MOST = 20_000;

/** Where a draft begins. What was ever said is forgotten when it grows too much; then all drafts are read anew, once. */
export function nothingSaid(reader: Reader): Said {
  let beginning = beginnings.get(reader);
  if (beginning === undefined || count - beginning.count > MOST) {
    beginning = { said: { next: new Map() }, count };
    beginnings.set(reader, beginning);
  }
  return beginning.said;
}

export function saidThen(before: Said, words: string): Said {
  let said = before.next.get(words);
  if (said === undefined) {
    count += 1;
    said = { next: new Map() };
    before.next.set(words, said);
  }
  return said;
}

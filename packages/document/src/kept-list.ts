import type { Draft } from './model.ts';

/** What was made of each of a list of things the last time, in their order. */
interface Kept {
  readonly things: readonly unknown[];
  readonly made: readonly unknown[];
}

/**
 * What is made of each of these things, which depends on nothing but the thing itself. Of a draft that is followed, what was made of it
 * the last time is still there for things that are the same objects at the same places: one look at two lists beside each other, where
 * asking each part for what it remembers takes as long as all else that an edit takes.
 */
export function keptList<Thing, Made>(
  { memory }: Pick<Draft, 'memory'>,
  name: string,
  things: readonly Thing[],
  make: (thing: Thing, at: number) => Made,
): Made[] {
  const last = memory?.get(name) as Kept | undefined;
  if (last === undefined) {
    const made = things.map(make);
    memory?.set(name, { things, made } satisfies Kept);
    return made;
  }
  const made = last.made.slice(0, things.length) as Made[];
  for (let at = 0; at < things.length; at += 1)
    if (things[at] !== last.things[at]) made[at] = make(things[at] as Thing, at);
  memory?.set(name, { things, made } satisfies Kept);
  return made;
}

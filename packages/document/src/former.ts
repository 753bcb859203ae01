import type { Part } from './model.ts';

const NAME = 'former';

/** Tells what was known of the part that stood where this one stands now, before an edit in it. */
export function rememberFormer({ memory }: Part, former: Part['memory']): void {
  // Of the one before that nothing is asked any more.
  former.delete(NAME);
  memory.set(NAME, former);
}

/** What was known of a part as it was before the last edit, which was in this part alone: all that stands above it is the same. */
export function formerMemory({ memory }: Pick<Part, 'memory'>): Part['memory'] | undefined {
  return memory.get(NAME) as Part['memory'] | undefined;
}

/** The same for the last who asks: nobody holds on to it any longer. */
export function takeFormerMemory(part: Pick<Part, 'memory'>): Part['memory'] | undefined {
  const former = formerMemory(part);
  part.memory.delete(NAME);
  return former;
}

/** Forgets what was concluded from an older reading of a part. */
export function forgetConclusions({ memory }: Pick<Part, 'memory'>, kept?: string): void {
  for (const name of memory.keys()) if (name !== NAME && name !== kept) memory.delete(name);
}

import { setFlagsFromString } from 'node:v8';

/** Below this many characters a run ends before code that was optimised for it has paid for the optimising. */
const SHORT = 400_000;

/**
 * A check of one draft lasts a few hundred milliseconds: half of the processor time of such a run would go to a compiler
 * whose work it hardly uses. On many drafts, or long ones, the compiler earns itself back and is left on.
 */
export function tuneFor(characters: number): void {
  if (characters < SHORT) setFlagsFromString('--no-opt');
}

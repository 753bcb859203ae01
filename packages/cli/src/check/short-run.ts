import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** Below this many characters a run ends before code that was optimised for it has paid for the optimising. */
const SHORT = 400_000;

/**
 * Has new objects go into the same few pages again and again, which one thread clears: to fetch a page of memory takes longer. To be called
 * before the program of a check is loaded, as that alone would make V8 take more.
 */
export function keepFewPages(): void {
  if (!isMeasured) return;
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--no-parallel-scavenge');
}

/** As V8 does by itself: for what goes on long enough to need them. */
export function takeMorePages(): void {
  if (!isMeasured) return;
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--parallel-scavenge');
}

/**
 * A check of one draft lasts a few hundred milliseconds: half of the processor time of such a run would go to a compiler
 * whose work it hardly uses. On many drafts, or long ones, the compiler earns itself back, for what runs often.
 */
export function tuneFor(characters: number): void {
  const { short, long } = isMeasured ? MEASURED : UNKNOWN;
  const isShort = characters < SHORT;
  for (const flag of isShort ? short : long) setFlagsFromString(flag);
  if (isShort) keepFewPages();
  else takeMorePages();
}

interface Flags {
  readonly short: readonly string[];
  readonly long: readonly string[];
}

/** The V8 of Node 20, with which it was measured: another one may not know these flags. */
const isMeasured = versions.v8.startsWith('11.');

const MEASURED: Flags = {
  short: [
    // Only what runs very often is optimised.
    '--interrupt-budget=4000000',
    // Most patterns are used so little that making machine code of them takes longer than trying them.
    '--regexp-tier-up-ticks=50',
    // And among what is old not at all: that begins in a task only, and there are no tasks for it.
    '--incremental-marking-soft-trigger=1',
    '--no-incremental-marking-task',
  ],
  long: [
    // The few functions that do most of the work; V8 itself optimises six times as many, and throws many away again.
    '--interrupt-budget=1000000',
  ],
};

const UNKNOWN: Flags = { short: ['--no-opt'], long: [] };

import type { Memory } from './memory.ts';
import type { Workshop } from './workshops.ts';

/** What outlives a check when files are watched. */
export interface Standing {
  readonly workshopFor: (path: string) => Promise<Workshop>;
  readonly memory: Memory;
  readonly stopped: AbortSignal;
}

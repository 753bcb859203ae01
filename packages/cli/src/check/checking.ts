import type { Report } from '@kadertoets/engine';
import { keyOf, type Memory } from './memory.ts';
import type { Pool } from './pool.ts';
import type { DraftFlags, Workshop } from './workshops.ts';

/** Checks drafts of one run: from memory where it can, in worker threads where there are more to do. */
export interface Checking {
  readonly check: (path: string, source: string, workshop: Workshop) => Promise<Report>;
  readonly close: () => Promise<void>;
}

/** The worker threads are started at once, or with a memory for the first draft that is not in it: there may be none. */
export function openChecking(jobs: number, flags: DraftFlags, memory: Memory | undefined): Checking {
  const start = async (): Promise<Pool> => {
    const { openPool } = await import('./pool.ts');
    return openPool(jobs);
  };
  let pool = jobs > 1 && memory === undefined ? start() : undefined;
  const compute = async (path: string, source: string, workshop: Workshop): Promise<Report> => {
    if (jobs === 1) return await workshop.check(source);
    pool ??= start();
    return await (await pool).check({ flags, path, source, identity: workshop.identity() });
  };
  return {
    check: async (path, source, workshop) => {
      if (memory === undefined) return await compute(path, source, workshop);
      const key = keyOf(workshop.identity(), source);
      const known = memory.recall(key);
      if (known !== undefined) return known;
      const report = await compute(path, source, workshop);
      memory.keep(key, report);
      return report;
    },
    close: async () => {
      await (await pool)?.close();
    },
  };
}

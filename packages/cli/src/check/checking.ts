import type { Report } from '@kadertoets/engine';
import { keyOf, type Memory } from './memory.ts';
import type { Pool } from './pool.ts';
import type { Source } from './read-all.ts';
import type { DraftFlags, Workshop } from './workshops.ts';

/** Checks drafts of one run: from memory where it can, in worker threads where there are more to do. */
export interface Checking {
  readonly check: (path: string, source: string, workshop: Workshop) => Promise<Report>;
  readonly close: () => Promise<void>;
}

/** Standard input stands where the command does. */
export function placeOf({ path }: Source): string {
  return path === '<stdin>' ? '-' : path;
}

/** The drafts that have yet to be checked: what it is worth to start for them depends on how many there are. */
export async function notRemembered(
  drafts: readonly Source[],
  workshopFor: (path: string) => Promise<Workshop>,
  memory: Memory | undefined,
): Promise<readonly Source[]> {
  if (memory === undefined) return drafts;
  const unknown: Source[] = [];
  for (const draft of drafts) {
    const workshop = await workshopFor(placeOf(draft));
    if (memory.recall(keyOf(workshop.identity(), draft.source)) === undefined) unknown.push(draft);
  }
  return unknown;
}

/** The worker threads, if there are to be any, are started at once. */
export function openChecking(jobs: number, flags: DraftFlags, memory: Memory | undefined): Checking {
  const start = async (): Promise<Pool> => {
    const { openPool } = await import('./pool.ts');
    return openPool(jobs);
  };
  const pool = jobs > 1 ? start() : undefined;
  const compute = async (path: string, source: string, workshop: Workshop): Promise<Report> => {
    if (pool === undefined) return await workshop.check(source);
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

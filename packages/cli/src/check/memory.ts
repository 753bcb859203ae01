import { createHash } from 'node:crypto';
import type { Report } from '@kadertoets/engine';

/** What is known of drafts from earlier: by content, so that what changed is simply not found. */
export interface Memory {
  readonly recall: (key: string) => Report | undefined;
  readonly keep: (key: string, report: Report) => void;
}

/** Names a report by all that it depends on: the rules and the draft. Its path is not among them. */
export function keyOf(identity: string, source: string): string {
  return createHash('sha256').update(identity).update('\0').update(source).digest('hex');
}

/** Enough for the drafts of a region, in a few versions each. */
const MOST = 2000;

/** Remembers for as long as the command runs; what was not asked for the longest goes first. */
export function shortMemory(most: number = MOST): Memory {
  const known = new Map<string, Report>();
  const keep = (key: string, report: Report): void => {
    known.delete(key);
    known.set(key, report);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
  };
  return {
    keep,
    recall: (key) => {
      const report = known.get(key);
      if (report !== undefined) keep(key, report);
      return report;
    },
  };
}

/** Asks the nearest first; what the other knows, the nearest learns. */
export function joined(near: Memory, far: Memory): Memory {
  return {
    recall: (key) => {
      const known = near.recall(key) ?? far.recall(key);
      if (known !== undefined) near.keep(key, known);
      return known;
    },
    keep: (key, report) => {
      near.keep(key, report);
      far.keep(key, report);
    },
  };
}

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

/** Remembers for as long as the command runs. */
export function shortMemory(): Memory {
  const known = new Map<string, Report>();
  return { recall: (key) => known.get(key), keep: (key, report) => void known.set(key, report) };
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

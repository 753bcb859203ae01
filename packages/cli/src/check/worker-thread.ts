import type { Report } from '@kadertoets/engine';
import { CommandError, type Text } from '../terminal.ts';
import { type DraftFlags, workshops } from './workshops.ts';

/** One draft to check, as it is sent to a worker thread. */
export interface Task {
  readonly flags: DraftFlags;
  readonly path: string;
  readonly source: string;
  readonly identity: string;
}

/** An error loses its class on the way between threads; these are the ones that say something to a user. */
export type Answer =
  | { readonly report: Report }
  | { readonly problem: Text }
  | { readonly ruleError: string }
  | { readonly otherRules: true };

const open = new Map<string, ReturnType<typeof workshops>>();

/** What a worker thread does: as the command itself would, with a workshop of its own. */
export default async function check({ flags, path, source, identity }: Task): Promise<Answer> {
  const key = JSON.stringify(flags);
  const workshopFor = open.get(key) ?? workshops(flags);
  open.set(key, workshopFor);
  try {
    const workshop = await workshopFor(path);
    if (workshop.identity() !== identity) return { otherRules: true };
    return { report: await workshop.check(source) };
  } catch (error) {
    if (error instanceof CommandError) return { problem: error.text };
    if (error instanceof Error && error.name === 'RuleError') return { ruleError: error.message };
    throw error;
  }
}

import { createChecker, type Checker } from '@kadertoets/engine';
import type { Host, RuleProblem } from './host.ts';

/** Checkers by the folders with packs that they use beside the packs of the server; folders with the same ones share a checker. */
export interface Checkers {
  /** As long as the packs in these folders are not valid, the checker from before they went wrong. */
  readonly of: (folders: readonly string[]) => Promise<Checker>;
  /** Files changed: all packs are loaded anew when somebody asks. */
  readonly forget: () => void;
}

export function createCheckers(
  host: Host,
  found: (folders: string, problems: readonly RuleProblem[]) => void,
): Checkers {
  const loading = new Map<string, Promise<Checker>>();
  const former = new Map<string, Checker>();

  async function load(folders: readonly string[], key: string): Promise<Checker> {
    const { rulebook, problems } = await host.loadRules(folders);
    found(key, problems);
    const last = former.get(key);
    if (rulebook === undefined) {
      if (last !== undefined) return last;
      if (folders.length === 0) throw new Error('De regels konden niet worden geladen.');
      return await of([]);
    }
    const checker = rulebook === last?.rulebook ? last : createChecker(rulebook);
    former.set(key, checker);
    return checker;
  }

  function of(folders: readonly string[]): Promise<Checker> {
    const own = [...new Set(folders)];
    const key = own.join('\n');
    const known = loading.get(key);
    if (known !== undefined) return known;
    const made = load(own, key);
    loading.set(key, made);
    // What could not be read now may be readable later: a failure is not kept.
    made.catch(() => {
      if (loading.get(key) === made) loading.delete(key);
    });
    return made;
  }

  return {
    of,
    forget: () => {
      loading.clear();
    },
  };
}

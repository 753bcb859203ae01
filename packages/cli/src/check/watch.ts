import { messageOf, type Terminal } from '../terminal.ts';
import { findConfiguration, loadConfiguration, type Settings } from './configuration.ts';
import { follow, rootOf } from './follow.ts';
import { shortMemory } from './memory.ts';
import { type Plan, readPlan } from './plan.ts';
import type { Standing } from './standing.ts';
import { workshops } from './workshops.ts';

type Check = (plan: Plan, settings: Settings, terminal: Terminal, standing: Standing) => Promise<number>;

interface State {
  readonly plan: Plan;
  readonly settings: Settings;
  readonly workshopFor: Standing['workshopFor'];
}

/**
 * Checks, and checks again at every change of a draft, a pack or the configuration, until it is asked to stop; then its
 * status is that of the last check. What did not change is not checked again. An error in a later round is said, and the next
 * change may mend it; in the first one it ends the run, for nobody waits for a file that is not there.
 */
export async function watchDrafts(plan: Plan, settings: Settings, terminal: Terminal, check: Check): Promise<number> {
  const stopped = terminal.interrupted();
  const memory = shortMemory();
  let state: State = { plan, settings, workshopFor: workshops(plan.draftFlags) };
  const round = async (): Promise<number> => {
    if (terminal.attended.stdout) terminal.stdout(CLEAR);
    return await check(state.plan, state.settings, terminal, { workshopFor: state.workshopFor, memory, stopped });
  };
  const follower = await follow(followed(state), written(plan), stopped);
  let status = 2;
  try {
    status = await round();
    for (;;) {
      terminal.stderr(`${WAITING[plan.locale]}\n`);
      const changed = await follower.next();
      if (changed === undefined) return status;
      try {
        // Each round begins when the one before it has ended.
        state = await renewed(state, changed);
        status = await round();
      } catch (error) {
        if (stopped.aborted) return status;
        terminal.stderr(`kadertoets: ${messageOf(error, plan.locale)}\n`);
        status = 2;
      }
    }
  } catch (error) {
    if (stopped.aborted) return status;
    throw error;
  } finally {
    await follower.close();
  }
}

/** A change of anything but drafts may change what they are checked with; so does a new day. */
async function renewed(state: State, changed: readonly string[]): Promise<State> {
  const { given, flags } = state.plan;
  const settings = await loadConfiguration(flags.config ?? findConfiguration('.'));
  const plan = readPlan(given, flags, settings);
  const same =
    changed.every((path) => /\.(?:md|markdown)$/iu.test(path)) &&
    plan.draftFlags.referenceDate === state.plan.draftFlags.referenceDate;
  return { plan, settings, workshopFor: same ? state.workshopFor : workshops(plan.draftFlags) };
}

function followed({ plan: { given, flags }, settings }: State): string[] {
  const drafts = given.length > 0 ? given : (settings.paths ?? ['.']);
  const file = flags.config ?? settings.file;
  const rules = [...(settings.rules ?? []), ...(flags.rules ?? [])];
  return [...drafts.map(rootOf), ...rules, ...(file === undefined ? [] : [file])];
}

/** What the run writes is no reason to run again. */
function written({ outputs, baseline, flags }: Plan): string[] {
  const files = outputs.flatMap(({ file }) => file ?? []);
  return baseline !== undefined && flags.updateBaseline === true ? [...files, baseline] : files;
}

const CLEAR = '\u001B[2J\u001B[3J\u001B[H';

const WAITING = {
  nl: 'Wacht op wijzigingen; Ctrl+C stopt.',
  en: 'Waiting for changes; Ctrl+C stops.',
} as const;

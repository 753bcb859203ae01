import type { Report } from '@kadertoets/engine';
import { Piscina } from 'piscina';
import { CommandError, type Text } from '../terminal.ts';
import type { Answer, Task } from './worker-thread.ts';

/** Worker threads that check drafts; whoever opens them closes them. */
export interface Pool {
  readonly check: (task: Task) => Promise<Report>;
  readonly close: () => Promise<void>;
}

const WORKER = new URL('./worker-thread.js', import.meta.url).href;

const LONG = 2 ** 30;

/** Opens so many worker threads. One that stops, for whatever reason, is an error of the run. */
export function openPool(threads: number): Pool {
  const pool = new Piscina({ filename: WORKER, minThreads: threads, maxThreads: threads });
  let stop: (error: unknown) => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = reject;
  });
  // It is awaited only while a draft is being checked.
  stopped.catch(() => undefined);
  pool.on('error', stop);
  let closing = false;
  for (const thread of pool.threads) {
    // The pool tells of a thread that ends in the middle of a draft, not of one that ends before its first.
    thread.on('exit', (code) => {
      if (!closing) stop(new Error(`worker exited with code: ${String(code)}`));
    });
  }
  // A process that only waits for a thread that has ended would end as well, and quietly.
  const awake = setInterval(() => undefined, LONG);
  return {
    check: async (task) => {
      const answer = await Promise.race([pool.run(task) as Promise<Answer>, stopped]).catch((error: unknown) => {
        throw new CommandError(failed(task.path, error));
      });
      return reportIn(answer);
    },
    close: async () => {
      closing = true;
      clearInterval(awake);
      await pool.destroy();
    },
  };
}

function reportIn(answer: Answer): Report {
  if ('report' in answer) return answer.report;
  if ('problem' in answer) throw new CommandError(answer.problem);
  if ('otherRules' in answer) throw new CommandError(OTHER_RULES);
  const error = new Error(answer.ruleError);
  error.name = 'RuleError';
  throw error;
}

const OTHER_RULES: Text = {
  nl: 'de configuratie of een pakket is tijdens de toets veranderd; er is geen verslag gemaakt. Start de toets opnieuw.',
  en: 'the configuration or a pack changed during the check; no report was made. Run the check again.',
};

function failed(path: string, error: unknown): Text {
  const memory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return memory
    ? {
        nl: `een werker van --jobs had niet genoeg geheugen voor “${path}”; er is geen verslag gemaakt. Geef minder werkers, of meer geheugen met NODE_OPTIONS=--max-old-space-size=4096.`,
        en: `a worker of --jobs ran out of memory on “${path}”; no report was made. Give fewer workers, or more memory with NODE_OPTIONS=--max-old-space-size=4096.`,
      }
    : {
        nl: `een werker van --jobs is gestopt bij “${path}”; er is geen verslag gemaakt. Probeer het met --jobs 1.\n${detail}`,
        en: `a worker of --jobs stopped at “${path}”; no report was made. Try it with --jobs 1.\n${detail}`,
      };
}

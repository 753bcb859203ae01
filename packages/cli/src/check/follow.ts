import { statSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { CommandError, type Text } from '../terminal.ts';

/** Follows files and folders, and tells what changed. */
export interface Follower {
  /** Waits for a change and gives its paths; nothing once the user asked to stop. */
  readonly next: () => Promise<readonly string[] | undefined>;
  readonly close: () => Promise<void>;
}

/** An editor writes in more than one step; what comes within this time is one change. */
const QUIET_MS = 60;

/** Follows these files and all Markdown, YAML and ignore files below these folders, save the files that the run itself writes. */
export async function follow(
  paths: readonly string[],
  own: readonly string[],
  stopped: AbortSignal,
): Promise<Follower> {
  const written = new Set(own.map((path) => resolve(path)));
  const named = new Set(paths.map((path) => resolve(path)));
  const watcher = watch(
    paths.map((path) => resolve(path)),
    {
      ignoreInitial: true,
      ignored: (path) => written.has(path) || (!named.has(path) && !matters(path)),
    },
  );
  const changed = new Set<string>();
  let problem: unknown;
  let wake: () => void = () => undefined;
  watcher.on('all', (_event, path) => {
    changed.add(path);
    wake();
  });
  watcher.on('error', (error) => {
    problem = error;
    wake();
  });
  stopped.addEventListener('abort', () => wake());
  await new Promise<void>((ready) => {
    watcher.on('ready', ready);
  });
  const something = async (): Promise<void> => {
    await new Promise<void>((resolved) => {
      wake = resolved;
      if (changed.size > 0 || problem !== undefined || stopped.aborted) resolved();
    });
  };
  return {
    next: async () => {
      await something();
      if (problem !== undefined) throw new CommandError(lost(problem));
      if (stopped.aborted) return undefined;
      for (let size = 0; size < changed.size; ) {
        size = changed.size;
        await new Promise((resolved) => setTimeout(resolved, QUIET_MS));
      }
      const seen = [...changed];
      changed.clear();
      return seen;
    },
    close: async () => await watcher.close(),
  };
}

/** Of a glob, the folder in which it looks. */
export function rootOf(path: string): string {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return path;
  const parts = path.split(/[\\/]/u);
  const magic = parts.findIndex((part) => /[*?[\]{}]/u.test(part));
  return magic === -1 ? path : parts.slice(0, magic).join(sep) || '.';
}

/** A folder, or a file of a kind that a check reads. */
function matters(path: string): boolean {
  const name = basename(path);
  if (name === '.kadertoetsignore' || name === '.gitignore') return true;
  if (name === 'node_modules' || name.startsWith('.')) return false;
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? /\.\w+$/u.test(name);
  return !isFile || /\.(?:md|markdown|ya?ml|json)$/iu.test(name);
}

function lost(error: unknown): Text {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    nl: `--watch kan de bestanden niet volgen (${reason}). Geef minder mappen, of verhoog de grens van het systeem (fs.inotify.max_user_watches).`,
    en: `--watch cannot follow the files (${reason}). Give fewer folders, or raise the limit of the system (fs.inotify.max_user_watches).`,
  };
}

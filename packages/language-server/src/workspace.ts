import type { CancellationToken } from 'vscode-languageserver';
import type { Host } from './host.ts';
import type { Checked, Session } from './session.ts';

/** The drafts in the folders of the workspace, checked when somebody asks and kept until they change. */
export interface Workspace {
  /** Checks all that is not known yet and hands over each draft, and those that could not be checked; stops when the token says so. */
  readonly visit: (
    token: CancellationToken,
    take: (checked: Checked, done: number, all: number) => void,
    failed?: (uri: string, error: unknown) => void,
  ) => Promise<void>;
  /** The file on disk is another one now, or gone. */
  readonly changed: (uri: string) => void;
  /** The drafts that are not open of which an editor that does not ask was told the findings. */
  readonly told: Set<string>;
  /** Settles at the next change of a file, a rule or a setting. */
  readonly nextChange: () => Promise<void>;
}

interface Entry {
  readonly text: string;
  readonly generation: number;
  readonly checked: Checked;
}

export function createWorkspace(session: Session, host: Host, folders: () => readonly string[]): Workspace {
  const entries = new Map<string, Entry>();
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const each of woken) each();
  };
  session.onRefresh(wake);

  /** An open document counts as it stands in the editor; a file is read anew, for not every editor tells of changes. */
  async function check(uri: string): Promise<Checked | undefined> {
    const text = session.documents.get(uri)?.getText() ?? (await host.readFile(uri));
    if (text === undefined) return undefined;
    const known = entries.get(uri);
    const generation = session.generation();
    if (known?.text === text && known.generation === generation) return known.checked;
    const checked = await session.checkText(uri, text);
    entries.set(uri, { text, generation, checked });
    return checked;
  }

  /** What is left out for the command is left out here. */
  async function draftsIn(folder: string): Promise<string[]> {
    const drafts: string[] = [];
    for (const uri of await host.listDrafts(folder))
      if (session.documents.get(uri) !== undefined || !(await session.leavesOut(uri, folder))) drafts.push(uri);
    return drafts;
  }

  return {
    visit: async (token, take, failed) => {
      const lists = await Promise.all(folders().map(async (folder) => await draftsIn(folder)));
      const uris = [...new Set(lists.flat())];
      for (const [index, uri] of uris.entries()) {
        if (token.isCancellationRequested) return;
        try {
          const checked = await check(uri);
          if (checked?.report.recognised === true) take(checked, index + 1, uris.length);
        } catch (error) {
          failed?.(uri, error);
        }
      }
    },
    told: new Set(),
    changed: (uri) => {
      entries.delete(uri);
      wake();
    },
    nextChange: async () => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    },
  };
}

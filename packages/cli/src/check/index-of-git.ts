import { CommandError, type Text } from '../terminal.ts';
import { git, GitError } from './git.ts';
import { decode } from './read-source.ts';

/** The Markdown files below this folder that a commit would add or change. */
export async function stagedMarkdown(): Promise<string[]> {
  const filter = ['--diff-filter=ACMRT', '--relative', '--', '*.md', '*.markdown'];
  // Without an external diff or colours, whatever the user's own settings say.
  const listed = await ask(['diff', '--cached', '--no-ext-diff', '--name-only', '-z', ...filter], (reason) => ({
    nl: `git kon niet zeggen wat er klaarstaat (${reason}). Start dit in een git-repository.`,
    en: `git could not tell what is staged (${reason}). Start this in a git repository.`,
  }));
  return listed.toString('utf8').split('\0').slice(0, -1);
}

/** The text of a file as it would be committed, which need not be what stands on the disk. */
export async function stagedSource(path: string): Promise<string> {
  const blob = await ask(['cat-file', 'blob', `:./${path}`], (reason) => ({
    nl: `“${path}” staat niet klaar voor een commit (${reason}). Voeg het toe met “git add”.`,
    en: `“${path}” is not staged for a commit (${reason}). Add it with “git add”.`,
  }));
  return decode(blob, path);
}

async function ask(args: readonly string[], refused: (reason: string) => Text): Promise<Buffer> {
  try {
    return await git(args);
  } catch (error) {
    throw error instanceof GitError ? new CommandError(refused(error.message.split('\n')[0] ?? '')) : error;
  }
}

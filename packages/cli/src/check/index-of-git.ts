import { spawnSync } from 'node:child_process';
import { CommandError } from '../terminal.ts';
import { decode } from './read-source.ts';

/** The Markdown files below this folder that a commit would add or change. */
export function stagedMarkdown(): string[] {
  const filter = ['--diff-filter=ACMRT', '--relative', '--', '*.md', '*.markdown'];
  // Without an external diff or colours, whatever the user's own settings say.
  const listed = git(['diff', '--cached', '--no-ext-diff', '--name-only', '-z', ...filter]);
  return new TextDecoder().decode(listed).split('\0').slice(0, -1);
}

/** The text of a file as it would be committed, which need not be what stands on the disk. */
export function stagedSource(path: string): string {
  return decode(git(['cat-file', 'blob', `:./${path}`], path), path);
}

function git(args: readonly string[], path?: string): Uint8Array {
  const { status, stdout, stderr, error } = spawnSync('git', args, { maxBuffer: 1 << 28 });
  if (error !== undefined) {
    throw new CommandError({
      nl: `git is niet te starten (${error.message}). Installeer git, of toets met “kadertoets check”.`,
      en: `git cannot be started (${error.message}). Install git, or check with “kadertoets check”.`,
    });
  }
  if (status === 0) return stdout;
  const reason = new TextDecoder().decode(stderr).trim().split('\n')[0] ?? '';
  if (path === undefined) {
    throw new CommandError({
      nl: `git kon niet zeggen wat er klaarstaat (${reason}). Start dit in een git-repository.`,
      en: `git could not tell what is staged (${reason}). Start this in a git repository.`,
    });
  }
  throw new CommandError({
    nl: `“${path}” staat niet klaar voor een commit (${reason}). Voeg het toe met “git add”.`,
    en: `“${path}” is not staged for a commit (${reason}). Add it with “git add”.`,
  });
}

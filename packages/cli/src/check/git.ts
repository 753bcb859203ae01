import { execFile } from 'node:child_process';
import { CommandError, type Text } from '../terminal.ts';

/** Asks git, without a shell: nothing in a name or a revision is ever a command. */
export async function git(args: readonly string[], cwd = '.'): Promise<Buffer> {
  return await new Promise((resolve, reject) => {
    const options = { cwd, encoding: 'buffer', maxBuffer: 2 ** 30, windowsHide: true } as const;
    execFile('git', [...args], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(error.code === 'ENOENT' ? new CommandError(NO_GIT) : new GitError(stderr.toString('utf8').trim()));
    });
  });
}

/** Git said no; its own words stand in the message. */
export class GitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GitError';
  }
}

const NO_GIT: Text = {
  nl: 'hiervoor is git nodig, en de opdracht “git” is niet gevonden. Installeer git, of toets zonder --since.',
  en: 'this needs git, and the command “git” was not found. Install git, or check without --since.',
};

import type { Terminal } from '../terminal.ts';

/** What a command prints on standard output; standard output itself belongs to the protocol. */
export async function listen(command: (terminal: Terminal) => Promise<unknown>, stdin = ''): Promise<string> {
  let text = '';
  await command({
    stdout: (more) => {
      text += more;
    },
    stderr: (more) => {
      process.stderr.write(more);
    },
    stdin: async () => await Promise.resolve(new TextEncoder().encode(stdin)),
    // No variable of the environment makes it write a file.
    env: {},
    columns: 100,
    colour: false,
    attended: { stdout: false, stderr: false },
    interrupted: () => new AbortController().signal,
  });
  return text;
}

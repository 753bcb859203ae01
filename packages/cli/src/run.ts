import { checkCommand } from './commands/check.ts';
import type { Terminal } from './terminal.ts';

/** Runs the command and returns its exit status; nothing here ends the process. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  if (argv[0] === 'check') return await checkCommand(argv.slice(1), terminal);
  terminal.stderr('Gebruik: kadertoets check [pad...]\n');
  return 2;
}

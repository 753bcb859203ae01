import { CommanderError } from 'commander';
import { buildProgram } from './program.ts';
import { type Locale, messageOf, type Terminal } from './terminal.ts';
import { explainUsage } from './usage-messages.ts';

/** Runs the command and returns its exit status: 0 good, 1 findings, 2 it could not do its work. Never ends the process. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const locale = localeOf(argv);
  let status = 0;
  const program = buildProgram(terminal, locale, (value) => {
    status = value;
  });
  try {
    await program.parseAsync(withValues(argv), { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      terminal.stderr(explainUsage(error, program, argv, locale));
      return 2;
    }
    terminal.stderr(`kadertoets: ${messageOf(error, locale)}\n`);
    return 2;
  }
}

/** `--cache` stands alone or has its folder behind an equals sign; in `--cache concept.md` the word that follows is a draft. */
function withValues(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((word, at) => (word === '--cache' && (end === -1 || at < end) ? '--cache=' : word));
}

/** The language is needed before the arguments are understood: also what is wrong with them is said in it. */
export function localeOf(argv: readonly string[]): Locale {
  const at = argv.indexOf('--locale');
  return (at !== -1 && argv[at + 1] === 'en') || argv.includes('--locale=en') ? 'en' : 'nl';
}

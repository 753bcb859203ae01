import { CommanderError } from 'commander';
import { buildProgram } from './program.ts';
import { CommandError, type Locale, type Terminal } from './terminal.ts';
import { explainUsage } from './usage-messages.ts';

/** Runs the command and returns its exit status: 0 good, 1 findings, 2 it could not do its work. Never ends the process. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const locale = localeOf(argv);
  let status = 0;
  const program = buildProgram(terminal, locale, (value) => {
    status = value;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      terminal.stderr(explainUsage(error, program, argv, locale));
      return 2;
    }
    if (error instanceof CommandError) terminal.stderr(`kadertoets: ${error.text[locale]}\n`);
    else if (error instanceof Error && error.name === 'RuleError') terminal.stderr(`kadertoets: ${error.message}\n`);
    else terminal.stderr(`kadertoets: ${unexpected(error, locale)}\n`);
    return 2;
  }
}

/** The language is needed before the arguments are understood: also what is wrong with them is said in it. */
function localeOf(argv: readonly string[]): Locale {
  const at = argv.indexOf('--locale');
  return (at !== -1 && argv[at + 1] === 'en') || argv.includes('--locale=en') ? 'en' : 'nl';
}

function unexpected(error: unknown, locale: Locale): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return locale === 'en'
    ? `unexpected error; this is a fault of the program itself.\n${detail}`
    : `onverwachte fout; dit is een fout van het programma zelf.\n${detail}`;
}

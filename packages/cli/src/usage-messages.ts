import { closest } from '@kadertoets/rulebook';
import type { Command, CommanderError } from 'commander';
import { argumentName } from './help.ts';
import type { Locale } from './terminal.ts';

/** What is wrong with the arguments, and what was probably meant. */
export function explainUsage(error: CommanderError, program: Command, argv: readonly string[], locale: Locale): string {
  const nl = locale === 'nl';
  const command = program.commands.find((each) => each.name() === argv[0]);
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const help = `kadertoets ${command === undefined ? '' : `${command.name()} `}--help`;
  const hint = nl ? `Zie “${help}”.` : `See “${help}”.`;
  const meant = (name: string | undefined): string =>
    name === undefined ? '' : nl ? ` Bedoelt u “${name}”?` : ` Did you mean “${name}”?`;
  const say = (dutch: string, english: string): string => `kadertoets: ${nl ? dutch : english} ${hint}\n`;
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = (command ?? program).options.flatMap((option) => option.long ?? []);
      const near = meant(closest(quoted, [...flags, '--help']));
      return say(`de optie “${quoted}” bestaat niet.${near}`, `unknown option “${quoted}”.${near}`);
    }
    case 'commander.unknownCommand': {
      const near = meant(
        closest(
          quoted,
          program.commands.map((each) => each.name()),
        ),
      );
      return say(`de opdracht “${quoted}” bestaat niet.${near}`, `unknown command “${quoted}”.${near}`);
    }
    case 'commander.optionMissingArgument':
      return say(`bij “${quoted.split(' ')[0] ?? quoted}” hoort een waarde.`, `“${quoted}” needs a value.`);
    case 'commander.missingArgument':
      return say(`er ontbreekt een argument: ${argumentName(quoted, nl)}.`, `missing argument: ${quoted}.`);
    case 'commander.excessArguments':
      return say('er staan meer argumenten dan deze opdracht kent.', 'too many arguments for this command.');
    case 'commander.help':
      return '';
    default:
      return say(error.message, error.message);
  }
}

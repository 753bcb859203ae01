import type { Command } from 'commander';

/** A text in the language of the user. */
export type Say = (dutch: string, english: string) => string;

/** Every value of an option that may be given more than once. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** The options that say against what a draft is checked: the same for every command that checks one. */
export function draftOptions(command: Command, say: Say): Command {
  return command
    .option(
      '--rules <dir>',
      say('map met eigen pakketten, naast die van Kadertoets', 'folder with more packs'),
      collect,
    )
    .option(
      '--kader <pack>',
      say(
        'toets aan dit pakket in plaats van de automatische keuze',
        'check against this pack instead of the automatic choice',
      ),
      collect,
    )
    .option(
      '--gemeente <name>',
      say('de gemeente, in plaats van wat in het concept staat', 'the gemeente, instead of what the draft says'),
    )
    .option('--instrument <name>', say('dvo of prestatieovereenkomst', 'dvo or prestatieovereenkomst'))
    .option(
      '--config <file>',
      say('deze configuratie, in plaats van de naaste', 'this configuration instead of the nearest'),
    );
}

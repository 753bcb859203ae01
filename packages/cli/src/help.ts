import { type Command, Help, type Option } from 'commander';
import type { Terminal } from './terminal.ts';

/** Gives a command its help in the user's language; what is wrong with its arguments is said by us, too. */
export function dress(command: Command, terminal: Terminal, nl: boolean): void {
  command.exitOverride();
  command.showSuggestionAfterError(false);
  command.helpOption('-h, --help', nl ? 'toon deze hulp' : 'show this help');
  if (command.commands.length > 0) command.helpCommand(false);
  command.configureOutput({ writeOut: terminal.stdout, writeErr: terminal.stderr, outputError: () => undefined });
  const general = new Help();
  command.configureHelp({
    optionTerm: (option) => inLanguage(termOf(option), nl),
    ...(nl
      ? {
          styleTitle: (title) => TITLES[title] ?? title,
          commandUsage: (each) => inLanguage(general.commandUsage(each), nl),
          subcommandTerm: (each) => inLanguage(general.subcommandTerm(each), nl),
          argumentTerm: (each) => WORDS[each.name()] ?? each.name(),
          optionDescription: (option) => general.optionDescription(option).replace('(default: ', '(standaard: '),
        }
      : {}),
  });
}

/** A value that may be left out is always behind an equals sign: a word that follows is a draft. */
function termOf({ flags }: Option): string {
  return flags.replace(/ \[(\w+)\]$/u, '[=$1]');
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};

/** The words that stand for a value, or for an argument. */
const WORDS: Readonly<Record<string, string>> = {
  options: 'opties',
  command: 'opdracht',
  paths: 'paden',
  path: 'pad',
  draft: 'concept',
  rule: 'regel',
  packs: 'pakketten',
  pack: 'pakket',
  file: 'bestand',
  'file:line': 'bestand:regel',
  dir: 'map',
  name: 'naam',
  what: 'wat',
  date: 'datum',
  number: 'aantal',
  severity: 'ernst',
  revision: 'revisie',
  id: 'naam',
};

/** The name of an argument or a value as the user reads it. */
export function argumentName(name: string, nl: boolean): string {
  return nl ? (WORDS[name] ?? name) : name;
}

/** Only what stands between brackets is ours to turn: `--format <name[=file]>`. */
function inLanguage(text: string, nl: boolean): string {
  return nl ? text.replaceAll(/(?<=[<[=])[a-z]+(?::[a-z]+)?(?=[\]>[.])/gu, (word) => WORDS[word] ?? word) : text;
}

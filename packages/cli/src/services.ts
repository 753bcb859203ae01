import type { Command } from 'commander';
import { collect, type Say } from './draft-options.ts';
import type { Terminal } from './terminal.ts';

/** What a command is given to end with. */
export interface Ends {
  readonly terminal: Terminal;
  readonly finish: (status: number) => void;
}

/** The commands that other programs start: an editor, an assistant, git. */
export function addServices(program: Command, say: Say, { terminal, finish }: Ends): void {
  const localeText = say('taal van de uitvoer: nl of en', 'language of the output: nl or en');
  const rulesText = say('map met eigen pakketten', 'folder with more packs');

  program
    .command('lsp')
    .description(say('bedient een editor (Language Server Protocol)', 'serves an editor (Language Server Protocol)'))
    .option('--stdio', say('over standaardinvoer en -uitvoer', 'over standard input and output'))
    .option('--clientProcessId <id>', say('het proces van de editor', 'the process of the editor'))
    .option('--locale <nl|en>', localeText, 'nl')
    .action(async (flags: { readonly stdio?: boolean }) => {
      const { lspCommand } = await import('./commands/lsp.ts');
      finish(await lspCommand(flags));
    });

  program
    .command('mcp')
    .description(
      say(
        'bedient een AI-assistent, alleen om te lezen (Model Context Protocol over standaardinvoer en -uitvoer)',
        'serves an AI assistant, to read only (Model Context Protocol over standard input and output)',
      ),
    )
    .option('--rules <dir>', rulesText, collect)
    .option('--locale <nl|en>', localeText, 'nl')
    .action(async (flags: object) => {
      const { mcpCommand } = await import('./commands/mcp.ts');
      finish(await mcpCommand(flags as Parameters<typeof mcpCommand>[0]));
    });

  program
    .command('staged')
    .argument(
      '[paths...]',
      say('alleen deze bestanden; anders alle die klaarstaan', 'these files only; else all that are staged'),
    )
    .description(
      say(
        'toetst wat voor een git-commit klaarstaat, zoals het daar klaarstaat; voor een pre-commit-hook',
        'checks what is staged for a git commit, as it is staged; for a pre-commit hook',
      ),
    )
    .option(
      '--fail-on <severity>',
      say('vanaf welke ernst de commit niet doorgaat', 'severity from which the commit is refused'),
      'error',
    )
    .option(
      '--allow-undetermined',
      say(
        'een kader dat niet te beoordelen was, houdt niets tegen',
        'a kader that could not be judged refuses nothing',
      ),
    )
    .option('--config <file>', say('deze configuratie, in plaats van de naaste', 'this configuration'))
    .option('--rules <dir>', rulesText, collect)
    .option('--locale <nl|en>', localeText, 'nl')
    .option('--no-color', say('zonder kleur', 'without colour'))
    .action(async (paths: string[], flags: object) => {
      const { stagedCommand } = await import('./commands/staged.ts');
      finish(await stagedCommand(paths, flags as Parameters<typeof stagedCommand>[1], terminal));
    });
}

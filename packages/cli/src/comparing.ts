import type { Command } from 'commander';
import { keepFewPages } from './check/short-run.ts';
import { draftOptions, type Say } from './draft-options.ts';
import type { Ends } from './services.ts';

/** `compare`, with its options. */
export function addComparing(program: Command, say: Say, { terminal, finish }: Ends): void {
  const compare = program
    .command('compare')
    .argument(
      '<paths...>',
      say(
        'bestanden, mappen of globs; van twee versies eerst de oude, dan de nieuwe',
        'files, folders or globs; of two versions the old one first',
      ),
    )
    .description(
      say(
        'zet concepten van een regio naast elkaar, of twee versies van één concept',
        'sets drafts of a region side by side, or two versions of one draft',
      ),
    )
    .option(
      '--as <what>',
      say(
        'drafts (concepten) of versions (twee versies); anders gelden twee concepten van dezelfde gemeente en dezelfde soort als twee versies',
        'drafts or versions; else two drafts of the same gemeente and kind are two versions',
      ),
    )
    .option(
      '--since <revision>',
      say(
        'vergelijk één concept met hoe het was in deze revisie van git, zoals HEAD~1',
        'compare one draft with how it was in this revision of git, such as HEAD~1',
      ),
    )
    .option('--format <name>', 'pretty, json, markdown, html', 'pretty')
    .option('--output <file>', say('het bestand; anders standaarduitvoer', 'the file; else standard output'))
    .option(
      '--fail-on <severity>',
      say(
        'vanaf welke ernst de status 1 is: error (standaard), warning, info of never; van twee versies telt wat nieuw of veranderd is',
        'severity from which the status is 1: error (default), warning, info or never; of two versions, what is new or changed counts',
      ),
    )
    .option(
      '--allow-undetermined',
      say(
        'een kader dat niet te beoordelen was, geeft geen status 1',
        'a kader that could not be judged does not give status 1',
      ),
    )
    .option('--reference-date <date>', say('de dag van de toets (jjjj-mm-dd)', 'the day of the check (yyyy-mm-dd)'));
  draftOptions(compare, say)
    .option('--locale <nl|en>', say('taal van de uitvoer: nl of en', 'language of the output: nl or en'), 'nl')
    .option('--no-color', say('zonder kleur', 'without colour'))
    .action(async (paths: string[], flags: object) => {
      keepFewPages();
      const { compareCommand } = await import('./commands/compare.ts');
      finish(await compareCommand(paths, flags as Parameters<typeof compareCommand>[1], terminal));
    });
}

import { Command } from 'commander';
import { keepFewPages } from './check/short-run.ts';
import { addComparing } from './comparing.ts';
import { collect, draftOptions, type Say } from './draft-options.ts';
import { dress } from './help.ts';
import { addServices } from './services.ts';
import type { Locale, Terminal } from './terminal.ts';
import { version } from './version.ts';

/** The commands with their options; what a command does is loaded only when it is called. */
export function buildProgram(terminal: Terminal, locale: Locale, finish: (status: number) => void): Command {
  const nl = locale === 'nl';
  const say: Say = (dutch, english) => (nl ? dutch : english);
  const program = new Command('kadertoets');
  const localeText = say('taal van de uitvoer: nl of en', 'language of the output: nl or en');
  program
    .description(
      say(
        'Toetst conceptovereenkomsten van gemeenten aan wat de raad heeft besloten.',
        'Checks draft agreements of Dutch municipalities against what their councils decided.',
      ),
    )
    .version(version, '-V, --version', say('toon de versie', 'show the version'));

  const check = program
    .command('check')
    .argument(
      '[paths...]',
      say('bestanden, mappen, globs, of - voor standaardinvoer', 'files, folders, globs, or - for standard input'),
    )
    .description(say('toetst concepten', 'checks drafts'))
    .option(
      '--format <name[=file]>',
      say(
        'vorm van het verslag, en het bestand waar het komt; meermaals te geven: pretty, json, sarif, junit, checkstyle, github, gitlab, html, markdown',
        'form of the report, and the file it goes to; may be repeated: pretty, json, sarif, junit, checkstyle, github, gitlab, html, markdown',
      ),
      collect,
    )
    .option(
      '--fail-on <severity>',
      say(
        'vanaf welke ernst de status 1 is: error (standaard), warning, info of never',
        'severity from which the status is 1: error (default), warning, info or never',
      ),
    )
    .option(
      '--allow-undetermined',
      say(
        'een kader dat niet te beoordelen was, geeft geen status 1',
        'a kader that could not be judged does not give status 1',
      ),
    )
    .option('--reference-date <date>', say('de dag van de toets (jjjj-mm-dd)', 'the day of the check (yyyy-mm-dd)'))
    .option(
      '--stdin-filename <path>',
      say('naam voor het concept van standaardinvoer', 'name for the draft from standard input'),
    )
    .option('--print-config', say('toon de configuratie die geldt', 'show the configuration that applies'))
    .option(
      '--baseline <file>',
      say('tel alleen wat niet in deze basislijn staat', 'count only what is not in this baseline'),
    )
    .option('--update-baseline', say('schrijf de basislijn', 'write the baseline'))
    .option(
      '--since <revision>',
      say(
        'alleen wat is gewijzigd sinds deze revisie van git, zoals HEAD~1 of origin/main...',
        'only what changed since this revision of git, such as HEAD~1 or origin/main...',
      ),
    )
    .option('--fix', say('herstel wat zonder keuze te herstellen is', 'mend what can be mended without a choice'))
    .option('--fix-dry-run', say('toon wat --fix zou herstellen', 'show what --fix would mend'))
    .option(
      '--jobs <number>',
      say(
        'hoeveel concepten tegelijk worden getoetst: een getal (standaard 1) of auto',
        'how many drafts are checked at once: a number (default 1) or auto',
      ),
    )
    .option(
      '--cache [dir]',
      say(
        'onthoud uitkomsten, in deze map of in node_modules/.cache/kadertoets; wat niet veranderde, wordt niet opnieuw getoetst',
        'remember results, in this folder or in node_modules/.cache/kadertoets; what did not change is not checked again',
      ),
    )
    .option(
      '--no-cache',
      say('zonder cache, ook als de configuratie er een noemt', 'without cache, whatever the configuration says'),
    )
    .option('--watch', say('toets opnieuw bij elke wijziging, tot Ctrl+C', 'check again at every change, until Ctrl+C'))
    .option('--verbose', say('vertel wat de cache deed', 'tell what the cache did'))
    .option('--quiet', say('toon alleen fouten en waarschuwingen', 'show errors and warnings only'));
  draftOptions(check, say)
    .option('--locale <nl|en>', localeText, 'nl')
    .option('--no-color', say('zonder kleur', 'without colour'))
    .action(async (paths: string[], flags: object) => {
      keepFewPages();
      const { checkCommand } = await import('./commands/check.ts');
      finish(await checkCommand(paths, flags as Parameters<typeof checkCommand>[1], terminal));
    });

  const report = program
    .command('report')
    .argument('<draft>', say('het concept', 'the draft'))
    .description(say('maakt het toetsingsrapport van één concept', 'makes the report on one draft'))
    .option('--format <name>', say('html of markdown', 'html or markdown'), 'html')
    .option('--output <file>', say('het bestand; anders standaarduitvoer', 'the file; else standard output'))
    .option('--date <date>', say('de datum op het rapport (jjjj-mm-dd)', 'the date on the report (yyyy-mm-dd)'));
  draftOptions(report, say)
    .option('--locale <nl|en>', localeText, 'nl')
    .action(async (path: string, flags: object) => {
      const { reportCommand } = await import('./commands/report.ts');
      finish(await reportCommand(path, flags as Parameters<typeof reportCommand>[1], terminal));
    });

  addComparing(program, say, { terminal, finish });

  const doctor = program
    .command('doctor')
    .argument('<draft>', say('het concept', 'the draft'))
    .description(
      say(
        'zegt welke configuratie, pakketten, gemeente en looptijd gelden, en waarom',
        'tells which configuration, packs, gemeente and term apply, and why',
      ),
    );
  draftOptions(doctor, say)
    .option('--locale <nl|en>', localeText, 'nl')
    .action(async (path: string, flags: object) => {
      const { doctorCommand } = await import('./commands/doctor.ts');
      finish(await doctorCommand(path, flags as Parameters<typeof doctorCommand>[1], terminal));
    });

  program
    .command('kaders')
    .description(say('toont de pakketten met hun status', 'lists the packs and their status'))
    .option('--format <name>', say('pretty of json', 'pretty or json'), 'pretty')
    .option('--rules <dir>', say('map met eigen pakketten', 'folder with more packs'), collect)
    .option('--locale <nl|en>', localeText, 'nl')
    .option('--no-color', say('zonder kleur', 'without colour'))
    .action(async (flags: object) => {
      const { kadersCommand } = await import('./commands/kaders.ts');
      finish(await kadersCommand(flags as Parameters<typeof kadersCommand>[0], terminal));
    });

  program
    .command('explain')
    .argument('<rule>', say('de regel, zoals rvn-2020/lokaal-aandeel', 'the rule, such as rvn-2020/lokaal-aandeel'))
    .description(
      say('legt een regel uit: wat, waarom, bron en voorbeelden', 'explains a rule: what, why, source and examples'),
    )
    .option('--rules <dir>', say('map met eigen pakketten', 'folder with more packs'), collect)
    .option('--locale <nl|en>', localeText, 'nl')
    .option('--no-color', say('zonder kleur', 'without colour'))
    .action(async (rule: string, flags: object) => {
      const { explainCommand } = await import('./commands/explain.ts');
      finish(await explainCommand(rule, flags as Parameters<typeof explainCommand>[1], terminal));
    });

  addServices(program, say, { terminal, finish });

  const why = program
    .command('why')
    .argument('<file:line>', say('de plaats, zoals concept.md:42', 'the place, such as draft.md:42'))
    .description(
      say(
        'zegt waarom ergens wel of niet iets wordt gemeld: hoe de zin is gelezen en welke voorwaarden opgaan',
        'tells why something is or is not reported somewhere: how it was read and which conditions hold',
      ),
    )
    .option(
      '--rule <id>',
      say('alleen deze regel (een deel van de naam volstaat)', 'this rule only (part of its name will do)'),
    );
  draftOptions(why, say)
    .option('--locale <nl|en>', localeText, 'nl')
    .option('--no-color', say('zonder kleur', 'without colour'))
    .action(async (place: string, flags: object) => {
      const { whyCommand } = await import('./commands/why.ts');
      finish(await whyCommand(place, flags as Parameters<typeof whyCommand>[1], terminal));
    });

  program
    .command('test')
    .argument(
      '[packs...]',
      say('pakketten; standaard alle, of die van --rules', 'packs; all by default, or those of --rules'),
    )
    .description(say('voert de voorbeelden in de pakketten uit', 'runs the examples inside the packs'))
    .option('--rules <dir>', say('map met eigen pakketten', 'folder with more packs'), collect)
    .option(
      '--coverage',
      say('toon de voorwaarden die geen voorbeeld gebruikt', 'show the conditions that no example exercises'),
    )
    .option('--locale <nl|en>', localeText, 'nl')
    .option('--no-color', say('zonder kleur', 'without colour'))
    .action(async (names: string[], flags: object) => {
      const { testCommand } = await import('./commands/test.ts');
      finish(await testCommand(names, flags as Parameters<typeof testCommand>[1], terminal));
    });

  program
    .command('init')
    .argument(
      '<pack>',
      say('naam van het nieuwe pakket, zoals druten-2024', 'name of the new pack, such as druten-2024'),
    )
    .description(
      say('maakt een eigen pakket met een werkende regel', 'makes a pack of your own with a rule that works'),
    )
    .option('--gemeente <name>', say('voor welke gemeente', 'for which gemeente'))
    .option('--folder <dir>', say('waar het pakket komt', 'where the pack goes'), 'regels')
    .option('--locale <nl|en>', localeText, 'nl')
    .action(async (name: string, flags: object) => {
      const { initCommand } = await import('./commands/init.ts');
      finish(await initCommand(name, flags as Parameters<typeof initCommand>[1], terminal));
    });

  for (const each of [program, ...program.commands]) dress(each, terminal, nl);
  return program;
}

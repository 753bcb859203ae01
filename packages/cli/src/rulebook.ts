import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openLanguage, type PreparedLanguage } from '@kadertoets/engine';
import { openRulebook, type Rulebook } from '@kadertoets/rulebook';
import { notRead, readSource } from './check/read-source.ts';
import { ownBytes, ownText } from './own-files.ts';
import { CommandError } from './terminal.ts';

/** Rules with the very texts that they were made from. */
export interface LoadedRules {
  readonly rulebook: Rulebook;
  readonly texts: readonly string[];
}

/** The rules that come with the command, compiled when it was built, and the packs of these folders; `full` has the examples. */
export async function loadRules(folders: readonly string[], full = false): Promise<Rulebook> {
  return (await loadRulesWithTexts(folders, full)).rulebook;
}

export async function loadRulesWithTexts(folders: readonly string[], full = false): Promise<LoadedRules> {
  const text = full ? readFileSync(ownFile('rulebook.full.json'), 'utf8') : ownText(ownFile('rulebook.json'));
  const builtIn = full ? asWritten(text) : opened(text);
  if (folders.length === 0) return { rulebook: builtIn, texts: [text] };
  const files = folders.flatMap(readFolder);
  return {
    rulebook: await withFiles(builtIn, files),
    texts: [text, ...files.flatMap((file) => [file.path, file.text])],
  };
}

function opened(text: string): Rulebook {
  const weights = ownBytes(ownFile('rulebook.weights'));
  return openRulebook(text, textsIn('rulebook.texts'), weights);
}

/** The texts of a file that comes with the command, each from one of its bytes up to another. */
function textsIn(name: string): (from: number, to: number) => string {
  const bytes = ownBytes(ownFile(name));
  return (from, to) => bytes.toString('utf8', from, to);
}

/** The file is written by our own build from a rulebook that passed its schema. */
function asWritten(text: string): Rulebook {
  return JSON.parse(text) as Rulebook;
}

function ownFile(name: string): URL {
  return new URL(`./${name}`, import.meta.url);
}

/** What the build made of the language of its own rules; packs of other folders may add to that language. */
export function loadPrepared(folders: readonly string[]): PreparedLanguage | undefined {
  if (folders.length > 0) return undefined;
  return openLanguage(ownText(ownFile('language.json')), textsIn('language.texts'));
}

/** Packs from outside are read and judged whole: all that is wrong with them is said at once, and none is used in part. */
async function withFiles(builtIn: Rulebook, files: readonly { path: string; text: string }[]): Promise<Rulebook> {
  const { describeProblem, loadRulebook } = await import('@kadertoets/rulebook/authoring');
  const { rulebook, problems } = loadRulebook(files, builtIn);
  if (rulebook !== undefined) return rulebook;
  const lines = problems.map((problem) => `  ${describeProblem(problem)}`).join('\n');
  throw new CommandError({
    nl: `de pakketten van --rules kloppen niet; er is niets getoetst.\n${lines}`,
    en: `the packs of --rules are not valid; nothing was checked.\n${lines}`,
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    throw new CommandError(notRead(folder, error));
  }
}

function readFolder(folder: string): { path: string; text: string }[] {
  if (!existsSync(folder)) {
    throw new CommandError({
      nl: `de map met regels “${folder}” bestaat niet.`,
      en: `the folder with rules “${folder}” does not exist.`,
    });
  }
  if (!statSync(folder).isDirectory()) {
    throw new CommandError({
      nl: `“${folder}” is geen map; geef met --rules de map waar de pakketten in staan.`,
      en: `“${folder}” is no folder; give the folder that holds the packs with --rules.`,
    });
  }
  const files = namesIn(folder)
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/u.test(name))
    .toSorted()
    .map((name) => ({
      path: `${folder.replaceAll('\\', '/').replace(/\/$/u, '')}/${name}`,
      text: readSource(join(folder, name)),
    }));
  if (files.length > 0) return files;
  throw new CommandError({
    nl: `in de map met regels “${folder}” staat geen enkel YAML-bestand.`,
    en: `the folder with rules “${folder}” holds no YAML file.`,
  });
}

import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { readSource } from '../check/read-source.ts';
import { CommandError } from '../terminal.ts';
import type { Arguments } from './model.ts';

export interface GivenDraft {
  /** As it is shown; for a text, a name in the started folder, so that its configuration applies. */
  readonly path: string;
  readonly source: string;
}

/** The draft that a tool is asked about: a text, or a file below `root` (also after symbolic links are followed). */
export function draftOf({ path, text }: Arguments, root: string): GivenDraft {
  if (typeof text === 'string' && path === undefined) return { path: 'concept.md', source: text };
  if (typeof path !== 'string' || path === '' || text !== undefined) {
    throw new CommandError({
      nl: 'geef “path” (een bestand) of “text” (de tekst van het concept), één van de twee.',
      en: 'give “path” (a file) or “text” (the text of the draft), one of the two.',
    });
  }
  const file = resolve(root, path);
  // Whether a file outside is there is not told either.
  if (!isInside(file, root)) throw outside(path);
  let real: string;
  try {
    real = realpathSync(file);
  } catch {
    throw new CommandError({
      nl: `het bestand “${path}” bestaat niet; een pad begint in de map waarin de server is gestart.`,
      en: `the file “${path}” does not exist; a path starts in the folder that the server was started in.`,
    });
  }
  if (!isInside(real, realpathSync(root))) throw outside(path);
  if (!statSync(real).isFile()) {
    throw new CommandError({
      nl: `“${path}” is geen bestand; geef de concepten één voor één.`,
      en: `“${path}” is no file; give the drafts one by one.`,
    });
  }
  return { path: relative(root, file).split(sep).join('/'), source: readSource(real) };
}

function isInside(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function outside(path: string): CommandError {
  return new CommandError({
    nl: `“${path}” ligt buiten de map waarin de server is gestart; daar leest hij niet.`,
    en: `“${path}” lies outside the folder that the server was started in; it does not read there.`,
  });
}

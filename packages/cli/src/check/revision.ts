import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { CommandError, type Text } from '../terminal.ts';
import { git, GitError } from './git.ts';
import type { Source } from './read-all.ts';
import { decode } from './read-source.ts';

/** A revision of the repository in which the command runs. */
export interface Revision {
  readonly name: string;
  /** The full hash of the commit that it stands for. */
  readonly commit: string;
  /** How a draft with this text stood then: the same, with another text, or not at all. */
  readonly former: (draft: Source) => Promise<'same' | 'absent' | { readonly source: string }>;
}

/** Finds a revision, as git names them; with `...` behind it: where the present branch left it. */
export async function openRevision(name: string): Promise<Revision> {
  const top = (await ask(['rev-parse', '--show-toplevel'], noRepository)).toString('utf8').trimEnd();
  const commit = await commitOf(name);
  const [listed, moved] = await Promise.all([
    git(['ls-tree', '-r', '-z', '--full-tree', commit]),
    git(['diff', '--no-ext-diff', '--name-status', '-z', '-M', '--diff-filter=R', commit, '--'], top),
  ]);
  const blobs = readTree(listed.toString('utf8'));
  const formerName = readMoves(moved.toString('utf8'));
  const root = realpathSync(top);
  return {
    name,
    commit,
    former: async ({ path, source }) => {
      const inside = insideOf(root, path);
      if (inside === undefined) throw new CommandError(outside(path, top));
      const blob = blobs.get(formerName.get(inside) ?? inside);
      if (blob === undefined) return 'absent';
      // By content: what git remembers of a file may be told not to look.
      if (blob === blobHash(source, blob.length)) return 'same';
      const bytes = await git(['cat-file', 'blob', blob]);
      let then: string;
      try {
        then = decode(bytes, path);
      } catch {
        // What was no text then cannot be compared: all of it is new.
        return 'absent';
      }
      return plainLines(then) === plainLines(source) ? 'same' : { source: then };
    },
  };
}

/** The name that git gives to a content, in a repository of either kind. */
function blobHash(source: string, length: number): string {
  const bytes = Buffer.from(source);
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}

/** Git may keep other line ends than those in the folder. */
function plainLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

async function commitOf(name: string): Promise<string> {
  const branched = name.endsWith('...');
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options'];
  const resolved = await ask([...verify, `${branched ? name.slice(0, -3) : name}^{commit}`], () => unknown(name));
  const commit = resolved.toString('utf8').trim();
  if (!branched) return commit;
  return (await ask(['merge-base', commit, 'HEAD'], () => unknown(name))).toString('utf8').trim();
}

async function ask(args: readonly string[], refused: (detail: string) => Text): Promise<Buffer> {
  try {
    return await git(args);
  } catch (error) {
    throw error instanceof GitError ? new CommandError(refused(error.message)) : error;
  }
}

/** From `100644 blob hash\tname\0` to the hash of each name. */
function readTree(text: string): Map<string, string> {
  const entries = text.split('\0').map((entry) => /^100\d+ blob (\w+)\t(.*)$/su.exec(entry));
  return new Map(entries.flatMap((match) => (match === null ? [] : [[match[2] ?? '', match[1] ?? '']])));
}

/** From `R087\0old\0new\0` to the name that each had. */
function readMoves(text: string): Map<string, string> {
  const fields = text.split('\0');
  const names = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) names.set(fields[at + 2] ?? '', fields[at + 1] ?? '');
  return names;
}

/** The name of a file in the repository; a draft from standard input may have the name of a file that is not there. */
function insideOf(root: string, path: string): string | undefined {
  let full = resolve(path);
  try {
    full = realpathSync(full);
  } catch {
    // Then it is not a link either.
  }
  const inside = relative(root, full).split(sep).join('/');
  return inside.startsWith('../') || resolve(inside) === inside ? undefined : inside;
}

function noRepository(detail: string): Text {
  const [nl, en] = [
    '--since vergelijkt met git, en deze map hoort niet bij een git-opslagplaats. Ga naar de map van de concepten, of laat --since weg.',
    '--since compares with git, and this folder is in no git repository. Go to the folder of the drafts, or leave --since out.',
  ];
  // Git refuses for other reasons too, such as a folder of another owner, and then says how to mend it.
  return /not a git repository/iu.test(detail) || detail === ''
    ? { nl, en }
    : { nl: `${nl}\n${detail}`, en: `${en}\n${detail}` };
}

function unknown(name: string): Text {
  return {
    nl: `--since: git kent “${name}” niet. Geef een commit, een tag of een tak, zoals HEAD~1 of origin/main... ; haal in een pijplijn de geschiedenis op (fetch-depth: 0).`,
    en: `--since: git does not know “${name}”. Give a commit, a tag or a branch, such as HEAD~1 or origin/main... ; in a pipeline, fetch the history (fetch-depth: 0).`,
  };
}

function outside(path: string, top: string): Text {
  return {
    nl: `--since: “${path}” ligt buiten de git-opslagplaats “${top}”, en is er dus niet mee te vergelijken.`,
    en: `--since: “${path}” lies outside the git repository “${top}”, and cannot be compared with it.`,
  };
}

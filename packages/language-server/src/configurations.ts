import type { CheckOptions, Severities } from '@kadertoets/engine';
import type { Configuration, LoadedConfiguration } from '@kadertoets/rulebook/authoring';
import { foldersUpFrom, isIgnored, type Patterns, readPatterns, within } from '@kadertoets/rulebook/folders';
import { CONFIGURATION_NAMES, IGNORE_NAMES, type Rulebook } from '@kadertoets/rulebook';
import type { Host, RuleProblem } from './host.ts';

/** What is laid down for the drafts of a folder, in the same files that the command reads. */
interface Configured {
  /** The file, where there is one. */
  readonly file?: string;
  /** Folders with packs of one's own. */
  readonly rules: readonly string[];
  readonly severities: Severities;
  readonly options: CheckOptions;
  /** What is wrong with it: then nothing is checked. */
  readonly problems: readonly RuleProblem[];
  /** What it names that these rules do not hold. */
  readonly unknown: (rulebook: Rulebook) => readonly RuleProblem[];
}

export interface Configurations {
  /** The nearest configuration above a draft; none lays down nothing. */
  readonly of: (uri: string) => Promise<Configured>;
  /** Is a draft left out of what is checked in a folder of the workspace? One that is open is always checked. */
  readonly leavesOut: (uri: string, folder: string) => Promise<boolean>;
  /** All folders with packs that are named in what was read. */
  readonly rules: () => readonly string[];
  /** A file changed: everything is read anew when somebody asks. */
  readonly forget: () => void;
}

const NOTHING: Configured = { rules: [], severities: {}, options: {}, problems: [], unknown: () => [] };

export function createConfigurations({ readFile }: Host): Configurations {
  const configured = new Map<string, Promise<Configured & Raw>>();
  const patterns = new Map<string, Promise<Patterns | undefined>>();
  const rules = new Set<string>();

  function inFolder(folder: string): Promise<Configured & Raw> {
    const known = configured.get(folder) ?? read(folder);
    configured.set(folder, known);
    return known;
  }

  async function read(folder: string): Promise<Configured & Raw> {
    const found: { file: string; text: string }[] = [];
    for (const name of CONFIGURATION_NAMES) {
      const text = await readFile(`${folder}/${name}`);
      if (text !== undefined) found.push({ file: `${folder}/${name}`, text });
    }
    const [first, second] = found;
    if (first === undefined) return NOTHING;
    if (second !== undefined) return wrong(second.file, [twice(found.map(({ file }) => within(folder, file)))]);
    const { readConfiguration } = await import('@kadertoets/rulebook/authoring');
    const { configuration, problems, unknown } = readConfiguration({ path: first.file, text: first.text });
    if (configuration === undefined) return wrong(first.file, problems.map(toProblem));
    const own = fromConfiguration(first.file, folder, configuration, unknown);
    for (const each of own.rules) rules.add(each);
    return own;
  }

  async function nearest(folder: string): Promise<Configured & Raw> {
    for (const at of foldersUpFrom(folder)) {
      const found = await inFolder(at);
      if (found.file !== undefined) return found;
    }
    return NOTHING;
  }

  function patternsOf(folder: string): Promise<Patterns | undefined> {
    const known = patterns.get(folder) ?? readIgnore(folder);
    patterns.set(folder, known);
    return known;
  }

  async function readIgnore(folder: string): Promise<Patterns | undefined> {
    const texts = await Promise.all(IGNORE_NAMES.map(async (name) => await readFile(`${folder}/${name}`)));
    const lines = texts.filter((text) => text !== undefined);
    return lines.length === 0 ? undefined : readPatterns(lines.join('\n'));
  }

  /** Ignore files hold up to the top of the repository, or of the workspace where there is none. */
  async function topOf(folder: string): Promise<string> {
    for (const at of foldersUpFrom(folder)) if ((await readFile(`${at}/.git/HEAD`)) !== undefined) return at;
    return folder;
  }

  return {
    of: async (uri) => await nearest(folderOf(uri)),
    leavesOut: async (uri, folder) => {
      const own = await nearest(folderOf(uri));
      const inside = own.folder === undefined ? uri : decodeURI(within(own.folder, uri));
      if (own.folder !== undefined && own.ignore?.ignores(inside) === true) return true;
      const root = withoutSlash(folder);
      if (own.paths !== undefined && own.folder === root && !own.paths.ignores(inside)) return true;
      const top = await topOf(root);
      const above = foldersUpFrom(folderOf(uri)).filter((at) => at.length >= top.length);
      const folders = await Promise.all(
        above.toReversed().map(async (at) => ({ folder: at, patterns: await patternsOf(at) })),
      );
      // A folder that is left out leaves out all that it holds.
      const places = [...above.slice(0, -1).toReversed(), uri];
      return places.some((place) => {
        const holding = folders.filter((each) => isAbove(each.folder, place));
        const plain = holding.map((each) => ({ ...each, folder: decodeURI(each.folder) }));
        return isIgnored(decodeURI(place), place !== uri, plain);
      });
    },
    rules: () => [...rules],
    forget: () => {
      configured.clear();
      patterns.clear();
      rules.clear();
    },
  };
}

/** What only the check of a whole folder looks at. */
interface Raw {
  readonly folder?: string;
  readonly ignore?: Patterns;
  readonly paths?: Patterns;
}

function fromConfiguration(
  file: string,
  folder: string,
  configuration: Configuration,
  unknown: LoadedConfiguration['unknown'],
): Configured & Raw {
  const { rules = [], severities = {}, ignore, paths, kaders, gemeente, instrument } = configuration;
  return {
    file,
    folder,
    rules: rules.map((name) => new URL(`${encodeURI(name.replaceAll('\\', '/'))}/`, `${folder}/`).href),
    severities,
    options: {
      ...(kaders === undefined || kaders.length === 0 ? {} : { kaders }),
      ...(gemeente === undefined ? {} : { gemeente }),
      ...(instrument === undefined ? {} : { instrument }),
    },
    problems: [],
    unknown: ({ packs }) => {
      const names = packs.map(({ header }) => header.pack);
      const ids = packs.flatMap((pack) => pack.rules.map(({ rule }) => `${pack.header.pack}/${rule}`));
      const known = packs.flatMap(({ header }) => header.gemeenten ?? []);
      const stranger = gemeente !== undefined && !known.includes(gemeente);
      return [
        ...unknown(ids, names).map(toProblem),
        ...(stranger ? [{ uri: file, line: 1, column: 1, message: `De gemeente “${gemeente}” is onbekend.` }] : []),
      ];
    },
    ...(ignore === undefined ? {} : { ignore: readPatterns(ignore) }),
    ...(paths === undefined ? {} : { paths: readPatterns(paths.map((path) => `/${path.replace(/^\.?\//u, '')}`)) }),
  };
}

interface Said {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly suggestion?: string;
}

function toProblem({ file, line, column, message, suggestion }: Said): RuleProblem {
  return { uri: file, line, column, message: suggestion === undefined ? message : `${message} ${suggestion}` };
}

function wrong(file: string, problems: readonly (RuleProblem | string)[]): Configured {
  return {
    ...NOTHING,
    file,
    problems: problems.map((each) =>
      typeof each === 'string' ? { uri: file, line: 1, column: 1, message: each } : each,
    ),
  };
}

function twice(names: readonly string[]): string {
  return `Er staan twee configuraties naast elkaar: ${names.join(', ')}. Houd er één over.`;
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

function isAbove(folder: string, place: string): boolean {
  return place.startsWith(`${folder}/`);
}

import type { Problem, RulebookFile } from './problem.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** The files of a rulebook by the role that their place gives them. */
export interface Sources {
  readonly verbs: readonly YamlSource[];
  readonly grammar: readonly YamlSource[];
  readonly suspicion: readonly YamlSource[];
  readonly lexicons: readonly YamlSource[];
  readonly folders: readonly PackFolder[];
  /** A file with concepts could not be read, so that no name can be called unknown. */
  readonly conceptsIncomplete: boolean;
  readonly problems: readonly Problem[];
}

/** A folder with one pack. */
export interface PackFolder {
  /** The last part of the folder's path. */
  readonly name: string;
  /** What to blame when the folder lacks its manifest. */
  readonly firstFile: string;
  readonly manifest: YamlSource | undefined;
  /** The manifest is there, but is not YAML. */
  readonly manifestUnreadable: boolean;
  readonly rules: readonly YamlSource[];
  /** Names of the rule files without extension, also of those that could not be read. */
  readonly ruleNames: readonly string[];
  /** Texts of all its files by file name, for the hash. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Parses all files and sorts them by role: the place and name of a file say what it holds. */
export function readSources(files: readonly RulebookFile[]): Sources {
  const verbs: YamlSource[] = [];
  const grammar: YamlSource[] = [];
  const suspicion: YamlSource[] = [];
  const lexicons: YamlSource[] = [];
  const problems: Problem[] = [];
  const folders = new Map<
    string,
    Mutable<PackFolder> & { rules: YamlSource[]; ruleNames: string[]; texts: Map<string, string> }
  >();
  let conceptsIncomplete = false;
  for (const file of files) {
    const place = placeOf(file.path);
    if (place.role === 'ignored') continue;
    if (place.role === 'misplaced') {
      problems.push(misplaced(file));
      continue;
    }
    const { source, problems: found } = readYaml(file);
    problems.push(...found);
    if (place.role === 'lexicon') {
      if (source === undefined) conceptsIncomplete = true;
      else lexicons.push(source);
    }
    if (place.role === 'verbs' && source !== undefined) verbs.push(source);
    if (place.role === 'grammar' && source !== undefined) grammar.push(source);
    if (place.role === 'suspicion' && source !== undefined) suspicion.push(source);
    if (place.folder === undefined) continue;
    const folder = folders.get(place.folder) ?? newFolder(place.folder, file.path);
    folders.set(place.folder, folder);
    folder.texts.set(place.name, file.text);
    if (place.role === 'pack') {
      folder.manifest = source;
      folder.manifestUnreadable = source === undefined;
    }
    if (place.role === 'rule') {
      folder.ruleNames.push(withoutExtension(place.name));
      if (source !== undefined) folder.rules.push(source);
    }
  }
  return { verbs, grammar, suspicion, lexicons, folders: [...folders.values()], conceptsIncomplete, problems };
}

/** The file's name without its folder and extension. */
export function baseName(path: string): string {
  return withoutExtension(path.split(/[/\\]/u).at(-1) ?? path);
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface Place {
  readonly role: 'verbs' | 'grammar' | 'suspicion' | 'lexicon' | 'pack' | 'rule' | 'ignored' | 'misplaced';
  readonly name: string;
  /** Path of the pack's folder. */
  readonly folder?: string;
}

function placeOf(path: string): Place {
  const parts = path.split(/[/\\]/u);
  const name = parts.at(-1) ?? path;
  if (!/\.ya?ml$/u.test(name)) return { role: 'ignored', name };
  const folder = parts.slice(0, -1).join('/');
  if (parts.at(-2) === 'lexicon' && parts.at(-3) === 'shared') return { role: 'lexicon', name };
  if (parts.at(-2) === 'shared') {
    if (name === 'verbs.yaml') return { role: 'verbs', name };
    if (name === 'suspicion.yaml') return { role: 'suspicion', name };
    return { role: name === 'grammar.yaml' ? 'grammar' : 'misplaced', name };
  }
  if (name === 'pack.yaml') return { role: 'pack', name, folder };
  return { role: name === 'lexicon.yaml' ? 'lexicon' : 'rule', name, folder };
}

function misplaced(file: RulebookFile): Problem {
  return {
    file: file.path,
    line: 1,
    column: 1,
    code: 'file-place',
    message: 'In de map “shared” horen alleen verbs.yaml, grammar.yaml, suspicion.yaml en de map “lexicon”.',
    suggestion: 'Zet begrippen in de map “lexicon”.',
  };
}

function newFolder(
  path: string,
  firstFile: string,
): Mutable<PackFolder> & { rules: YamlSource[]; ruleNames: string[]; texts: Map<string, string> } {
  return {
    name: path.split('/').at(-1) ?? path,
    firstFile,
    manifest: undefined,
    manifestUnreadable: false,
    rules: [],
    ruleNames: [],
    texts: new Map(),
  };
}

function withoutExtension(name: string): string {
  return name.replace(/\.ya?ml$/u, '');
}

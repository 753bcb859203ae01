import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The files of a scenario in a folder of their own; outside it they go by the names that the scenario gives them. */
export interface ScenarioFiles {
  readonly pathOf: (name: string) => string;
  readonly uriOf: (name: string) => string;
  readonly write: (name: string, text: string) => void;
  /** Names in what is asked become addresses. */
  readonly withUris: (value: unknown) => unknown;
  /** The text of a file by its address. */
  readonly textOf: (uri: string) => string | undefined;
  /** Addresses in what comes back become names. */
  readonly nameOf: (text: string) => string;
  readonly remove: () => void;
}

export function scenarioFiles(): ScenarioFiles {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'kadertoets-scenario-')));
  const base = `${pathToFileURL(root).href}/`;
  const texts = new Map<string, string>();
  const uriOf = (name: string): string => base + name;
  const withUris = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith(MARK) ? uriOf(value.slice(MARK.length)) : value;
    if (Array.isArray(value)) return value.map(withUris);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [withUris(key), withUris(each)]));
  };
  return {
    pathOf: (name) => join(root, name),
    uriOf,
    write: (name, text) => {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
      texts.set(uriOf(name), text);
    },
    withUris,
    textOf: (uri) => texts.get(uri),
    nameOf: (text) => (text.startsWith(base) ? MARK + text.slice(base.length) : text),
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
}

const MARK = './';

import type { Rulebook } from '@kadertoets/rulebook';

/** A rule file that is not valid, at its place. Line and column start at 1. */
export interface RuleProblem {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface LoadedRules {
  /** Absent when the packs from outside are not valid: then the ones in use stay. */
  readonly rulebook?: Rulebook;
  readonly problems: readonly RuleProblem[];
}

/**
 * What the server needs of the place where it runs; everything else is the same in Node and in a web worker.
 * Places are URIs, since a web worker has no file system.
 */
export interface Host {
  /** The rules that come with the server, and the packs in these folders. */
  readonly loadRules: (folders: readonly string[]) => Promise<LoadedRules>;
  /** The rules that come with the server, with their examples; undefined where these are not at hand. */
  readonly examples: () => Promise<Rulebook | undefined>;
  /** URIs of the Markdown files in a workspace folder. */
  readonly listDrafts: (folder: string) => Promise<readonly string[]>;
  /** The text of a file; undefined when it cannot be read. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
}

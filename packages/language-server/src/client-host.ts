import type { Rulebook } from '@kadertoets/rulebook';
import type { Connection } from 'vscode-languageserver';
import type { Host, RuleProblem } from './host.ts';

/**
 * A host without a file system: the editor at the other end reads files for the server, with three requests of our own.
 * `kadertoets/rules` gives the compiled rules, `kadertoets/files` the places of files below a folder by extension, and
 * `kadertoets/readFile` the text of one, or null.
 */
export function clientHost(connection: Connection): Host {
  const rules = async (full: boolean): Promise<Rulebook> => await connection.sendRequest('kadertoets/rules', { full });
  const files = async (folder: string, extensions: readonly string[]): Promise<string[]> =>
    await connection.sendRequest('kadertoets/files', { folder, extensions });
  const readFile = async (uri: string): Promise<string | undefined> =>
    (await connection.sendRequest<string | null>('kadertoets/readFile', { uri })) ?? undefined;
  return {
    loadRules: async (folders) => {
      const base = await rules(false);
      if (folders.length === 0) return { rulebook: base, problems: [] };
      const { loadRulebook } = await import('@kadertoets/rulebook/authoring');
      const paths = (await Promise.all(folders.map(async (folder) => await files(folder, ['yaml', 'yml'])))).flat();
      const texts = await Promise.all(paths.map(async (path) => ({ path, text: (await readFile(path)) ?? '' })));
      const { rulebook, problems } = loadRulebook(texts, base);
      return {
        ...(rulebook === undefined ? {} : { rulebook }),
        problems: problems.map(({ file, line, column, message, suggestion }): RuleProblem => {
          return { uri: file, line, column, message: suggestion === undefined ? message : `${message} ${suggestion}` };
        }),
      };
    },
    examples: async () => await rules(true),
    listDrafts: async (folder) => await files(folder, ['md', 'markdown']),
    readFile,
  };
}

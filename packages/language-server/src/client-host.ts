import type { Rulebook } from '@kadertoets/rulebook';
import type { Connection } from 'vscode-languageserver';
import type { Host, RuleProblem } from './host.ts';
import { COMPILED_RULES, FILES, READ_FILE } from './protocol.ts';

/** A host without a file system: the editor at the other end reads files for the server, with three requests of our own. */
export function clientHost(connection: Connection): Host {
  const rules = async (full: boolean): Promise<Rulebook> =>
    await connection.sendRequest(COMPILED_RULES.method, { full });
  const files = async (folder: string, extensions: readonly string[]): Promise<readonly string[] | null> =>
    await connection.sendRequest(FILES.method, { folder, extensions });
  const readFile = async (uri: string): Promise<string | undefined> =>
    (await connection.sendRequest<string | null>(READ_FILE.method, { uri })) ?? undefined;
  return {
    loadRules: async (folders) => {
      const base = await rules(false);
      if (folders.length === 0) return { rulebook: base, problems: [] };
      const { loadRulebook } = await import('@kadertoets/rulebook/authoring');
      const paths: string[] = [];
      for (const folder of folders) {
        const found = await files(folder, ['yaml', 'yml']);
        if (found === null) {
          const message = `De map met kaders “${folder}” bestaat niet.`;
          return { problems: [{ uri: folder, line: 1, column: 1, message }] };
        }
        paths.push(...found);
      }
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
    listDrafts: async (folder) => (await files(folder, ['md', 'markdown'])) ?? [],
    readFile,
  };
}

import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** What a check of drafts does without, unless there are packs or a configuration of one's own: half of the program. */
const PARTS = {
  '@kadertoets/rulebook/authoring': '@kadertoets/rulebook/authoring',
  '@kadertoets/language-server/node': '@kadertoets/language-server/node',
  '../mcp/serve.ts': './mcp/serve.ts',
};

/** Libraries that only some of its commands and options need. They keep no state that the two bundles would have to share. With the package that has them. */
const LIBRARIES = { chokidar: 'cli', 'cli-progress': 'cli', ignore: 'rulebook', piscina: 'cli', tinyglobby: 'cli' };

/** The program of the second bundle, in packages/cli/src: each part by the name by which it is imported. */
export const LATE_PARTS = [...Object.entries(PARTS), ...Object.entries(LIBRARIES).map(foundIn)]
  .map(([name, path]) => `exports[${JSON.stringify(name)}] = () => require(${JSON.stringify(path)});`)
  .join('\n');

function foundIn([name, owner]) {
  return [name, createRequire(resolve('packages', owner, 'package.json')).resolve(name)];
}

/** Asks the second bundle, beside the first, for what is imported of these parts. */
export const lateParts = {
  name: 'late-parts',
  setup(builder) {
    builder.onResolve({ filter: /.*/ }, ({ path, kind, namespace }) => {
      if (namespace === 'late-part') return { path, external: true };
      const isLate = path in LIBRARIES || (kind === 'dynamic-import' && path in PARTS);
      return isLate ? { path, namespace: 'late-part' } : undefined;
    });
    builder.onLoad({ filter: /.*/, namespace: 'late-part' }, ({ path }) => ({
      // The bundle requires as its starter does, from the folder bin.
      contents: `module.exports = require('../dist/kadertoets.late.cjs')[${JSON.stringify(path)}]();`,
    }));
  },
};

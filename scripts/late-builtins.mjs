import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Modules of Node that most checks do without. Loading them takes 7 ms, so that is done when something of theirs is asked for. */
const LATE = ['node:child_process', 'node:crypto', 'node:os'];

export const lateBuiltins = {
  name: 'late-builtins',
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`^(?:${LATE.join('|')})$`) }, ({ path, namespace }) =>
      namespace === 'late' ? { path, external: true } : { path, namespace: 'late' },
    );
    builder.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: Object.keys(require(path))
        .map(
          (name) =>
            `Object.defineProperty(exports, ${JSON.stringify(name)}, { enumerable: true, get: () => require(${JSON.stringify(path)}).${name} });`,
        )
        .join('\n'),
    }));
  },
};

import { readFileSync } from 'node:fs';

const COPY = /\{\s*\.\.\.context,\s*sliceSerialize: events\[index\]\[2\]\.sliceSerialize\s*\}/gu;

/**
 * The maker of syntax trees copies its context for every token, and V8 gives each copy a shape of its own, so that whatever reads it is
 * slow. Here the tokens, which are handled one after the other, have one context. Fails when there is another version that does not.
 */
export const oneContext = {
  name: 'one-context',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]mdast-util-from-markdown[\\/]lib[\\/]index\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const found = text.match(COPY)?.length ?? 0;
      if (found !== 3) return { errors: [{ text: `${path} copies its context ${found} times, not 3` }] };
      return {
        contents: text.replace(COPY, 'Object.assign(context, { sliceSerialize: events[index][2].sliceSerialize })'),
      };
    });
  },
};

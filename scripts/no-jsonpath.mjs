/** jsonpath-plus runs code from a rule's `path`; no rule of ours has one, and the bundles do not hold it at all. */
export const noJsonPath = {
  name: 'no-jsonpath',
  setup(builder) {
    builder.onResolve({ filter: /^jsonpath-plus$/ }, () => ({ path: 'jsonpath-plus', namespace: 'stub' }));
    builder.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
      contents: 'export const JSONPath = () => { throw new Error("JSONPath is left out on purpose"); };',
    }));
  },
};

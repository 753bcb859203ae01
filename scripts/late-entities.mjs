/** The names of signs (“&nbsp;”) are an object of 2,100 fields, made at every start: here when a draft has such a name. */
export const lateEntities = {
  name: 'late-entities',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]decode-named-character-reference[\\/]index\.js$/ }, () => ({
      contents: `export function decodeNamedCharacterReference(value) {
        const { characterEntities } = require('character-entities');
        return Object.hasOwn(characterEntities, value) ? characterEntities[value] : false;
      }`,
    }));
  },
};

export type { Act, Fact, Mention, Reading, Sentence, Statement, Token } from './model.ts';
export * from './quantities/index.ts';
export { readDraft } from './read-draft.ts';
export { buildReader, type Reader } from './reader.ts';

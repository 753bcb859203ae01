export type { Act, Fact, Mention, Reading, Sentence, Statement, Token } from './model.ts';
export * from './quantities/index.ts';
export { readSentences } from './read.ts';
export { buildReader, type Reader } from './reader.ts';

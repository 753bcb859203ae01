export { byPart } from './by-part.ts';
export type { Act, Fact, Mention, Reading, Sentence, SentencesOfPart, Statement, Token } from './model.ts';
export { namedIn, type Named } from './named.ts';
export { readNames, type Names, type PartReference, type TermName, type TermUse } from './names/index.ts';
export { prepareLanguage, type PreparedLanguage } from './prepared.ts';
export * from './quantities/index.ts';
export { readDraft } from './read-draft.ts';
export { buildReader, type Reader } from './reader.ts';
export { isRow } from './row-parts.ts';

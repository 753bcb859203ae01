export type { Bound, Bounded, Quantity, QuantityKind } from './model.ts';
export { dayBefore, termEnd } from './dates.ts';
export { readNumber } from './words.ts';
export { readQuantities } from './read.ts';
export * from './rational.ts';
export { pairInFiguresAndWords, type FiguresAndWords } from './pairs.ts';

export type { Bound, Bounded, Quantity, QuantityKind } from './model.ts';
export { dayBefore, isMonth, monthNumber, isDay, termEnd } from './dates.ts';
export { readDigits, readNumber } from './words.ts';
export { quantitiesOf, readQuantities } from './read.ts';
export * from './rational.ts';
export { pairInFiguresAndWords, type FiguresAndWords } from './pairs.ts';

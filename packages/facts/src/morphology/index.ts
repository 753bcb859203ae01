export { stem } from './stem.ts';
export { buildVerbForms, type VerbForms } from './verb-forms.ts';
export type { VerbReading } from './verb-reading.ts';
export { verbTable, type VerbTable } from './verb-table.ts';

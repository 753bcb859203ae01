export { stem } from './stem.ts';
export { buildVerbForms, type VerbForms, type VerbReading } from './verb-forms.ts';
export { verbTable, type VerbTable } from './verb-table.ts';

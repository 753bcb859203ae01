export { stem } from './stem.ts';
export { buildVerbForms, type VerbForms, type VerbReading } from './verb-forms.ts';

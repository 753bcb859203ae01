export { stem } from './stem.ts';
export { buildVerbForms, type VerbForms } from './verb-forms.ts';

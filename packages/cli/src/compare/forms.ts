import { oneOf } from '../check/flags.ts';
import type { Form } from './model.ts';

const FORMS = ['pretty', 'json', 'markdown', 'html'] as const;
type FormName = (typeof FORMS)[number];

const loaders: Readonly<Record<FormName, () => Promise<Form>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  markdown: async () => (await import('./pages.ts')).markdown,
  html: async () => (await import('./pages.ts')).html,
};

/** The form that was asked for; loaded once everything else that was asked is understood. */
export function loadForm(given: string): { readonly name: FormName; readonly load: () => Promise<Form> } {
  const name = oneOf('--format', given, FORMS);
  return { name, load: loaders[name] };
}

import type { Reporter } from './reporter.ts';

export const reporterNames = [
  'pretty',
  'json',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'html',
  'markdown',
] as const;
export type ReporterName = (typeof reporterNames)[number];

/** Every format of `--format`, by name; each is loaded only when it is asked for. */
const loaders: Readonly<Record<ReporterName, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  html: async () => (await import('./html.ts')).html,
  markdown: async () => (await import('./markdown.ts')).markdown,
};

export async function loadReporter(name: ReporterName): Promise<Reporter> {
  return await loaders[name]();
}

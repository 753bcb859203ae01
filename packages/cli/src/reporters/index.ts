import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

export const reporterNames: readonly ReporterName[] = ['pretty', 'json'];
export type ReporterName = 'pretty' | 'json';

/** Every format of `--format`, by name. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = { pretty, json };

import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** Every format of `--format`, by name. */
export const reporters: Readonly<Record<string, Reporter>> = { pretty, json };

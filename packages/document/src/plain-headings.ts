import { ROW } from './lone-lines.ts';

/** A heading with signs that is all there is in a run between two blank lines, of words without another sign of Markdown's. */
export function plainHeading(run: string): { readonly start: number; readonly end: number } | undefined {
  if (!HEADING.test(run)) return undefined;
  return { start: run.indexOf('#'), end: run.trimEnd().length };
}

const HEADING = new RegExp(`^\\n*#{1,6} ${ROW}\\n*$`, 'u');

import { markdownReport } from '@kadertoets/report';
import { pageInput } from './page-input.ts';
import type { Reporter } from './reporter.ts';

/** The same report as the page, in Markdown. */
export const markdown: Reporter = (input) => markdownReport(pageInput(input));

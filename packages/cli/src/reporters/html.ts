import { htmlReport } from '@kadertoets/report';
import { pageInput } from './page-input.ts';
import type { Reporter } from './reporter.ts';

/** One page for a browser, with nothing from elsewhere in it. */
export const html: Reporter = (input) => htmlReport(pageInput(input));

export { htmlReport } from './html.ts';
export { markdownReport } from './markdown.ts';
export type { Locale, Receipt, ReportDocument, ReportInput } from './model.ts';

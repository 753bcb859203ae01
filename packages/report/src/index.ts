export type { ComparisonInput } from './comparison/blocks.ts';
export { compareDrafts, compareVersions } from './comparison/compare.ts';
export { htmlComparison } from './comparison/html.ts';
export { markdownComparison } from './comparison/markdown.ts';
export type {
  Change,
  Comparison,
  DraftsComparison,
  FindingChange,
  KaderRow,
  RuleRow,
  VersionsComparison,
} from './comparison/model.ts';
export { byStatus } from './contents.ts';
export { htmlReport } from './html.ts';
export { markdownReport } from './markdown.ts';
export type { Locale, Receipt, ReportDocument, ReportInput } from './model.ts';

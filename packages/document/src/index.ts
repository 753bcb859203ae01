export { lineIndex, type LineIndex, type Position } from './lines.ts';
export type {
  Cell,
  Clause,
  ClauseKind,
  Draft,
  Footnote,
  FootnoteMark,
  FrontMatter,
  Section,
  SectionKind,
  Span,
  Suppression,
  Zone,
} from './model.ts';
export { parseDraft } from './parse-draft.ts';

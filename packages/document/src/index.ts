export { followDraft, type DraftFollower } from './follow-draft.ts';
export { forgetConclusions, formerMemory, takeFormerMemory } from './former.ts';
export { inOffsets } from './in-offsets.ts';
export { keptList } from './kept-list.ts';
export { lastLists } from './last-lists.ts';
export { lastUpTo, lastUpToBy } from './last-up-to.ts';
export { LETTER } from './letters.ts';
export { lineIndex, type LineIndex, type Position } from './lines.ts';
export type {
  Cell,
  Clause,
  ClauseKind,
  Draft,
  Footnote,
  FootnoteMark,
  FrontMatter,
  Layout,
  Part,
  Section,
  SectionKind,
  Span,
  Suppression,
  Zone,
} from './model.ts';
export { parseDraft } from './parse-draft.ts';
export { Rope, type SourceText } from './rope.ts';
export { sameData } from './same-data.ts';
export { partAt, textBetween, toOffset, toOffsets, toPlace } from './places.ts';

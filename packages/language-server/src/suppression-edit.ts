import type { Clause, Draft, Span } from '@kadertoets/document';
import type { Edit, Finding } from '@kadertoets/engine';

/** Comments that set a finding aside, likeliest place first; whoever offers one tries it out before. */
export function suppressionsHere(finding: Finding, draft: Draft, reason: string): Edit[] {
  const clause = draft.clauses.find(
    ({ span, kind }) => kind !== 'title' && span.start <= finding.span.start && finding.span.start < span.end,
  );
  if (clause === undefined) return [];
  const comment = `<!-- kadertoets-negeer-volgende ${finding.rule}: ${reason} -->`;
  const line = lineStart(draft.source, clause.span.start);
  const marker = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/u.exec(draft.source.slice(line))?.[0];
  const edits: Edit[] = [];
  // Inside the list item, so that the list stays one list.
  if (marker !== undefined && clause.kind !== 'heading')
    edits.push(insert(line + marker.length, `${comment}\n${' '.repeat(marker.length)}`));
  const block = blockStart(draft, clause);
  const indent = /^[ \t]*/u.exec(draft.source.slice(block))?.[0] ?? '';
  edits.push(insert(block, `${indent}${comment}\n`), insert(block, `${indent}${comment}\n\n`));
  return edits;
}

/** The comment for the whole file: below the front matter, or at the very top. */
export function suppressionForFile(finding: Finding, draft: Draft, reason: string): Edit {
  const comment = `<!-- kadertoets-negeer ${finding.rule}: ${reason} -->`;
  const end = draft.frontMatter?.span.end;
  return end === undefined ? insert(0, `${comment}\n\n`) : insert(end, `\n\n${comment}`);
}

/** The line on which the paragraph or table begins that the clause is part of. */
function blockStart(draft: Draft, clause: Clause): number {
  const first =
    clause.table === undefined ? clause : (draft.clauses.find((each) => each.table === clause.table) ?? clause);
  let start = lineStart(draft.source, first.span.start);
  if (clause.kind === 'heading') return start;
  while (start > 0) {
    const above = lineStart(draft.source, start - 1);
    const text = draft.source.slice(above, start);
    if (text.trim() === '' || /^#{1,6}[ \t]/u.test(text)) break;
    start = above;
  }
  return start;
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

function insert(at: number, newText: string): Edit {
  const span: Span = { start: at, end: at };
  return { span, newText };
}

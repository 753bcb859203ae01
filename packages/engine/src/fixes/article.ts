import { toOffset, toPlace, type Clause, type Draft, type Section } from '@kadertoets/document';
import type { ArticleRecipe } from '@kadertoets/rulebook';
import type { Edit } from '../report.ts';

/**
 * Adds an article behind the last one, before signatures and annexes. Its heading is written like the last article's, with
 * the next number; a numbering that cannot be counted on gives nothing.
 */
export function addArticle({ heading, text }: ArticleRecipe['article'], draft: Draft): Edit[] | undefined {
  const last = draft.sections.findLast(
    (section) => section.kind === 'article' && isBody(draft.clauses[section.heading ?? -1]),
  );
  if (last === undefined) return undefined;
  const line = headingLike(last, heading, draft);
  if (line === undefined) return undefined;
  const end = draft.clauses.findLast((clause) => clause.section === last.index && isBody(clause))?.span.end;
  if (end === undefined) return undefined;
  const at = toPlace(draft, lineEnd(draft.source, toOffset(draft, end)));
  return [{ span: { start: at, end: at }, newText: `\n\n${line}\n\n${text.trim()}` }];
}

function isBody(clause: Clause | undefined): boolean {
  return clause !== undefined && clause.zone !== 'annex' && clause.zone !== 'signature' && clause.zone !== 'footnote';
}

/** The last heading's own line with another number and title, so that marks, capitals and punctuation stay as they are. */
function headingLike({ number, title, span }: Section, heading: string, draft: Draft): string | undefined {
  if (number === undefined || !/^\d+$/u.test(number) || title === '') return undefined;
  const { source } = draft;
  const start = source.lastIndexOf('\n', toOffset(draft, span.start) - 1) + 1;
  const line = source.slice(start, lineEnd(source, toOffset(draft, span.end)));
  const numberAt = line.indexOf(number);
  const titleAt = line.indexOf(title, numberAt + number.length);
  if (numberAt === -1 || titleAt === -1 || line.includes('\n')) return undefined;
  return [
    line.slice(0, numberAt),
    String(Number(number) + 1),
    line.slice(numberAt + number.length, titleAt),
    title === title.toUpperCase() ? heading.toUpperCase() : heading,
    line.slice(titleAt + title.length),
  ].join('');
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  const line = end === -1 ? source.length : end;
  return source[line - 1] === '\r' ? line - 1 : line;
}

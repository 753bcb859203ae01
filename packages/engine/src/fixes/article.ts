import { toOffset, toPlace, type Clause, type Draft, type Section, type SourceText } from '@kadertoets/document';
import type { ArticleRecipe } from '@kadertoets/rulebook';
import type { Edit } from '../report.ts';

/**
 * Adds an article behind the last one, before signatures and annexes. Its heading is written like the last article's, with
 * the next number; a numbering that cannot be counted on gives nothing.
 */
export function addArticle({ heading, text }: ArticleRecipe['article'], draft: Draft): Edit[] | undefined {
  const last = lastArticle(draft);
  if (last === undefined) return undefined;
  const line = headingLike(last.section, heading, draft);
  if (line === undefined) return undefined;
  return [{ span: { start: last.end, end: last.end }, newText: `\n\n${line}\n\n${text.trim()}` }];
}

/** The last article, and the place where its last line ends. */
interface LastArticle {
  readonly section: Section;
  readonly end: number;
}

// A draft that lacks much gets many articles behind the same one.
const lastArticles = new WeakMap<Draft, LastArticle | undefined>();

function lastArticle(draft: Draft): LastArticle | undefined {
  if (!lastArticles.has(draft)) lastArticles.set(draft, findLastArticle(draft));
  return lastArticles.get(draft);
}

function findLastArticle(draft: Draft): LastArticle | undefined {
  const section = draft.sections.findLast(
    ({ kind, heading }) => kind === 'article' && isBody(draft.clauses[heading ?? -1]),
  );
  const end = draft.clauses.findLast((clause) => clause.section === section?.index && isBody(clause))?.span.end;
  if (section === undefined || end === undefined) return undefined;
  return { section, end: toPlace(draft, lineEnd(draft.text, toOffset(draft, end))) };
}

function isBody(clause: Clause | undefined): boolean {
  return clause !== undefined && clause.zone !== 'annex' && clause.zone !== 'signature' && clause.zone !== 'footnote';
}

/** The last heading's own line with another number and title, so that marks, capitals and punctuation stay as they are. */
function headingLike({ number, title, span }: Section, heading: string, draft: Draft): string | undefined {
  if (number === undefined || !/^\d+$/u.test(number) || title === '') return undefined;
  const start = draft.text.lastIndexOf('\n', toOffset(draft, span.start) - 1) + 1;
  const line = draft.text.slice(start, lineEnd(draft.text, toOffset(draft, span.end)));
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

function lineEnd(text: SourceText, offset: number): number {
  const end = text.indexOf('\n', offset);
  const line = end === -1 ? text.length : end;
  return text.slice(line - 1, line) === '\r' ? line - 1 : line;
}

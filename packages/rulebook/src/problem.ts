/** What is wrong in an authored file; the code is stable, the message is for people. */
export interface Problem {
  readonly file: string;
  /** Line and column start at 1; the column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly code: ProblemCode;
  readonly message: string;
  /** How to mend it, as a sentence of its own. */
  readonly suggestion?: string;
}

export type ProblemCode =
  | 'yaml'
  | 'form'
  | 'unknown-key'
  | 'missing-key'
  | 'refused-key'
  | 'file-name'
  | 'file-place'
  | 'missing-file'
  | 'duplicate'
  | 'unknown-concept'
  | 'concept-kind'
  | 'concept-cycle'
  | 'unfindable-concept'
  | 'unknown-verb'
  | 'unknown-preposition'
  | 'comparison'
  | 'unknown-kader'
  | 'unknown-document'
  | 'unknown-pack'
  | 'unknown-rule'
  | 'pack-cycle'
  | 'period'
  | 'incomplete-rule'
  | 'empty-condition'
  | 'advice-weight';

/** A file handed to the loader: its path as the user knows it, and its text. */
export interface RulebookFile {
  readonly path: string;
  readonly text: string;
}

/** `file:line:column message suggestion`, the line that a terminal shows. */
export function describeProblem(problem: Problem): string {
  const suggestion = problem.suggestion === undefined ? '' : ` ${problem.suggestion}`;
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message}${suggestion}`;
}

/** By file, then by place: the order in which an author mends them. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (one, other) => compare(one.file, other.file) || one.line - other.line || one.column - other.column,
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

import type { Section, Span } from '@kadertoets/document';
import type { Edit } from '@kadertoets/engine';
import { LSPErrorCodes, type Range, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { Context, Feature } from '../feature.ts';
import { type Named, namedAt } from '../naming.ts';
import { holds, toOffset, toRange } from '../places.ts';
import type { Checked } from '../session.ts';
import { say } from '../tell.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

/** A defined term gets another word, an article another number, everywhere at once. */
export const rename: Feature = {
  capabilities: ({ prepareRename }) => ({ renameProvider: prepareRename ? { prepareProvider: true } : true }),
  register: (context) => {
    const { connection, session } = context;
    connection.onPrepareRename(async ({ textDocument: { uri }, position }, token) => {
      const checked = await session.checked(uri, token);
      return checked === undefined ? null : prepare(checked, toOffset(checked.document, position));
    });
    connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }, token) => {
      const checked = await session.checked(uri, token);
      if (checked === undefined) return null;
      return apply(checked, toOffset(checked.document, position), newName.trim(), context);
    });
  },
};

function prepare(checked: Checked, offset: number): { range: Range; placeholder: string } | null {
  const named = namedAt(checked, checked.names(), offset);
  if (named?.kind === 'term') {
    const { start, end } = named.at;
    return { range: toRange(checked.document, named.at), placeholder: checked.document.getText().slice(start, end) };
  }
  const at = named?.section === undefined ? undefined : numbersOf(named.section, checked);
  const span = at?.find((each) => holds(each, offset)) ?? at?.find((each) => holds(named?.at ?? each, each.start));
  if (span === undefined) return null;
  return {
    range: toRange(checked.document, span),
    placeholder: named?.kind === 'part' ? (named.section?.number ?? '') : '',
  };
}

function apply(checked: Checked, offset: number, newName: string, context: Context): WorkspaceEdit | null {
  const named = namedAt(checked, checked.names(), offset);
  if (named === undefined) return null;
  const edits =
    named.kind === 'term' ? renameTerm(named, newName, checked, context) : renumber(named, newName, checked, context);
  return edits === undefined ? null : toWorkspaceEdit(checked, edits, context.client);
}

/** How the new word is inflected only its writer knows: inflected forms are left as they are, and named. */
function renameTerm(
  { term }: Extract<Named, { kind: 'term' }>,
  newName: string,
  { document }: Checked,
  { connection, texts }: Context,
): Edit[] {
  if (!/^\p{L}[\p{L}\d '’-]{0,60}$/u.test(newName)) throw refusal(texts().noTerm(newName));
  const left = new Set<string>();
  const edits: Edit[] = [];
  for (const { span, exact } of [{ span: term.span, exact: true }, ...term.uses]) {
    const written = document.getText().slice(span.start, span.end);
    if (exact) edits.push({ span, newText: likeCase(newName, written) });
    else left.add(written);
  }
  if (left.size > 0) say(connection, 'info', texts().formsLeft([...left]));
  return edits;
}

function likeCase(name: string, written: string): string {
  const capital = /^\p{Lu}/u.test(written);
  return (capital ? name.charAt(0).toUpperCase() : name.charAt(0).toLowerCase()) + name.slice(1);
}

function renumber(
  { section }: Extract<Named, { kind: 'part' }>,
  newName: string,
  checked: Checked,
  { texts }: Context,
): Edit[] | undefined {
  if (section === undefined) return undefined;
  if (!/^[\dA-Za-z]{1,6}(?:\.[\dA-Za-z]{1,4}){0,3}$/u.test(newName)) throw refusal(texts().noNumber(newName));
  const taken = checked.inspection.draft.sections.find(
    (each) =>
      each.index !== section.index &&
      each.kind === section.kind &&
      each.number === newName &&
      each.parent === section.parent,
  );
  if (taken !== undefined) throw refusal(texts().numberTaken(taken.address));
  return numbersOf(section, checked).map((span) => ({ span, newText: newName }));
}

/** The number in the heading, and in every reference to the part. */
function numbersOf(section: Section, checked: Checked): Span[] {
  const { draft } = checked.inspection;
  const number = section.number ?? '';
  const at = draft.source.slice(section.span.start, section.span.end).indexOf(number);
  if (number === '' || at === -1) return [];
  const heading = { start: section.span.start + at, end: section.span.start + at + number.length };
  const references = checked
    .names()
    .references.filter((reference) => reference.section === section.index)
    .flatMap((reference) => reference.number ?? []);
  return [heading, ...references];
}

function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

import type { Section } from '@kadertoets/document';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Caret, Completer, Offer } from './model.ts';

/** After "artikel", "hoofdstuk" or "bijlage": the ones that this draft has; after "artikel 4, " its leden. */
export const completeReference: Completer = (caret) => lid(caret) ?? part(caret);

function part({ before, offset, checked }: Caret): Offer[] | undefined {
  const match = /(?<![\p{L}])(artikel|hoofdstuk|bijlage|paragraaf|§)[ \t]+([\d\p{L}.]{0,8})$/iu.exec(before);
  if (match === null || /^[ \t]*#/u.test(before)) return undefined;
  const [, unit = '', typed = ''] = match;
  const wanted = unit.toLowerCase() === 'paragraaf' ? '§' : unit.toLowerCase();
  const span = { start: offset - typed.length, end: offset };
  return checked.inspection.draft.sections
    .filter((section) => section.number !== undefined && section.address.startsWith(`${wanted} `))
    .map(({ number = '', title, index }) => ({
      span,
      item: { label: number, detail: title, kind: CompletionItemKind.Reference, sortText: order(index) },
    }));
}

/** "artikel 4, tweede lid": the words by which the draft itself calls its leden. */
function lid({ before, offset, checked }: Caret): Offer[] | undefined {
  const match = /(?<![\p{L}])artikel[ \t]{1,9}([\d\p{L}.]{1,8}),[ \t]{1,9}(\p{L}{0,40})$/iu.exec(before);
  if (match === null) return undefined;
  const [, number, typed = ''] = match;
  const { draft } = checked.inspection;
  const section = draft.sections.find((each: Section) => each.kind === 'article' && each.number === number);
  if (section === undefined) return undefined;
  const span = { start: offset - typed.length, end: offset };
  return draft.clauses
    .filter((clause) => clause.section === section.index && clause.lid !== undefined)
    .map((clause, index) => ({
      span,
      item: {
        label: clause.address.slice(section.address.length + 2),
        detail: clause.text.replaceAll(/\s+/gu, ' ').trim().slice(0, 60),
        kind: CompletionItemKind.Reference,
        sortText: order(index),
      },
    }));
}

function order(index: number): string {
  return String(index).padStart(4, '0');
}

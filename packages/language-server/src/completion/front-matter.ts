import { CompletionItemKind } from 'vscode-languageserver';
import type { Caret, Completer, Offer } from './model.ts';

/** Keys of the front matter and their values, as far as they are known. */
export const completeFrontMatter: Completer = (caret) => {
  if (!isInside(caret)) return undefined;
  const colon = caret.before.indexOf(':');
  if (colon === -1) return keys(caret);
  const key = caret.before.slice(0, colon);
  const list = Math.max(colon, caret.before.lastIndexOf(','), caret.before.lastIndexOf('['));
  const typed = caret.before.slice(list + 1).trimStart();
  const span = { start: caret.offset - typed.length, end: caret.offset };
  return valuesOf(key, caret).map(({ label, detail }): Offer => {
    return { span, item: { label, kind: CompletionItemKind.Value, ...(detail === undefined ? {} : { detail }) } };
  });
};

/** Also while the block is not closed yet. */
function isInside({ text, offset }: Caret): boolean {
  const open = /^\uFEFF?---[ \t]*\r?\n/u.exec(text)?.[0].length;
  if (open === undefined || offset < open) return false;
  const rest = text.slice(open);
  const close = /^(?:---|\.\.\.)[ \t]*$/mu.exec(rest);
  const heading = /^# /mu.exec(rest);
  return offset - open <= Math.min(close?.index ?? rest.length, heading?.index ?? rest.length);
}

function keys({ before, offset, text, checked, context }: Caret): Offer[] {
  if (!/^\w*$/u.test(before)) return [];
  const span = { start: offset - before.length, end: offset };
  const written = new Set([...text.matchAll(/^(\w+):/gmu)].map(([, key]) => key));
  const headers = checked.rulebook.packs.map(({ header }) => header);
  const period = headers.find(({ status, from, to }) => status === 'adopted' && from !== undefined && to !== undefined);
  const inserts: Readonly<Record<string, string>> = {
    instrument: 'instrument: ',
    gemeente: 'gemeente: ',
    looptijd: `looptijd: { van: ${period?.from ?? ''}, tot: ${period?.to ?? ''} }`,
    kaders: 'kaders: ',
  };
  return Object.entries(inserts)
    .filter(([key]) => !written.has(key))
    .map(([label, insertText]) => ({
      span,
      item: { label, insertText, kind: CompletionItemKind.Property, detail: context.texts().frontMatter },
    }));
}

function valuesOf(key: string, { checked }: Caret): { label: string; detail?: string }[] {
  const packs = checked.rulebook.packs;
  switch (key) {
    case 'instrument':
      return [...new Set(packs.flatMap(({ header }) => header.instruments ?? []))].map((label) => ({ label }));
    case 'gemeente':
      return [...new Set(packs.flatMap(({ header }) => header.gemeenten ?? []))].map((label) => ({ label }));
    case 'kaders':
      return packs.map(({ header }) => ({ label: header.pack, detail: header.title }));
    default:
      return [];
  }
}

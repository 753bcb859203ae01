import type { Section } from '@kadertoets/document';
import { valueOf } from './numbers.ts';

/** The numbers of sections with the same label ("artikel", "bijlage"), to be found by how they are numbered. */
export interface Labelled {
  /** As written, in lower case. */
  readonly byText: ReadonlyMap<string, readonly number[]>;
  /** In figures, Roman or not. */
  readonly byValue: ReadonlyMap<number, readonly number[]>;
}

interface Open extends Labelled {
  readonly byText: Map<string, number[]>;
  readonly byValue: Map<number, number[]>;
}

export function sectionsByLabel(sections: readonly Section[]): ReadonlyMap<string, Labelled> {
  const byLabel = new Map<string, Open>();
  for (const { index, number, address } of sections) {
    if (number === undefined) continue;
    const label = labelOf(address);
    const own = byLabel.get(label) ?? { byText: new Map(), byValue: new Map() };
    byLabel.set(label, own);
    add(own.byText, number.toLowerCase(), index);
    const value = valueOf(number);
    if (value !== undefined) add(own.byValue, value, index);
  }
  return byLabel;
}

/** The sections that bear this number, however it is written (see `sameNumber`), in order. */
export function sectionsWith(number: string, own: Labelled | undefined, sections: readonly Section[]): Section[] {
  if (own === undefined) return [];
  const value = valueOf(number);
  const found = new Set([
    ...(own.byText.get(number.toLowerCase()) ?? []),
    ...(value === undefined ? [] : (own.byValue.get(value) ?? [])),
  ]);
  return [...found].toSorted((a, b) => a - b).flatMap((index) => sections[index] ?? []);
}

function labelOf(address: string): string {
  const own = address.slice(address.lastIndexOf(', ') + 1).trimStart();
  const end = own.indexOf(' ');
  const word = end === -1 ? own : own.slice(0, end);
  return word === '§' ? 'paragraaf' : word;
}

function add<Key>(to: Map<Key, number[]>, key: Key, index: number): void {
  const known = to.get(key);
  if (known === undefined) to.set(key, [index]);
  else known.push(index);
}

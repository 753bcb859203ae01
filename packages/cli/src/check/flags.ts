import { closest, type Rulebook } from '@kadertoets/rulebook';
import { CommandError, type Text } from '../terminal.ts';

/** The value itself when it is one of the known ones; else an error that says which there are, and which was probably meant. */
export function oneOf<T extends string>(flag: string, value: string, known: readonly T[]): T {
  const found =
    known.find((each) => each === value) ?? known.find((each) => each.toLowerCase() === value.toLowerCase());
  if (found !== undefined) return found;
  const near = closest(value, known);
  const list = known.join(', ');
  throw new CommandError({
    nl: `${flag} kent “${value}” niet${near === undefined ? '.' : `; bedoelt u “${near}”?`} Kies uit: ${list}.`,
    en: `${flag} does not know “${value}”${near === undefined ? '.' : `; did you mean “${near}”?`} Choose from: ${list}.`,
  });
}

export const INSTRUMENTS = ['dvo', 'prestatieovereenkomst'] as const;

export function gemeentenOf(rulebook: Rulebook): string[] {
  return [...new Set(rulebook.packs.flatMap((pack) => pack.header.gemeenten ?? []))].toSorted();
}

/** A day that exists, as yyyy-mm-dd. */
export function day(flag: string, value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  throw new CommandError(noDay(flag, value));
}

function noDay(flag: string, value: string): Text {
  return {
    nl: `${flag}: “${value}” is geen bestaande datum; schrijf jjjj-mm-dd, zoals 2020-01-31.`,
    en: `${flag}: “${value}” is not an existing date; write yyyy-mm-dd, such as 2020-01-31.`,
  };
}

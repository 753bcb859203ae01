import type { Text } from './terminal.ts';

/** Cuts a line at spaces without losing a character, so that offsets can be counted on. */
export function cut(text: string, width: number): string[] {
  const lines: string[] = [];
  let from = 0;
  while (text.length - from > width) {
    const space = text.lastIndexOf(' ', from + width);
    const to = space <= from ? from + width : space + 1;
    lines.push(text.slice(from, to));
    from = to;
  }
  lines.push(text.slice(from));
  return lines;
}

export function wrap(text: string, width: number): string[] {
  return cut(text, width).map((line) => line.trim());
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "besluit 3, argument 3.1 en argument 3.3". */
export function enumerate(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;
}

const SHOWN = 10;

/** "a.md, b.md en nog 340": a message names files, it is no list of them. */
export function someOf(names: readonly string[]): Text {
  const rest = String(names.length - SHOWN);
  const shown = names.slice(0, SHOWN).join(', ');
  return names.length <= SHOWN
    ? { nl: shown, en: shown }
    : { nl: `${shown} en nog ${rest}`, en: `${shown} and ${rest} more` };
}

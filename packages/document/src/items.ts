/** A stretch of a paragraph: plain text, a numbered lid, or an item with its mark. */
export interface Part {
  readonly kind: 'text' | 'lid' | 'item';
  readonly mark?: string;
  readonly start: number;
  readonly end: number;
}

const LINE_MARK =
  /(?:^|\r?\n)[ \t]*(?:(?<lid>\d{1,2}[a-z]?|\d{1,2}(?:\.\d{1,2}){1,2})[.)]?[ \t]+(?=\S)|[Ll]id[ \t]+(?<named>\d{1,2}[a-z]?)(?:[ \t]*[.:)–-])?[ \t]+(?=\S)|(?<item>[a-z]|[ivx]{1,4})[.)][ \t]+(?=\S)|(?<bullet>[-–•*·])[ \t]+(?=\S))/gu;

/** Cuts a paragraph in which leden or items were run together by line breaks, and takes their marks off. */
export function splitItems(text: string): Part[] {
  const starts: { at: number; after: number; kind: 'lid' | 'item'; mark: string }[] = [];
  for (const match of text.matchAll(LINE_MARK)) {
    const groups = match.groups ?? {};
    const lid = groups['lid'] ?? groups['named'];
    const after = match.index + match[0].length;
    if (lid !== undefined) {
      // "12 kandidaten" at the beginning of a line is no lid: a mark has a full stop, a bracket or the word "lid".
      if (groups['named'] === undefined && !/[.)][ \t]+$/u.test(match[0]) && !/^\d+\.\d/u.test(lid)) continue;
      if (/^\d+$/u.test(lid) && match.index > 0 && !continues(starts, Number(lid))) continue;
      starts.push({ at: match.index, after, kind: 'lid', mark: lid });
    } else starts.push({ at: match.index, after, kind: 'item', mark: groups['item'] ?? groups['bullet'] ?? '-' });
  }
  const first = starts[0];
  if (first === undefined) return [{ kind: 'text', start: 0, end: text.length }];
  const parts: Part[] = [];
  if (first.at > 0) parts.push(trimmed(text, { kind: 'text', start: 0, end: first.at }));
  starts.forEach((start, index) => {
    parts.push(
      trimmed(text, {
        kind: start.kind,
        mark: start.mark,
        start: start.after,
        end: starts[index + 1]?.at ?? text.length,
      }),
    );
  });
  return parts.filter((part) => part.end > part.start);
}

/** A year or an amount that happens to begin a line is no lid: leden count on. */
function continues(starts: readonly { kind: string; mark: string }[], number: number): boolean {
  const last = starts.findLast((start) => start.kind === 'lid');
  return last === undefined ? number === 1 : Number.parseInt(last.mark, 10) + 1 === number;
}

function trimmed(text: string, part: Part): Part {
  const raw = text.slice(part.start, part.end);
  return { ...part, start: part.start + (raw.length - raw.trimStart().length), end: part.start + raw.trimEnd().length };
}

import type { Nodes } from 'mdast';
import type { Span } from './model.ts';

export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** From the first to the last child: a node without the marks around it. */
export function childrenSpan(node: Nodes): Span | undefined {
  if (!('children' in node)) return undefined;
  const first = node.children[0];
  const last = node.children.at(-1);
  return first === undefined || last === undefined ? undefined : { start: spanOf(first).start, end: spanOf(last).end };
}

/** The span of `text` (which begins at `span.start`) without the white space around it. */
export function trimSpan(text: string, span: Span): Span {
  const start = text.length - text.trimStart().length;
  return { start: span.start + start, end: Math.max(span.start + start, span.start + text.trimEnd().length) };
}

/** Where bold or italic text stands inside a block. */
export function emphasisOf(node: Nodes): Span[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child): Span[] => {
    const inner = child.type === 'strong' || child.type === 'emphasis' ? childrenSpan(child) : undefined;
    return inner === undefined ? [] : [inner];
  });
}

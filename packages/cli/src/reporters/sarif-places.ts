import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LineIndex, Span } from '@kadertoets/document';

/** A path below the folder of the run counts from the root of the repository; another one is an address of its own. */
export function artifactLocation(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

export function regionOf(source: string, lines: LineIndex): (span: Span) => unknown {
  return ({ start, end }) => {
    const from = lines.position(start);
    const to = lines.position(end);
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
      // An insertion has no words of its own.
      ...(end === start ? {} : { snippet: { text: source.slice(start, end) } }),
    };
  };
}

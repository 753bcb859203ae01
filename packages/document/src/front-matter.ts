import { isMap, isScalar, parseDocument } from 'yaml';
import type { FrontMatter, Span } from './model.ts';

// Where the reader of YAML gave up is often not where the slip is: this names what to look at.
const NOT_YAML =
  'De front matter is geen geldige YAML. Kijk naar het inspringen, de aanhalingstekens, en of elke “[” en “{” weer wordt gesloten.';

/** Reads YAML front matter with the place of every top-level key; never throws. */
export function readFrontMatter(yaml: string, span: Span, offset: number): FrontMatter {
  const document = parseDocument(yaml, { schema: 'core', prettyErrors: false });
  const problems = document.errors.map((error) => ({
    message: NOT_YAML,
    span: {
      start: offset + Math.min(error.pos[0], yaml.length),
      end: offset + Math.min(Math.max(error.pos[1], error.pos[0] + 1), yaml.length),
    },
  }));
  const keys: Record<string, Span> = {};
  const data: Record<string, unknown> = {};
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (!isScalar(pair.key)) continue;
      const name = String(pair.key.value);
      if (name === '__proto__') continue;
      const value = pair.value as { range?: readonly [number, number, number] | null; toJSON?: () => unknown } | null;
      const range = value?.range ?? pair.key.range;
      if (range) keys[name] = { start: offset + range[0], end: offset + Math.max(range[1], range[0] + 1) };
      data[name] = value?.toJSON?.() ?? null;
    }
  } else if (problems.length === 0 && yaml.trim() !== '') {
    problems.push({
      message: 'De front matter is geen lijst van sleutels met waarden, zoals “instrument: dvo”.',
      span: { start: offset, end: offset + yaml.length },
    });
  }
  return { span, data, keys, problems };
}

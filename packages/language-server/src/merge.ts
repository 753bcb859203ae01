import type { ServerCapabilities } from 'vscode-languageserver';

/** Features may add to the same capability: lists are put one after another, objects are put together. */
export function merge(one: ServerCapabilities, other: ServerCapabilities): ServerCapabilities {
  return mergeValues(one, other) as ServerCapabilities;
}

function mergeValues(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return [...(one as unknown[]), ...(other as unknown[])];
  if (!isObject(one) || !isObject(other)) return other;
  const result: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other))
    result[key] = key in result ? mergeValues(result[key], value) : value;
  return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

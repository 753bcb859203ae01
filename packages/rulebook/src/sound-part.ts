import type { DataPath } from './yaml-source.ts';

/**
 * What is left of a file's data without the places at fault, so that the rest can be checked all the same and an author gets
 * every mistake at once. Of a list only the item at fault goes, as a hole: the others keep their numbers, and with them their
 * places in the file.
 */
export function soundPart(data: unknown, faults: readonly DataPath[]): unknown {
  if (faults.some((fault) => fault.length === 0)) return {};
  const sound = structuredClone(data);
  for (const fault of faults) leaveOut(sound, fault);
  return sound;
}

function leaveOut(data: unknown, fault: DataPath): void {
  const item = fault.findLastIndex((step) => typeof step === 'number');
  const end = Math.max(item, 0);
  const holder = fault.slice(0, end).reduce<unknown>(inside, data);
  const step = fault[end];
  if (typeof holder === 'object' && holder !== null && step !== undefined) Reflect.deleteProperty(holder, step);
}

/** Nothing inside what an earlier fault took away. */
function inside(data: unknown, step: PropertyKey): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, step) : undefined;
}

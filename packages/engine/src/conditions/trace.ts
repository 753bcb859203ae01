import type { Condition } from '@kadertoets/rulebook';
import { compileCondition, type Place } from './index.ts';

/** A condition of a rule as it came out at one statement, with its parts. */
export interface Trace {
  /** The condition as its author wrote it, on one line. */
  readonly condition: string;
  readonly holds: boolean;
  readonly parts: readonly Trace[];
}

/** Evaluates every part of a condition, also those that a check would not have reached. */
export function traceCondition(condition: Condition, place: Place): Trace {
  const holds = compileCondition(condition)(place);
  if ('all' in condition)
    return { condition: 'all', holds, parts: condition.all.map((part) => traceCondition(part, place)) };
  if ('any' in condition)
    return { condition: 'any', holds, parts: condition.any.map((part) => traceCondition(part, place)) };
  if ('not' in condition) return { condition: 'not', holds, parts: [traceCondition(condition.not, place)] };
  return { condition: describeCondition(condition), holds, parts: [] };
}

/** "act: decide, by: outsider", in the words of the rule file. */
function describeCondition(condition: Condition): string {
  return Object.entries(condition)
    .map(([key, value]) => `${key}: ${describeValue(value)}`)
    .join(', ');
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(describeValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${describeValue(inner)}`)
    .join(', ')} }`;
}

/** How many of the conditions at the ends of the tree hold, and how many there are. */
export function countLeaves(trace: Trace): { readonly holding: number; readonly all: number } {
  if (trace.parts.length === 0) return { holding: trace.holds ? 1 : 0, all: 1 };
  const counts = trace.parts.map(countLeaves);
  return {
    holding: counts.reduce((total, each) => total + each.holding, 0),
    all: counts.reduce((total, each) => total + each.all, 0),
  };
}

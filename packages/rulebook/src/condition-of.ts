import type { Condition } from './condition-model.ts';
import { LaterText } from './later.ts';
import type { Part, Reading } from './model.ts';

/** When a reading holds. */
export function conditionOf({ when }: Reading | Part): Condition {
  // Written by `packRulebook` of a condition that passed its schema.
  return when instanceof LaterText ? (JSON.parse(when.read()) as Condition) : when;
}

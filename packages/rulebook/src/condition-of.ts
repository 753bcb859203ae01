import type { Condition } from './condition-model.ts';
import type { Part, Reading } from './model.ts';

/** When a reading holds. */
export function conditionOf({ when }: Reading | Part): Condition {
  // Written by `packRulebook` of a condition that passed its schema. Told by what it has: the two bundles of the command each have a class.
  return 'read' in when ? (JSON.parse(when.read()) as Condition) : when;
}

import type { Clause, Draft } from '@kadertoets/document';

/** "a. …; of b. …": is one of the items of the list in which this one stands enough? */
export function isEitherOr({ clauses }: Pick<Draft, 'clauses'>, { kind, lead }: Clause): boolean {
  if (kind !== 'item' || lead === undefined) return false;
  for (let at = lead + 1; at < clauses.length; at += 1) {
    const other = clauses[at];
    // Behind the list something stands that it does not introduce, nor one of its items.
    if (other?.lead === undefined || other.lead < lead) return false;
    if (other.lead === lead && /\bof$/u.test(other.text.trimEnd())) return true;
  }
  return false;
}

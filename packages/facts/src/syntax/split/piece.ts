import type { StatementRole } from '@kadertoets/rulebook';

/** A stretch of a sentence around one finite verb, or a phrase that stands for a statement ("met uitzondering van …"). */
export interface Piece {
  role: StatementRole;
  parent?: number | undefined;
  readonly tokens: number[];
  /** Number of tokens of the opening conjunction. */
  readonly opener: number;
  /** A question that is answered by yes or no, and how. */
  answer?: 'yes' | 'no';
  /** Continues the previous statement with "en", "maar": what that one has as subject may serve here. */
  readonly coordinated: boolean;
}

/** Does it depend on another statement? */
export function isSubordinate(piece: Piece | undefined): boolean {
  return piece !== undefined && SUBORDINATE.has(piece.role);
}

/** "behoudens …", "in plaats van …": it may stand without a verb. */
export function isPhrase(piece: Piece | undefined): boolean {
  return piece !== undefined && PHRASES.has(piece.role);
}

const SUBORDINATE = new Set<StatementRole>([
  'condition',
  'exception',
  'relative',
  'complement',
  'reason',
  'purpose',
  'concession',
  'time',
  'without',
  'instead',
]);
const PHRASES = new Set<StatementRole>(['exception', 'instead']);

import type { Act, Sentence, Statement } from '../../model.ts';
import { actsOf } from '../../in-statement.ts';
import { compare, type Bounded } from '../../quantities/index.ts';
import { denied } from './interval.ts';
import type { Amount, Ledger } from './model.ts';

/** Is what the statement says denied, by itself or by the statement that holds it ("het is niet toegestaan dat …")? */
export function isDenied(statement: Statement, sentence: Sentence): boolean {
  const own =
    statement.modality === 'forbidden' ||
    statement.modality === 'need-not' ||
    (statement.negated && statement.modality !== 'may');
  if (statement.role === 'without') return !own;
  if (statement.parent === undefined || (statement.role !== 'complement' && statement.role !== 'purpose')) return own;
  const parent = sentence.statements[statement.parent];
  if (parent === undefined) return own;
  const holder =
    sentence.acts.some((act) => act.statement === parent.index && act.affirmed && keepsOut(act)) &&
    parent.modality !== 'forbidden' &&
    !(parent.modality === 'may' && parent.negated);
  return own !== (isDenied(parent, sentence) !== holder);
}

function keepsOut(act: Act): boolean {
  return act.concepts.has('keep-from');
}

/** The value that an amount has in its statement, after negation; undefined when the denial leaves nothing to go by. */
export function valueInStatement(amount: Amount, sentence: Sentence, ledger: Ledger): Bounded | undefined {
  const statement = sentence.statements[amount.statement];
  if (statement === undefined) return undefined;
  const value = targetValue(amount, sentence, ledger);
  const limited = limitedByVerb(amount, value, statement, sentence);
  if (limited !== undefined) return limited;
  if (!isDenied(statement, sentence)) return value;
  if (statement.modality === 'need-not')
    return value.high === undefined
      ? { high: value.low ?? { numerator: 0n, denominator: 1n }, highOpen: true }
      : undefined;
  return denied(value);
}

/** "gaat een kwart niet te boven", "haalt het kwart niet": what does not reach or pass a height stays at it or below. */
function limitedByVerb(
  { from }: Amount,
  { low, high }: Bounded,
  statement: Statement,
  sentence: Sentence,
): Bounded | undefined {
  if (low === undefined || high === undefined || compare(low, high) !== 0) return undefined;
  const does = (name: string): boolean => actsOf(sentence, statement).some((act) => act.concepts.has(name));
  const not = isDenied(statement, sentence);
  if (does('surpass')) return not ? { high } : { low, lowOpen: true };
  if (does('stay-short')) return not ? { low } : { high, highOpen: true };
  const before = sentence.tokens[from - 1]?.word ?? '';
  return does('attain') && not && before !== 'tot' ? { high, highOpen: true } : undefined;
}

/** "verlaagd tot 20%" is 20%, though "tot 20%" elsewhere stays below it. */
function targetValue({ quantity, from, statement }: Amount, sentence: Sentence, { reader }: Ledger): Bounded {
  const { value, bound } = quantity;
  if (bound !== 'below' || value.high === undefined) return value;
  const changes = sentence.acts.some(
    (act) => act.statement === statement && TARGETED.some((name) => act.concepts.has(name)),
  );
  return changes && reader.grammar.has('change-to', sentence.tokens[from - 1]?.word ?? '')
    ? { low: value.high, high: value.high }
    : value;
}

/** Acts that end at a height. */
const TARGETED = ['lower', 'raise', 'bring-to'];

/** Statements that set nothing: suppositions, history, wishes. */
export function setsNothing(statement: Statement): boolean {
  return (
    statement.role === 'condition' ||
    (statement.status !== 'norm' && statement.status !== 'definition' && statement.status !== 'goal')
  );
}

export function strives(statement: Statement, sentence: Sentence): boolean {
  if (statement.modality === 'strive') return true;
  const parent = statement.parent === undefined ? undefined : sentence.statements[statement.parent];
  return (
    parent !== undefined &&
    (statement.role === 'complement' || statement.role === 'purpose') &&
    strives(parent, sentence)
  );
}

import type { Sentence } from '@kadertoets/facts';
import type { Condition, Rule } from '@kadertoets/rulebook';
import { addBit, type Bits, isEmpty, noBits, numbersIn } from '../conditions/bits.ts';
import type { Place } from '../conditions/index.ts';
import { indexStatements, type Statements } from '../conditions/statements.ts';
import { compileSurvey, type Survey } from '../conditions/survey.ts';
import type { RuleHits } from '../judge.ts';
import type { JudgedPart } from '../judged-part.ts';
import { compileSubjectMatter } from './subject-matter.ts';

/** Finds the rules that come nearest to suspects, as far as that is not known of the same sentences before an edit. */
export function lookForNearest(
  open: readonly JudgedPart[],
  suspects: readonly (readonly { readonly sentence: Sentence }[])[],
  results: readonly RuleHits[],
  judged: Statements,
): void {
  const anew = new Map<Sentence, JudgedPart>();
  open.forEach((part, index) => {
    for (const { sentence } of suspects[index] ?? [])
      if (!part.nearest.has(sentence.index - part.from)) anew.set(sentence, part);
  });
  // After most edits nothing new is suspected.
  if (anew.size === 0) return;
  const nearest = nearestRules(anew.keys(), results, covering(judged, anew));
  for (const [sentence, part] of anew) part.nearest.set(sentence.index - part.from, nearest.get(sentence));
}

/** For each suspect the number of the first of the rules that come nearest; none where no rule comes near at all. */
function nearestRules(
  suspects: Iterable<Sentence>,
  results: readonly RuleHits[],
  statements: Statements,
): ReadonlyMap<Sentence, number> {
  const best = new Map<Sentence, number>();
  const nearness = new Map<Sentence, number>();
  for (const sentence of suspects) nearness.set(sentence, 0);
  const suspected = statementsOf(nearness, statements);
  for (const [number, { rule }] of results.entries()) {
    if (rule.kind !== 'conflict') continue;
    for (const { leaves, about } of readingsOf(rule)) {
      const among = about(statements, suspected);
      if (isEmpty(among)) continue;
      const holding: number[] = [];
      for (const leaf of leaves)
        for (const at of numbersIn(leaf(statements, among))) holding[at] = (holding[at] ?? 0) + 1;
      for (const at of numbersIn(among)) {
        const { sentence } = statements.places[at] as Place;
        const own = nearnessOf(holding[at] ?? 0, leaves.length);
        if (own <= (nearness.get(sentence) ?? 0)) continue;
        nearness.set(sentence, own);
        best.set(sentence, number);
      }
    }
  }
  return best;
}

/** What is suspected was judged just before, unless its part says what it said before an edit. */
function covering(statements: Statements, suspects: ReadonlyMap<Sentence, JudgedPart>): Statements {
  const judged = new Set(statements.places.map(({ sentence }) => sentence));
  const parts = new Set(suspects.values());
  return [...suspects.keys()].every((sentence) => judged.has(sentence))
    ? statements
    : indexStatements(
        statements.reading,
        [...parts].flatMap(({ sentences }) => sentences),
      );
}

function statementsOf(suspects: ReadonlyMap<Sentence, unknown>, { places, judged }: Statements): Bits {
  const found = noBits(judged.length);
  for (const [at, { sentence }] of places.entries()) if (suspects.has(sentence)) addBit(found, at);
  return found;
}

/** Of two readings that come as near, the one that asks for more says more. */
function nearnessOf(holding: number, all: number): number {
  return holding / all + holding / 1000;
}

interface Ends {
  readonly leaves: readonly Survey[];
  /** What a sentence cannot do without to come near. */
  readonly about: Survey;
}

const compiled = new WeakMap<Rule, readonly Ends[]>();

/** The conditions at the ends of each conflict reading, ready to be counted. */
function readingsOf(rule: Rule): readonly Ends[] {
  let known = compiled.get(rule);
  if (known === undefined) {
    known = (rule.conflict ?? []).map(({ when }) => ({
      leaves: ends(when).map(compileSurvey),
      about: compileSubjectMatter(when),
    }));
    compiled.set(rule, known);
  }
  return known;
}

function ends(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(ends);
  if ('any' in condition) return condition.any.flatMap(ends);
  return 'not' in condition ? ends(condition.not) : [condition];
}

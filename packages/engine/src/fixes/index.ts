import type { Fact, Reading, Sentence } from '@kadertoets/facts';
import type { CorrectRecipe, FixRecipe } from '@kadertoets/rulebook';
import type { RuleHits } from '../judge.ts';
import type { Edit, FindingKind, Fix } from '../report.ts';
import { appendSentence } from './append.ts';
import { addArticle } from './article.ts';
import { correctNumber } from './correct.ts';
import { extendEnumeration } from './enumeration.ts';
import { raiseShare } from './share.ts';

/** A finding that may be mended, as far as a recipe needs to know it. */
export interface Mendable {
  readonly kind: FindingKind;
  readonly sentence: Sentence | undefined;
  readonly result: RuleHits;
  /** The computed fact on which it rests. */
  readonly fact: Fact | undefined;
}

/** What the rule's recipes come to at this place; a recipe that does not fit gives nothing. */
export function fixesFor(mendable: Mendable, reading: Reading): Fix[] {
  if (mendable.kind === 'undetermined') return [];
  return (mendable.result.rule.fix ?? []).flatMap((recipe) => {
    if ('correct' in recipe) return correctNumber(recipe, mendable.fact, reading.draft);
    const edits = editsFor(recipe, mendable, reading);
    if (edits === undefined) return [];
    return [{ title: recipe.title, edits, ...(dropsAmount(recipe, mendable) ? { ask: true } : {}) }];
  });
}

/** Another sentence in the place of one with an amount takes the amount away, which is for a person to decide. */
function dropsAmount(recipe: FixRecipe, { sentence }: Mendable): boolean {
  return 'replace' in recipe && sentence?.quantities.some((quantity) => quantity.kind === 'money') === true;
}

function editsFor(
  recipe: Exclude<FixRecipe, CorrectRecipe>,
  { result, sentence, fact }: Mendable,
  reading: Reading,
): readonly Edit[] | undefined {
  // An article of its own mends nothing for a sentence that lacks something in its own article.
  if ('article' in recipe) return sentence === undefined ? addArticle(recipe.article, reading.draft) : undefined;
  if ('enumerate' in recipe) return extendEnumeration(recipe.enumerate, result, fact, reading);
  if (sentence === undefined) return undefined;
  if ('append' in recipe) return appendSentence(recipe.append, sentence, reading.draft);
  if ('raise' in recipe) return raiseShare(recipe.raise, sentence, reading);
  // A sentence in the place of a row would break its table.
  if (reading.draft.clauses[sentence.clause]?.kind === 'row') return undefined;
  return [{ span: sentence.span, newText: recipe.replace }];
}

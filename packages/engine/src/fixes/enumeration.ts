import { textBetween, toOffset, toPlace, type Clause } from '@kadertoets/document';
import type { Fact, Mention, Reading, Sentence } from '@kadertoets/facts';
import type { EnumerateRecipe } from '@kadertoets/rulebook';
import type { RuleHits } from '../judge.ts';
import type { Edit } from '../report.ts';

type Recipe = EnumerateRecipe['enumerate'];

/**
 * Adds what is missing to the enumeration that holds most of what is there: behind its last member in a sentence, or as
 * bullets before the last one of a list. Anything behind that member ("tot 27 jaar") would come to be said of the new ones
 * too, so then there is no fix.
 */
export function extendEnumeration(
  recipe: Recipe,
  result: RuleHits,
  fact: Fact | undefined,
  reading: Reading,
): Edit[] | undefined {
  const lacks = fact?.fields['lacks'];
  const lacking = Array.isArray(lacks)
    ? (lacks as readonly string[])
    : (result.rule.parts ?? []).map(({ name }) => name).filter((name) => !result.parts.has(name));
  const words = lacking.map((name) => recipe.words[name]).filter((each) => each !== undefined);
  if (words.length === 0 || words.length < lacking.length) return undefined;
  const sentence = fact === undefined ? richest(result, reading) : reading.sentences[fact.sentence];
  if (sentence === undefined) return undefined;
  const clause = reading.draft.clauses[sentence.clause];
  const members = membersOf(recipe, sentence);
  if (clause?.kind === 'item' && members.length === 1) return addBullets(words, clause, recipe, reading);
  return extendSentence(words, recipe, sentence);
}

/** The sentence that names most of what is there. */
function richest({ partHits }: RuleHits, reading: Reading): Sentence | undefined {
  const counts = new Map<number, number>();
  for (const { sentence } of partHits) counts.set(sentence.index, (counts.get(sentence.index) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best === undefined ? undefined : reading.sentences[best[0]];
}

function membersOf({ among }: Recipe, sentence: Sentence): Mention[] {
  return sentence.mentions
    .filter((mention) => mention.concepts.has(among) && sentence.tokens[mention.to - 1]?.borrowed === false)
    .toSorted((a, b) => a.to - b.to);
}

function extendSentence(words: readonly string[], recipe: Recipe, sentence: Sentence): Edit[] | undefined {
  const members = membersOf(recipe, sentence);
  const last = members.at(-1);
  if (last === undefined) return undefined;
  const after = sentence.tokens[last.to];
  if (after !== undefined && after.kind !== 'punctuation') return undefined;
  const end = sentence.tokens[last.to - 1]?.span.end;
  if (end === undefined) return undefined;
  const edits: Edit[] = [];
  const joint = members.length > 1 ? jointBefore(last, recipe, sentence) : undefined;
  if (joint !== undefined) edits.push(joint);
  const head = words.slice(0, -1).map((each) => `, ${each}`);
  const tail = words.at(-1) ?? '';
  return [...edits, { span: { start: end, end }, newText: `${head.join('')} ${recipe.and} ${tail}` }];
}

/** "A, B en C" becomes "A, B, C en D": the word before what was the last member turns into a comma. */
function jointBefore(last: Mention, { and }: Recipe, { tokens }: Sentence): Edit | undefined {
  const joint = tokens[last.from - 1];
  const before = tokens[last.from - 2];
  const next = tokens[last.from];
  if (joint?.word !== and || joint.borrowed || before === undefined || next === undefined) return undefined;
  return { span: { start: before.span.end, end: next.span.start }, newText: ', ' };
}

/** New bullets stand before the last one, so that its full stop stays the last. Numbered lists would have to be numbered anew. */
function addBullets(
  words: readonly string[],
  clause: Clause,
  recipe: Recipe,
  { draft, byClause, sentences }: Reading,
): Edit[] | undefined {
  const items = draft.clauses.filter(
    (each) => each.kind === 'item' && each.lead === clause.lead && each.lead !== undefined,
  );
  const last = items.at(-1);
  const own = items.flatMap(({ index }) => byClause[index] ?? []).flatMap((index) => sentences[index] ?? []);
  if (last?.item !== '-' || own.some((sentence) => membersOf(recipe, sentence).length === 0)) return undefined;
  const at = toOffset(draft, last.span.start);
  const start = toPlace(draft, draft.text.lastIndexOf('\n', at - 1) + 1);
  const marker = textBetween(draft, start, last.span.start);
  if (!/^[ \t]*[-*+][ \t]+$/u.test(marker)) return undefined;
  const close = /[;,]$/u.exec(items[0]?.text.trimEnd() ?? '')?.[0] ?? '';
  return [{ span: { start, end: start }, newText: words.map((each) => `${marker}${each}${close}\n`).join('') }];
}

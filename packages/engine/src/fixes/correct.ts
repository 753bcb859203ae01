import { textBetween, type Draft } from '@kadertoets/document';
import type { Fact } from '@kadertoets/facts';
import type { CorrectRecipe } from '@kadertoets/rulebook';
import type { Fix } from '../report.ts';

/** Puts the sum that was computed in the place of the number that stands there, written with or without stops like that one. */
export function correctNumber({ title, correct }: CorrectRecipe, fact: Fact | undefined, draft: Draft): Fix[] {
  if (fact?.kind !== correct) return [];
  const { sum, from, to } = fact.fields;
  if (typeof sum !== 'string' || typeof from !== 'number' || typeof to !== 'number') return [];
  const old = textBetween(draft, from, to);
  const newText = old.includes('.') || !/\d{4}/u.test(old) ? sum : sum.replaceAll('.', '');
  const name = title.replaceAll('{oud}', old).replaceAll('{nieuw}', newText);
  return [{ title: name, edits: [{ span: { start: from, end: to }, newText }], ask: true }];
}

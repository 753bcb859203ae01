import type { ExampleOutcome, ReadExample } from '@kadertoets/engine';
import type { Reader } from '@kadertoets/facts';
import type { Pack, Rule, Rulebook } from '@kadertoets/rulebook';
import type { Variant } from './model.ts';

/** What of the checker is needed to judge variants; a script hands in its own build of it. */
export interface Checking {
  readonly readExamples: (pack: Pack, rule: Rule, reader: Reader, rulebook: Rulebook) => ReadExample[];
  readonly tryExample: (pack: Pack, rule: Rule, example: ReadExample) => Promise<ExampleOutcome>;
}

export interface Judged {
  readonly variant: Variant;
  readonly problem?: string;
}

/** Judges the variants of one rule with that rule alone. */
export async function judgeVariants(
  variants: readonly Variant[],
  pack: Pack,
  rule: Rule,
  reader: Reader,
  rulebook: Rulebook,
  { readExamples, tryExample }: Checking,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const variant of variants) {
    const examples = { conflict: [], compliant: [], [variant.expected]: [variant.example] };
    for (const read of readExamples(pack, { ...rule, examples }, reader, rulebook)) {
      const { problem } = await tryExample(pack, rule, read);
      judged.push({ variant, ...(problem === undefined ? {} : { problem }) });
    }
  }
  return judged;
}

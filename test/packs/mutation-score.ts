import { readExamples, tryExample, type ReadExample } from '@kadertoets/engine';
import { buildReader } from '@kadertoets/facts';
import type { Rulebook } from '@kadertoets/rulebook';
import { mutantsOf } from './mutants.ts';

/** How many mutants of a rule its examples noticed, and what the others change. */
export interface RuleScore {
  readonly rule: string;
  readonly noticed: number;
  readonly mutants: number;
  readonly survivors: readonly string[];
}

/** Tries every mutant of every rule whose name holds `part` on the examples of that rule. */
export async function scoreMutants(rulebook: Rulebook, { part = '' } = {}): Promise<RuleScore[]> {
  const reader = buildReader(rulebook.language);
  const scores: RuleScore[] = [];
  for (const pack of rulebook.packs) {
    for (const rule of pack.rules) {
      const id = `${pack.header.pack}/${rule.rule}`;
      if (!id.includes(part)) continue;
      const examples = readExamples(pack, rule, reader, rulebook).map((each) => pinned(each, rule.severity));
      const mutants = mutantsOf(rule);
      const survivors: string[] = [];
      for (const mutant of mutants) {
        let noticed = false;
        for (const example of examples) {
          if ((await tryExample(pack, mutant.rule, example)).ok) continue;
          noticed = true;
          break;
        }
        if (!noticed) survivors.push(mutant.what);
      }
      scores.push({ rule: id, noticed: mutants.length - survivors.length, mutants: mutants.length, survivors });
    }
  }
  return scores;
}

/** The share of all mutants that were noticed, in per cent. */
export function totalOf(scores: readonly RuleScore[]): number {
  const sum = (of: (score: RuleScore) => number) => scores.reduce((total, each) => total + of(each), 0);
  return (
    (100 * sum(({ noticed }) => noticed)) /
    Math.max(
      1,
      sum(({ mutants }) => mutants),
    )
  );
}

/** The examples say which severity they expect; those that say nothing expect that of the rule as it stands. */
function pinned(example: ReadExample, severity: 'error' | 'warning' | 'info'): ReadExample {
  if (example.expected === 'compliant') return example;
  const plain = typeof example.example === 'string' ? { text: example.example } : example.example;
  return { ...example, example: { severity, ...plain } };
}

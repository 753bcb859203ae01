import { parseDraft } from '@kadertoets/document';
import { buildReader, readDraft, withFacts, type Fact, type Reader, type Reading } from '@kadertoets/facts';
import {
  conditionOf,
  selectPacks,
  type Condition,
  type Example,
  type Pack,
  type Rule,
  type Rulebook,
} from '@kadertoets/rulebook';
import { placeOf } from '../conditions/index.ts';
import { traceCondition, type Trace } from '../conditions/trace.ts';
import { toFindings } from '../findings.ts';
import { judge } from '../judge.ts';
import { judgedParts } from '../judged-parts.ts';
import { kaderFacts } from '../kader-facts.ts';
import { termFromFacts } from '../recognise/term.ts';
import type { Finding } from '../report.ts';
import { ruleName } from '../rule-name.ts';
import { draftForExample, plainExample, type ExampleDraft } from './draft-for-example.ts';

/** How an example of a rule came out. */
export interface ExampleOutcome {
  readonly rule: string;
  readonly expected: 'conflict' | 'compliant';
  readonly text: string;
  readonly ok: boolean;
  /** What went otherwise than the author said, in plain Dutch. */
  readonly problem?: string;
}

/** An example, read once; rules can then be tried on it without reading it again. */
export interface ReadExample {
  readonly expected: 'conflict' | 'compliant';
  readonly example: Example;
  readonly draft: ExampleDraft;
  readonly reading: Reading;
}

/** A condition of a rule that no example makes true (or, under `not`, false). */
export interface UnusedCondition {
  readonly rule: string;
  readonly reading: string;
  readonly condition: string;
}

/** How all examples came out. */
export interface ExampleRun {
  readonly outcomes: readonly ExampleOutcome[];
  readonly unused: readonly UnusedCondition[];
}

/** Runs the examples of every rule (of these packs, when named), and tells which conditions none of them exercises. */
export async function runExamples(rulebook: Rulebook, packs?: readonly string[]): Promise<ExampleRun> {
  const reader = buildReader(rulebook.language);
  const outcomes: ExampleOutcome[] = [];
  const unused: UnusedCondition[] = [];
  for (const pack of rulebook.packs) {
    if (packs !== undefined && !packs.includes(pack.header.pack)) continue;
    for (const rule of pack.rules) {
      const examples = readExamples(pack, rule, reader, rulebook);
      for (const example of examples) outcomes.push(await tryExample(pack, rule, example));
      unused.push(...unusedConditions(pack, rule, examples));
    }
  }
  return { outcomes, unused };
}

/** Reads the examples of a rule. */
export function readExamples(pack: Pack, rule: Rule, reader: Reader, rulebook: Rulebook): ReadExample[] {
  return (['conflict', 'compliant'] as const).flatMap((expected) =>
    rule.examples[expected].map((example): ReadExample => {
      const draft = draftForExample(pack, example);
      const reading = readDraft(parseDraft(draft.source), reader);
      return {
        expected,
        example,
        draft,
        reading: withFacts(reading, factsOfChoice(reading, draft, rulebook)),
      };
    }),
  );
}

/** What the choice of packs would have told, had the example been a draft of its own: its own term goes before that of the frame. */
function factsOfChoice(reading: Reading, { instrument, gemeente, term }: ExampleDraft, rulebook: Rulebook): Fact[] {
  const selection = selectPacks(rulebook, {
    instrument,
    gemeenten: [gemeente],
    term: termFromFacts(reading.facts) ?? term,
  });
  return kaderFacts(reading, selection, [gemeente]);
}

/** Judges one example with one rule. */
export async function tryExample(
  pack: Pack,
  rule: Rule,
  { expected, example, draft, reading }: ReadExample,
): Promise<ExampleOutcome> {
  const own = [{ ...pack, rules: [rule] }];
  const judged = judgedParts(reading, own);
  const results = await judge(judged, own);
  const findings = toFindings(results, judged.parts, reading)
    .flat()
    .filter((finding) => finding.kind !== 'undetermined');
  const { text, severity } = plainExample(example);
  const base = { rule: ruleName({ pack, rule }), expected, text };
  const problem =
    expected === 'conflict' ? missedConflict(rule, findings, draft, severity) : falseAlarm(rule, findings, draft);
  return { ...base, ok: problem === undefined, ...(problem === undefined ? {} : { problem }) };
}

function isMissing(rule: Rule): boolean {
  return rule.kind === 'missing' || rule.kind === 'advice';
}

function missedConflict(
  rule: Rule,
  findings: readonly Finding[],
  { quote }: ExampleDraft,
  severity: Rule['severity'] | undefined,
): string | undefined {
  const here = isMissing(rule)
    ? findings
    : findings.filter((finding) => finding.span.start < quote.end && quote.start < finding.span.end);
  if (here.length === 0)
    return findings.length === 0 ? 'hier wordt niets gemeld' : 'de melding staat op een andere plaats';
  const wanted = severity ?? rule.severity;
  if (here.some((finding) => finding.severity === wanted)) return undefined;
  return `de melding heeft zwaarte ${here[0]?.severity ?? ''}, het voorbeeld zegt ${wanted}`;
}

function falseAlarm(rule: Rule, findings: readonly Finding[], { start, end }: ExampleDraft): string | undefined {
  const here = isMissing(rule)
    ? findings
    : findings.filter((finding) => finding.span.start < end && start < finding.span.end);
  return here.length === 0 ? undefined : `hier wordt iets gemeld: ${here[0]?.message ?? ''}`;
}

function unusedConditions(pack: Pack, rule: Rule, examples: readonly ReadExample[]): UnusedCondition[] {
  const readings = (['conflict', 'except', 'complies', 'doubt', 'requires', 'onlyIf'] as const).flatMap((kind) =>
    (rule[kind] ?? []).map((reading) => ({ name: `${kind}: ${reading.name}`, when: conditionOf(reading) })),
  );
  const parts = (rule.parts ?? []).map((part) => ({ name: `parts: ${part.name}`, when: conditionOf(part) }));
  return [...readings, ...parts].flatMap(({ name, when }) => {
    const open = new Map(leavesOf(when).map((leaf) => [leaf.path, leaf.condition]));
    for (const { reading } of examples) {
      if (open.size === 0) break;
      for (const sentence of reading.sentences) {
        for (const statement of sentence.statements) {
          for (const { path, holds } of outcomesOf(traceCondition(when, placeOf(reading, sentence, statement))))
            if (holds) open.delete(path);
        }
      }
    }
    return [...open.values()].map((condition) => ({
      rule: ruleName({ pack, rule }),
      reading: name,
      condition,
    }));
  });
}

function outcomesOf(trace: Trace, path = ''): { path: string; holds: boolean }[] {
  if (trace.parts.length === 0) return [{ path, holds: trace.holds }];
  return trace.parts.flatMap((part, index) => outcomesOf(part, `${path}/${String(index)}`));
}

/** The conditions at the ends of a tree, by their place in it. */
function leavesOf(condition: Condition, path = ''): { path: string; condition: string }[] {
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : 'not' in condition ? [condition.not] : [];
  if (parts.length > 0) return parts.flatMap((part, index) => leavesOf(part, `${path}/${String(index)}`));
  return [
    {
      path,
      condition: Object.entries(condition)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
        .join(', '),
    },
  ];
}

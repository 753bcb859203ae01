import { textBetween, type Span } from '@kadertoets/document';
import type { Fact, Sentence, Statement } from '@kadertoets/facts';
import { conditionOf, type Reading as RuleReading, type Rule } from '@kadertoets/rulebook';
import type { Inspection } from './checker.ts';
import { placeOf } from './conditions/index.ts';
import { countLeaves, traceCondition, type Trace } from './conditions/trace.ts';
import { type HitKind, KINDS } from './hits.ts';
import type { Finding } from './report.ts';
import { ruleName } from './rule-name.ts';

/** One reading of a rule, as it came out at one statement. */
export interface ReadingOutcome {
  readonly kind: HitKind;
  readonly name: string;
  readonly says?: string;
  readonly statement: number;
  readonly trace: Trace;
}

/** What a rule made of a sentence: its findings there, and the readings that hold or came near. */
export interface RuleOutcome {
  readonly rule: string;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly readings: readonly ReadingOutcome[];
  /** Of something that is missing: all that was looked for in the draft, and whether it is there. */
  readonly sought: readonly Sought[];
}

/** Something that the draft should hold, in plain Dutch. */
export interface Sought {
  readonly says: string;
  readonly found: boolean;
}

/** A sentence, how it was read, and what the rules made of it. */
export interface SentenceExplanation {
  readonly sentence: Sentence;
  readonly text: string;
  readonly clause: string;
  readonly facts: readonly Fact[];
  readonly rules: readonly RuleOutcome[];
}

// A reading of which fewer conditions hold has nothing to say about why the sentence was not reported.
const NEAR = 0.6;
const MOST_READINGS = 3;

/**
 * Why something is, or is not, reported within `span`: per sentence how it was read, and per rule the conditions with their
 * outcome. Rules that found nothing and came nowhere near are left out.
 */
export function explainPlace(inspection: Inspection, span: Span): SentenceExplanation[] {
  const { reading, draft } = inspection;
  if (reading === undefined) return [];
  return reading.sentences
    .filter((sentence) => sentence.span.start < span.end && span.start < sentence.span.end)
    .map((sentence) => ({
      sentence,
      text: textBetween(draft, sentence.span.start, sentence.span.end),
      clause: draft.clauses[sentence.clause]?.address ?? '',
      facts: reading.facts.filter((fact) => fact.sentence === sentence.index),
      rules: inspection.packs.flatMap((pack) =>
        pack.rules.flatMap((rule) => outcomeOf(ruleName({ pack, rule }), rule, sentence, inspection)),
      ),
    }));
}

function outcomeOf(id: string, rule: Rule, sentence: Sentence, inspection: Inspection): RuleOutcome[] {
  const findings = inspection.report.findings.filter(
    (finding) =>
      finding.rule === id && finding.span.start < sentence.span.end && sentence.span.start < finding.span.end,
  );
  const outcomes = KINDS.flatMap((kind) =>
    (rule[kind] ?? []).flatMap((reading) =>
      sentence.statements.map((statement) => tryReading(kind, reading, sentence, statement, inspection)),
    ),
  );
  const best = nearestOfEach(outcomes);
  const holding = best.filter((outcome) => outcome.trace.holds);
  const near = best
    .filter((outcome) => !outcome.trace.holds && nearness(outcome.trace) >= NEAR)
    .toSorted((a, b) => nearness(b.trace) - nearness(a.trace));
  const readings = [...holding, ...near].slice(0, Math.max(MOST_READINGS, holding.length));
  return findings.length === 0 && readings.length === 0
    ? []
    : [
        {
          rule: id,
          title: rule.title,
          findings,
          readings,
          sought: findings.length === 0 ? [] : soughtBy(id, rule, inspection),
        },
      ];
}

/** A rule that reports a conflict has looked for nothing. */
function soughtBy(id: string, rule: Rule, { results }: Inspection): Sought[] {
  if (rule.kind !== 'missing' && rule.kind !== 'advice') return [];
  const found = results.find((each) => ruleName(each) === id)?.parts ?? new Set<string>();
  return [
    ...(rule.requires ?? []).map(({ name, says }) => ({ says: says ?? name, found: false })),
    ...(rule.parts ?? []).map(({ name }) => ({ says: name, found: found.has(name) })),
  ];
}

/** A reading is tried on every statement of the sentence; where it comes nearest tells most. */
function nearestOfEach(outcomes: readonly ReadingOutcome[]): ReadingOutcome[] {
  const best = new Map<string, ReadingOutcome>();
  for (const outcome of outcomes) {
    const key = `${outcome.kind}/${outcome.name}`;
    const known = best.get(key);
    const better =
      known === undefined ||
      (!known.trace.holds && (outcome.trace.holds || nearness(outcome.trace) > nearness(known.trace)));
    if (better) best.set(key, outcome);
  }
  return [...best.values()];
}

function tryReading(
  kind: HitKind,
  reading: RuleReading,
  sentence: Sentence,
  statement: Statement,
  { reading: whole }: Inspection,
): ReadingOutcome {
  if (whole === undefined) throw new Error('only a draft that was read can be explained');
  return {
    kind,
    name: reading.name,
    ...(reading.says === undefined ? {} : { says: reading.says }),
    statement: statement.index,
    trace: traceCondition(conditionOf(reading), placeOf(whole, sentence, statement)),
  };
}

function nearness(trace: Trace): number {
  const { holding, all } = countLeaves(trace);
  return all < 2 ? 0 : holding / all;
}

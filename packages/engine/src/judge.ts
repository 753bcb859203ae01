import type { Fact, Reading, Sentence } from '@kadertoets/facts';
import {
  type Condition,
  conditionOf,
  type Needs,
  type Pack,
  type Reading as RuleReading,
  type Rule,
} from '@kadertoets/rulebook';
import { Engine, Operator } from 'json-rules-engine';
import { addBit, type Bits, hasBit, noBits, numbersIn } from './conditions/bits.ts';
import type { Place } from './conditions/index.ts';
import { matchesFact } from './conditions/fits.ts';
import { factsOf } from './conditions/facts-of.ts';
import { nameAll, type Statements } from './conditions/statements.ts';
import { compileSurvey, type Survey } from './conditions/survey.ts';
import { type Hit, type HitKind, type HitsByPart, KINDS, noHits, type PartHits } from './hits.ts';
import { hitsByPart, type Judged, keepJudged, type Select } from './judged-parts.ts';
import { ruleName } from './rule-name.ts';

/** Everything that a rule found in a draft. */
export interface RuleHits {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly hits: Readonly<Record<HitKind, readonly Hit[]>>;
  /** Names of the parts that were found, for rules that ask for several. */
  readonly parts: ReadonlySet<string>;
  readonly partHits: readonly Hit[];
  readonly byPart: HitsByPart;
}

/** An error in a rule is an error of the run: it names the rule. */
export class RuleError extends Error {
  readonly rule: string;

  constructor(rule: string, cause: unknown) {
    super(`De regel ${rule} kon niet worden uitgevoerd: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'RuleError';
    this.rule = rule;
  }
}

/** Judges the parts of a draft with the rules of the packs: one engine run per draft, one selector fact per rule. */
export async function judge(judged: Judged, packs: readonly Pack[]): Promise<RuleHits[]> {
  // What is known of all parts was found by the engine when it was new.
  if (judged.fresh.length === 0) {
    keepJudged(judged);
    return knownHits(judged, packs);
  }
  const found: RuleHits[] = [];
  let count = 0;
  const engine = new Engine([], { pathResolver: noPath, allowUndefinedFacts: false });
  engine.addOperator(new Operator('selects', (value: unknown, wanted: unknown) => Array.isArray(value) === wanted));
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const id = ruleName({ pack, rule });
      const select = compileOrFail(id, rule);
      const at = count;
      count += 1;
      engine.addFact(
        `select:${id}`,
        () => {
          try {
            return [new MergedHits(pack, rule, hitsByPart(judged, at, select))];
          } catch (error) {
            throw new RuleError(id, error);
          }
        },
        { cache: false },
      );
      engine.addRule({
        name: id,
        conditions: { all: [{ fact: `select:${id}`, operator: 'selects', value: true }] },
        event: { type: id },
        onSuccess: (_event, _almanac, result) => {
          const conditions = result.conditions !== undefined && 'all' in result.conditions ? result.conditions.all : [];
          const first = conditions[0];
          if (first !== undefined && 'factResult' in first) found.push((first.factResult as [RuleHits])[0]);
        },
      });
    }
  }
  await engine.run();
  keepJudged(judged);
  // The library promises no order of results.
  const order = new Map(
    packs.flatMap((pack) => pack.rules.map((rule) => ruleName({ pack, rule }))).map((id, index) => [id, index]),
  );
  return found.toSorted((a, b) => (order.get(ruleName(a)) ?? 0) - (order.get(ruleName(b)) ?? 0));
}

function knownHits(judged: Judged, packs: readonly Pack[]): RuleHits[] {
  return packs
    .flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })))
    .map(({ pack, rule }, at) => new MergedHits(pack, rule, hitsByPart(judged, at)));
}

/** What a rule found in all parts together; put together for those who ask. */
class MergedHits implements RuleHits {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly parts: ReadonlySet<string>;
  readonly partHits: readonly Hit[];
  readonly byPart: HitsByPart;
  #hits: RuleHits['hits'] | undefined;

  constructor(pack: Pack, rule: Rule, byPart: HitsByPart) {
    this.pack = pack;
    this.rule = rule;
    this.byPart = byPart;
    this.partHits = rule.parts === undefined ? NO_HITS : byPart.firstOfEach(rule.parts.length);
    this.parts = this.partHits.length === 0 ? NO_NAMES : new Set(this.partHits.map(({ reading }) => reading.name));
  }

  get hits(): RuleHits['hits'] {
    return (this.#hits ??= allHits(this.byPart));
  }
}

const NO_HITS: readonly Hit[] = [];
const NO_NAMES: ReadonlySet<string> = new Set();

function allHits({ hits: found }: HitsByPart): RuleHits['hits'] {
  const all = noHits();
  for (const { hits } of found) for (const kind of KINDS) for (const hit of hits[kind]) all[kind].push(hit);
  return all;
}

/** What a rule found in one part of the draft. */
export function hitsInPart({ pack, rule, parts, partHits, byPart }: RuleHits, { hits }: PartHits): RuleHits {
  return { pack, rule, hits, parts, partHits, byPart };
}

/** Packs hold no paths; the library's own resolver would run code from them. */
function noPath(): never {
  throw new Error('een pad in een voorwaarde wordt niet ondersteund');
}

/** A reading of a rule, or one of the parts that it asks for. */
class Compiled {
  readonly kind: HitKind | 'part';
  readonly reading: RuleReading;
  readonly #rule: Rule;
  #trial: Trial | undefined;

  constructor(rule: Rule, kind: HitKind | 'part', reading: RuleReading) {
    this.kind = kind;
    this.reading = reading;
    this.#rule = rule;
  }

  /** Made when some draft names what the reading needs. */
  get trial(): Trial {
    return (this.#trial ??= compileTrial(this.#rule, this.kind, conditionOf(this.reading)));
  }
}

/** How a reading is tried on the statements of a draft. */
interface Trial {
  readonly survey: Survey;
  readonly facts: readonly Condition[];
  readonly amid: Amid;
}

const compiledRules = new WeakMap<Rule, Select>();

function compileRule(rule: Rule): Select {
  const known = compiledRules.get(rule);
  if (known !== undefined) return known;
  const all = [
    ...KINDS.flatMap((kind) => (rule[kind] ?? []).map((reading) => new Compiled(rule, kind, reading))),
    ...(rule.parts ?? []).map((part) => new Compiled(rule, 'part', part)),
  ];
  const select: Select = (statements, partOf) => {
    const found = new Map<number, OpenHits>();
    holdingAt(statements, all).forEach((holding, at) => {
      const part = partOf[at] ?? 0;
      const hits = found.get(part) ?? { hits: noHits(), partHits: [] };
      found.set(part, hits);
      for (const compiled of holding) addHit(compiled, statements.places[at] as Place, hits);
    });
    return found;
  };
  compiledRules.set(rule, select);
  return select;
}

/** By the number of a statement what holds there, in the order in which it is given. */
function holdingAt(statements: Statements, all: readonly Compiled[]): Compiled[][] {
  const found: Compiled[][] = [];
  for (const compiled of all) {
    if (!nameAll(statements, compiled.reading.needs ?? NO_NEEDS)) continue;
    const { survey, amid } = compiled.trial;
    for (const at of numbersIn(survey(statements, statementsAmid(statements, amid)))) (found[at] ??= []).push(compiled);
  }
  return found;
}

const NO_NEEDS: Needs = [];

interface OpenHits extends PartHits {
  readonly hits: Record<HitKind, Hit[]>;
  readonly partHits: Hit[];
}

function addHit(compiled: Compiled, { reading, sentence, statement }: Place, { hits, partHits }: OpenHits): void {
  const { kind } = compiled;
  if (kind === 'part') {
    const { name } = compiled.reading;
    if (!partHits.some((hit) => hit.reading.name === name))
      partHits.push({ sentence, statement, reading: { name, when: { all: [] } }, facts: [] });
  } else {
    const facts = factsFor(compiled, reading, sentence);
    hits[kind].push({ sentence, statement, reading: compiled.reading, facts });
  }
}

function compileOrFail(id: string, rule: Rule): ReturnType<typeof compileRule> {
  try {
    return compileRule(rule);
  } catch (error) {
    throw new RuleError(id, error);
  }
}

function compileTrial(rule: Rule, kind: Compiled['kind'], when: Condition): Trial {
  return { survey: compileSurvey(when), facts: factConditions(when), amid: amidOf(rule, kind, when) };
}

/** Among which statements a reading is tried; each takes away from the one before it. */
type Amid = 'everywhere' | 'agreed' | 'clauses' | 'norms';

function amidOf(rule: Rule, kind: Compiled['kind'], when: Condition): Amid {
  // Whether a number, a date or a reference is right has nothing to do with what a clause stands for in the agreement.
  if (rule.kind === 'consistency') return 'everywhere';
  // What may be what is missing can stand wherever that itself could.
  const isMissing = rule.kind === 'missing' || rule.kind === 'advice';
  if (kind === 'part' || kind === 'requires' || (isMissing && kind === 'doubt')) return 'agreed';
  return namesStatus(when) ? 'clauses' : 'norms';
}

const amids = new WeakMap<Statements, Record<Amid, Bits>>();

function statementsAmid(statements: Statements, amid: Amid): Bits {
  let known = amids.get(statements);
  if (known === undefined) {
    known = readAmids(statements);
    amids.set(statements, known);
  }
  return known[amid];
}

function readAmids({ places, judged }: Statements): Record<Amid, Bits> {
  const [everywhere, agreed, clauses, norms] = [0, 1, 2, 3].map(() => noBits(judged.length)) as [
    Bits,
    Bits,
    Bits,
    Bits,
  ];
  places.forEach(({ reading, sentence, statement }, at) => {
    if (!hasBit(judged, at)) return;
    const kind = reading.draft.clauses[sentence.clause]?.kind;
    if (kind === 'title') return;
    addBit(everywhere, at);
    if (sentence.zone === 'signature') return;
    addBit(agreed, at);
    if (kind === 'heading') return;
    addBit(clauses, at);
    if (COUNTS.has(statement.status)) addBit(norms, at);
  });
  return { everywhere, agreed, clauses, norms };
}

/** History, wishes, rejected proposals, the law and questions are no norms, unless a rule asks for them by name. */
const COUNTS = new Set(['norm', 'definition', 'goal']);

function factConditions(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(factConditions);
  if ('any' in condition) return condition.any.flatMap(factConditions);
  return 'fact' in condition ? [condition] : [];
}

function namesStatus(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(namesStatus);
  if ('any' in condition) return condition.any.some(namesStatus);
  if ('not' in condition) return namesStatus(condition.not);
  return 'status' in condition;
}

function factsFor(compiled: Compiled, reading: Reading, sentence: Sentence): Fact[] {
  const { facts } = compiled.trial;
  if (facts.length === 0) return [];
  return factsOf(reading, sentence).filter((fact) =>
    facts.some((condition) => 'fact' in condition && matchesFact(condition, fact)),
  );
}

import type { Fact, Reading, Sentence } from '@kadertoets/facts';
import type { Condition, Pack, Reading as RuleReading, Rule } from '@kadertoets/rulebook';
import { Engine, Operator } from 'json-rules-engine';
import { compileCondition, matchesFact, type Place, type Test } from './conditions/index.ts';
import { factsOf } from './conditions/facts-of.ts';
import { type NameIndex, type Need, needsOf, sentencesMeeting } from './conditions/needs.ts';
import { type Hit, type HitKind, type HitsByPart, KINDS, noHits, type PartHits } from './hits.ts';
import { hitsByPart, judgedParts, keepJudged } from './judged-parts.ts';

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

/** Judges a reading with the rules of the packs: one engine run per draft, one selector fact per rule. */
export async function judge(reading: Reading, packs: readonly Pack[]): Promise<RuleHits[]> {
  const found: RuleHits[] = [];
  const judged = judgedParts(reading, packs);
  let count = 0;
  const engine = new Engine([], { pathResolver: noPath, allowUndefinedFacts: false });
  engine.addOperator(new Operator('selects', (value: unknown, wanted: unknown) => Array.isArray(value) === wanted));
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const id = `${pack.header.pack}/${rule.rule}`;
      const select = compileRule(rule);
      const at = count;
      count += 1;
      engine.addFact(
        `select:${id}`,
        () => {
          try {
            return [mergeHits(pack, rule, hitsByPart(judged, at, select))];
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
    packs
      .flatMap((pack) => pack.rules.map((rule) => `${pack.header.pack}/${rule.rule}`))
      .map((id, index) => [id, index]),
  );
  return found.toSorted((a, b) => (order.get(idOf(a)) ?? 0) - (order.get(idOf(b)) ?? 0));
}

/** What a rule found in all parts together; put together for those who ask. */
function mergeHits(pack: Pack, rule: Rule, byPart: HitsByPart): RuleHits {
  const found = byPart.hits;
  const hits: Partial<Record<HitKind, readonly Hit[]>> = {};
  for (const kind of KINDS) {
    let all: readonly Hit[] | undefined;
    Object.defineProperty(hits, kind, {
      enumerable: true,
      get: () => (all ??= found.flatMap((part) => part.hits[kind])),
    });
  }
  const parts = new Set<string>();
  const partHits: Hit[] = [];
  for (const part of rule.parts === undefined ? [] : found) {
    for (const hit of part.partHits) {
      if (parts.has(hit.reading.name)) continue;
      parts.add(hit.reading.name);
      partHits.push(hit);
    }
  }
  return { pack, rule, hits: hits as RuleHits['hits'], parts, partHits, byPart };
}

function idOf({ pack, rule }: RuleHits): string {
  return `${pack.header.pack}/${rule.rule}`;
}

/** Packs hold no paths; the library's own resolver would run code from them. */
function noPath(): never {
  throw new Error('een pad in een voorwaarde wordt niet ondersteund');
}

interface Compiled {
  readonly reading: RuleReading;
  readonly test: Test;
  readonly needs: readonly Need[];
  readonly facts: readonly Condition[];
  readonly namesStatus: boolean;
}

const compiledRules = new WeakMap<Rule, (index: NameIndex) => PartHits | undefined>();

function compileRule(rule: Rule): (index: NameIndex) => PartHits | undefined {
  const known = compiledRules.get(rule);
  if (known !== undefined) return known;
  const sets: Record<HitKind, Compiled[]> = {
    conflict: compileAll(rule.conflict),
    except: compileAll(rule.except),
    complies: compileAll(rule.complies),
    doubt: compileAll(rule.doubt),
    requires: compileAll(rule.requires),
    onlyIf: compileAll(rule.onlyIf),
  };
  // Whether a number, a date or a reference is right has nothing to do with what a clause stands for in the agreement.
  const everywhere = rule.kind === 'consistency';
  const all = KINDS.flatMap((kind) => sets[kind].map((each) => ({ kind, each })));
  const parts = (rule.parts ?? []).map(({ name, when }) => ({
    name,
    test: compileCondition(when),
    needs: needsOf(when),
  }));
  const select = (index: NameIndex): PartHits | undefined => {
    const { reading } = index;
    const candidatesAt = gather(index, all, ({ each }) => each.needs);
    const partsAt = gather(index, parts, ({ needs }) => needs);
    if (candidatesAt.size + partsAt.size === 0) return undefined;
    const hits = noHits();
    const names = new Set<string>();
    const partHits: Hit[] = [];
    for (const sentence of index.sentences) {
      const wanted = candidatesAt.get(sentence);
      const open = partsAt.get(sentence) ?? [];
      if (wanted === undefined && open.length === 0) continue;
      const clause = reading.draft.clauses[sentence.clause];
      if (clause?.kind === 'title' || (sentence.zone === 'signature' && !everywhere)) continue;
      const heading = clause?.kind === 'heading';
      const candidates = (wanted ?? []).filter(({ kind }) => !heading || kind === 'requires' || everywhere);
      for (const place of placesIn(reading, sentence)) {
        const { statement } = place;
        for (const { kind, each } of candidates) {
          if (!everywhere && !each.namesStatus && !COUNTS.has(statement.status) && kind !== 'requires') continue;
          if (each.test(place))
            hits[kind].push({ sentence, statement, reading: each.reading, facts: factsFor(each, reading, sentence) });
        }
        for (const part of open) {
          if (names.has(part.name) || !part.test(place)) continue;
          names.add(part.name);
          partHits.push({ sentence, statement, reading: { name: part.name, when: { all: [] } }, facts: [] });
        }
      }
    }
    const none = partHits.length === 0 && KINDS.every((kind) => hits[kind].length === 0);
    return none ? undefined : { hits, partHits };
  };
  compiledRules.set(rule, select);
  return select;
}

/** What is to be tried in which sentence, in the order in which it is given. */
function gather<T>(
  index: NameIndex,
  items: readonly T[],
  needs: (item: T) => readonly Need[],
): ReadonlyMap<Sentence, readonly T[]> {
  const found = new Map<Sentence, T[]>();
  for (const item of items) {
    for (const sentence of sentencesMeeting(index, needs(item))) {
      const list = found.get(sentence);
      if (list === undefined) found.set(sentence, [item]);
      else list.push(item);
    }
  }
  return found;
}

const places = new WeakMap<Reading, Map<Sentence, readonly Place[]>>();

/** One place for each statement, shared by all rules, so that what is looked up from it is looked up once. */
function placesIn(reading: Reading, sentence: Sentence): readonly Place[] {
  let known = places.get(reading);
  if (known === undefined) {
    known = new Map();
    places.set(reading, known);
  }
  let own = known.get(sentence);
  if (own === undefined) {
    own = sentence.statements.map((statement) => ({ reading, sentence, statement }));
    known.set(sentence, own);
  }
  return own;
}

/** History, wishes, rejected proposals, the law and questions are no norms, unless a rule asks for them by name. */
const COUNTS = new Set(['norm', 'definition', 'goal']);

function compileAll(readings: readonly RuleReading[] | undefined): Compiled[] {
  return (readings ?? []).map((reading) => ({
    reading,
    test: compileCondition(reading.when),
    needs: needsOf(reading.when),
    facts: factConditions(reading.when),
    namesStatus: namesStatus(reading.when),
  }));
}

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
  if (compiled.facts.length === 0) return [];
  return factsOf(reading, sentence).filter((fact) =>
    compiled.facts.some((condition) => 'fact' in condition && matchesFact(condition, fact)),
  );
}

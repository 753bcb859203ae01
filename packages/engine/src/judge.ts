import type { Fact, Reading, Sentence } from '@kadertoets/facts';
import type { Condition, Pack, Reading as RuleReading, Rule } from '@kadertoets/rulebook';
import { Engine, Operator } from 'json-rules-engine';
import { compileCondition, matchesFact, type Place, placesIn, type Test } from './conditions/index.ts';
import { factsOf } from './conditions/facts-of.ts';
import { type NameIndex, type Need, needsOf, placesMeeting } from './conditions/needs.ts';
import { type Hit, type HitKind, type HitsByPart, KINDS, noHits, type PartHits } from './hits.ts';
import { hitsByPart, judgedParts, keepJudged, type Select } from './judged-parts.ts';

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
      const select = compileOrFail(id, rule);
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
  /** A reading of the rule, or one of the parts that it asks for. */
  readonly kind: HitKind | 'part';
  readonly reading: RuleReading;
  readonly test: Test;
  readonly needs: readonly Need[];
  readonly facts: readonly Condition[];
  readonly namesStatus: boolean;
}

const compiledRules = new WeakMap<Rule, Select>();

function compileRule(rule: Rule): Select {
  const known = compiledRules.get(rule);
  if (known !== undefined) return known;
  const all = [
    ...KINDS.flatMap((kind) => (rule[kind] ?? []).map((reading) => compileReading(kind, reading))),
    ...(rule.parts ?? []).map(({ name, when }) => compileReading('part', { name, when })),
  ];
  const select: Select = (index, partOf) => {
    const found = new Map<number, OpenHits>();
    let empty: OpenHits | undefined;
    tried(index, all).forEach((own, place) => {
      const sentence = index.sentences[place];
      const part = partOf[place];
      if (sentence === undefined || part === undefined) return;
      const before = found.get(part);
      const hits = before ?? (empty ??= { hits: noHits(), partHits: [], count: 0 });
      tryAll(own, sentence, index.reading, rule, hits);
      if (hits !== empty || hits.count === 0) return;
      found.set(part, hits);
      empty = undefined;
    });
    return found;
  };
  compiledRules.set(rule, select);
  return select;
}

interface OpenHits extends PartHits {
  readonly hits: Record<HitKind, Hit[]>;
  readonly partHits: Hit[];
  count: number;
}

/** By the place of a sentence what is to be tried in it, in the order in which it is given; most sentences are left out. */
function tried(index: NameIndex, all: readonly Compiled[]): readonly (readonly Compiled[])[] {
  const found: Compiled[][] = [];
  for (const compiled of all) {
    const places = placesMeeting(index, compiled.needs);
    for (let at = 0; at < places.length; at += 1) (found[places[at] ?? 0] ??= []).push(compiled);
  }
  return found;
}

function tryAll(all: readonly Compiled[], sentence: Sentence, reading: Reading, rule: Rule, found: OpenHits): void {
  // Whether a number, a date or a reference is right has nothing to do with what a clause stands for in the agreement.
  const everywhere = rule.kind === 'consistency';
  const clause = reading.draft.clauses[sentence.clause];
  if (clause?.kind === 'title' || (sentence.zone === 'signature' && !everywhere)) return;
  const below = clause?.kind !== 'heading' || everywhere;
  const places = placesIn(reading, sentence);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as Place;
    const { statement } = place;
    const counts = everywhere || COUNTS.has(statement.status);
    for (let each = 0; each < all.length; each += 1) {
      const compiled = all[each] as Compiled;
      const { kind, test } = compiled;
      if (kind === 'part') {
        const { name } = compiled.reading;
        if (found.partHits.some((hit) => hit.reading.name === name) || !test(place)) continue;
        found.partHits.push({ sentence, statement, reading: { name, when: { all: [] } }, facts: [] });
      } else {
        const wanted = kind === 'requires' || (below && (counts || compiled.namesStatus));
        if (!wanted || !test(place)) continue;
        const facts = factsFor(compiled, reading, sentence);
        found.hits[kind].push({ sentence, statement, reading: compiled.reading, facts });
      }
      found.count += 1;
    }
  }
}

function compileOrFail(id: string, rule: Rule): ReturnType<typeof compileRule> {
  try {
    return compileRule(rule);
  } catch (error) {
    throw new RuleError(id, error);
  }
}

/** History, wishes, rejected proposals, the law and questions are no norms, unless a rule asks for them by name. */
const COUNTS = new Set(['norm', 'definition', 'goal']);

function compileReading(kind: Compiled['kind'], reading: RuleReading): Compiled {
  const { when } = reading;
  return {
    kind,
    reading,
    test: compileCondition(when),
    needs: needsOf(when),
    facts: factConditions(when),
    namesStatus: namesStatus(when),
  };
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

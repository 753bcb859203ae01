import type { Sentence, Statement } from '../../model.ts';
import { mayConcern } from '../../named.ts';
import { compare, divide, rational, ZERO, type Bounded } from '../../quantities/index.ts';
import { knownShare } from './bases-before.ts';
import { isDenied, setsNothing, valueInStatement } from './force.ts';
import { complement, describe, lowered, points, scale } from './interval.ts';
import { CONCEPT, isWhole, namesOf, type Amount, type Portion, type Scene } from './model.ts';
import { pointsToPortion, sideOf } from './sides.ts';
import { firstTokenFrom } from '../../text/token-at.ts';

/** What a part becomes by lowering, halving or deducting: "met maximaal vijf procentpunten verlagen". */
export function changesIn(scene: Scene): Portion[] {
  const { sentence } = scene;
  if (!mayConcern(sentence, [CONCEPT.lower, CONCEPT.halve, CONCEPT.deduct])) return [];
  return sentence.statements.flatMap((statement): Portion[] => {
    if (setsNothing(statement) || isDenied(statement, sentence)) return [];
    const acts = sentence.acts.filter((act) => act.statement === statement.index && act.affirmed);
    const lowers = acts.find((act) => act.concepts.has(CONCEPT.lower));
    const halves = acts.some((act) => act.concepts.has(CONCEPT.halve));
    const deducts = acts.some((act) => act.concepts.has(CONCEPT.deduct));
    if (lowers === undefined && !halves && !deducts) return [];
    const changed = partThatChanges(scene, statement, deducts);
    if (changed?.value === undefined) return [];
    const { value } = changed;
    const frame = {
      sentence: sentence.index,
      statement: statement.index,
      strives: false,
      of: changed.of,
      ...(changed.side === undefined ? {} : { side: changed.side }),
    };
    if (halves) {
      const half = scale(value, { low: rational(1, 2), high: rational(1, 2) });
      return [{ ...frame, value: half, computation: [`${describe(value)} / 2 = ${describe(half)}`] }];
    }
    const left = lowers === undefined ? undefined : leftOf(value, statement, scene);
    if (left !== undefined)
      return [
        {
          ...frame,
          value: left.value,
          computation: [`${describe(value)} × ${describe(left.part)} = ${describe(left.value)}`],
        },
      ];
    const amount = scene.amounts.find(
      (each) =>
        (each.statement === statement.index || sentence.statements[each.statement]?.parent === statement.index) &&
        !each.borrowed &&
        isStep(each, scene, deducts),
    );
    if (amount === undefined) return lowers === undefined ? [] : withoutLimit(frame, scene, statement, value);
    const step = valueInStatement(amount, sentence, scene.ledger);
    if (step === undefined) return [];
    if (deducts && lowers === undefined && amount.quantity.kind !== 'percentage-point') {
      // "een opslag van 6% van het gehele budget": a share of the whole, and not of the part that it is taken from.
      if (isOfWhole(amount, scene)) {
        const rest = lowered(value, step);
        return [{ ...frame, value: rest, computation: [`${describe(value)} − ${describe(step)} = ${describe(rest)}`] }];
      }
      const rest = scale(value, complement(step));
      return [
        { ...frame, value: rest, computation: [`${describe(value)} × (100% − ${describe(step)}) = ${describe(rest)}`] },
      ];
    }
    const once = amount.quantity.kind === 'percentage-point' ? perCent(step) : step;
    const times = isYearly(sentence, scene) ? YEARLY_STEPS : timesNamed(statement, scene);
    const by = scale(once, { low: rational(times), high: rational(times) });
    const after = lowered(value, by);
    const shown = once.high ?? once.low ?? ZERO;
    const size = `${points(rational(shown.numerator * 100n, shown.denominator))} procentpunt`;
    return [
      {
        ...frame,
        value: after,
        computation: [`${describe(value)} − ${times === 1 ? '' : `${String(times)} × `}${size} = ${describe(after)}`],
      },
    ];
  });
}

/** "tot twee derde daarvan teruggebracht", "naar driekwart van dat deel": the height after it is told as a part of the height before. */
function leftOf(
  before: Bounded,
  statement: Statement,
  { sentence, amounts, ledger }: Scene,
): { readonly part: Bounded; readonly value: Bounded } | undefined {
  const { grammar } = ledger.reader;
  const { tokens, mentions } = sentence;
  const amount = amounts.find(
    ({ quantity, from, to, statement: own }) =>
      own === statement.index &&
      quantity.kind === 'share' &&
      grammar.has('change-to', tokens[from - 1]?.word ?? '') &&
      (grammar.has('anaphor-part', tokens[to]?.word ?? '') ||
        (grammar.has('part-of', tokens[to]?.word ?? '') &&
          mentions.some(
            (mention) => mention.concepts.has(CONCEPT.share) && mention.to <= to + 4 && mention.from > to,
          ))),
  );
  const size = amount?.quantity.value.low ?? amount?.quantity.value.high;
  const height = before.high ?? before.low;
  // "van 30% tot 26% daarvan": what is less than the height before may as well be a part of the whole.
  if (size === undefined || height === undefined || compare(size, height) <= 0) return undefined;
  const part = { low: size, high: size };
  return { part, value: scale(before, part) };
}

function isOfWhole({ to }: Amount, { sentence, ledger }: Scene): boolean {
  return (
    ledger.reader.grammar.has('part-of', sentence.tokens[to]?.word ?? '') &&
    sentence.mentions.some((mention) => isWhole(mention) && mention.from > to && mention.from <= to + 4)
  );
}

// A step of every year is taken each time that a year of the four begins, the first left out.
const YEARLY_STEPS = 3;

/** "elk jaar", "jaarlijks", "op elke volgende nieuwjaarsdag". */
function isYearly({ tokens }: Sentence, { ledger }: Scene): boolean {
  const words = tokens.map(({ word }) => word);
  return words.some((_, at) => ledger.reader.grammar.phraseAt('every-year', words, at) > 0);
}

/** "in 2021 en in 2022 telkens": a step in each of the years that are named, and not in the one of the height before it. */
function timesNamed({ index }: Statement, { sentence, amounts, ledger }: Scene): number {
  const { tokens, statements, quantities } = sentence;
  const words = tokens.map(({ word }) => word);
  const own = statements[index]?.tokens ?? [];
  if (!own.some((at) => ledger.reader.grammar.phraseAt('each-time', words, at) > 0)) return 1;
  const height = amounts.find(({ quantity }) => quantity.kind === 'share')?.to ?? 0;
  const years = quantities.filter(({ kind, coreStart }) => {
    const at = firstTokenFrom(tokens, coreStart);
    return kind === 'year' && at >= height && own.includes(at);
  });
  return Math.max(1, years.length);
}

function perCent({ low, high }: Bounded): Bounded {
  const hundred = rational(100);
  const [a, b] = [low && divide(low, hundred), high && divide(high, hundred)];
  return { ...(a === undefined ? {} : { low: a }), ...(b === undefined ? {} : { high: b }) };
}

/** Is this the size of the step, and not the height before or after it? */
function isStep(amount: Amount, { sentence, ledger }: Scene, deducts: boolean): boolean {
  if (amount.quantity.kind === 'percentage-point') return true;
  if (amount.quantity.kind !== 'share') return false;
  if (deducts) return true;
  const bound = firstTokenFrom(sentence.tokens, amount.quantity.start);
  return ledger.reader.grammar.has('change-by', sentence.tokens[bound - 1]?.word ?? '');
}

/** A lowering that names neither its size nor its end may go below anything. */
function withoutLimit(
  frame: Omit<Portion, 'value' | 'computation'>,
  { sentence, amounts, ledger }: Scene,
  statement: Statement,
  known: Bounded,
): Portion[] {
  const figures = amounts.some(
    (amount) =>
      amount.quantity.kind === 'share' &&
      (amount.statement === statement.index ||
        // "met dien verstande dat het nooit minder dan 25% wordt": it has a floor.
        amount.quantity.bound !== 'exact' ||
        ledger.reader.grammar.has('change-to', sentence.tokens[amount.from - 1]?.word ?? '')),
  );
  const named = sentence.mentions.some(
    (mention) =>
      mention.concepts.has(CONCEPT.share) && mention.statement === statement.index && mention.via === undefined,
  );
  if (figures || !named || statement.modality !== 'may') return [];
  return [
    {
      ...frame,
      value: { low: ZERO, high: known.high ?? known.low ?? ZERO },
      computation: [`van ${describe(known)} naar een lager deel zonder ondergrens`],
    },
  ];
}

/** The part that a statement lowers: by name, or "dit percentage" of the sentence before; with "daarvan" for a deduction. */
function partThatChanges(scene: Scene, statement: Statement, deducts: boolean): Portion | undefined {
  const { sentence, ledger } = scene;
  const all = sentence.mentions.filter(
    (mention) =>
      mention.concepts.has(CONCEPT.share) &&
      ledger.sides.of(mention.concepts) !== undefined &&
      // "ten gunste van het regionale deel": who gains by it is not what gets less.
      !ledger.reader.grammar.has('gain-preposition', mention.via ?? '') &&
      (mention.statement === statement.index || !deducts),
  );
  // "Is het regionale deel uitgeput, dan wordt het lokale deel verkleind": what the statement itself names comes first.
  const named = all.find((mention) => mention.statement === statement.index) ?? all[0];
  const side = named === undefined ? undefined : ledger.sides.of(named.concepts);
  const recent = ledger.portions.filter(
    (portion) => portion.side !== undefined && portion.sentence >= Math.max(ledger.from, sentence.index - 3),
  );
  if (side !== undefined)
    return (
      ownValue(scene, side, statement) ??
      (deducts ? recent.findLast((portion) => portion.side === side) : knownShare(side, scene))
    );
  const again = deducts ? undefined : takenUpBefore(scene, statement);
  if (again !== undefined) return again;
  const earlier = deducts ? undefined : decidedBefore(scene, statement);
  if (earlier !== undefined) return earlier;
  // "gaat er vier punten van af": points are of what was fixed right before, also where no pronoun points back.
  const ofPoints = scene.amounts.some((amount) => amount.quantity.kind === 'percentage-point');
  if (sentence.previous === undefined && !ofPoints) return undefined;
  const pointsBack =
    scene.amounts.some((amount) => pointsToPortion(amount, scene)) || scene.amounts.length === 0 || deducts || ofPoints;
  return pointsBack ? recent.findLast((portion) => portion.side !== undefined) : undefined;
}

/** "wordt het aandeel uit het vorige lid gehalveerd": the part that was fixed before in the same article. */
function takenUpBefore({ sentence, ledger }: Scene, statement: Statement): Portion | undefined {
  const named = sentence.mentions.some(
    (mention) =>
      mention.concepts.has(CONCEPT.portion) && mention.statement === statement.index && mention.via === undefined,
  );
  const { draft, sentences } = ledger.reading;
  const section = draft.clauses[sentence.clause]?.section;
  return named
    ? ledger.portions.findLast(
        (portion) =>
          portion.side !== undefined &&
          portion.sentence < sentence.index &&
          draft.clauses[sentences[portion.sentence]?.clause ?? -1]?.section === section,
      )
    : undefined;
}

/** "begint met zeggenschap over 32% en levert daarvan … in": a height that an earlier part of the sentence gives to a side. */
function decidedBefore(scene: Scene, statement: Statement): Portion | undefined {
  const { sentence } = scene;
  const amount = scene.amounts.find(
    (each) => each.quantity.kind === 'share' && each.statement < statement.index && !each.borrowed,
  );
  const side = amount === undefined ? undefined : sideOf(amount, scene, sentence.mentions.find(isWhole));
  const whole = sentence.mentions.find(isWhole);
  if (amount === undefined || side === undefined || whole === undefined) return undefined;
  return {
    sentence: sentence.index,
    statement: amount.statement,
    side,
    of: namesOf(whole),
    value: amount.quantity.value,
    strives: false,
    computation: [],
  };
}

/** "het lokale deel, in 2020 gesteld op 26%, …": told between commas, before what it becomes. */
function isSetBefore({ from, to }: Amount, { tokens, acts }: Sentence): boolean {
  return (
    tokens[to]?.word === ',' &&
    acts.some((act) => act.to === from && act.concepts.has('amount-to')) &&
    acts.some((act) => act.from > to && act.concepts.has(CONCEPT.lower))
  );
}

/** "het lokale deel, dat 25% bedraagt, … verlagen": the height before stands in the same sentence. */
function ownValue({ sentence, amounts, ledger }: Scene, side: string, changing: Statement): Portion | undefined {
  // Neither the size of the step nor the height after it: "het lokale deel, nu 26%, met een procentpunt verlagen".
  const holder = amounts.find((amount) => {
    const before = sentence.tokens[firstTokenFrom(sentence.tokens, amount.quantity.start) - 1]?.word ?? '';
    const at = sentence.tokens[amount.from - 1]?.word ?? '';
    const { grammar } = ledger.reader;
    return (
      amount.quantity.kind === 'share' &&
      !grammar.has('change-by', before) &&
      // "op 25% gesteld en kan … worden verlaagd": in a statement of its own it is the height before.
      (amount.statement < changing.index ||
        isSetBefore(amount, sentence) ||
        (!grammar.has('change-to', before) && !grammar.has('change-to', at)))
    );
  });
  if (holder === undefined) return undefined;
  const wholes = sentence.mentions.filter((mention) => mention.concepts.has(CONCEPT.whole));
  return {
    sentence: sentence.index,
    statement: holder.statement,
    side,
    of: wholes.length === 0 ? ['unstated'] : wholes.flatMap((mention) => [...mention.concepts]),
    value: holder.quantity.value,
    strives: false,
    computation: [],
  };
}

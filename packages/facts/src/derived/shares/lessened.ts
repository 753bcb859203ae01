import type { Mention, Sentence } from '../../model.ts';
import { mayConcern } from '../../named.ts';
import { ONE, type Bounded } from '../../quantities/index.ts';
import { readAmounts } from './amounts.ts';
import { valueInStatement } from './force.ts';
import { complement, describe, scale } from './interval.ts';
import { CONCEPT, isWhole, namesOf, type Ledger, type Portion, type Total } from './model.ts';
import { sideOf } from './sides.ts';

const REACH = 4;

/** "het participatiebudget na aftrek van de overhead", "het bedrag dat na de vaste lasten overblijft": less than the whole. */
export function isLessened(mention: Mention, sentence: Sentence, ledger: Ledger): boolean {
  const children = sentence.statements
    .filter(
      ({ role, parent, tokens }) => role === 'relative' && parent === mention.statement && isNear(mention, tokens),
    )
    .map(({ index }) => index);
  const behind = sentence.mentions.some(
    (each) =>
      (each.concepts.has(CONCEPT.deducted) &&
        (children.includes(each.statement) ||
          (each.from >= mention.to && each.from <= mention.to + REACH) ||
          trails(each, mention, sentence))) ||
      (each.concepts.has(CONCEPT.remainder) && children.includes(each.statement)),
  );
  if (behind) return true;
  const stem = sentence.tokens[mention.to - 1]?.stem;
  return ledger.totals.some(({ lessenedAs }) => lessenedAs !== undefined && lessenedAs === stem);
}

/** "Een kwart van het budget is van ons, met aftrek van …": behind the comma, at the end of what is said of it. */
function trails({ from, statement }: Mention, whole: Mention, { tokens, quantities }: Sentence): boolean {
  const start = tokens[from]?.span.start ?? 0;
  return (
    statement === whole.statement &&
    from > whole.to &&
    tokens[from - 1]?.word === ',' &&
    !quantities.some((quantity) => quantity.start >= (tokens[whole.to]?.span.start ?? 0) && quantity.start < start)
  );
}

const LESSENING = [CONCEPT.deducted, CONCEPT.remainder, CONCEPT.lower, CONCEPT.deduct];

function isNear({ to }: Mention, tokens: readonly number[]): boolean {
  const first = tokens[0] ?? -1;
  return first >= to && first <= to + 1;
}

/**
 * "Onder budget wordt hier verstaan het participatiebudget na aftrek van …": from here on the word means less, and a part of it that was
 * fixed just before, or to which this is the footnote, is a part of less.
 */
export function readLessening(
  sentence: Sentence,
  ledger: Ledger,
): { readonly total: Total; readonly portion?: Portion } | undefined {
  if (!mayConcern(sentence, LESSENING)) return undefined;
  const defines =
    sentence.zone === 'footnote' ||
    sentence.zone === 'definitions' ||
    isLabelled(sentence) ||
    sentence.acts.some((act) => act.concepts.has('define')) ||
    sentence.mentions.some((mention) => mention.concepts.has('reckoning'));
  if (!defines) return undefined;
  const less = lessIn(sentence, ledger);
  const meant = sentence.mentions.find(
    (mention) => isWhole(mention) && (less !== undefined || isLessened(mention, sentence, withoutTotals(ledger))),
  );
  if (meant === undefined) return undefined;
  // "regionaal deel: het participatiebudget, verminderd met het lokale deel" says what a side is, not what is divided.
  if (sentence.mentions.some(({ concepts }) => concepts.has(CONCEPT.share))) return undefined;
  const factor = less ?? { high: ONE, highOpen: true };
  const term = sentence.mentions.find(
    (mention) => mention.to <= meant.from && (mention.concepts.has(CONCEPT.budget) || isWhole(mention)),
  );
  const section = ledger.reading.draft.clauses[sentence.clause]?.section ?? 0;
  const lessenedAs = term === undefined ? '' : (sentence.tokens[term.to - 1]?.stem ?? '');
  const total = { of: namesOf(meant), value: {}, sentence: sentence.index, section, lessenedAs };
  const fixed = ledger.portions.findLast(
    (portion) =>
      portion.side !== undefined &&
      portion.value !== undefined &&
      (sentence.zone === 'footnote'
        ? portion.sentence === sentence.previous
        : portion.sentence >= Math.max(ledger.from, sentence.index - 3)),
  );
  if (fixed?.value === undefined) return { total, ...ofNoted(sentence, meant, ledger) };
  return {
    total,
    portion: {
      ...fixed,
      sentence: sentence.index,
      statement: meant.statement,
      value: scale(fixed.value, factor),
      ofLess: true,
      computation: [...fixed.computation, `${describe(fixed.value)} × ${describe(factor)}`],
    },
  };
}

/** "wordt het budget eerst verminderd met 12%", "wat daarvan na aftrek van de overhead overblijft": how much of the whole is left. */
function lessIn(sentence: Sentence, { reader: { grammar } }: Ledger): Bounded | undefined {
  const whole = sentence.mentions.find(isWhole);
  if (whole === undefined) return undefined;
  const shares = readAmounts(sentence).filter(({ quantity }) => quantity.kind === 'share');
  const reduces = sentence.acts.some(
    (act) =>
      (act.concepts.has(CONCEPT.lower) || act.concepts.has(CONCEPT.deduct)) &&
      act.affirmed &&
      [...whole.concepts].some((name) => act.objects.has(name)),
  );
  const step = shares.find(({ from }) => grammar.has('change-by', sentence.tokens[from - 1]?.word ?? ''));
  if (reduces && shares.length === (step === undefined ? 0 : 1))
    return step === undefined ? { high: ONE, highOpen: true } : complement(step.quantity.value);
  const left = sentence.mentions.some(
    (each) => each.from >= whole.to && (each.concepts.has(CONCEPT.deducted) || each.concepts.has(CONCEPT.remainder)),
  );
  return left && shares.length === 0 ? { high: ONE, highOpen: true } : undefined;
}

/** "Budget: het participatiebudget na aftrek van …". */
function isLabelled({ tokens, mentions }: Sentence): boolean {
  return mentions.some(({ to }) => to <= 3 && tokens[to]?.word === ':');
}

/** "een kwart van het budget[^1]": only the footnote says which budget, and that it is less than the whole. */
function ofNoted(note: Sentence, meant: Mention, ledger: Ledger): { readonly portion?: Portion } {
  const noted = note.zone === 'footnote' ? ledger.reading.sentences[note.previous ?? -1] : undefined;
  if (noted === undefined) return {};
  const amounts = readAmounts(noted);
  const amount = amounts.find(({ quantity }) => quantity.kind === 'share');
  const side = amount === undefined ? undefined : sideOf(amount, { ledger, sentence: noted, amounts }, undefined);
  const value = amount === undefined ? undefined : valueInStatement(amount, noted, ledger);
  if (side === undefined || value === undefined) return {};
  return {
    portion: {
      sentence: note.index,
      statement: meant.statement,
      side,
      of: namesOf(meant),
      value: scale(value, { high: ONE, highOpen: true }),
      ofLess: true,
      strives: false,
      computation: [`${describe(value)} van minder dan het hele budget`],
    },
  };
}

function withoutTotals(ledger: Ledger): Ledger {
  return { ...ledger, totals: [] };
}

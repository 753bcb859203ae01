import type { Act, Mention, Sentence, Statement } from '../../model.ts';
import { mayConcern } from '../../named.ts';
import { actsOf, mentionsOf } from '../../in-statement.ts';
import type { Reader } from '../../reader.ts';
import { CONCEPT, isWhole, type Amount, type Ledger, type Scene, type Sides } from './model.ts';

const sidesOf = new WeakMap<Reader, Sides>();

/** The sides of the lexicon: kinds of `share-side` that have a counterpart. */
export function readSides(reader: Reader): Sides {
  let sides = sidesOf.get(reader);
  if (sides === undefined) {
    sides = findSides(reader);
    sidesOf.set(reader, sides);
  }
  return sides;
}

function findSides({ lexicon }: Reader): Sides {
  const names = lexicon.concepts
    .kindsOf(CONCEPT.side)
    .filter((concept) => concept.opposites.size > 0 && concept.concepts.size === 2)
    .map((concept) => concept.name);
  return {
    names,
    other: (side) => names.find((name) => lexicon.concepts.get(side)?.opposites.has(name)),
    of: (concepts) => names.find((name) => concepts.has(name)),
  };
}

/** Whose part an amount is: by a word for the side, by who decides on it, by the statements that depend on it or hold it. */
export function sideOf(amount: Amount, scene: Scene, base: Mention | undefined): string | undefined {
  const { sentence } = scene;
  const own = sentence.statements[amount.statement];
  if (own === undefined) return undefined;
  // "33% naar werkgevers en de rest vullen wij in": whose the rest is tells nothing of the parts before it.
  if (amount.against === true) return sideAgainst(amount, own, scene);
  const rest = restBegins(own, scene);
  if (rest !== undefined && amount.to <= rest) return decidedBefore(own, rest, scene) ?? carriedOver(amount, scene);
  return (
    inStatement(amount, scene, base) ??
    decider(own, scene) ??
    takenUpAgain(amount, scene) ??
    (isDemonstratedPortion(own, scene) ? carriedOver(amount, scene) : undefined) ??
    nearby(amount, own, scene, base) ??
    carriedOver(amount, scene)
  );
}

/** "over € 400 gaat het college, over de rest de regio": who decides is named before the rest. */
function decidedBefore(own: Statement, rest: number, scene: Scene): string | undefined {
  const named = scene.sentence.mentions.some(
    ({ role, statement, to }) => role === 'actor' && statement === own.index && to <= rest,
  );
  return named ? decider(own, scene) : undefined;
}

/** "Tegenover elke vier euro van de regio staat één euro waarover de gemeente gaat": what stands behind it, who acts, or else not the side before it. */
function sideAgainst({ to }: Amount, own: Statement, scene: Scene): string | undefined {
  const { sentence, ledger } = scene;
  const words = sideMentions(scene);
  const behind = sentence.statements.find(
    ({ role, parent, tokens }) => role === 'relative' && parent === own.index && (tokens[0] ?? -1) >= to,
  );
  const told = behind === undefined ? undefined : decider(behind, scene);
  const after = words.find(
    (mention) => mention.from >= to && (mention.statement === own.index || mention.statement === behind?.index),
  );
  const before = words.find((mention) => mention.from < to);
  const counter = before === undefined ? undefined : ledger.sides.of(before.concepts);
  return (
    told ??
    (after === undefined ? undefined : ledger.sides.of(after.concepts)) ??
    ledger.sides.of(own.actor) ??
    (counter === undefined ? undefined : ledger.sides.other(counter))
  );
}

/** "over de rest beslist de gemeente": where a statement begins to speak of what is left, without saying how much that is. */
export function restBegins(statement: Statement, { sentence, amounts }: Scene): number | undefined {
  if (!mayConcern(sentence, [CONCEPT.remainder])) return undefined;
  const { index } = statement;
  const rest = mentionsOf(sentence, statement).find(
    (mention) =>
      mention.concepts.has(CONCEPT.remainder) &&
      !amounts.some((amount) => amount.statement === index && amount.to > mention.from),
  );
  return rest?.from;
}

/** Words for a side stand before their numbers ("regionaal 80%, lokaal 20%") or behind them ("80% regionaal en 20% lokaal"): the first of the two tells. */
function inStatement(amount: Amount, scene: Scene, base: Mention | undefined): string | undefined {
  const { sentence, ledger, amounts } = scene;
  const words = sideMentions(scene, base).filter((mention) => mention.statement === amount.statement);
  if (words.length === 0) return undefined;
  const own = amounts.filter((each) => each.statement === amount.statement);
  const before = words.filter((mention) => mention.to <= amount.from).at(-1);
  const after = words.find((mention) => mention.from >= amount.to);
  const next = own.find((each) => each.from >= amount.to);
  const previous = own.findLast((each) => each.to <= amount.from);
  const reachable = after !== undefined && (next === undefined || after.from < next.from) ? after : undefined;
  const held = before !== undefined && (previous === undefined || before.from >= previous.to) ? before : undefined;
  // "regionaal en lokaal in de verhouding 80:20": the first of the two has the first number.
  if (amount.quantity.kind === 'ratio') return ledger.sides.of(words[0]?.concepts ?? new Set());
  const leads = (words[0]?.from ?? 0) < (own[0]?.from ?? 0);
  const chosen = leads
    ? (held ?? (own.length > words.length ? before : undefined) ?? reachable ?? before)
    : (reachable ?? held ?? after ?? before);
  return chosen === undefined || sentence.statements[chosen.statement] === undefined
    ? undefined
    : ledger.sides.of(chosen.concepts);
}

/** Mentions that name a side: not those that name who acts, and not the whole of which the amount is a part. */
export function sideMentions({ sentence, ledger }: Scene, base?: Mention): Mention[] {
  if (!mayConcern(sentence, [CONCEPT.side])) return [];
  return sentence.mentions
    .filter(
      (mention) =>
        !(base !== undefined && sentence.mentions.includes(base) && mention.from < base.to && base.from < mention.to) &&
        !mention.concepts.has('actor') &&
        !mention.negated &&
        ledger.sides.of(mention.concepts) !== undefined &&
        !givesReason(mention, sentence, ledger) &&
        !isTakenOff(mention, sentence),
    )
    .toSorted((a, b) => a.from - b.from);
}

/** "verminderd met de kosten van de regionale administratie": what goes off first is nobody's part. */
function isTakenOff({ from, statement }: Mention, { mentions, tokens, quantities }: Sentence): boolean {
  // "na aftrek van € 420.000 voor de regio": a sum has a side of its own.
  const isSumBetween = (begin: number): boolean =>
    quantities.some(
      ({ coreStart }) => coreStart >= (tokens[begin]?.span.start ?? 0) && coreStart < (tokens[from]?.span.start ?? 0),
    );
  return mentions.some(
    (mention) =>
      mention.concepts.has(CONCEPT.deducted) &&
      mention.statement === statement &&
      mention.to <= from &&
      from - mention.to <= 6 &&
      !isSumBetween(mention.to),
  );
}

/** "vanwege de aanloopkosten van de regio": why something is so, and not whose it is. */
function givesReason({ from }: Mention, { tokens }: Sentence, { reader: { grammar } }: Ledger): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return false;
    if (grammar.has('cause-preposition', token.word)) return true;
  }
  return false;
}

/** Who decides on something has it as his part; who is denied that leaves it to the other side. */
export function decider(statement: Statement, { sentence, ledger }: Scene): string | undefined {
  if (!mayConcern(sentence, [CONCEPT.dispose])) return undefined;
  for (const act of actsOf(sentence, statement)) {
    if (!act.concepts.has(CONCEPT.dispose)) continue;
    const side = ledger.sides.of(statement.actor) ?? holderOf(act, sentence, ledger);
    if (side !== undefined) return act.affirmed ? side : ledger.sides.other(side);
  }
  return undefined;
}

/** "de 30%", "het bedrag" "waarover de gemeente beslist": the side of who decides on it, said right behind. */
export function deciderBehind({ statement, to }: Pick<Amount, 'statement' | 'to'>, scene: Scene): string | undefined {
  const behind = scene.sentence.statements.find(
    ({ role, parent, tokens }) =>
      role === 'relative' && parent === statement && ((tokens[0] ?? -1) === to || (tokens[0] ?? -1) === to + 1),
  );
  return behind === undefined ? undefined : decider(behind, scene);
}

/** "De beslissing staat aan de gemeente", "de zeggenschap van de gemeente": the noun says what, a preposition whose it is. */
function holderOf(act: Act, sentence: Sentence, { sides, reader }: Ledger): string | undefined {
  if (act.form !== 'noun') return undefined;
  const holder = sentence.mentions.find(
    (mention) =>
      mention.statement === act.statement &&
      mention.concepts.has('actor') &&
      reader.grammar.has('holder-preposition', mention.via ?? '') &&
      sides.of(mention.concepts) !== undefined,
  );
  return holder === undefined ? undefined : sides.of(holder.concepts);
}

/** "… waarover de gemeente zelf beslist": statements that depend on this one, then the one that it depends on, then the rest. */
function nearby(amount: Amount, own: Statement, scene: Scene, base: Mention | undefined): string | undefined {
  const { from, to } = amount;
  const { statements } = scene.sentence;
  // "vier euro waar de regio over gaat … één euro waarover de gemeente gaat": each has its own clause behind it.
  const begin = ({ tokens }: Statement): number => tokens[0] ?? 0;
  const distance = (each: Statement): number => (begin(each) >= to ? begin(each) - to : from - begin(each) + 1000);
  // "In een jaar waarin de regio tekortkomt, is dat een vijfde": what stands before a pronoun says when, and not whose it is.
  const points = pointsToPortion(amount, scene) && carriedOver(amount, scene) !== undefined;
  const saysWhen = (each: Statement): boolean => points && each.role === 'relative' && begin(each) < from;
  const children = statements
    .filter(
      (each) => each.parent === own.index && each.role !== 'condition' && each.role !== 'exception' && !saysWhen(each),
    )
    .toSorted((a, b) => distance(a) - distance(b));
  const parents = statements.filter((each) => each.index === own.parent);
  // "Is het lokale deel niet belegd, dan wordt het verlaagd tot 20%": a condition names what a statement takes up by a pronoun alone.
  const complete = scene.sentence.mentions.some((mention) => mention.statement === own.index && isWhole(mention));
  const rest = statements.filter(
    (each) =>
      each !== own &&
      each.role !== 'exception' &&
      !saysWhen(each) &&
      restBegins(each, scene) === undefined &&
      !(complete && each.role === 'condition' && !isFreeRelative(each, scene)) &&
      !children.includes(each) &&
      !parents.includes(each),
  );
  const mentions = sideMentions(scene, base);
  for (const group of [children, parents, rest]) {
    for (const statement of group) {
      const named = mentions.find((mention) => mention.statement === statement.index);
      const side =
        decider(statement, scene) ?? (named === undefined ? undefined : scene.ledger.sides.of(named.concepts));
      if (side !== undefined) return side;
    }
  }
  return undefined;
}

/** "Dit deel bedraagt 20%": a subject that points back has the side of what it points to, also of the heading. */
function carriedOver(amount: Amount, scene: Scene): string | undefined {
  const { sentence, ledger } = scene;
  if (!pointsToPortion(amount, scene)) return undefined;
  const here = earlierInSentence(amount, scene);
  if (here !== undefined) return here;
  // "doet 18% mee, en dat moet 22% worden": it takes up what this sentence has said, and that is nobody's part.
  if (
    scene.amounts.some(
      (each) => each.to <= amount.from && each.quantity.kind === 'share' && isTaken(each, amount, scene),
    )
  )
    return undefined;
  const previous = sentence.previous === undefined ? undefined : ledger.reading.sentences[sentence.previous];
  if (previous === undefined) return undefined;
  const named = previous.mentions.find(
    (mention) => !mention.concepts.has('actor') && ledger.sides.of(mention.concepts) !== undefined,
  );
  if (named !== undefined) return ledger.sides.of(named.concepts);
  return (
    ledger.portions.findLast((portion) => portion.sentence === previous.index && portion.side !== undefined)?.side ??
    previous.statements
      .map((each) => decider(each, { ...scene, sentence: previous }))
      .find((side) => side !== undefined)
  );
}

/** "Dit gedeelte wordt in een jaar waarin het regionale tekort oploopt …": it has its side from before. */
function isDemonstratedPortion({ subject, index }: Statement, { sentence, ledger }: Scene): boolean {
  return subject.has(CONCEPT.portion) && speaksOfPortion(index, sentence, ledger.reader.grammar);
}

/** "beslist over 25%, behalve in 2021, wanneer dat 18% is": the part that the sentence itself has fixed. */
function earlierInSentence(amount: Amount, { amounts, ...scene }: Scene): string | undefined {
  const before = amounts.findLast(
    (each) => each.to <= amount.from && each.statement !== amount.statement && each.quantity.kind === 'share',
  );
  return before === undefined ? undefined : sideOf(before, { amounts, ...scene }, undefined);
}

/** Is this number said in a statement of its own, as a norm, right before? */
function isTaken(earlier: Amount, amount: Amount, { sentence }: Scene): boolean {
  const statement = sentence.statements[earlier.statement];
  return earlier.statement !== amount.statement && statement?.role === 'main';
}

/** Does the statement begin with a pronoun, take something up by one, or speak of "dit deel", "dat percentage"? */
export function pointsToPortion(amount: Amount, { sentence, ledger }: Scene): boolean {
  const { grammar } = ledger.reader;
  // "Lees voor 2023: 20%": a note that names no part and no whole of its own is about that of the sentence with its mark.
  if (isNoteOnPart(sentence, ledger)) return true;
  const own = sentence.statements[amount.statement];
  const sizes =
    mayConcern(sentence, SIZES) &&
    sentence.acts.some((act) => act.statement === amount.statement && SIZES.some((name) => act.concepts.has(name)));
  if (own?.takesUp === true && sizes && (!own.topicOnly || topicIsPortion(sentence, ledger))) return true;
  // "Dat deel wordt elk jaar bepaald en is niet meer dan 20%": the subject goes on.
  const before = sentence.statements[amount.statement - 1];
  if (own !== undefined && own.subject.size > 0 && own.subject === before?.subject && sizes)
    if (speaksOfPortion(before.index, sentence, grammar)) return true;
  const first = sentence.statements[amount.statement]?.tokens.find((index) => sentence.tokens[index]?.kind === 'word');
  const word = first === undefined ? '' : (sentence.tokens[first]?.word ?? '');
  return grammar.has('anaphor-there', word) || speaksOfPortion(amount.statement, sentence, grammar);
}

function isNoteOnPart({ zone, previous, mentions }: Sentence, { portions, sides }: Ledger): boolean {
  if (zone !== 'footnote' || !portions.some(({ sentence, side }) => sentence === previous && side !== undefined))
    return false;
  return !mentions.some((mention) => isWhole(mention) || sides.of(mention.concepts) !== undefined);
}

/** "Het lokale deel is 27%. … dan wordt het 23%": the sentence before is about a part. */
function topicIsPortion({ previous }: Sentence, { reading, sides, portions }: Ledger): boolean {
  // "beslist over 30%. … dan is dat 22%": what it is about is the part that was fixed.
  if (portions.some(({ sentence, side }) => sentence === previous && side !== undefined)) return true;
  const topic = previous === undefined ? undefined : reading.sentences[previous];
  return (
    topic?.mentions.some(
      ({ role, concepts }) =>
        role === 'subject' &&
        (concepts.has(CONCEPT.portion) || sides.of(concepts) !== undefined) &&
        !concepts.has('actor'),
    ) === true
  );
}

/** Acts by which a part comes to a size. */
const SIZES = ['amount-to', 'become', 'lower', 'raise', 'bring-to', 'surpass', 'stay-short', 'attain'];

function speaksOfPortion(statement: number, { mentions, tokens }: Sentence, grammar: Reader['grammar']): boolean {
  return mentions.some(
    (mention) =>
      mention.statement === statement &&
      mention.concepts.has(CONCEPT.portion) &&
      grammar.has('demonstrative', tokens[mention.from - 1]?.word ?? ''),
  );
}

/** "wordt het aandeel, genoemd in het derde lid, verlaagd tot …": a part that changes was fixed before, in the same article. */
function takenUpAgain(amount: Amount, { sentence, ledger }: Scene): string | undefined {
  const { draft, sentences } = ledger.reading;
  const changes = sentence.acts.some(
    (act) => act.statement === amount.statement && (act.concepts.has(CONCEPT.lower) || act.concepts.has('raise')),
  );
  const named = sentence.mentions.some(
    (mention) =>
      mention.statement === amount.statement && mention.concepts.has(CONCEPT.portion) && mention.via === undefined,
  );
  if (!changes || !named) return undefined;
  const section = draft.clauses[sentence.clause]?.section;
  return ledger.portions.findLast(
    (portion) =>
      portion.side !== undefined && draft.clauses[sentences[portion.sentence]?.clause ?? -1]?.section === section,
  )?.side;
}

/** "Wat de gemeente zelf invult, is …": such a clause names the thing itself and supposes nothing. */
function isFreeRelative(statement: Statement, { sentence, ledger }: Scene): boolean {
  const first = statement.tokens[0];
  return first !== undefined && ledger.reader.grammar.has('free-relative', sentence.tokens[first]?.word ?? '');
}

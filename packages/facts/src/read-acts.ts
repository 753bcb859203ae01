import type { StatementRole } from '@kadertoets/rulebook';
import type { Concept } from './lexicon/concept.ts';
import type { Hit } from './lexicon/match.ts';
import { meaningOf, type Meaning } from './lexicon/meaning.ts';
import type { Act, Mention, Statement, Token } from './model.ts';
import type { Reader } from './reader.ts';
import { deniesComparative, isDenied, type Force } from './syntax/polarity.ts';
import type { Piece } from './syntax/split/piece.ts';
import type { VerbToken } from './syntax/verb-token.ts';
import type { Writable } from './writable.ts';

/** What is known of a sentence when its acts are read. */
export interface Done {
  readonly named: readonly Hit[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
  readonly pieces: readonly Piece[];
  readonly forcesAt: (from: number) => readonly Force[];
  readonly statementOf: readonly number[];
  readonly tokens: readonly Token[];
  readonly verbs: readonly (VerbToken | undefined)[];
}

/** The acts of a sentence. Words that name several of them are one act with all those names. */
export function readActs(hits: readonly Hit[], sentence: Done, reader: Reader): Act[] {
  const named = namedTogether(hits);
  const acts: Act[] = [];
  for (let at = 0; at < named.length; at += 1) {
    const { hit, concepts } = named[at] as NamedTogether;
    acts.push(readAct(hit, meaningOf(concepts), sentence, reader));
  }
  return acts;
}

/** What the same words name; the hit stands for all of them. */
interface NamedTogether {
  readonly hit: Hit;
  readonly concepts: Concept[];
}

function namedTogether(hits: readonly Hit[]): NamedTogether[] {
  const named: NamedTogether[] = [];
  for (let at = 0; at < hits.length; at += 1) {
    const hit = hits[at] as Hit;
    if (hit.concept.kind !== 'act') continue;
    let like = named.length - 1;
    while (like >= 0 && !isSamePlace((named[like] as NamedTogether).hit, hit)) like -= 1;
    const known = named[like];
    if (known === undefined) named.push({ hit, concepts: [hit.concept] });
    else known.concepts.push(hit.concept);
  }
  return named;
}

function isSamePlace(a: Hit, b: Hit): boolean {
  return a.from === b.from && a.to === b.to && a.form === b.form && a.verb === b.verb;
}

function readAct(hit: Hit, meaning: Meaning, sentence: Done, reader: Reader): Act {
  const { named, statements, mentions, verbs } = sentence;
  const act = toAct(hit, meaning, sentence, reader);
  // "betaald werk", "taal en rekenen": a participle or infinitive that is part of a name says nothing of what is done.
  const verb = verbs[act.from];
  if (
    (verb?.participle === true || (verb?.infinitive === true && !verb.finite)) &&
    isPartOfName(act, named, verb.participle)
  )
    act.form = 'attribute';
  // "het over te dragen budget": what is still to be done with a noun says nothing of what is done.
  if (act.form === 'verb' && isGerundive(hit, sentence, reader)) {
    act.form = 'attribute';
    act.affirmed = true;
  }
  act.actor = actorOf(act, statements[act.statement], mentions, verbs);
  return act;
}

function isPartOfName({ from, to }: Act, named: readonly Hit[], opens: boolean): boolean {
  if (to - from !== 1) return false;
  for (let at = 0; at < named.length; at += 1) {
    const name = named[at] as Hit;
    const inside = opens ? name.from === from && name.to > to : name.from < from && name.to === to;
    if (inside && name.concept.kind === 'thing') return true;
  }
  return false;
}

/**
 * A verb or noun of the lexicon as an act with its sign: a nominal act is denied by its predicate ("instemming is niet
 * vereist", "ziet af van toetsing"). Who does it and what it is done to is found later.
 */
function toAct(
  hit: Hit,
  { concepts, opposites, senses }: Meaning,
  { pieces, forcesAt, statementOf, tokens, verbs }: Done,
  reader: Reader,
): Writable<Act> {
  const forces = forcesAt(hit.from);
  const statement = statementOf[hit.verb ?? hit.from] ?? 0;
  const force = forces[statement];
  const outer = outerForce(statement, pieces, forces, tokens, verbs, reader);
  let affirmed = true;
  if (hit.form === 'attribute') affirmed = tokens[hit.from - 1]?.word !== 'niet';
  else if (force !== undefined) {
    const self = force.abstain !== undefined && isSame(hit, force.abstain, tokens, verbs, reader);
    const beside = self || force.abstain === undefined || isListedWith(hit, force.abstain, tokens, verbs, reader);
    affirmed = hit.form === 'verb' && beside ? force.affirmed : force.nounsAffirmed;
    if (self) affirmed = force.affirmed;
    // "is niet uitgesloten": the word that forbids is also the act, and then only the negation counts; "geen recht" says itself
    // what it denies.
    if (hit.from < hit.to - 1 && holdsNegator(hit, tokens, reader)) affirmed = !affirmed;
    else if (covers(hit, force.operator)) affirmed = !force.negated;
    if (hit.form !== 'verb' && pieces[statement]?.role !== 'without' && isWithout(hit.from, tokens, verbs, reader))
      affirmed = !force.affirmed;
    else if (
      affirmed &&
      hit.form === 'noun' &&
      !(force.negated && force.abstain !== undefined) &&
      isDenied(hit.from, tokens, force, statementOf)
    )
      affirmed = false;
  }
  if (deniesComparative(tokens, hit.from, reader.grammar)) affirmed = !affirmed;
  // "mag bij de uitvoering niet …": when something is done tells nothing of whether it is.
  if (!affirmed && hit.form === 'noun' && force?.operator !== undefined && isFrame(hit.from, tokens, reader))
    affirmed = true;
  if (!affirmed && hit.form === 'noun' && isExcepted(hit.from, statement, tokens, statementOf, reader)) affirmed = true;
  if (!affirmed && hit.form === 'noun' && leadsOn(hit.from, statement, tokens, verbs, statementOf, reader))
    affirmed = true;
  // "geen jaar waarin de toegevoegde waarde daalt": what denies the clause does not deny what is said of a noun in it.
  if (!outer.affirmed && hit.form !== 'attribute') affirmed = !affirmed;
  return {
    concepts,
    opposites,
    senses,
    from: hit.from,
    to: hit.to,
    form: hit.form,
    affirmed,
    modality: outer.modality ?? force?.modality ?? 'fact',
    statement,
    actor: NOTHING,
    objects: NOTHING,
  };
}

/** "bij de uitvoering", "tijdens de toepassing". */
function isFrame(from: number, tokens: readonly Token[], { grammar }: Reader): boolean {
  const before = tokens[from - 1]?.word ?? '';
  const word = grammar.has('determiner', before) && before !== 'geen' ? (tokens[from - 2]?.word ?? '') : before;
  return grammar.has('frame-preposition', word);
}

/** "worden niet gedaan dan met instemming": what stands behind "dan" and its preposition is what must be there. */
function isExcepted(
  from: number,
  statement: number,
  tokens: readonly Token[],
  statementOf: readonly number[],
  { grammar }: Reader,
): boolean {
  for (let at = from - 1; at >= Math.max(1, from - 6); at -= 1) {
    if (tokens[at]?.kind === 'punctuation' || statementOf[at] !== statement) return false;
    if (tokens[at]?.word === 'dan' && grammar.has('preposition', tokens[at + 1]?.word ?? ''))
      return tokens
        .slice(0, at)
        .some((token, index) => statementOf[index] === statement && grammar.has('negator', token.word));
  }
  return false;
}

/** The word that denies is the act itself, or the particle of its verb ("terzijde te leggen"). */
function isSame(
  { from, verb }: Hit,
  abstain: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  { verbs: forms }: Reader,
): boolean {
  if (abstain === from || abstain === verb) return true;
  const particle = tokens[abstain]?.word ?? '';
  return verbs[verb ?? from]?.bases.some((base) => forms.joinParticle(base, particle) !== undefined) === true;
}

/** "tegenhouden, wijzigen of uitstellen": verbs in a row stand beside the one that denies, and are not denied by it. */
function isListedWith(
  hit: Hit,
  abstain: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  { grammar }: Reader,
): boolean {
  const own = hit.verb ?? hit.from;
  const between = tokens.slice(Math.min(own, abstain) + 1, Math.max(own, abstain));
  const first = Math.min(own, abstain) + 1;
  return (
    between.length > 0 &&
    between.every(
      (token, at) =>
        token.word === ',' ||
        grammar.has('negator', token.word) ||
        grammar.has('coordinator', token.word) ||
        verbs[first + at]?.infinitive === true,
    )
  );
}

/** "Een late rapportage leidt niet tot uitstel": denied is what would follow; what stands before the verb is not. */
function leadsOn(
  from: number,
  statement: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  statementOf: readonly number[],
  { grammar }: Reader,
): boolean {
  const verb = verbs.findIndex((each, at) => at > from && statementOf[at] === statement && each?.finite === true);
  return (
    verb !== -1 &&
    tokens[from - 1]?.word !== 'geen' &&
    verbs[verb]?.lemmas.some((lemma) => grammar.has('leads-to', lemma)) === true
  );
}

function covers({ from, to }: Hit, index: number | undefined): boolean {
  return index !== undefined && from <= index && index < to;
}

function holdsNegator({ from, to }: Hit, tokens: readonly Token[], { grammar }: Reader): boolean {
  return tokens.some(
    ({ word }, at) => at >= from && at < to && grammar.has('negator', word) && !isEitherWay(at, tokens, grammar),
  );
}

/** "al dan niet" denies nothing. */
function isEitherWay(at: number, tokens: readonly Token[], grammar: Reader['grammar']): boolean {
  const words = tokens.slice(Math.max(0, at - 2), at + 1).map(({ word }) => word);
  return grammar.phraseAt('either-way', words, 0) === 3;
}

const NEAR = 5;

/** "het over te dragen budget": a determiner, the infinitive with "te", and the noun right behind it. */
function isGerundive(hit: Hit, { tokens, verbs, statementOf }: Done, { grammar }: Reader): boolean {
  const verb = hit.verb ?? hit.from;
  if (tokens[verb - 1]?.word !== 'te' || verbs[verb]?.infinitive !== true) return false;
  const next = tokens[verb + 1];
  if (next === undefined || next.kind !== 'word' || verbs[verb + 1] !== undefined) return false;
  // "uit zijn aanbod te schrappen wanneer …": what another statement opens with is no noun to this one.
  if (statementOf[verb + 1] !== statementOf[verb]) return false;
  if (grammar.hasAny(['preposition', 'coordinator', 'negator', 'adverb', 'determiner'], next.word)) return false;
  const before = [verb - 2, verb - 3].find((at) => grammar.has('determiner', tokens[at]?.word ?? ''));
  return before !== undefined && (before === verb - 2 || verbs[verb - 2] === undefined);
}

/** "goedkeuring door het bestuur", "toestemming van de gemeente": a noun can have an actor of its own. */
function actorOf(
  act: Act,
  statement: Statement | undefined,
  mentions: readonly Mention[],
  verbs: readonly (VerbToken | undefined)[],
): ReadonlySet<string> {
  const general = agentOfVerb(act, statement, mentions) ?? statement?.actor ?? NOTHING;
  if (act.form !== 'noun') return general;
  const agent = agentBehind(act, mentions, verbs);
  if (agent === undefined) return general;
  // "van" also marks who undergoes it ("begeleiding van kandidaten"), so that it adds an actor and replaces none.
  return agent.via === 'door' ? agent.concepts : new Set([...general, ...agent.concepts]);
}

/** The first actor that "door" or "van" links to a noun, with no verb between them. */
function agentBehind(
  { to }: Act,
  mentions: readonly Mention[],
  verbs: readonly (VerbToken | undefined)[],
): Mention | undefined {
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    const { from, via } = mention;
    if (from < to || from > to + NEAR || (via !== 'door' && via !== 'van')) continue;
    if (!mention.concepts.has('actor')) continue;
    let verb = to;
    while (verb < from && verbs[verb]?.attributive !== false) verb += 1;
    if (verb === from) return mention;
  }
  return undefined;
}

/** "wordt door het college voorgesteld en door het bestuur vastgesteld": each participle has the "door" before it. */
function agentOfVerb(
  act: Act,
  statement: Statement | undefined,
  mentions: readonly Mention[],
): ReadonlySet<string> | undefined {
  if (act.form !== 'verb' || statement?.passive !== true) return undefined;
  const agents = mentions.filter(
    (mention) => mention.statement === statement.index && mention.via === 'door' && mention.concepts.has('actor'),
  );
  const last = agents.findLast(({ to }) => to <= act.from);
  if (last === undefined || agents.every((each) => each.from === agents[0]?.from)) return undefined;
  return new Set(
    agents.filter(({ from, to }) => from < last.to && to > last.from).flatMap(({ concepts }) => [...concepts]),
  );
}

/** "zonder goedkeuring": the noun itself is denied. */
function isWithout(
  from: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  { grammar }: Reader,
): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (word === 'zonder' || word === 'buiten') return true;
    // "Mensen zonder computer kunnen terecht": behind the verb nothing is wanting.
    if (verbs[at]?.finite === true) return false;
    // "zonder baan een resultaat": what "een" announces is another noun than the one that is wanting.
    const before = tokens[at - 1]?.word ?? '';
    if (grammar.has('determiner', word) && !grammar.has('preposition', before) && !grammar.has('determiner', before))
      return false;
    // "zonder tussenkomst van of bericht aan": what "of" joins shares the "zonder".
    const joined = grammar.has('preposition', word) && grammar.has('coordinator', tokens[at + 1]?.word ?? '');
    if (tokens[at]?.kind !== 'word' || word === 'te' || (grammar.has('preposition', word) && !joined)) return false;
  }
  return false;
}

const NOTHING: ReadonlySet<string> = new Set();

/** "er is niemand die het doet", "er is geen (enkele) medewerker die …": nobody does what the relative clause says. */
export function isAboutNobody(piece: Piece, tokens: readonly Token[], { grammar }: Reader): boolean {
  const opener = piece.tokens[0] ?? 0;
  const last = tokens[opener - 1]?.word === ',' ? opener - 2 : opener - 1;
  const word = (at: number): string => tokens[at]?.word ?? '';
  if (word(last) === 'niemand' || word(last) === 'niets' || word(last - 1) === 'geen') return true;
  return word(last - 2) === 'geen' && !grammar.has('preposition', word(last - 1)) && word(last - 1) !== ',';
}

/** Within so many words from the start, what is denied stands in front ("Een aanbod dat …, doet zij niet"). */
const FRONT = 4;

/** A denied clause that says which thing is meant, right behind its noun, under a statement that denies that very thing. */
function deniesTwice(piece: Piece, statement: number, forces: readonly Force[], tokens: readonly Token[]): boolean {
  const opener = piece.tokens[0] ?? 0;
  if (piece.parent === undefined || tokens[opener - 1]?.kind !== 'word') return false;
  const denied = tokens[opener - 2]?.word === 'geen' || (opener < FRONT && tokens[opener]?.word === 'dat');
  if (!denied) return false;
  return forces[statement]?.negated === true && forces[piece.parent]?.negated === true;
}

const GOVERNED = new Set<StatementRole>(['complement', 'purpose']);

/** What the governing statement does to a dependent one: "Het is niet toegestaan dat …", "ziet ervan af om …". */
function outerForce(
  statement: number,
  pieces: readonly Piece[],
  forces: readonly Force[],
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  reader: Reader,
): { affirmed: boolean; modality?: Force['modality'] } {
  const { grammar } = reader;
  const piece = pieces[statement];
  if (piece?.role === 'without') {
    // "geen plaatsing zonder dat …": both denials together ask for it.
    return { affirmed: piece.parent !== undefined && forces[piece.parent]?.affirmed === false };
  }
  // "weigert niemand die …": what is refused to nobody is done.
  if (piece?.role === 'relative' && isAboutNobody(piece, tokens, reader))
    return { affirmed: forces[piece.parent ?? -1]?.abstain !== undefined };
  // "Een aanbod dat niet past, doet WPDA niet": what is not done is what lacks it.
  if (piece?.role === 'relative' && deniesTwice(piece, statement, forces, tokens)) return { affirmed: false };
  if (piece === undefined || piece.parent === undefined || !GOVERNED.has(piece.role)) return { affirmed: true };
  const parent = forces[piece.parent];
  if (parent === undefined) return { affirmed: true };
  // "Op de vraag of hij hulp krijgt, is het antwoord nee": the answer denies what was asked.
  const answered =
    parent.negated && pieces[piece.parent]?.tokens.some((at) => grammar.has('answer-noun', tokens[at]?.word ?? ''));
  if (answered === true && piece.role === 'complement') return { affirmed: false };
  // "bepaalt niet zelf of het plan wordt gevolgd": what is asked is neither done nor left.
  if (tokens[piece.tokens[0] ?? 0]?.word === 'of' && piece.role === 'complement' && parent.abstain === undefined)
    return { affirmed: true };
  if (parent.abstain !== undefined) return { affirmed: !parent.affirmed };
  if (
    parent.operator !== undefined ||
    parent.modality === 'forbidden' ||
    parent.modality === 'need-not' ||
    parent.modality === 'strive'
  )
    return { affirmed: parent.affirmed, modality: parent.modality };
  // "Dat de regio één beleid heeft, neemt niet weg dat …": both hold.
  const words = pieces[piece.parent]?.tokens.map((at) => tokens[at]?.word ?? '') ?? [];
  if (parent.negated && words.some((_, at) => grammar.phraseAt('leaves-standing', words, at) > 0))
    return { affirmed: true };
  const opener = (piece.tokens[0] ?? 0) - 1;
  const followsNoun = tokens[opener]?.kind === 'word' && verbs[opener] === undefined;
  // "Dat betekent niet dat …", "heeft niet de taak om …": what is denied of the whole is denied of its content.
  // A denial behind the clause denies what the whole says of it ("Het bedrag dat …, daalt niet").
  const first = piece.tokens[0] ?? 0;
  const before = pieces[piece.parent]?.tokens.some(
    (at) => at < first && grammar.has('negator', tokens[at]?.word ?? ''),
  );
  if (parent.negated && (first === 0 || before === true) && (piece.role === 'complement' || followsNoun))
    return { affirmed: false };
  return { affirmed: true };
}

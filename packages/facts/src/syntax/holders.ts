import type { TokenVerbs } from '../lexicon/match.ts';
import type { Mention, Token } from '../model.ts';
import { isElliptic } from './ellipsis.ts';
import type { Grammar } from './grammar.ts';
import type { Piece } from './split/piece.ts';
import type { VerbToken } from './verb-token.ts';

/** Somebody named before, to whom a pronoun may point; the nearest first. */
export interface Antecedent {
  readonly concepts: ReadonlySet<string>;
  readonly gender: 'neuter' | 'common' | 'plural';
  readonly subject: boolean;
}

/** Who does it and what the grammatical subject is, as concepts; absent when unknown. */
export interface Holders {
  readonly actor?: ReadonlySet<string>;
  readonly subject?: ReadonlySet<string>;
}

export interface HolderInput {
  readonly piece: Piece;
  readonly index: number;
  readonly passive: boolean;
  readonly tokens: readonly Token[];
  readonly verbs: readonly (VerbToken | undefined)[];
  readonly lemmas: readonly (TokenVerbs | undefined)[];
  readonly mentions: readonly Mention[];
  /** Those of this statement. */
  readonly stated: readonly Mention[];
  /** Of the sentences before this one. */
  readonly antecedents: () => readonly Antecedent[];
  readonly grammar: Grammar;
}

/** Who does it: the noun phrase without a preposition beside the finite verb, or in a passive clause the one behind "door". */
export function findHolders(input: HolderInput): Holders {
  const { piece, passive, tokens, verbs, stated } = input;
  const own = piece.role === 'row' ? stated.filter((mention) => !isHeader(mention, tokens)) : stated;
  const finite = firstFinite(piece, verbs);
  const through = own.find(
    (mention) => mention.via === 'door' && mention.concepts.has('actor') && !insideNoun(mention, input),
  );
  if (through !== undefined) through.role = 'actor';
  const pronoun = opensWithHolder(input, finite) ? undefined : pronounSubject(input, finite);
  if (pronoun !== undefined) {
    return holdersOf(passive ? named(through, own) : pronoun, pronoun);
  }
  const relative = relativeSubject(input, own) ?? whoeverBehind(input, own, finite);
  if (relative !== undefined) {
    return holdersOf(passive || through !== undefined ? through?.concepts : relative, relative);
  }
  const subject = nounSubject(own, finite, input);
  const here = subject === undefined ? NOBODY : own.filter((mention) => overlaps(mention, subject));
  for (const mention of here) mention.role = 'subject';
  const active = subject?.concepts.has('actor') === true ? subject : undefined;
  // In an active clause "door …" belongs to a noun ("de begeleiding door coaches").
  const actor = passive ? through : (active ?? through);
  if (actor !== undefined) actor.role = 'actor';
  // One noun can stand for several concepts; as a subject it is all of them.
  return holdersOf(named(actor, own), here.length === 0 ? undefined : conceptsOf(here));
}

function firstFinite({ tokens }: Piece, verbs: readonly (VerbToken | undefined)[]): number {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as number;
    if (verbs[token]?.finite === true) return token;
  }
  return Number.POSITIVE_INFINITY;
}

const NOBODY: readonly Mention[] = [];

function holdersOf(actor: Holders['actor'], subject: Holders['subject']): Holders {
  if (actor === undefined) return subject === undefined ? {} : { subject };
  return subject === undefined ? { actor } : { actor, subject };
}

function conceptsOf(mentions: readonly Mention[]): ReadonlySet<string> {
  const [only] = mentions;
  if (only !== undefined && mentions.length === 1) return only.concepts;
  const all = new Set<string>();
  for (const { concepts } of mentions) concepts.forEach((name) => all.add(name));
  return all;
}

/** "de consulent, die de regie houdt": "die" stands for whoever is named right before it, unless somebody else acts in the clause. */
function relativeSubject(
  { piece, mentions, tokens, grammar }: HolderInput,
  own: readonly Mention[],
): Holders['subject'] {
  const opener = piece.tokens[0] ?? 0;
  if (piece.role !== 'relative' || !grammar.has('relative-pronoun', tokens[opener]?.word ?? '')) return undefined;
  if (own.some(({ via, concepts, negated }) => via === undefined && !negated && concepts.has('actor')))
    return undefined;
  const end = tokens[opener - 1]?.word === ',' ? opener - 1 : opener;
  return mentions.find((mention) => mention.to === end && mention.concepts.has('actor'))?.concepts;
}

/** "Voor wie geen uitzicht heeft op werk, …": behind a preposition too, "wie" is the one who has, unless the clause names another. */
function whoeverBehind(
  { piece, tokens, lemmas, grammar, mentions }: HolderInput,
  own: readonly Mention[],
  finite: number,
): Holders['subject'] {
  const opener = piece.tokens[0] ?? 0;
  if (piece.role !== 'relative' || tokens[opener]?.word !== 'wie' || isCopula(lemmas[finite], grammar))
    return undefined;
  if (!grammar.has('preposition', tokens[opener - 1]?.word ?? '')) return undefined;
  if (own.some(({ via, concepts }) => via === undefined && concepts.has('actor'))) return undefined;
  return mentions.find(({ from, concepts }) => from === opener && concepts.has('actor'))?.concepts;
}

/** "het WerkBedrijf, dat ze betaalt": who is named right before the clause does it, to what the pronoun stands for. */
function opensWithHolder({ piece, mentions, tokens, verbs, grammar }: HolderInput, finite: number): boolean {
  const opener = piece.tokens[0] ?? 0;
  const [second] = piece.tokens.slice(1);
  if (piece.role !== 'relative' || second === undefined) return false;
  const word = tokens[opener]?.word;
  if ((word !== 'dat' && word !== 'die') || verbs[finite]?.plural === true) return false;
  if (!grammar.has('pronoun-either', tokens[second]?.word ?? '')) return false;
  // "de directeur van het WerkBedrijf, die ze afwijst": a person at the head of a body has the gender of neither.
  const fits = (gender: Mention['gender']): boolean => (word === 'dat' ? gender === 'neuter' : gender !== 'plural');
  return mentions.some(({ to, concepts, gender }) => to === opener - 1 && fits(gender) && concepts.has('actor'));
}

function overlaps(a: Mention, b: Mention): boolean {
  return a.from < b.to && b.from < a.to && a.via === b.via;
}

/** The header of a column says what stands in the cells, not who does it. */
function isHeader(mention: Mention, tokens: readonly Token[]): boolean {
  return tokens[mention.from]?.borrowed === true;
}

/** "de door de raden vastgestelde kaders": behind a determiner, "door …" tells of the noun and not of the clause. */
function insideNoun(mention: Mention, { tokens, verbs, grammar }: HolderInput): boolean {
  if (!verbs.slice(mention.to, mention.to + 4).some((verb) => verb?.attributive === true)) return false;
  let at = mention.from - 1;
  while (at > 0 && at > mention.from - 5 && tokens[at]?.word !== 'door') at -= 1;
  return at > 0 && tokens[at]?.word === 'door' && grammar.has('determiner', tokens[at - 1]?.word ?? '');
}

/** All concepts that the same words name: "het dagelijks bestuur" is a board, and that board. */
function named(mention: Mention | undefined, own: readonly Mention[]): ReadonlySet<string> | undefined {
  if (mention === undefined) return undefined;
  return conceptsOf(own.filter(({ from }) => from === mention.from));
}

/** In a dependent clause the subject comes first; in a main clause it stands right before or right behind the verb. */
function nounSubject(
  own: readonly Mention[],
  finite: number,
  { piece, tokens, verbs, grammar }: Pick<HolderInput, 'piece' | 'tokens' | 'verbs' | 'grammar'>,
): Mention | undefined {
  // "Gezien het aantal kandidaten besluit het college …": what is in view does nothing.
  const framed = piece.role === 'main' && grammar.has('phrase-opener', tokens[piece.tokens[0] ?? -1]?.word ?? '');
  let topic: Mention | undefined;
  let actorBefore: Mention | undefined;
  let actorBehind: Mention | undefined;
  let behind: Mention | undefined;
  for (let at = 0; at < own.length; at += 1) {
    const mention = own[at] as Mention;
    if (mention.via !== undefined || mention.negated) continue;
    // "Tot en met 2023 gelden de afspraken": what begins with a preposition says when or where.
    if (grammar.has('preposition', tokens[mention.from]?.word ?? '')) continue;
    if (isCompared(mention, tokens)) continue;
    const isActor = mention.concepts.has('actor');
    if (mention.to <= finite && !framed) {
      topic = first(topic, mention);
      if (isActor) actorBefore = first(actorBefore, mention);
    }
    if (mention.from > finite) {
      behind = first(behind, mention);
      // "| Stelt de kaders vast en wijzigt ze | raden |": in a row whoever does it has a cell of his own.
      const near = mention.from - finite < 6 || (piece.role === 'row' && standsInCell(mention, tokens));
      if (isActor && near) actorBehind = first(actorBehind, mention);
    }
  }
  // "Statushouders helpt het WerkBedrijf niet": a verb in the singular has no subject in the plural.
  if (
    actorBefore !== undefined &&
    actorBehind !== undefined &&
    actorBehind.from - finite < 4 &&
    verbs[finite]?.plural === false &&
    isPlural(actorBefore, tokens) &&
    !isPlural(actorBehind, tokens)
  )
    return actorBehind;
  return actorBefore ?? actorBehind ?? topic ?? behind;
}

/** "weegt zwaarder dan het kader", "anders dan het kader": what something is compared with is not what is spoken of. */
function isCompared({ from }: Mention, tokens: readonly Token[]): boolean {
  for (let at = from; at >= Math.max(1, from - 2); at -= 1) {
    if (tokens[at]?.word !== 'dan') continue;
    const degree = tokens[at - 1]?.word ?? '';
    return degree === 'anders' || (degree.length > 3 && degree.endsWith('er'));
  }
  return false;
}

/** The one that begins first; of those that begin together the one found first. */
function first(known: Mention | undefined, mention: Mention): Mention {
  return known === undefined || mention.from < known.from ? mention : known;
}

/** By its form: the nouns for people and bodies that end so are plurals. */
function isPlural({ from, gender }: Mention, tokens: readonly Token[]): boolean {
  const word = tokens[from]?.word ?? '';
  return gender === 'plural' || (word.length > 5 && (word.endsWith('en') || word.endsWith('s')));
}

function standsInCell({ from, to }: Mention, tokens: readonly Token[]): boolean {
  const before = tokens[from - 1];
  const start = before?.kind === 'word' ? tokens[from - 2] : before;
  return [';', ':'].includes(start?.word ?? '') && tokens[to]?.kind !== 'word';
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * "zij beslist", "betaalt het": a pronoun beside the verb stands for somebody named before. Without a fitting antecedent the
 * subject is unknown, which is not the same as the next best noun.
 */
function pronounSubject(input: HolderInput, finite: number): ReadonlySet<string> | undefined {
  const { piece, tokens, verbs, lemmas, grammar } = input;
  if (finite === Number.POSITIVE_INFINITY) return undefined;
  const opening = piece.tokens[piece.opener];
  const place = piece.tokens.indexOf(finite);
  const candidates = [piece.tokens[place - 1], piece.tokens[place + 1], opening, subjectInside(input, place)].filter(
    (at) => at !== undefined,
  );
  const taken = hasSubjectBefore(input, finite);
  const leads = subjectInFront(input);
  for (const at of new Set(candidates)) {
    const word = tokens[at]?.word ?? '';
    // "nadat het bestuur ze heeft goedgekeurd": behind the subject of its clause it is the object.
    if (leads !== undefined && at >= leads) continue;
    // "de raden veranderen ze": behind a subject and its verb it is the object.
    if (taken && at > finite && grammar.has('pronoun-either', word)) continue;
    if (grammar.has('pronoun-subject', word)) {
      const plural = (word === 'zij' || word === 'ze') && verbs[finite]?.plural === true;
      return resolve(input, plural ? 'plural' : 'common', false) ?? NOTHING;
    }
    if (word === 'het' && isGranted(lemmas[finite], grammar)) return grantee(input, finite);
    if (word === 'het' && standsAlone(at, tokens, verbs, grammar) && !isCopula(lemmas[finite], grammar)) {
      const found = resolve(input, 'neuter', false);
      if (found !== undefined) return found;
    }
    if ((word === 'deze' || word === 'die') && standsAlone(at, tokens, verbs, grammar) && piece.role !== 'relative') {
      const found = resolve(input, verbs[finite]?.plural === true ? 'plural' : 'common', true);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** "over welke resultaten zij de gemeente inlicht": behind what is asked stands who does it, wherever the verb is. */
function subjectInside({ piece, tokens, grammar }: HolderInput, finite: number): number | undefined {
  if (piece.role !== 'relative') return undefined;
  return piece.tokens.find((at, place) => {
    const word = tokens[at]?.word ?? '';
    if (place < 2 || place >= finite || !grammar.has('determiner', tokens[at + 1]?.word ?? '')) return false;
    return word === 'het' || (grammar.has('pronoun-subject', word) && !grammar.has('pronoun-either', word));
  });
}

/** "het staat haar vrij te stoppen", "het is hem verboden …": what is granted or denied to somebody is done by that somebody. */
function grantee(input: HolderInput, finite: number): ReadonlySet<string> | undefined {
  const { tokens, grammar } = input;
  const word = tokens[finite + 1]?.word === 'het' ? tokens[finite + 2]?.word : tokens[finite + 1]?.word;
  if (word === undefined || !(grammar.has('pronoun-dative', word) || grammar.has('pronoun-dative-plural', word)))
    return undefined;
  if (grammar.has('pronoun-dative-plural', word)) return resolve(input, 'plural', false);
  // A body or a town is "hem" or "haar" too.
  return resolve(input, 'common', false) ?? resolve(input, 'neuter', false);
}

function isGranted(verb: TokenVerbs | undefined, grammar: Grammar): boolean {
  return verb?.lemmas.some((lemma) => grammar.has('grant-to', lemma)) === true;
}

/** Somebody is named without a preposition before the finite verb of a main statement. */
function hasSubjectBefore({ piece, stated }: HolderInput, finite: number): boolean {
  return (
    piece.role === 'main' &&
    stated.some(({ via, to, concepts }) => via === undefined && to <= finite && concepts.has('actor'))
  );
}

/** In a dependent clause: where the somebody ends who is named right behind its conjunction. */
function subjectInFront({ piece, stated, tokens, grammar }: HolderInput): number | undefined {
  const opening = piece.tokens[piece.opener];
  if (piece.opener === 0 || opening === undefined) return undefined;
  // "…, waarna het bestuur het vaststelt": what goes on with the main clause puts its verb last as well.
  if (piece.role === 'main' && !grammar.has('role-main', tokens[opening - 1]?.word ?? '')) return undefined;
  return stated.find(
    ({ via, from, concepts }) => via === undefined && from >= opening && from <= opening + 1 && concepts.has('actor'),
  )?.to;
}

/** A pronoun is followed by its verb, a preposition, an adverb or a mark, not by the noun that it would determine. */
function standsAlone(
  at: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'punctuation') return true;
  if (verbs[at + 1]?.finite === true || grammar.has('preposition', next.word) || grammar.has('determiner', next.word))
    return true;
  if (grammar.has('adverb', next.word) || grammar.has('negator', next.word) || grammar.has('anaphor', next.word))
    return true;
  // "dan stelt het nieuwe vast": the new ones are what it lays down.
  return verbs[at - 1]?.finite === true && isElliptic(at + 1, tokens, verbs, grammar);
}

function isCopula(verb: TokenVerbs | undefined, grammar: Grammar): boolean {
  return verb?.lemmas.some((lemma) => grammar.has('copula', lemma)) === true;
}

/** The nearest antecedent of that gender: the subject before others, unless the pronoun points at what was named last. */
function resolve(
  { index, mentions, antecedents, tokens, grammar }: HolderInput,
  gender: Antecedent['gender'],
  last: boolean,
): ReadonlySet<string> | undefined {
  const inside = mentions
    .filter((mention) => mention.statement < index && mention.concepts.has('actor'))
    // "Vindt hij dat je er niets aan kon doen, dan scheldt hij …": who speaks or is spoken to is no third person, nor is nobody.
    .filter(({ from }) => !grammar.hasAny(['pronoun-person', 'negator'], tokens[from]?.word ?? ''))
    .map((mention) => ({ concepts: mention.concepts, gender: mention.gender, subject: mention.role !== 'other' }))
    .toReversed();
  const all = [...inside, ...antecedents()].filter((each) => each.gender === gender);
  // "Zijn de gemeente en het bedrijf het eens, dan wijzigen zij …": two of them, each named by itself.
  if (gender === 'plural' && all.length === 0) return together(inside, index);
  return (last ? all[0] : (all.find((each) => each.subject) ?? all[0]))?.concepts;
}

function together(each: readonly Pick<Antecedent, 'concepts'>[], index: number): ReadonlySet<string> | undefined {
  if (index === 0 || each.length < 2) return undefined;
  return new Set(each.flatMap(({ concepts }) => [...concepts]));
}

/** "… en betaalt": without a subject of its own, a coordinated statement has the one before it. */
export function inheritHolders(
  pieces: readonly Piece[],
  holders: Holders[],
  verbs: readonly (VerbToken | undefined)[],
  mentions: readonly Mention[],
  passives: readonly boolean[],
): void {
  pieces.forEach((piece, index) => {
    const own = holders[index];
    // "een traject dat uit het budget wordt betaald": what is done to a thing is done by nobody named.
    if (piece.role === 'relative' && passives[index] === true) return;
    const last = joinedTo(index, pieces);
    const before = piece.role === 'purpose' && piece.parent !== undefined ? holders[piece.parent] : holders[last];
    if (own === undefined || before === undefined) return;
    // "Het WerkBedrijf stopt en stelt de consulent op de hoogte": the verb right behind "en" has no new subject behind it.
    if (
      piece.coordinated &&
      piece.opener > 0 &&
      isFinite(piece.tokens[1], verbs) &&
      subjectLeads(last, pieces, verbs, mentions)
    ) {
      for (const mention of mentions) if (mention.statement === index) mention.role = 'other';
      holders[index] = before;
      return;
    }
    const relative = piece.role === 'relative' || piece.role === 'purpose' || piece.role === 'without';
    // An infinitive has no subject of its own: what stands before it bare is its object.
    // "Het WerkBedrijf hoort hem, legt een maatregel op en verstuurt de beschikking": so does the verb behind a comma in such a row.
    const next = pieces[index + 1];
    if (
      piece.role === 'main' &&
      piece.opener === 0 &&
      own.actor === undefined &&
      isFinite(piece.tokens[0], verbs) &&
      next?.coordinated === true &&
      next.opener > 0 &&
      isFinite(next.tokens[1], verbs) &&
      pieces[index - 1]?.role === 'main' &&
      subjectLeads(index - 1, pieces, verbs, mentions)
    ) {
      for (const mention of mentions) if (mention.statement === index) mention.role = 'other';
      holders[index] = before;
      return;
    }
    const infinitive = (piece.role === 'purpose' || piece.role === 'without') && own.actor === undefined;
    if (infinitive || (own.actor === undefined && own.subject === undefined && (piece.coordinated || relative)))
      holders[index] = before;
  });
}

/** "Een inwoner die hier woont, is geen kandidaat en komt …": what "en" goes on with stands before what tells of a noun in it. */
function joinedTo(index: number, pieces: readonly Piece[]): number {
  let at = index - 1;
  if (pieces[index]?.role !== 'main') return at;
  while (pieces[at]?.role === 'relative') at = pieces[at]?.parent ?? -1;
  return pieces[at]?.role === 'main' ? at : index - 1;
}

/** "De coach is degene die de regie voert": who does what the clause says is whom the statement speaks of. */
export function standsFor(
  pieces: readonly Piece[],
  holders: Holders[],
  tokens: readonly Token[],
  lemmas: readonly (TokenVerbs | undefined)[],
  grammar: Grammar,
): void {
  pieces.forEach((piece, index) => {
    const parent = piece.parent === undefined ? undefined : pieces[piece.parent];
    const head = tokens[(piece.tokens[0] ?? 0) - 1]?.word ?? '';
    if (piece.role !== 'relative' || parent === undefined || !grammar.has('stand-in', head)) return;
    const whom = holders[piece.parent ?? -1]?.actor;
    if (whom === undefined || !parent.tokens.some((at) => isCopula(lemmas[at], grammar))) return;
    holders[index] = { actor: whom, subject: whom };
  });
}

/** "Wie een traject volgt, betaalt mee": whom a clause with "wie" describes is the subject of the statement that it opens. */
export function whoeverDoes(
  pieces: readonly Piece[],
  holders: Holders[],
  tokens: readonly Token[],
  passives: readonly boolean[],
): void {
  const free = pieces.findIndex((piece) => tokens[piece.tokens[0] ?? -1]?.word === 'wie' && piece.tokens[0] === 0);
  const whoever = holders[free]?.actor;
  if (whoever === undefined) {
    whateverIs(pieces, holders, tokens);
    return;
  }
  pieces.forEach((piece, index) => {
    const own = holders[index];
    const opens = index === pieces[free]?.parent || (index === free + 1 && piece.parent === undefined);
    if (!opens || piece.role !== 'main' || own?.actor !== undefined || passives[index] === true) return;
    holders[index] = { actor: whoever, subject: whoever };
  });
}

/** "Wat hier staat, gaat voor": what is meant by a clause with "wat" in front is the subject of a statement that has none. */
function whateverIs(pieces: readonly Piece[], holders: Holders[], tokens: readonly Token[]): void {
  const free = pieces.findIndex(
    (piece) => piece.tokens[0] === 0 && WHATEVER.has(tokens[0]?.word ?? '') && piece.role !== 'main',
  );
  const meant = holders[free]?.subject;
  const main = pieces[free]?.parent ?? -1;
  if (meant === undefined || pieces[main]?.role !== 'main' || holders[main]?.subject !== undefined) return;
  holders[main] = { ...holders[main], subject: meant };
}

const WHATEVER = new Set(['wat', 'hetgeen']);

/**
 * "de consulenten van het WerkBedrijf": whose professional it is decides for whom he acts. The noun keeps what it is, and takes
 * the organisation behind "van" for its own.
 */
export function affiliate(mentions: Mention[], tokens: readonly Token[], affiliations: ReadonlySet<string>): void {
  for (let place = 0; place < mentions.length; place += 1) {
    const mention = mentions[place] as Mention;
    if (!mention.concepts.has('professional')) continue;
    const owner = mentions.find((other) => other.concepts.has('organisation') && belongsTo(mention, other, tokens));
    if (owner === undefined) continue;
    const kept = [...mention.concepts].filter((name) => !affiliations.has(name));
    mentions[place] = { ...mention, concepts: new Set([...kept, ...owner.concepts]) };
  }
}

function belongsTo(mention: Mention, owner: Mention, tokens: readonly Token[]): boolean {
  if (owner.from <= mention.to || owner.from - mention.to > 3) return false;
  const link = tokens[mention.to]?.word;
  return (
    (link === 'van' || link === 'bij') && tokens.slice(mention.to, owner.from).every((token) => token.kind === 'word')
  );
}

function isFinite(token: number | undefined, verbs: readonly (VerbToken | undefined)[]): boolean {
  return token !== undefined && verbs[token]?.finite === true;
}

/** The statement begins with its subject, so that nothing stands before it that the next one could share. */
function subjectLeads(
  index: number,
  pieces: readonly Piece[],
  verbs: readonly (VerbToken | undefined)[],
  mentions: readonly Mention[],
): boolean {
  const piece = pieces[index];
  const finite = piece?.tokens.find((token) => isFinite(token, verbs));
  if (piece === undefined || finite === undefined) return false;
  return mentions.some((mention) => mention.statement === index && mention.role !== 'other' && mention.to <= finite);
}

import type { AskedList } from '../asked-lists.ts';
import type { Act, Mention, Sentence, Token } from '../model.ts';
import type { Writable } from '../writable.ts';
import { isElliptic } from './ellipsis.ts';
import type { Grammar } from './grammar.ts';
import { lastNamed, namedAgain } from './named-again.ts';
import type { VerbToken } from './verb-token.ts';

type Parts = Pick<Sentence, 'tokens' | 'statements' | 'mentions' | 'acts'>;

interface Whole extends Parts {
  /** Lists of the grammar of which some word stands in the sentence. */
  readonly lists: ReadonlySet<AskedList>;
  readonly verbs: readonly (VerbToken | undefined)[];
}

/**
 * Adds to every act what it is done to, as concepts: "het kader wijzigen", "wijziging van het kader", "het kader wordt gewijzigd",
 * and with a pronoun ("daarvan afwijken") what was named before it. What only frames the act ("binnen de kaders") is no object.
 */
export function withObjects(sentence: Whole, previous: Parts | undefined, grammar: Grammar): Act[] {
  const { acts } = sentence;
  const back = lookingBack(sentence, previous, grammar);
  const standings: Standing[] = [];
  const read: Act[] = [];
  for (let at = 0; at < acts.length; at += 1)
    read.push(withOwnObjects(acts[at] as Act, sentence, standings, back, grammar));
  return read;
}

/** What is the same of a mention for all acts: whether it can be what something is done to, and whether it is then a thing named in full. */
interface Standing {
  readonly object: 'never' | 'always' | 'depends';
  readonly thing: boolean;
}

/** What a statement points back to is the same for all acts in it, and found once. */
interface Back {
  readonly hasPronoun: (statement: number) => boolean;
  /** An adjective whose noun was named before is not itself what something is done to. */
  readonly isElliptic: (mention: Mention) => boolean;
  readonly namedBefore: (statement: number) => readonly Mention[];
  /** "dat doel": what the noun stood for where it was named first. */
  readonly namedAgain: (statement: number) => readonly Mention[];
  /** All that these name. The acts of a statement are often done to the same, and share it. */
  readonly together: (mentions: readonly Mention[]) => ReadonlySet<string>;
}

function lookingBack(sentence: Whole, previous: Parts | undefined, grammar: Grammar): Back {
  const pronouns: (boolean | undefined)[] = [];
  const named: (readonly Mention[] | undefined)[] = [];
  const again: (readonly Mention[] | undefined)[] = [];
  const elliptic = ellipticIn(sentence, grammar);
  let last = { mentions: NONE, together: NOTHING };
  const leavesOut = (statement: number): boolean =>
    elliptic.some((at) => sentence.statements[statement]?.tokens.includes(at));
  const has = (statement: number): boolean =>
    (pronouns[statement] ??= hasPronoun(statement, sentence, grammar) || leavesOut(statement));
  return {
    hasPronoun: has,
    isElliptic: ({ from, to }) => elliptic.some((at) => at === to - 1 && from >= at - 1),
    namedBefore: (statement) =>
      (named[statement] ??= [
        ...namedBefore(statement, sentence, previous, has, grammar),
        ...(previous !== undefined && leavesOut(statement) ? thingsIn(previous) : NONE),
      ]),
    namedAgain: (statement) => (again[statement] ??= namedAgain(statement, sentence, previous, grammar)),
    together: (mentions) => {
      if (!areSame(mentions, last.mentions)) last = { mentions, together: union(mentions) };
      return last.together;
    },
  };
}

function areSame(some: readonly Mention[], others: readonly Mention[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false;
  return true;
}

function thingsIn({ mentions }: Parts): readonly Mention[] {
  return mentions.filter(({ kind }) => kind === 'thing');
}

/** Where adjectives stand whose noun was named before. */
function ellipticIn({ tokens, verbs, lists }: Whole, grammar: Grammar): readonly number[] {
  if (!lists.has('elliptic-adjective')) return NOWHERE;
  return tokens.flatMap((_, at) => (isElliptic(at, tokens, verbs, grammar) ? [at] : NOWHERE));
}

function withOwnObjects(act: Act, sentence: Whole, standings: Standing[], back: Back, grammar: Grammar): Act {
  if (act.form === 'attribute') return withBoth(act, agentOf(act, sentence), describedBy(act, sentence));
  const linked = act.form === 'noun' ? complementOf(act, sentence, grammar) : NONE;
  if (linked.length > 0) return withBoth(act, act.actor, union(linked));
  const { mentions } = sentence;
  const own: Mention[] = [];
  const statement = sentence.statements[act.statement];
  const active =
    act.form === 'verb' &&
    statement?.passive === false &&
    hasAny(statement.tokens, 'takes-up-through', sentence, grammar);
  const asks = sentence.lists.has('free-relative');
  let bare = false;
  let thing = false;
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    if (mention.kind === 'quality') continue;
    if (mention.statement !== act.statement && !(asks && isInsideOf(mention, act, sentence, grammar))) continue;
    const standing = (standings[at] ??= {
      object: objectOf(mention, sentence, grammar),
      thing: isThing(mention, sentence, back, grammar),
    });
    if (!isObject(mention, standing, act, sentence)) continue;
    own.push(mention);
    if (!standing.thing) continue;
    thing = true;
    // "Een eigen plan komt daarvoor in de plaats": whatever does it is not what it is done to.
    if (mention.via === undefined && !(mention.role === 'subject' && active)) bare = true;
  }
  const before =
    !thing ||
    (!bare && back.hasPronoun(act.statement)) ||
    followsPronoun(act, sentence) ||
    (act.form !== 'verb' && grammar.has('takes-up-through', sentence.tokens[act.to]?.word ?? '')) ||
    hasPossessive(own, sentence, grammar)
      ? back.namedBefore(act.statement)
      : NONE;
  const again = back.namedAgain(act.statement);
  const all = before.length + again.length === 0 ? own : [...own, ...before, ...again];
  return withBoth(act, act.actor, back.together(all));
}

function withBoth(act: Act, actor: Act['actor'], objects: Act['objects']): Act {
  const read: Writable<Act> = { ...act };
  read.actor = actor;
  read.objects = objects;
  return read;
}

/** "de door de raden vastgestelde kaders": the actor behind "door", before the participle. */
function agentOf(act: Act, { mentions, tokens }: Parts): ReadonlySet<string> {
  const through = mentions.findLast(
    (mention) =>
      mention.via === 'door' &&
      mention.concepts.has('actor') &&
      mention.to <= act.from &&
      act.from - mention.to <= NEAR &&
      !tokens.slice(mention.to, act.from).some((token) => token.kind === 'punctuation'),
  );
  return through === undefined ? NOTHING : through.concepts;
}

/** The noun that the participle stands before. */
function describedBy(act: Act, { mentions }: Parts): ReadonlySet<string> {
  return union(
    mentions.filter((mention) => mention.from >= act.from && mention.from - act.to <= 2 && mention.to > act.to),
  );
}

const NOTHING: ReadonlySet<string> = new Set();
const NONE: readonly Mention[] = [];
const NOWHERE: readonly number[] = [];

function union(mentions: readonly Mention[]): ReadonlySet<string> {
  const [only] = mentions;
  if (only === undefined) return NOTHING;
  if (mentions.length === 1) return only.concepts;
  const all = new Set(only.concepts);
  for (let at = 1; at < mentions.length; at += 1) mentions[at]?.concepts.forEach((name) => all.add(name));
  return all;
}

const NEAR = 7;
const JOINS = ['preposition', 'coordinator', 'self-word'];
/** "in Druten", "bij de gemeente": where it is done, not what is done. */
const PLACES = new Set(['in', 'bij', 'met', 'tussen']);

/** "wijziging van het kader": the first things named behind the noun and a preposition. */
function complementOf(act: Act, { tokens, mentions }: Parts, grammar: Grammar): readonly Mention[] {
  // "volgens het kader": the act is itself the preposition.
  const word = tokens[act.from]?.word ?? '';
  if (act.to - act.from === 1 && grammar.has('preposition', word)) {
    const governed = mentions.filter(({ from, via }) => from > act.from && from <= act.from + NEAR && via === word);
    return governed.filter(({ from }) => sameLink(tokens, governed[0]?.from ?? from, from));
  }
  const link = tokens[act.to]?.word ?? '';
  if (!grammar.has('preposition', link) || grammar.has('adjunct-preposition', link)) return NONE;
  let start = Number.POSITIVE_INFINITY;
  for (let at = 0; at < mentions.length; at += 1) {
    const { from, via } = mentions[at] as Mention;
    if (from > act.to && from <= act.to + NEAR && from < start && via === link) start = from;
  }
  if (start === Number.POSITIVE_INFINITY) return NONE;
  const linked: Mention[] = [];
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    const { from } = mention;
    if (from === start || (from > start && from < start + 5 && sameLink(tokens, start, from))) linked.push(mention);
  }
  return linked;
}

/** "van het kader en de begroting": nothing but the noun phrase itself stands between them. */
function sameLink(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (tokens[at]?.kind === 'punctuation') return false;
  return true;
}

function isObject(mention: Mention, { object }: Standing, act: Act, { mentions, tokens, statements }: Parts): boolean {
  // "in afwijking van het kader", "anders dan het kader": named inside the words of the act itself.
  if (act.from < mention.from && mention.to <= act.to) return true;
  if (object === 'never' || (mention.from < act.to && act.from < mention.to)) return false;
  if (object === 'always') return true;
  if (mention.via === 'door' && statements[act.statement]?.passive === true) return false;
  return !modifies(mention, tokens, mentions, act);
}

/** What its own place makes of a mention, whatever the act. */
function objectOf(mention: Mention, { tokens, mentions }: Parts, grammar: Grammar): Standing['object'] {
  const { via, role } = mention;
  const isActor = mention.concepts.has('actor');
  if (role === 'actor' || (isActor && (role === 'subject' || PLACES.has(via ?? '')))) return 'never';
  // "het WerkBedrijf" is also a word for work: whoever does it is not what it is done to.
  if (role === 'subject') return isDoer(mention, mentions) ? 'never' : 'always';
  if (via === undefined) return 'always';
  if (isAdjunct(via, grammar) || (via === 'van' && insideAdjunct(mention, tokens, grammar))) return 'never';
  return 'depends';
}

/** Something named in full: nobody, no adjective by itself, and no word that only joins ("of", "per"). */
function isThing(mention: Mention, { tokens, mentions }: Parts, back: Back, grammar: Grammar): boolean {
  if (mention.concepts.has('actor') || back.isElliptic(mention) || namesOrganisation(mention, mentions)) return false;
  return mention.to - mention.from > 1 || !grammar.hasAny(JOINS, tokens[mention.from]?.word ?? '');
}

/** The same words name an organisation that does it. */
function isDoer({ from, to }: Mention, mentions: readonly Mention[]): boolean {
  for (let at = 0; at < mentions.length; at += 1) {
    const other = mentions[at] as Mention;
    if (other.role === 'actor' && other.from <= from && to <= other.to && other.concepts.has('organisation'))
      return true;
  }
  return false;
}

/** The same words name an organisation: "mogen het college en het WerkBedrijf er samen van afwijken" names no other thing. */
function namesOrganisation({ from, to }: Mention, mentions: readonly Mention[]): boolean {
  for (let at = 0; at < mentions.length; at += 1) {
    const other = mentions[at] as Mention;
    if (other.from <= from && to <= other.to && other.concepts.has('organisation')) return true;
  }
  return false;
}

/** "binnen", "in het kader van": a word or phrase that only frames what is done. */
function isAdjunct(via: string, grammar: Grammar): boolean {
  if (!via.includes(' ')) return grammar.has('adjunct-preposition', via);
  const words = via.split(' ');
  return grammar.phraseAt('adjunct-preposition', words, 0) === words.length;
}

/** "binnen de grenzen van het kader": the phrase that it belongs to frames the act. */
function insideAdjunct(mention: Mention, tokens: readonly Token[], grammar: Grammar): boolean {
  let at = mention.from - 1;
  while (at > 0 && tokens[at]?.word !== 'van') at -= 1;
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    if (tokens[back]?.kind === 'punctuation') return false;
    if (grammar.has('adjunct-preposition', tokens[back]?.word ?? '')) return true;
  }
  return false;
}

/** "de begroting van het WerkBedrijf": it belongs to the thing before it, not to the verb. */
function modifies(mention: Mention, tokens: readonly Token[], mentions: readonly Mention[], act: Act): boolean {
  if (mention.via !== 'van' || !mention.concepts.has('actor')) return false;
  let at = mention.from - 1;
  while (at > 0 && tokens[at]?.word !== 'van') at -= 1;
  return mentions.some(
    (head) =>
      head !== mention &&
      head.to === at &&
      !head.concepts.has('actor') &&
      head.from >= act.from - 20 &&
      !sharesConcept(head, mention),
  );
}

function sharesConcept(a: Mention, b: Mention): boolean {
  return [...a.concepts].some((name) => b.concepts.has(name));
}

/** "geldt wat in de nota staat": a clause with "wat" is what the act is about. */
function isInsideOf(mention: Mention, act: Act, { statements, tokens }: Parts, grammar: Grammar): boolean {
  const statement = statements[mention.statement];
  return (
    statement?.parent === act.statement && grammar.has('free-relative', tokens[statement.tokens[0] ?? -1]?.word ?? '')
  );
}

/** "daarvan", "ervan", "er … aan": the statement itself points back. */
function hasPronoun(index: number, sentence: Whole, grammar: Grammar): boolean {
  const { tokens, statements, lists } = sentence;
  if (!lists.has('object-pronoun') && !lists.has('pronoun-neuter')) return false;
  const statement = statements[index];
  // The "dat" or "die" that opens a dependent clause stands for nothing outside it.
  const own = (statement?.tokens ?? []).slice(
    statement?.role === 'complement' || statement?.role === 'relative' ? 1 : 0,
  );
  return own.some((at) => {
    const word = tokens[at]?.word ?? '';
    if (!grammar.has('object-pronoun', word)) return isObjectHet(at, sentence, grammar);
    const next = tokens[at + 1];
    // "deze overeenkomst": before a noun it determines, and stands for nothing by itself.
    return !grammar.has('determiner', word) || next?.kind !== 'word' || !isNounLike(next, grammar);
  });
}

function hasAny(own: readonly number[], list: AskedList, { tokens, lists }: Whole, grammar: Grammar): boolean {
  return lists.has(list) && own.some((index) => grammar.has(list, tokens[index]?.word ?? ''));
}

/** "bevoegd het aan te vullen", "zoals de manager bedrijfsvoering het opstelt": the pronoun right before it is what is done something to. */
function followsPronoun({ from, form, statement }: Act, { tokens, statements, verbs }: Whole): boolean {
  if (form !== 'verb') return false;
  const before = tokens[from - 1]?.word ?? '';
  if (before !== 'te')
    return before === 'het' && verbs[from]?.finite === true && statements[statement]?.role === 'relative';
  return [from - 2, from - 3].some((at) => PRONOUNS.has(tokens[at]?.word ?? ''));
}

const PRONOUNS = new Set(['het', 'hem', 'ze', 'deze', 'die']);

function isNounLike(token: Token, grammar: Grammar): boolean {
  const lists = ['preposition', 'negator', 'adverb', 'auxiliary', 'object-pronoun', 'pronoun-subject', 'determiner'];
  return !grammar.hasAny(lists, token.word) && !/(?:t|en)$/u.test(token.word);
}

/** "de hoofdlijnen daarvan": a part of what was named before. */
function hasPossessive(own: readonly Mention[], { tokens, lists }: Whole, grammar: Grammar): boolean {
  if (!lists.has('possessive-pronoun')) return false;
  for (let at = 0; at < own.length; at += 1)
    if (grammar.has('possessive-pronoun', tokens[own[at]?.to ?? -1]?.word ?? '')) return true;
  return false;
}

/**
 * "passen de colleges het aan", "mag het bestuur het wijzigen": right behind whoever does it, "het" is what it is done to; before the
 * verb at the end ("zoals de directeur van de dienst het opstelt") wherever that somebody stands.
 */
function isObjectHet(index: number, { tokens, mentions, verbs, statements }: Whole, grammar: Grammar): boolean {
  const next = tokens[index + 1];
  if (tokens[index]?.word !== 'het' || next === undefined || (next.kind === 'word' && isNounLike(next, grammar)))
    return false;
  const last = verbs[index + 1]?.finite === true;
  // "zij mogen het zelf bijstellen", "het bestuur kan het wijzigen": behind its verb too, where no noun can follow.
  const subject = verbs[index - 1]?.finite === true && standsBare(next, verbs[index + 1], grammar) ? index - 1 : index;
  if (grammar.has('pronoun-subject', tokens[subject - 1]?.word ?? '') && standsBare(next, verbs[index + 1], grammar))
    return true;
  return mentions.some(
    ({ to, role, statement }) =>
      role === 'actor' &&
      (to === index ||
        to === subject ||
        (last && to < index && statements[statement]?.tokens.includes(index) === true)),
  );
}

/** What follows "het" is no noun: a mark, a verb, or a word that goes with one. */
function standsBare(next: Token, verb: VerbToken | undefined, grammar: Grammar): boolean {
  return (
    next.kind === 'punctuation' || (verb !== undefined && !verb.attributive) || grammar.hasAny(BARE_BEFORE, next.word)
  );
}

const BARE_BEFORE = ['preposition', 'negator', 'adverb'];

function hasCommonArticle({ from }: Mention, { tokens }: Whole, grammar: Grammar): boolean {
  return [from, from - 1, from - 2].some((at) => grammar.has('article-common', tokens[at]?.word ?? ''));
}

/** Things named in the statements before it in the sentence; when there are none, those of the sentence that it points back to. */
function namedBefore(
  statement: number,
  sentence: Whole,
  previous: Parts | undefined,
  pointsBack: Back['hasPronoun'],
  grammar: Grammar,
): readonly Mention[] {
  // What stands first has nothing before it but the sentence that it points back to.
  const first = statement === 0 && sentence.statements[0]?.tokens[0] === 0;
  if (first && (previous === undefined || !pointsBack(statement))) return NONE;
  const own = sentence.statements[statement]?.tokens ?? [];
  const holds = (list: AskedList): boolean =>
    sentence.lists.has(list) && own.some((index) => grammar.has(list, sentence.tokens[index]?.word ?? ''));
  // "Dit geldt niet voor …" speaks of all that was just said; "laatstgenoemde" of what was named last.
  const whole = holds('pronoun-whole');
  const start = own[0] ?? 0;
  // "binnen de voorwaarden die het bestuur stelt": whatever governs the noun, the clause right behind it is about that.
  const behind = sentence.statements[statement]?.role === 'relative' ? start : -1;
  const things = (parts: Parts, before: number): Mention[] =>
    parts.mentions.filter(
      (mention) =>
        // A condition in front is named before the main clause, whatever their numbers.
        (mention.statement < before || (mention.statement !== before && mention.to <= start)) &&
        mention.kind === 'thing' &&
        !(
          !whole &&
          mention.to !== behind &&
          mention.via !== undefined &&
          grammar.has('adjunct-preposition', mention.via)
        ),
    );
  const named = things(sentence, statement);
  if (holds('pronoun-latter')) return lastNamed(named);
  // "Verandert de wet, dan passen de colleges het aan": "het" is not what has "de" before it.
  const neuter = own.some((index) => isObjectHet(index, sentence, grammar));
  const fitting = neuter ? named.filter((mention) => !hasCommonArticle(mention, sentence, grammar)) : named;
  const inside = fitting.length > 0 || previous !== undefined ? fitting : named;
  if (inside.length > 0 || previous === undefined || !pointsBack(statement)) return inside;
  return things(previous, Number.POSITIVE_INFINITY);
}

import { NOTHING, actorOf, isWithout } from './act-agents.ts';
import {
  type Done,
  covers,
  holdsNegator,
  isExcepted,
  isGerundive,
  isListedWith,
  leadsOn,
  outerForce,
} from './act-signs.ts';
import type { Concept } from './lexicon/concept.ts';
import type { Hit } from './lexicon/match.ts';
import { type Meaning, meaningOf } from './lexicon/meaning.ts';
import type { Act, Token } from './model.ts';
import type { Reader } from './reader.ts';
import { deniesComparative, isDenied } from './syntax/polarity.ts';
import type { VerbToken } from './syntax/verb-token.ts';
import type { Writable } from './writable.ts';

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
  if (act.form === 'verb' && isTaught(act, sentence, reader)) act.form = 'noun';
  act.actor = actorOf(act, statements[act.statement], mentions, verbs, sentence.tokens);
  return act;
}

/** "leert mensen solliciteren en samenwerken": what somebody is taught to do is named, and nobody does it here. */
function isTaught({ from, statement }: Act, { pieces, tokens, verbs }: Done, { grammar }: Reader): boolean {
  const verb = verbs[from];
  if (verb?.infinitive !== true || verb.finite || tokens[from - 1]?.word === 'te') return false;
  const own = pieces[statement]?.tokens ?? [];
  return own.some(
    (at) => verbs[at]?.finite === true && verbs[at].lemmas.some((lemma) => grammar.has('teach-verb', lemma)),
  );
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
    if (saysMore(hit) && holdsNegator(hit, tokens, reader)) affirmed = !affirmed;
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

/** Of several words, or of one with its verb apart ("wordt niet … voortgezet"). */
function saysMore({ from, to, verb }: Hit): boolean {
  return from < to - 1 || (verb !== undefined && (verb < from || verb >= to));
}

/** "bij de uitvoering", "tijdens de toepassing". */
function isFrame(from: number, tokens: readonly Token[], { grammar }: Reader): boolean {
  const before = tokens[from - 1]?.word ?? '';
  const word = grammar.has('determiner', before) && before !== 'geen' ? (tokens[from - 2]?.word ?? '') : before;
  return grammar.has('frame-preposition', word);
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

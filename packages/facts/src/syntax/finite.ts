import type { Token } from '../model.ts';
import type { Grammar } from './grammar.ts';
import type { VerbToken } from './verb-token.ts';
import { endsBehindLetters } from '../text/letters.ts';
import { wordsOf } from '../text/words-of.ts';

/**
 * Many verb forms are two things: "werken" is an infinitive or a plural, "besteed" a participle or a singular, "afspraken" also
 * a noun. A clause has one finite verb, so beside a verb that can be nothing else ("kan … werken", "wordt … besteed") the others
 * are not finite; and behind a word that announces a noun ("nadere afspraken") they are no verb.
 */
export function settleFinite(
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): (VerbToken | undefined)[] {
  const settled = [...verbs];
  // "kan het WerkBedrijf, als …, het werk verrichten": a modal whose infinitive is still to come; so with a participle.
  let waiting: Awaited;
  const words = wordsOf(tokens);
  let behindClause = false;
  for (const stretch of behindRelatives(stretches(tokens, settled, grammar), words, settled, grammar)) {
    const own = settle(stretch, tokens, settled, grammar);
    const opened = grammar.openerAt(words, stretch[0] ?? 0) !== undefined;
    // "wie iemand wil aannemen, krijgen …": behind a clause of its own, more than the rest of a list.
    const resumes = behindClause && stretch.length > 1 && !endsList(stretch, words, settled, grammar);
    behindClause = opened;
    if (opened) continue;
    // "kan geen maatregel opleggen, matigen of kwijtschelden": the list of infinitives goes on.
    const first = stretch[0] ?? -1;
    // "zijn geen bijzaak: elk traject bevat …": behind a colon a participle would close its clause; what does not is a verb of its own.
    if (CLOSES.has(tokens[first - 1]?.word ?? '') && own[0] !== stretch.at(-1)) waiting = undefined;
    // "Wil de gemeente meer, dan slaan we de kosten om": the main clause has a verb of its own, whatever the condition lacked.
    if (grammar.has('order-second', words[first] ?? '') && own[0] === first + 1 && settled[own[0]]?.participle !== true)
      waiting = undefined;
    const listed =
      !resumes &&
      tokens[first - 1]?.word === ',' &&
      settled[first - 2]?.infinitive === true &&
      settled[first - 2]?.finite !== true;
    if (listed && settled[first]?.infinitive === true) {
      for (const index of own) if (isAmbiguous(settled[index])) unset(index, settled);
      continue;
    }
    if (
      waiting !== undefined &&
      own.length === 1 &&
      isAmbiguous(settled[own[0] ?? -1]) &&
      settled[own[0] ?? -1]?.[waiting] === true
    ) {
      unset(own[0] ?? -1, settled);
      waiting = undefined;
      // ", vanwege ziekte,": a phrase without a verb changes nothing of what is still to come.
    } else if (waiting === undefined || stretch.some((index) => settled[index] !== undefined))
      waiting = awaited(stretch, settled, grammar);
  }
  return settled;
}

/** "…, matigen of kwijtschelden": the conjunction and the last infinitive of a list. */
function endsList(
  stretch: readonly number[],
  words: readonly string[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  return stretch.some((at) => grammar.has('coordinator', words[at] ?? '') && verbs[at + 1]?.infinitive === true);
}

type Awaited = 'infinitive' | 'participle' | undefined;

/** What the finite verb of a run still waits for: "mogen … (besteden)", "zijn … (begrepen)". */
function awaited(run: readonly number[], verbs: readonly (VerbToken | undefined)[], grammar: Grammar): Awaited {
  const finite = finitesIn(run, verbs).filter(
    (index) => verbs[index]?.lemmas.some((lemma) => grammar.has('modal-te', lemma)) !== true,
  );
  const wanted = finite.some((index) => isModal(verbs[index], grammar))
    ? 'infinitive'
    : finite.some((index) => verbs[index]?.lemmas.some((lemma) => grammar.has('auxiliary-perfect', lemma)))
      ? 'participle'
      : undefined;
  if (wanted === undefined) return undefined;
  return run.some(
    (index) =>
      verbs[index]?.[wanted] === true &&
      verbs[index].finite !== true &&
      verbs[index].attributive !== true &&
      verbs[index].bases.length > 0,
  )
    ? undefined
    : wanted;
}

/** Runs of tokens that can hold one clause: between punctuation and words that open a clause. */
function stretches(tokens: readonly Token[], verbs: readonly (VerbToken | undefined)[], grammar: Grammar): number[][] {
  const words = wordsOf(tokens);
  const all: number[][] = [];
  let current: number[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const { kind, word } = tokens[index] as Token;
    const ends = kind === 'punctuation' && BOUNDARY.has(word);
    if (
      current.length > 0 &&
      (ends || (opensStretch(index, tokens, words, grammar) && !determines(index, current, words, verbs, grammar)))
    ) {
      all.push(current);
      current = [];
    }
    if (!ends) current.push(index);
  }
  if (current.length > 0) all.push(current);
  return all;
}

/** "Klanten die kunnen werken melden zij aan": behind the verbs of a relative clause the main clause, which has none yet, goes on. */
function behindRelatives(
  all: readonly number[][],
  words: readonly string[],
  verbs: (VerbToken | undefined)[],
  grammar: Grammar,
): number[][] {
  let stated = false;
  return all.flatMap((stretch, at) => {
    const relative = at > 0 && !stated && grammar.has('relative-pronoun', words[stretch[0] ?? -1] ?? '');
    stated ||= stretch.some((index) => verbs[index]?.finite === true);
    const main = relative ? stretch.findIndex((_, place) => place > 1 && resumesMain(stretch, place)) : -1;
    const verb = verbs[stretch[main] ?? -1];
    if (verb === undefined) return [stretch];
    verbs[stretch[main] ?? -1] = { ...verb, infinitive: false };
    return [stretch.slice(0, main), stretch.slice(main)];
  });

  /** The last of some verbs in a row, and behind it a subject or an object: no clause with its verbs at its end goes on like that. */
  function resumesMain(stretch: readonly number[], place: number): boolean {
    const index = stretch[place] ?? -1;
    const [before, verb] = [verbs[index - 1], verbs[index]];
    if (verb?.finite !== true || before === undefined || before.attributive || words[index - 2] === 'te') return false;
    // "dat de raad heeft bepleit de taak te verplaatsen"
    if (verb.participle && before.lemmas.some((lemma) => grammar.has('auxiliary', lemma))) return false;
    const next = words[stretch[place + 1] ?? -1] ?? '';
    if (grammar.hasAny(['determiner', 'pronoun-subject', 'pronoun-we'], next)) return true;
    // "die kunnen werken worden door de coach gebeld": of the passive the participle is still to come.
    const passive = verb.lemmas.some((lemma) => grammar.has('auxiliary-passive', lemma));
    return passive && before.infinitive && !before.participle && grammar.has('preposition', next);
  }
}

function opensStretch(index: number, tokens: readonly Token[], words: readonly string[], grammar: Grammar): boolean {
  const word = words[index] ?? '';
  // "kijkt hoe zij het hebben gedaan": what is asked has a verb of its own.
  if (grammar.has('asks-how', word)) return true;
  const opener = grammar.openerAt(words, index);
  if (opener === undefined) return false;
  // "of" opens a clause or joins two words; `parts` looks which.
  // "mocht toen niet …": inside a clause some openers are adverbs.
  const adverb = grammar.has('opener-or-adverb', word) && tokens[index - 1]?.kind === 'word';
  return !(opener.length === 1 && (adverb || grammar.has('coordinator', word)));
}

/** "…, is dat onderdeel vervallen": behind the auxiliary in front it belongs to a noun. */
function determines(
  index: number,
  before: readonly number[],
  words: readonly string[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  const word = words[index] ?? '';
  if (before.length !== 1 || (word !== 'dat' && word !== 'die')) return false;
  const verb = verbs[index - 1];
  return verb?.finite === true && verb.lemmas.some((lemma) => grammar.has('auxiliary', lemma));
}

const CLOSES = new Set([':', ';']);

const BOUNDARY = new Set([',', ';', ':', '.', '?', '!', '(', ')', '–', '—', '|']);

function settle(
  stretch: readonly number[],
  tokens: readonly Token[],
  verbs: (VerbToken | undefined)[],
  grammar: Grammar,
): number[] {
  const denied = verbs[stretch[1] ?? -1];
  if (denied !== undefined && isDeniedOfNoun(stretch, tokens, verbs, grammar))
    verbs[stretch[1] ?? -1] = { ...denied, finite: false, past: false, attributive: true };
  for (let place = 0; place < stretch.length; place += 1) {
    const index = stretch[place] as number;
    const verb = verbs[index];
    if (verb?.finite !== true || !isAmbiguous(verb)) continue;
    if (behindAdjective(index, tokens, verbs, grammar)) verbs[index] = { ...verb, finite: false };
    // "zoals omschreven in de nota": right behind the word that compares, a participle lacks its auxiliary and tells no past.
    else if (verb.participle && verb.past && grammar.has('as-word', tokens[index - 1]?.word ?? '')) unset(index, verbs);
    else if (verb.participle && verb.past && describesNoun(index, stretch, tokens, verbs, grammar))
      verbs[index] = { ...verb, finite: false, past: false, attributive: true };
    else if (verb.participle && verb.past && tokens[index]?.word.endsWith('en') === true && index === stretch.at(-1))
      unset(index, verbs);
  }
  namesSubject(stretch, tokens, verbs, grammar);
  namesActivities(stretch, tokens, verbs, grammar);
  // Coordination may join two clauses in one stretch; each part is then settled by the nearest sure verb in it.
  for (const part of parts(stretch, tokens, verbs, grammar)) {
    const finite = finitesIn(part, verbs);
    const unsure = finite.filter((index) => isAmbiguous(verbs[index]));
    if (unsure.length < finite.length) for (const index of unsure) unset(index, verbs);
    else if (unsure.length > 1) {
      const keep =
        MODAL_FIRST.map((list) =>
          unsure.find((index) => verbs[index]?.lemmas.some((lemma) => grammar.has(list, lemma))),
        ).find((index) => index !== undefined) ?? unsure[0];
      for (const index of unsure) if (index !== keep) unset(index, verbs);
    }
  }
  return finitesIn(stretch, verbs);
}

/** "dat wensen en mogelijkheden buiten beschouwing blijven": right behind what opens a clause with its verb at the end stands a noun. */
function namesSubject(
  stretch: readonly number[],
  tokens: readonly Token[],
  verbs: (VerbToken | undefined)[],
  grammar: Grammar,
): void {
  const [opener = -1, first = -1, joint = -1] = stretch;
  if (verbs[first]?.infinitive !== true || !grammar.has('coordinator', tokens[joint]?.word ?? '')) return;
  if (!grammar.hasAny(SUBORDINATE, tokens[opener]?.word ?? '')) return;
  if (stretch.length > 4 && verbs[stretch.at(-1) ?? -1]?.finite === true) verbs[first] = undefined;
}

const SUBORDINATE = ['role-complement', 'role-condition', 'role-time', 'role-reason', 'role-concession'];

/** "Cursussen lezen en schrijven horen …": two infinitives, and the verb right behind them: they name what it is about. */
function namesActivities(
  stretch: readonly number[],
  tokens: readonly Token[],
  verbs: (VerbToken | undefined)[],
  grammar: Grammar,
): void {
  for (let place = 1; place + 2 < stretch.length; place += 1) {
    if (!grammar.has('coordinator', tokens[stretch[place] ?? -1]?.word ?? '')) continue;
    const left = stretch[place - 1] ?? -1;
    const right = stretch[place + 1] ?? -1;
    const next = stretch[place + 2] ?? -1;
    if (verbs[left]?.infinitive !== true || verbs[right]?.infinitive !== true || verbs[next]?.finite !== true) continue;
    // "wie werken en leren combineert", "mogen lezen en schrijven leren": somebody does it, or a verb asks for it.
    if (grammar.hasAny(['pronoun-subject', 'relative-pronoun'], tokens[left - 1]?.word ?? '')) continue;
    if (stretch.slice(0, place - 1).some((each) => verbs[each]?.finite === true)) continue;
    unset(left, verbs);
    unset(right, verbs);
    // "… lezen, schrijven en rekenen"
    for (let at = left - 1; tokens[at]?.word === ',' && verbs[at - 1]?.infinitive === true; at -= 2)
      unset(at - 1, verbs);
  }
}

function finitesIn(run: readonly number[], verbs: readonly (VerbToken | undefined)[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < run.length; at += 1) {
    const index = run[at] as number;
    if (verbs[index]?.finite === true) found.push(index);
  }
  return found;
}

function isModal(verb: VerbToken | undefined, grammar: Grammar): boolean {
  return verb?.lemmas.some((lemma) => grammar.hasAny(MODALS, lemma)) === true;
}

const MODALS = ['modal-may', 'modal-must', 'modal-want'];

// Of several that can be finite, a modal is ("kunnen … worden"), then an auxiliary of the passive or the perfect, else the first.
const MODAL_FIRST = ['modal-may', 'modal-must', 'modal-need', 'auxiliary-passive', 'auxiliary'];

function isAmbiguous(verb: VerbToken | undefined): boolean {
  return verb !== undefined && (verb.infinitive || verb.participle);
}

function unset(index: number, verbs: (VerbToken | undefined)[]): void {
  const verb = verbs[index];
  if (verb !== undefined) verbs[index] = { ...verb, finite: false, past: false };
}

/** "nadere afspraken", "de lokale middelen": an inflected adjective, a number or a determiner announces a noun. */
function behindAdjective(
  index: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  const before = tokens[index - 1];
  if (before === undefined || before.kind !== 'word') return false;
  // "als zij daarmee instemmen": what takes something up describes no noun.
  if (grammar.hasAny(['noun-on-e', 'takes-up-through'], before.word)) return false;
  if (verbs[index - 1]?.attributive === true) return true;
  return (
    endsBehindLetters(before.word, 'e') &&
    verbs[index - 1] === undefined &&
    !grammar.has('preposition', before.word) &&
    !grammar.has('pronoun-common', before.word)
  );
}

/** "Niet besteed budget vloeit terug": what was not done describes the noun, and a verb for the clause follows. */
function isDeniedOfNoun(
  stretch: readonly number[],
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  const [first, second = -1, third = -1, ...more] = stretch;
  if (!grammar.has('negator', tokens[first ?? -1]?.word ?? '') || verbs[second]?.participle !== true) return false;
  const noun = tokens[third];
  const taken = ['determiner', 'preposition', 'adverb', 'pronoun-subject', 'coordinator'];
  if (noun?.kind !== 'word' || verbs[third] !== undefined || grammar.hasAny(taken, noun.word)) return false;
  return more.some((index) => verbs[index]?.finite === true && !isAmbiguous(verbs[index]));
}

/** "het regionaal bekostigde aanbod", "Behaalde resultaten": a participle between what announces a noun and the noun itself. */
function describesNoun(
  index: number,
  stretch: readonly number[],
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  const next = tokens[index + 1];
  if (next === undefined || next.kind !== 'word') return false;
  const taken = ['determiner', 'preposition', 'adverb', 'negator', 'pronoun-subject', 'coordinator', 'history'];
  if (grammar.hasAny(taken, next.word) || verbs[index + 1] !== undefined) return false;
  const place = stretch.indexOf(index);
  const inflected = tokens[index]?.word.endsWith('e') === true;
  if (place === 0) return inflected || stretch.slice(1).some((each) => verbs[each]?.finite === true);
  // "tot en met 2019 besliste Heumen": a name needs a determiner before what describes it.
  const named = next.capital;
  return (
    inflected &&
    stretch
      .slice(Math.max(0, place - 4), place)
      .some(
        (each) =>
          grammar.has('determiner', tokens[each]?.word ?? '') ||
          (!named && grammar.has('preposition', tokens[each]?.word ?? '')),
      )
  );
}

/** Cuts a stretch at "en", "of", "maar" where both sides have a verb that can be finite. */
function parts(
  stretch: readonly number[],
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): number[][] {
  let part: number[] = [];
  const all = [part];
  // A conjunction without a finite verb before it joins no clauses.
  let stated = false;
  const finite = (each: number): boolean => verbs[each]?.finite === true;
  for (let place = 0; place < stretch.length; place += 1) {
    const index = stretch[place] as number;
    if (stated && grammar.has('coordinator', tokens[index]?.word ?? '') && divides(place, part)) {
      part = [];
      all.push(part);
      stated = false;
    }
    part.push(index);
    stated ||= finite(index);
  }
  return all;

  /** Both sides of the conjunction at this place have a verb of their own. */
  function divides(place: number, current: readonly number[]): boolean {
    const rest = stretch.slice(place + 1);
    // "mogen niet aan A of B worden besteed": what follows completes the verb before the conjunction.
    const wanted = awaited(current, verbs, grammar);
    const next = rest.find((each) => verbs[each] !== undefined && verbs[each].attributive !== true);
    if (wanted !== undefined && next !== undefined && verbs[next]?.[wanted] === true && isAmbiguous(verbs[next]))
      return false;
    const sure = (run: readonly number[]): boolean =>
      run.some((each) => finite(each) && (!isAmbiguous(verbs[each]) || isModal(verbs[each], grammar)));
    return (
      sure(rest) ||
      // "behoren … en worden …": a verb right behind the conjunction goes on with the same subject, unless it is the second of two infinitives.
      (finite(stretch[place + 1] ?? -1) && verbs[stretch[place - 1] ?? -1]?.infinitive !== true) ||
      (!sure(current) && rest.some(finite)) ||
      (wanted === undefined && beginsByItself(rest, tokens, verbs, grammar)) ||
      closesByItself(current, rest, tokens, verbs, grammar)
    );
  }
}

/** "blijft gelijk en de andere gemeenten betalen niets": a subject, its verb right behind it, and more to follow: no infinitive. */
function beginsByItself(
  rest: readonly number[],
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  const first = tokens[rest[0] ?? -1]?.word ?? '';
  if (!grammar.has('determiner', first) && !grammar.has('pronoun-we', first)) return false;
  const place = rest.findIndex((each) => verbs[each] !== undefined && verbs[each].attributive !== true);
  const verb = verbs[rest[place] ?? -1];
  const next = rest[place + 1];
  return place > 0 && verb?.finite === true && verb.infinitive && next !== undefined && verbs[next] === undefined;
}

/** "… bestaat en partijen die uitsluiten": no verb before "en" asks for an infinitive, so that the one at the end is finite. */
function closesByItself(
  current: readonly number[],
  rest: readonly number[],
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  const last = rest.at(-1);
  if (last === undefined || verbs[last]?.finite !== true || verbs[last]?.infinitive !== true) return false;
  if (rest.length < 3 || tokens[last - 1]?.word === 'te') return false;
  const governs = (each: number): boolean =>
    isModal(verbs[each], grammar) ||
    verbs[each]?.lemmas.some((lemma) => grammar.has('auxiliary', lemma)) === true ||
    tokens[each]?.word === 'te';
  return !current.some(governs) && !rest.some(governs);
}

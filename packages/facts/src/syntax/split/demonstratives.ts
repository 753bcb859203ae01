import {
  clauseWithVerbLast,
  finiteAhead,
  finiteBehindInner,
  finitesAhead,
  mainBehind,
  verbBehindClause,
  verbFinal,
} from './ahead.ts';
import { isNounLike } from './nouns.ts';
import { COMPLEMENT, type Opening, RELATIVE } from './opening.ts';
import { isPhrase, isSubordinate } from './piece.ts';
import { finiteAt, hasFinite, hasFiniteOf, isFormOf, mainOf, type Splitter } from './splitter.ts';

/** "dat", "die": a clause that tells of a noun or says what is so, unless the word stands for something or belongs to a noun. */
export function opensDemonstrative(state: Splitter, at: number, starts: boolean, found: Opening): Opening | undefined {
  const { words, grammar } = state;
  const word = words[at] ?? '';
  const before = words[at - 1];
  if (at === 0) return word === 'dat' && isSubjectClause(state) ? COMPLEMENT : undefined;
  const hasOwn = finiteAhead(state, at + 1) || (word === 'dat' && finiteBehindInner(state, at + 1));
  if (!hasOwn || determinesNoun(state, at) || standsForSomething(state, at)) return undefined;
  // "dat deel", "die middelen": a determiner when the verb is not at the end.
  if (starts && finiteAt(state, at + 1)) return before === ',' && !followsAnswer(state, at) ? RELATIVE : undefined;
  // "geen onderwerp dat …": what could be a verb is a noun behind "geen".
  const tells = word === 'die' || words[at - 2] === 'geen' || tellsOf(state, before === ',' ? at - 2 : at - 1);
  const opening = tells ? RELATIVE : COMPLEMENT;
  if (starts || verbFinal(state, at + 1)) return opening;
  if (finiteAt(state, at + 1) && !comesBefore(state, at)) return undefined;
  // "een aanbod dat niet past bij …": behind a noun with its determiner it is relative, wherever the verb stands.
  return grammar.has('determiner', words[at - 2] ?? '') ? opening : found;
}

/** A noun, or a name in quotation marks ("de nota “Werk voorop”, dat …"). */
function tellsOf(state: Splitter, at: number): boolean {
  return isNounLike(state, at) || state.quotedNames.some(({ to }) => to === at + 1);
}

/** "Nee, die krijgt u van …", "…? Ja, dat kan": behind the short answer the main clause begins, and takes up what was asked. */
function followsAnswer({ words, grammar }: Splitter, at: number): boolean {
  if (words[at - 3] === '?') return true;
  return at === 2 && grammar.hasAny(['answer-yes', 'answer-no'], words[0] ?? '');
}

/** "Dat de groep kleiner wordt, verandert niets": a clause that is itself the subject. */
function isSubjectClause(state: Splitter): boolean {
  return (
    !finiteAt(state, 1) &&
    verbFinal(state, 1) &&
    state.words.some((each, comma) => each === ',' && finiteAt(state, comma + 1))
  );
}

function determinesNoun(state: Splitter, at: number): boolean {
  const { words, verbs, grammar } = state;
  const before = words[at - 1];
  const next = words[at + 1] ?? '';
  // "…; dat aantal gaat niet omhoog": behind the mark it determines the noun of a main clause.
  if (before === ';' && finiteAt(state, at + 2) && !finiteAt(state, at + 1) && !verbFinal(state, at + 1)) return true;
  // "hoe het die samenwerking vormgeeft": "het" is the subject, and no noun to tell of.
  const alone = grammar.has('no-antecedent', before ?? '') && !finiteAt(state, at + 1);
  if (
    alone &&
    (words[at] === 'die' || !finiteAt(state, at - 2) || isFormOf(state, at - 2, 'infinitive-for-participle'))
  )
    return true;
  // "voor dat jaar", "volgens die verordening": behind a preposition it determines a noun.
  return (
    before !== undefined &&
    grammar.has('preposition', before) &&
    verbs[at - 1] === undefined &&
    !finiteAt(state, at + 1) &&
    !grammar.hasAny(NO_NOUN_NEXT, next) &&
    // "meldt mensen aan die gemotiveerd zijn": the particle of a verb.
    !(verbs[at + 1]?.participle === true && finiteAt(state, at + 2))
  );
}

const NO_NOUN_NEXT = ['pronoun-subject', 'determiner', 'preposition', 'negator', 'adverb', 'now-word'];

function standsForSomething(state: Splitter, at: number): boolean {
  const { words, verbs, grammar, current } = state;
  const piece = state.pieces[current];
  const word = words[at] ?? '';
  const before = words[at - 1];
  const behindVerb = finiteAt(state, at - 1);
  // "Pas als dat niets oplevert, …": right behind the conjunction it is the subject.
  // "een kandidaat die dat wil": so it is behind "die".
  if (isSubordinate(piece) && (piece?.role !== 'relative' || before === 'die') && isOpened(state, current)) return true;
  // "Zijn die bezet, dan …", "Gebeurt dat niet, dan …": behind the verb in front it is the subject.
  if (behindVerb && piece?.tokens.length === 1 && (word === 'die' || !verbFinal(state, at + 1))) return true;
  // "bekijkt dat en beslist": before a conjunction it stands for something; not in "dat en waarom".
  if (grammar.has('coordinator', words[at + 1] ?? '') && !grammar.has('question-word', words[at + 2] ?? ''))
    return true;
  // "hoeft dat niet meer en stuurt …": up to the conjunction, behind which the next verb stands, it has no verb of its own.
  if (word === 'dat' && verbBehindConjunction(state, at + 1)) return true;
  const hasVerb = hasFinite(state, current);
  if (!hasVerb && tellsInside(state, at)) return false;
  // "indien de planning dat toelaat": the only verb that is left belongs to the clause that still lacks one.
  if (!hasVerb && isSubordinate(piece) && !isPhrase(piece) && before !== ',' && finitesAhead(state, at + 1) < 2)
    return true;
  // "als de coach dat wil en …": of a noun with "de" the relative would be "die".
  if (!hasVerb && isSubordinate(piece) && !isPhrase(piece) && word === 'dat' && words[at - 2] === 'de') return true;
  // "tenzij zij dat onnodig vindt": nor is there one of a pronoun.
  if (!hasVerb && word === 'dat' && grammar.has('pronoun-subject', before ?? '')) return true;
  // "dan moet hij die eerst oplossen": behind the verb and its subject it is an object.
  if (word === 'die' && before === 'hij' && finiteAt(state, at - 2)) return true;
  // "bericht die uiterlijk een week van tevoren": right behind the verb there is no noun for it to tell of.
  if (behindVerb && word === 'die' && piece?.role === 'main') return true;
  // "een andere koers dan die lijn": what something is compared with.
  if (hasVerb && before === 'dan') return true;
  // "dan is dat …", "ook al zou dat …": behind the verb that "dan" or "al" has drawn to the front it is the subject.
  if (behindVerb && (words[piece?.tokens[0] ?? 0] === 'dan' || words[at - 2] === 'al')) return true;
  // "kan dat doen": with the infinitive right behind it, an object.
  // "rechtvaardigt niet dat wensen en mogelijkheden …": only of a verb that goes with a bare infinitive.
  return (
    hasVerb &&
    verbs[at + 1]?.infinitive === true &&
    before !== ',' &&
    !isPossessive(state, at + 1) &&
    (TAKE_BARE_INFINITIVE.some((list) => hasFiniteOf(state, current, list)) || !verbFinal(state, at + 1))
  );
}

const TAKE_BARE_INFINITIVE = [
  'modal-may',
  'modal-must',
  'modal-need',
  'modal-want',
  'auxiliary',
  'infinitive-for-participle',
];

/**
 * "willen dat het bestuur leden die niet komen, aanspreekt", "indien het bestuur leden die niet komen, aanspreekt, betaalt …": the clause
 * around it has its own verb behind the comma, besides that of the main clause.
 */
function tellsInside(state: Splitter, at: number): boolean {
  const { words, current } = state;
  if (words[at] !== 'die' || !isNounLike(state, at - 1) || !isSubordinate(state.pieces[current])) return false;
  const comma = verbBehindClause(state, at);
  if (comma === undefined) return false;
  if (state.pieces[current]?.role === 'complement') return hasFinite(state, mainOf(state, current));
  return mainBehind(state, comma);
}

/** "niet meer en stuurt": no verb before the conjunction, and one right behind it. */
function verbBehindConjunction(state: Splitter, from: number): boolean {
  const { tokens, words, grammar } = state;
  for (let at = from; at < tokens.length && tokens[at]?.kind === 'word'; at += 1) {
    if (finiteAt(state, at)) return false;
    if (grammar.has('coordinator', words[at] ?? '')) return finiteAt(state, at + 1);
  }
  return false;
}

/** "de kandidaat die zijn afspraken mist": what has the form of an infinitive says whose the noun behind it is. */
function isPossessive(state: Splitter, at: number): boolean {
  if (!state.grammar.has('possessive', state.words[at] ?? '')) return false;
  // "zijn afspraken mist": what could be a verb too is a noun when another verb ends the clause.
  return isNounLike(state, at + 1) || (state.verbs[at + 1]?.participle !== true && clauseWithVerbLast(state, at + 2));
}

/** Nothing but its conjunction has been read of it. */
function isOpened({ pieces }: Splitter, at: number): boolean {
  const piece = pieces[at];
  return piece !== undefined && piece.opener > 0 && piece.tokens.length === piece.opener;
}

/** "Een bedrijf die klaagt over een rekening, hoort …": the clause around it has its verb right behind the next comma. */
function comesBefore(state: Splitter, at: number): boolean {
  const { words } = state;
  if (hasFinite(state, state.current)) return false;
  const comma = words.indexOf(',', at);
  return (
    comma !== -1 &&
    finiteAt(state, comma + 1) &&
    !words.slice(at + 2, comma).some((_, ahead) => finiteAt(state, at + 2 + ahead))
  );
}

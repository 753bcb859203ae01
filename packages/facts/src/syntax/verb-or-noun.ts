import type { Token } from '../model.ts';
import type { VerbForms } from '../morphology/index.ts';
import { endsBehindLetters } from '../text/letters.ts';
import type { Grammar } from './grammar.ts';

/** "geen bericht aan", "zonder later bericht": behind a determiner or adjective, and before no noun of its own. */
export function standsAsNoun(
  tokens: readonly Token[],
  index: number,
  before: Token | undefined,
  grammar: Grammar,
): boolean {
  if (before === undefined || before.kind !== 'word') return false;
  const announced =
    grammar.has('determiner', before.word) ||
    grammar.has('preposition', before.word) ||
    grammar.has('coordinator', before.word) ||
    endsBehindLetters(before.word, 'e') ||
    endsBehindLetters(before.word, 'er');
  const next = tokens[index + 1];
  if (!announced || next === undefined || next.kind === 'punctuation') return announced;
  return grammar.hasAny(['preposition', 'coordinator', 'auxiliary', 'role-condition', 'negator'], next.word);
}

/** "van zijn dienstverlening": behind a preposition and before a noun it says whose. */
export function isPossessive(
  tokens: readonly Token[],
  index: number,
  before: Token | undefined,
  grammar: Grammar,
  verbs: VerbForms,
): boolean {
  const after = tokens[index + 1];
  if (
    !grammar.has('determiner', tokens[index]?.word ?? '') ||
    before === undefined ||
    !grammar.has('preposition', before.word)
  )
    return false;
  return (
    after?.kind === 'word' &&
    // "met zijn wensen": behind a preposition an infinitive is none.
    verbs.lookup(after.word).every((reading) => reading.form !== 'participle')
  );
}

/** "kun je", "ik meld": the only places where the bare stem is a verb. */
export function isWithFirstPerson(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index + 1]?.word;
  return after === 'je' || after === 'jij' || after === 'ik' || tokens[index - 1]?.word === 'ik';
}

export function previousWord(tokens: readonly Token[], index: number): Token | undefined {
  return tokens[index - 1];
}

// "de", "een" and a possessive announce a noun; "het" and "die" may be a subject, so they say nothing.
const NOUN_ANNOUNCERS = new Set(
  'de een geen elk elke ieder iedere alle hun haar onze ons uw mijn welke enige enkele beide eigen'.split(' '),
);

export function isNounPhraseStart(before: Token, token: Token, grammar: Grammar): boolean {
  if (NOUN_ANNOUNCERS.has(before.word)) return true;
  // "zijn" after a noun phrase is the verb: it is announced by nothing.
  return (
    token.word !== 'zijn' &&
    token.word !== 'is' &&
    grammar.has('preposition', before.word) &&
    !/^(?:in|op|aan|uit|af|voor|over|om|na|toe|door|bij|mee)$/u.test(before.word)
  );
}

/** "die daar niet zonder kunnen": the preposition is the end of a pronoun that began before, and announces no noun. */
export function endsPronoun(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  if (!grammar.has('preposition', tokens[at]?.word ?? '')) return false;
  for (let back = at - 1; back >= 0 && back > at - 7; back -= 1) {
    const word = tokens[back]?.word ?? '';
    if (tokens[back]?.kind === 'punctuation') return false;
    if (word === 'er' || word === 'daar' || word === 'waar') return back < at - 1 || word !== 'daar';
  }
  return false;
}

/** "het afwijken van", "het niet nakomen van": an infinitive used as a noun. */
export function isNominalised(
  tokens: readonly Token[],
  index: number,
  before: Token | undefined,
  grammar: Grammar,
): boolean {
  if (before?.word !== 'het' && before?.word !== 'niet') return false;
  if (before.word === 'niet' && tokens[index - 2]?.word !== 'het') return false;
  const after = tokens[index + 1];
  return (
    tokens[index]?.word.endsWith('en') === true &&
    (after?.word === 'van' || (after !== undefined && grammar.has('preposition', after.word) && after.word === 'door'))
  );
}

/** "… waarover de gemeente zelf besluit." and "Het college besluit over …": a noun of the same form would have a determiner. */
export function isVerbHomograph(
  tokens: readonly Token[],
  index: number,
  before: Token | undefined,
  grammar: Grammar,
  verbs: VerbForms,
): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (partsFrom(tokens, index, grammar, verbs) || closesQuestion(tokens, index, grammar, verbs)) return true;
  if (!grammar.has('homograph-verb', token.word)) return false;
  // "Acht het bestuur dat onvoldoende, dan …": in front, and before its subject.
  if (before === undefined)
    return (
      opensWithSubject(tokens[index + 1], grammar.has('number-verb', token.word), grammar) ||
      opensWithPlace(token.word, tokens[index + 1]?.word ?? '', grammar)
    );
  // "Het staat WPDA vrij": "staat" is no noun with "het".
  if (before.word === 'het' && grammar.has('de-word', token.word)) return true;
  // "Dat staat in het plan": nor with "dat" or "dit".
  if ((before.word === 'dat' || before.word === 'dit') && grammar.has('stands-word', token.word)) return true;
  const ends = tokens[index + 1] === undefined || tokens[index + 1]?.kind === 'punctuation';
  // "dat nodig acht", "acht de gemeente het redelijk": else it is a number, which no determiner follows.
  if (grammar.has('number-verb', token.word))
    return ends ? grammar.has('deemed', before.word) : isBeforeNounPhrase(tokens[index + 1], before, grammar);
  // "zij gelden": a noun would not stand behind a subject.
  if (grammar.has('pronoun-subject', before.word)) return true;
  // "Iemand die …, staat het WerkBedrijf niet bij": behind a clause, and before the subject.
  const subject = tokens[index + 1];
  if (before.word === ',' && index > 3 && subject !== undefined)
    if (grammar.has('determiner', subject.word) || (subject.capital && subject.kind === 'word')) return true;
  // "Wat partijen afspreken, staat in …": behind what stands in the place of its subject.
  if (before.word === ',' && followsFreeRelative(tokens, index - 1, grammar, verbs)) return true;
  // "past het beter maar kost het meer"
  if (grammar.has('coordinator', before.word) && index > 2 && isBarePronoun(tokens, index + 1, grammar)) return true;
  if (
    (before.kind === 'punctuation' && before.word !== ')') ||
    grammar.has('determiner', before.word) ||
    grammar.has('preposition', before.word) ||
    grammar.has('coordinator', before.word)
  )
    return false;
  // "Wegblijven kost de kandidaat …": in front an infinitive is the subject; so is "een test" with its determiner.
  const named = index === 1 || grammar.has('determiner', tokens[index - 2]?.word ?? '');
  if (
    !(named && grammar.has('determiner', tokens[index + 1]?.word ?? '')) &&
    !grammar.has('never-verb', before.word) &&
    verbs.lookup(before.word).some((reading) => reading.form !== 'infinitive') &&
    !grammar.has('homograph', before.word)
  )
    return false;
  const after = tokens[index + 1];
  if (after === undefined || after.kind === 'punctuation')
    return !(before.word.endsWith('e') && !grammar.has('noun-on-e', before.word));
  // "een eigen besluit nemen": an adjective without an ending announces a noun, too.
  if (NOUN_ANNOUNCERS.has(before.word)) return false;
  // "Op advies van de deskundige besluit de gemeente": no noun has a determiner right behind it.
  if (grammar.has('determiner', after.word) && !grammar.has('number-verb', token.word)) return true;
  // Behind a subject: "het college besluit over", "wij vragen de gemeente".
  return !before.word.endsWith('e') || grammar.has('noun-on-e', before.word) ? after.word !== 'van' : false;
}

/** Does the comma end a clause with "wat" or "wie" that opens the sentence? */
function followsFreeRelative(tokens: readonly Token[], comma: number, grammar: Grammar, verbs: VerbForms): boolean {
  const opener = tokens[0]?.word ?? '';
  if (!grammar.hasAny(ASKS_OR_MEANS, opener) && opener !== 'wie') return false;
  if (tokens.findIndex(({ word }) => word === ',') !== comma) return false;
  // Its verb stands at its end, or before what trails it: "wat anders moet dan elders, staat …".
  return tokens.some(({ word }, at) => at > 0 && at < comma && isFiniteWord(word, grammar, verbs));
}

/** "Hoe vaak wordt gerapporteerd, staat in …" */
const ASKS_OR_MEANS = ['free-relative', 'question-word'];

function isFiniteWord(word: string, grammar: Grammar, verbs: VerbForms): boolean {
  return (
    !grammar.has('homograph', word) &&
    verbs.lookup(word).some(({ form }) => form === 'present' || form === 'past' || form === 'participle')
  );
}

/** "stappen de coaches terug en …": before its subject, and with a particle of its own at the end of the clause. */
function partsFrom(tokens: readonly Token[], index: number, grammar: Grammar, verbs: VerbForms): boolean {
  const next = tokens[index + 1]?.word ?? '';
  if (!grammar.has('determiner', next) && !grammar.has('pronoun-subject', next)) return false;
  const bases = verbs.lookup(tokens[index]?.word ?? '').map(({ base }) => base);
  if (!bases.some(verbs.takesParticle)) return false;
  for (let at = index + 2; at < Math.min(tokens.length, index + REACH); at += 1) {
    const { kind, word } = tokens[at] as Token;
    if (kind === 'punctuation') return false;
    const after = tokens[at + 1];
    const ends = after === undefined || after.kind === 'punctuation' || grammar.has('coordinator', after.word);
    if (ends && bases.some((base) => verbs.joinParticle(base, word) !== undefined)) return true;
  }
  return false;
}

const REACH = 9;

/** "Over welke cijfers het college de raad bericht, bepaalt …": at the end of what is asked, with the verb of the main clause behind it. */
function closesQuestion(tokens: readonly Token[], index: number, grammar: Grammar, verbs: VerbForms): boolean {
  if (tokens[index + 1]?.word !== ',' || index < 3) return false;
  const asks =
    grammar.has('question-word', tokens[0]?.word ?? '') || grammar.has('question-word', tokens[1]?.word ?? '');
  const next = tokens[index + 2]?.word ?? '';
  return asks && verbs.lookup(next).some(({ form }) => form === 'present') && !grammar.has('homograph', next);
}

function isBeforeNounPhrase(after: Token | undefined, before: Token, grammar: Grammar): boolean {
  if (before.kind !== 'word' || grammar.has('preposition', before.word)) return false;
  return grammar.has('determiner', after?.word ?? '') && !grammar.has('reference-noun', before.word);
}

/** "Acht het bestuur dat te weinig, dan …", "Staat de inwoner er alleen voor, dan …": the verb in front, its subject right behind it. */
function opensWithSubject(next: Token | undefined, number: boolean, grammar: Grammar): boolean {
  const word = next?.word ?? '';
  return (
    /^(?:de|het|hij|zij|iemand)$/u.test(word) ||
    (!number && (word === 'er' || word === 'een' || grammar.has('pronoun-subject', word)))
  );
}

/** "Staat in deze overeenkomst iets anders, dan …": the verb in front, and where it stands before its subject. */
function opensWithPlace(word: string, next: string, grammar: Grammar): boolean {
  return grammar.has('stands-word', word) && grammar.has('preposition', next) && next !== 'van';
}

const NO_NOUN = [
  'preposition',
  'auxiliary',
  'coordinator',
  'determiner',
  'negator',
  'adverb',
  'pronoun-subject',
  'object-pronoun',
  'question-word',
  'relative-pronoun',
];

/** "het", "zij", and no noun behind it. */
function isBarePronoun(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const word = tokens[at]?.word ?? '';
  if (!grammar.has('pronoun-subject', word) && word !== 'het') return false;
  return word !== 'het' || !/^\p{L}{5,}/u.test(tokens[at + 1]?.word ?? '');
}

export function isBeforeNoun(
  tokens: readonly Token[],
  index: number,
  before: Token | undefined,
  grammar: Grammar,
): boolean {
  // "bij gebleken behoefte", "na verkregen instemming": between a preposition and the noun.
  if (before !== undefined && grammar.has('preposition', before.word) && tokens[index]?.word.endsWith('en') === true) {
    const next = tokens[index + 1];
    return (
      next?.kind === 'word' && !grammar.hasAny(NO_NOUN, next.word) && grammar.openerAt([next.word], 0) === undefined
    );
  }
  if (
    before === undefined ||
    !(grammar.has('determiner', before.word) && before.word !== 'dat' && before.word !== 'dit' && before.word !== 'die')
  )
    return false;
  // "de kosten die zijn gemaakt draagt …"
  if (before.word === 'zijn' && grammar.has('relative-pronoun', tokens[index - 2]?.word ?? '')) return false;
  const after = tokens[index + 1];
  return after?.kind === 'word' && !grammar.has('preposition', after.word) && !grammar.has('auxiliary', after.word);
}

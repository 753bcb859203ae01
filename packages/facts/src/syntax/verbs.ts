import type { Token } from '../model.ts';
import type { VerbForms } from '../morphology/index.ts';
import { settleFinite } from './finite.ts';
import type { Grammar } from './grammar.ts';
import { insideNames } from './names.ts';
import {
  endsPronoun,
  isBeforeNoun,
  isNominalised,
  isNounPhraseStart,
  isPossessive,
  isVerbHomograph,
  isWithFirstPerson,
  previousWord,
  standsAsNoun,
} from './verb-or-noun.ts';
import type { VerbToken } from './verb-token.ts';
import { isBareParticiple, isOnlyVerb, nominal, readVerb } from './verb-words.ts';

/** Marks the verbs of a sentence; undefined for the other tokens. */
export function tagVerbs(tokens: readonly Token[], verbs: VerbForms, grammar: Grammar): (VerbToken | undefined)[] {
  return whose(
    tokens,
    settleFinite(tokens, nouns(tokens, tagWords(tokens, verbs, grammar), grammar), grammar),
    grammar,
  );
}

/** "Zijn coach en consulent bellen hem": in front, where another verb follows before any comma, it says whose; "Zijn partijen het eens, dan …" does not. */
function whose(
  tokens: readonly Token[],
  tagged: (VerbToken | undefined)[],
  grammar: Grammar,
): (VerbToken | undefined)[] {
  if (tokens[0]?.word !== 'zijn' || tagged[0]?.finite !== true) return tagged;
  for (let at = 1; at < tokens.length; at += 1) {
    const { kind, word } = tokens[at] as Token;
    if (kind === 'punctuation' || grammar.has('relative-pronoun', word)) return tagged;
    // "Zijn er kandidaten", "Zijn de partijen": a subject of its own follows.
    if (at === 1 && (word === 'er' || grammar.has('determiner', word) || grammar.has('pronoun-common', word)))
      return tagged;
    if (tagged[at]?.finite !== true || tagged[at]?.participle === true) continue;
    const goesOn = tokens.slice(at).some((token, step) => token.word === ',' && tokens[at + step + 1]?.word === 'dan');
    if (!goesOn) tagged[0] = undefined;
    return tagged;
  }
  return tagged;
}

/** "in lezen, schrijven en rekenen", "voor leren lezen en schrijven": infinitives behind a preposition, and those in a row with them, are nouns. */
function nouns(
  tokens: readonly Token[],
  tagged: (VerbToken | undefined)[],
  grammar: Grammar,
): (VerbToken | undefined)[] {
  const isInfinitive = (at: number): boolean => tagged[at]?.infinitive === true && tagged[at]?.participle !== true;
  const links = (at: number): boolean => tokens[at]?.word === ',' || grammar.has('coordinator', tokens[at]?.word ?? '');
  for (let index = 0; index < tokens.length; index += 1) {
    const { word } = tokens[index] as Token;
    if (
      tagged[index + 1] === undefined ||
      !isInfinitive(index + 1) ||
      word === 'te' ||
      (word !== 'het' && !grammar.has('preposition', word))
    )
      continue;
    // "waar partijen over beslissen", "daar niet voor zorgen": the preposition belongs to the pronoun.
    if (tokens.slice(Math.max(0, index - 7), index).some((token) => /^(?:waar|daar|er|hier)$/u.test(token.word)))
      continue;
    let last = index + 1;
    // "het verkrijgen en behouden van werk": in the row also what could be a participle elsewhere.
    const joins = (at: number): boolean => links(at) && tagged[at + 1]?.infinitive === true;
    while (isInfinitive(last + 1) || joins(last + 1)) last += isInfinitive(last + 1) ? 1 : 2;
    if (last === index + 1) continue;
    for (let at = index + 1; at <= last; at += 1) {
      const verb = tagged[at];
      if (verb !== undefined) tagged[at] = { ...verb, finite: false };
    }
  }
  return tagged;
}

/** "vastgesteld"; not "bepalend" and not a participle before its noun. */
export function isPastParticiple(verb: VerbToken | undefined): boolean {
  return verb !== undefined && verb.participle && !verb.attributive && !verb.finite && !verb.presentParticiple;
}

function tagWords(tokens: readonly Token[], verbs: VerbForms, grammar: Grammar): (VerbToken | undefined)[] {
  const named = insideNames(tokens, grammar);
  return tokens.map((token, index) => {
    if (token.kind !== 'word') return undefined;
    const readings = verbs.lookup(token.word);
    if (readings.length === 0 || named.has(index) || grammar.has('never-verb', token.word)) return undefined;
    const before = previousWord(tokens, index);
    if (isPossessive(tokens, index, before, grammar, verbs)) return undefined;
    // Behind "te" it is an infinitive, whatever noun it looks like.
    const noun =
      before?.word !== 'te' &&
      ((grammar.has('homograph', token.word) && !isVerbHomograph(tokens, index, before, grammar, verbs)) ||
        isNominalised(tokens, index, before, grammar));
    const known = readVerb(token.word, readings);
    const { infinitive, presentParticiple, lemmas, bases } = known;
    const forms = isWithFirstPerson(tokens, index) ? known.finiteWithFirst : known.finite;
    // "te herzien": the infinitive, though it looks like a participle.
    const participle = known.participle && !(infinitive && before?.word === 'te');
    const inflected = participle && !isBareParticiple(token.word);
    const finite =
      forms.some &&
      !noun &&
      before?.word !== 'te' &&
      !(
        before !== undefined &&
        !isOnlyVerb(readings) &&
        isNounPhraseStart(before, token, grammar) &&
        // "kosten die het budget te boven gaan"
        tokens[index - 2]?.word !== 'te' &&
        !endsPronoun(tokens, index - 1, grammar)
      );
    if (noun && (!participle || standsAsNoun(tokens, index, before, grammar)))
      return infinitive
        ? nominal(readings.filter(({ form }) => form === 'infinitive').map((reading) => reading.lemma))
        : undefined;
    return {
      lemmas,
      bases,
      finite,
      infinitive,
      participle,
      presentParticiple,
      attributive: participle && !finite && (inflected || isBeforeNoun(tokens, index, before, grammar)),
      past: forms.past,
      plural: forms.plural,
    };
  });
}

import type { Sentence } from '../model.ts';
import type { Reader } from '../reader.ts';
import type { Reference } from './reference-text.ts';

/**
 * Does a reference point into another document: a law, a regulation, another agreement? Its owner stands behind it ("van de
 * Participatiewet", "Awb"), or before it ("de Gemeentewet, artikel 160"), or is meant by "die verordening", "daarvan".
 */
export function pointsElsewhere(
  reference: Reference,
  next: Reference | undefined,
  sentence: Sentence,
  reader: Reader,
): boolean {
  const owner = ownerBehind(reference.to, sentence, reader);
  if (owner !== undefined) return owner === 'other';
  if (reference.unit !== undefined && belongsToOther(reference.to, sentence, reader)) return true;
  // "het register vermeldt in zijn bijlage 9"
  if (reference.unit !== undefined && isOfOther(reference.from, sentence, reader)) return true;
  if (belongsToLast(reference, sentence, reader)) return true;
  // "het protocol in bijlage 4" is in the annex, not the annex in it.
  if (reference.unit === 'bijlage' && ['in', 'als'].includes(sentence.tokens[reference.from - 1]?.word ?? ''))
    return false;
  // "artikel 9 of artikel 17 van de wet": the owner of the last one is the owner of all.
  if (
    next !== undefined &&
    joins(sentence, reference.to, next.from) &&
    ownerBehind(next.to, sentence, reader) === 'other'
  )
    return true;
  return ownerBefore(reference.from, sentence, reader);
}

/** "Artikel 28 daarvan gaat over verwerkers, artikel 33 over datalekken": with the first one the others are of that document. */
export function meansDocumentBefore({ to }: Reference, { tokens }: Sentence, { grammar }: Reader): boolean {
  return grammar.has('reference-document-before', tokens[to]?.word ?? '');
}

/** "De Participatiewet kent een geheimhoudingsplicht. Die staat in artikel 65.": what a pronoun takes up is in a document that was the subject. */
export function tellsOfDocument(before: Sentence, { tokens }: Sentence, { grammar }: Reader): boolean {
  const [opening, verb] = tokens;
  if (opening === undefined || !grammar.hasAny(['pronoun-either', 'pronoun-subject'], opening.word)) return false;
  if (!grammar.has('stands-word', verb?.word ?? '')) return false;
  return before.tokens.slice(0, 5).some(({ word }) => isDocument(word, grammar) && !isOwnDocument(word, grammar));
}

function isOwnDocument(word: string, grammar: Reader['grammar']): boolean {
  return grammar.has('reference-own-document', word);
}

function joins(sentence: Sentence, from: number, to: number): boolean {
  return (
    to >= from &&
    to - from <= 3 &&
    sentence.tokens.slice(from, to).every((token) => ['en', 'of', ',', '/', 'de', 'het'].includes(token.word))
  );
}

function ownerBehind(at: number, { tokens }: Sentence, { grammar }: Reader): 'own' | 'other' | undefined {
  const word = (index: number): string => tokens[index]?.word ?? '';
  let next = word(at) === ',' || word(at) === ')' ? at + 1 : at;
  // "artikel 160, eerste lid, aanhef en onder b, van de Gemeentewet"
  while (
    ['aanhef', 'en', 'onder'].includes(word(next)) ||
    (/^[a-z]$/u.test(word(next)) && word(next - 1) === 'onder') ||
    (word(next) === ',' && word(next - 1).length === 1)
  )
    next += 1;
  if (word(next) === 'hiervan') return 'own';
  if (word(next) === 'daarvan' || word(next) === 'ervan') return 'other';
  const token = tokens[next];
  if (next === at && token !== undefined && token.kind === 'word' && token.capital) return 'other';
  if (!['van', 'uit', 'in', 'bij'].includes(word(next))) return undefined;
  const phrase: string[] = [];
  for (let index = next + 1; index < Math.min(tokens.length, next + 9); index += 1) {
    const each = tokens[index];
    if (each === undefined || (each.kind === 'punctuation' && !['“', '”', '‘', '’', '"', "'"].includes(each.word)))
      break;
    phrase.push(each.word);
  }
  if (phrase.length === 0) return undefined;
  if (grammar.has('reference-own', phrase[0] ?? '')) return 'own';
  if (grammar.has('reference-meant-elsewhere', phrase[0] ?? '')) return 'other';
  if (word(next) !== 'van') return phrase.slice(0, 4).some((each) => isDocument(each, grammar)) ? 'other' : undefined;
  if (grammar.has('reference-own-document', phrase[1] ?? '') && ['de', 'het'].includes(phrase[0] ?? '')) {
    // "de overeenkomst 2016-2019", "de overeenkomst uit 2016" is another one.
    return phrase.slice(2, 5).some((each) => /^(?:19|20)\d{2}$/u.test(each)) ? 'other' : 'own';
  }
  return phrase.slice(0, 6).some((each) => isDocument(each, grammar)) ||
    tokens[next + 1]?.capital === true ||
    tokens[next + 2]?.capital === true
    ? 'other'
    : undefined;
}

/** "hoofdstuk 9 van de schrijfwijzer": whatever it is, it is no part of this document. */
function belongsToOther(at: number, { tokens }: Sentence, { grammar }: Reader): boolean {
  const determiner = tokens[at + 1]?.word ?? '';
  if (tokens[at]?.word !== 'van') return false;
  if (!['de', 'het', 'een'].includes(determiner) && !grammar.has('possessive', determiner)) return false;
  const phrase = tokens.slice(at + 2, at + 6).map((token) => token.word);
  return !phrase.some((word) => grammar.has('reference-noun', word) || grammar.has('reference-own-document', word));
}

/** "zijn bijlage 9": of whatever was named before it, which is not this document. */
function isOfOther(from: number, { tokens }: Sentence, { grammar }: Reader): boolean {
  if (!grammar.has('possessive', tokens[from - 1]?.word ?? '')) return false;
  return !tokens.slice(0, from).some(({ word }) => isOwnDocument(word, grammar));
}

/** "het mandaatbesluit van de gemeente, met de daarbij behorende bijlage 4": the document named last, unless that is this one. */
export function belongsToLast(
  { from, unit }: Reference,
  { tokens }: Sentence,
  { grammar }: Reader,
  before?: Sentence,
): boolean {
  if (unit === undefined) return false;
  const words = tokens.slice(0, from).map(({ word }) => word);
  if (![1, 2, 3].some((length) => grammar.phraseAt('reference-belonging', words, from - length) === length))
    return false;
  const last = [...(before?.tokens ?? []).map(({ word }) => word), ...words].findLast((word) =>
    isDocument(word, grammar),
  );
  return last !== undefined && !isOwnDocument(last, grammar);
}

/** Words for documents end alike: "wet", "verordening", "regeling", "overeenkomst". */
function isDocument(word: string, grammar: Reader['grammar']): boolean {
  if (grammar.has('other-document', word)) return true;
  for (let from = 0; from <= word.length - 3; from += 1)
    if (grammar.has('other-document-ending', word.slice(from))) return true;
  return false;
}

/** "de Participatiewet (artikel 41)", "Gemeentewet, artikel 160", "de wet bepaalt in artikel 8". */
function ownerBefore(from: number, { tokens }: Sentence, { grammar }: Reader): boolean {
  for (let at = from - 1, distance = 0; at >= 0 && distance < 9; at -= 1, distance += 1) {
    const token = tokens[at];
    if (token === undefined || token.word === ';' || grammar.has('reference-meant', token.word)) return false;
    if (isDocument(token.word, grammar) && !grammar.has('reference-own-document', token.word)) return true;
  }
  return false;
}

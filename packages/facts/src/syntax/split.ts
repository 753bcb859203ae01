import type { StatementRole } from '@kadertoets/rulebook';
import type { Token } from '../model.ts';
import { endsGap } from './gaps.ts';
import type { Grammar } from './grammar.ts';
import { insideNames } from './names.ts';
import { quotationsIn } from './quotations.ts';
import type { VerbToken } from './verb-token.ts';
import { wordsOf } from '../text/words-of.ts';

/** A stretch of a sentence around one finite verb, or a phrase that stands for a statement ("met uitzondering van …"). */
export interface Piece {
  role: StatementRole;
  parent?: number | undefined;
  readonly tokens: number[];
  /** Number of tokens of the opening conjunction. */
  readonly opener: number;
  /** A question that is answered by yes or no, and how. */
  answer?: 'yes' | 'no';
  /** Continues the previous statement with "en", "maar": what that one has as subject may serve here. */
  readonly coordinated: boolean;
}

const SUBORDINATE = new Set<StatementRole>([
  'condition',
  'exception',
  'relative',
  'complement',
  'reason',
  'purpose',
  'concession',
  'time',
  'without',
  'instead',
]);
const OFTEN_PRONOUN = new Set([
  'die',
  'dat',
  'wie',
  'wat',
  'welke',
  'daar',
  'nu',
  'of',
  'als',
  'want',
  'sinds',
  'toen',
  'sedert',
  'immers',
]);
/** How far the brackets around an aside stand apart. */
const ASIDE = 4;
const PHRASES = new Set<StatementRole>(['exception', 'instead']);
/** "Behalve … ook" has so many words at most. */
const ADDED = 12;
/** "op … na" has so many words at most. */
const EXCEPTED = 9;
/** Within so many words a second participle follows the word that sets it against the first. */
const CONTRAST = 7;
/** When, how long or by whom it is so: so many words may stand before the word that sets it against the first. */
const ADVERBIAL = 6;

/** Divides a sentence into statements: at conjunctions, relative pronouns, and commas that close a dependent clause. */
export function splitStatements(
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): Piece[] {
  const words = wordsOf(tokens);
  const named = insideNames(tokens, grammar);
  const finite = (index: number): boolean => verbs[index]?.finite === true;
  const pieces: Piece[] = [];
  const open = (role: StatementRole, opener: number, parent?: number, coordinated = false): number => {
    pieces.push({ role, opener, tokens: [], coordinated, parent });
    return pieces.length - 1;
  };
  let current = open('main', 0);
  const brackets: number[] = [];
  const quotations = quotationsIn(tokens);
  const quoted = quotations.filter(isClause);
  const quoteBegins = new Set(quoted.map(({ from }) => from));
  const quoteEnds = new Set(quoted.flatMap(({ to, open: unclosed }) => (unclosed ? [] : [to])));
  const names = quotations.filter((each) => !each.open && !isClause(each));
  const hasFinite = (index: number): boolean => pieces[index]?.tokens.some(finite) === true;
  const mainOf = (index: number): number => {
    let at = index;
    while (SUBORDINATE.has(pieces[at]?.role ?? 'main') && pieces[at]?.parent !== undefined)
      at = pieces[at]?.parent ?? 0;
    return at;
  };

  for (let index = 0; index < tokens.length; index += 1) {
    const word = words[index] ?? '';
    // "Een kandidaat die niet meewerkt:" and its items: the item goes on with the main clause.
    if (
      tokens[index]?.borrowed === false &&
      tokens[index - 1]?.borrowed === true &&
      hasFinite(current) &&
      SUBORDINATE.has(pieces[current]?.role ?? 'main')
    )
      current = resume(current);
    const piece = pieces[current];
    if (piece === undefined) break;
    if (word === '(') {
      brackets.push(current);
      current = open('relative', 0, current);
      continue;
    }
    if (word === ')') {
      current = brackets.pop() ?? current;
      continue;
    }
    if (quoteBegins.has(index)) {
      brackets.push(current);
      current = open('main', 0, current);
      pieces[current]?.tokens.push(index);
      continue;
    }
    if (quoteEnds.has(index + 1)) {
      pieces[current]?.tokens.push(index);
      const outer = brackets.pop() ?? current;
      // What was opened by a colon alone holds nothing beside the quotation.
      if ((pieces[outer]?.tokens.length ?? 0) > 0) current = outer;
      continue;
    }
    const mark = tokens[index]?.kind === 'punctuation';
    if (mark && (word === ';' || word === '?' || word === ':' || isDash(tokens, index))) {
      if (word === '?') {
        const answer = answerAt(words, index + 1, grammar);
        if (answer === undefined) questionToCondition(pieces, current);
        else for (const each of pieces) each.answer = answer;
      }
      if (piece.tokens.length > 0) {
        const frame = quoted.some(({ from, to }) => from < index && index < to) ? frameOf(current) : undefined;
        current = open('main', 0, word === ':' ? current : frame);
      }
      continue;
    }
    // "… ? Nee, …", and "Nee, …" below a question that stands by itself.
    if (
      word === ',' &&
      (index === 1 || words[index - 2] === '?') &&
      answerAt(words, index - 1, grammar) !== undefined
    ) {
      current = open('main', 0);
      continue;
    }
    if (word === ',') {
      current = afterComma(index);
      continue;
    }
    const around = exceptedUpTo(index);
    if (around !== undefined) {
      pieces.push({
        role: 'exception',
        opener: 1,
        tokens: range(index, around + 1),
        coordinated: false,
        parent: current,
      });
      index = around;
      continue;
    }
    const opener = openerAt(index);
    if (opener !== undefined) {
      // "maakt uit over welke resultaten": the preposition belongs to what is asked.
      const lent =
        opener.role === 'relative' &&
        piece.tokens.length > 1 &&
        piece.tokens.at(-1) === index - 1 &&
        grammar.has('particle', words[index - 2] ?? '') &&
        (grammar.has('question-word', word) || grammar.has('free-relative', word)) &&
        grammar.has('preposition', words[index - 1] ?? '') &&
        verbs[index - 1] === undefined;
      if (lent) piece.tokens.pop();
      const parent = SUBORDINATE.has(piece.role) && piece.tokens.length === 0 ? piece.parent : current;
      current = open(opener.role, opener.length, opener.role === 'main' ? undefined : parent);
      if (lent) pieces[current]?.tokens.push(index - 1);
      for (let extra = 0; extra < opener.length; extra += 1) pieces[current]?.tokens.push(index + extra);
      index += opener.length - 1;
      continue;
    }
    const coordinates = grammar.has('coordinator', word);
    if (
      coordinates &&
      !joinsPair(index) &&
      !named.has(index) &&
      hasFinite(current) &&
      finiteAhead(index + 1) &&
      !goesOnWithInfinitive(index)
    ) {
      // "en", "maar": the next statement has the same role and depends on the same one.
      const role = piece.role === 'main' || !verbFinal(index + 1) ? mainRole(current) : piece.role;
      current = open(role, 1, role === piece.role ? piece.parent : pieces[mainOf(current)]?.parent, true);
      pieces[current]?.tokens.push(index);
      continue;
    }
    // "worden niet vervangen maar aangevuld"
    if (coordinates && contrasts(index)) current = open(piece.role, 1, piece.parent, true);
    if ((finite(index) && closesDependent(index)) || endsEmbedded(index)) current = resume(current);
    pieces[current]?.tokens.push(index);
  }
  enumeratedInfinitives(pieces, words, finite);
  listsBehindColon(pieces, tokens, finite, grammar);
  frontedCondition(pieces, tokens, finite);
  breakCycles(pieces);
  return pieces.filter((piece) => piece.tokens.length > 0).length === pieces.length ? pieces : compact(pieces);

  /** The statement before the colon or around the quotation in which this one stands. */
  function frameOf(at: number): number | undefined {
    return pieces[mainOf(at)]?.parent;
  }

  /** A quoted clause is a statement of its own; a quoted name or word is part of the sentence. */
  function isClause({ from, to }: { from: number; to: number }): boolean {
    let count = 0;
    let verb = false;
    for (let at = from; at < to; at += 1) {
      if (tokens[at]?.kind !== 'punctuation') count += 1;
      if (finite(at) && !named.has(at)) verb = true;
    }
    return verb && count > 4;
  }

  function mainRole(at: number): StatementRole {
    return pieces[mainOf(at)]?.role ?? 'main';
  }

  /** Is there a finite verb before the next boundary? */
  function finiteAhead(from: number): boolean {
    for (let at = from; at < tokens.length; at += 1) {
      const word = words[at] ?? '';
      if (word === ',' && isListComma(at)) continue;
      const behind = at > from ? behindRelative(at) : undefined;
      if (behind !== undefined) {
        at = behind;
        continue;
      }
      at = behindAside(at);
      if (word === ',' || word === ';' || word === ':' || words[at] === '(' || word === '?') return false;
      if (finite(at)) return true;
      // "een verlaging als bedoeld in …" goes on.
      const refers =
        word === 'als' &&
        (/^(?:bedoeld|genoemd|vermeld|omschreven)$/u.test(words[at + 1] ?? '') ||
          grammar.has('as-predicate', words[at + 1] ?? ''));
      // "als niemand vóór 1 oktober opzegt": before a date it is a preposition.
      if (word === 'vóór') continue;
      if (at > from && !refers && openerLength(at) > 0 && (!OFTEN_PRONOUN.has(word) || word === 'als')) return false;
    }
    return false;
  }

  /** "en stichtingen die vrijwilligers inzetten, …": the verb of a clause inside is none of the sentence; its place, if one stands here. */
  function behindRelative(at: number): number | undefined {
    const word = words[at] ?? '';
    const opens =
      word === 'die' ||
      word === 'welke' ||
      (word === 'of' && grammar.has('whether-noun', words[at - 1] ?? '')) ||
      (word === 'dat' &&
        isNounLike(at - 1) &&
        !grammar.hasAny(['preposition', 'pronoun-subject'], words[at - 1] ?? ''));
    if (!opens || finite(at + 1)) return undefined;
    for (let ahead = at + 1; ahead < tokens.length && tokens[ahead]?.word !== ','; ahead += 1) {
      if (!finite(ahead)) continue;
      // "een brief die geen deel uitmaakt van dit stuk": a phrase may stand behind the verb.
      const head = grammar.has('particle', words[at - 1] ?? '') ? at - 2 : at - 1;
      const trails = isNounLike(head) && grammar.has('preposition', words[ahead + 1] ?? '');
      return trails || verbFinal(at + 1) ? ahead : undefined;
    }
    return undefined;
  }

  /** "geen gesprek, training of plaatsing aanbiedt": nouns follow up to the next comma or the conjunction, and no verb. */
  function isListComma(comma: number): boolean {
    for (let at = comma + 1; at < Math.min(tokens.length, comma + 6); at += 1) {
      const word = words[at] ?? '';
      if (at > comma + 1 && (word === ',' || word === 'en' || word === 'of')) return true;
      if (tokens[at]?.kind !== 'word' || verbs[at]?.finite === true || grammar.has('preposition', word)) return false;
      if (openerLength(at) > 0 || grammar.has('adverb', word) || word === 'dan') return false;
    }
    return false;
  }

  /** Does a finite verb follow, before any mark and before anything that opens a clause? */
  function verbBehindPhrase(from: number): boolean {
    for (let at = from; at < tokens.length && tokens[at]?.kind !== 'punctuation'; at += 1) {
      if (finite(at)) return true;
      if (openerLength(at) > 0) return false;
    }
    return false;
  }

  /** How many finite verbs stand before the end of the sentence, the part behind a semicolon or the next conjunction? */
  function finitesAhead(from: number): number {
    let count = 0;
    for (let at = from; at < tokens.length && !/^[;:?(]$/u.test(words[at] ?? ''); at += 1) {
      // "Als de praktijk dat vraagt, past …": behind the comma the main clause has begun.
      if (count > 0 && words[at] === ',' && (finite(at + 1) || words[at + 1] === 'dan')) break;
      if (finite(at)) count += 1;
      if (at > from && count > 0 && openerLength(at) > 0 && !OFTEN_PRONOUN.has(words[at] ?? '')) break;
    }
    return count;
  }

  /** "als dat (nog) niet kan": a word or two in brackets end nothing; the mark that closes them, or the same place. */
  function behindAside(at: number): number {
    if (words[at] !== '(') return at;
    const close = words.indexOf(')', at);
    const aside = close > at && close - at <= ASIDE && !words.slice(at, close).some((_, ahead) => finite(at + ahead));
    return aside ? close : at;
  }

  /** Does the finite verb stand at the end, as in a dependent clause? */
  function opensUntil(at: number): boolean {
    const next = words[at + 1] ?? '';
    const subject = ['determiner', 'pronoun-subject', 'pronoun-person', 'pronoun-neuter', 'r-pronoun'].some((list) =>
      grammar.has(list, next),
    );
    if (!subject || !hasFinite(current) || !verbFinal(at + 1)) return false;
    let ahead = at + 2;
    for (; !finite(ahead); ahead += 1)
      if (grammar.openerAt(words, ahead) !== undefined || grammar.has('relative-pronoun', words[ahead] ?? ''))
        return false;
    return !grammar.has('coordinator', words[ahead - 1] ?? '');
  }

  function verbFinal(from: number): boolean {
    for (let at = from; at < tokens.length; at += 1) {
      at = behindAside(at);
      const word = words[at] ?? '';
      if (word === ',' || word === ';' || word === '.' || word === ':' || word === '(') return false;
      if (finite(at)) {
        const next = words[at + 1];
        return (
          next === undefined ||
          next === 'dan' ||
          /^[.,;:)]$/u.test(next) ||
          verbs[at + 1] !== undefined ||
          grammar.has('coordinator', next)
        );
      }
    }
    return false;
  }

  function openerLength(at: number): number {
    return grammar.openerAt(words, at)?.length ?? 0;
  }

  function openerAt(at: number): { role: StatementRole; length: number } | undefined {
    const found = grammar.openerAt(words, at);
    if (found === undefined) {
      if (words[at] === 'om' && teAhead(at + 1)) return { role: 'purpose', length: 1 };
      // "kan, zo zij daarin voordeel ziet, …": with its verb at the end it states when.
      if (words[at] === 'zo' && words[at - 1] === ',' && !finite(at + 1) && finiteAhead(at + 1) && verbFinal(at + 1))
        return { role: 'condition', length: 1 };
      // ", hoe groot de behoefte ook is": however it is.
      if (words[at] === 'hoe' && words[at - 1] === ',' && isWhatever(at)) return { role: 'concession', length: 1 };
      // "Hoe lang iemand hulp krijgt, regelt de verordening", "kijkt hoe het is gegaan": what is asked, with its verb at the end.
      if (grammar.has('asks-how', words[at] ?? '') && asksAt(at)) return { role: 'complement', length: 1 };
      // "Waar iemand zich redt, trekt de coach zich terug": in front, with its verb at the end, it states when.
      if (words[at] === 'waar' && at === 0 && finiteAhead(1) && !finite(1) && verbFinal(1))
        return { role: 'condition', length: 1 };
      // "…, al had een ander beter gepast": before its verb it concedes.
      if (words[at] === 'al' && words[at - 1] === ',' && finite(at + 1)) return { role: 'concession', length: 1 };
      // "gesloten tot er weer ruimte is": behind a verb, with a subject next and its own verb at the end, it opens a clause.
      if (words[at] === 'tot' && opensUntil(at)) return { role: 'time', length: 1 };
      if (words[at] === 'zonder' && teAhead(at + 1) && !finiteAhead(at + 1) && !awaitsInfinitive(at))
        return { role: 'without', length: 1 };
      return undefined;
    }
    // "Behalve jongeren krijgen ook ouderen hulp": with "ook" behind it, it adds and excepts nothing.
    if (words[at] === 'behalve' && at === 0 && words.slice(1, ADDED).includes('ook')) return undefined;
    // "Gelet op de omvang acht het college …": with the verb right behind the phrase, it is part of the main clause.
    if (grammar.has('phrase-opener', words[at] ?? '') && verbBehindPhrase(at + found.length)) return undefined;
    // "is degene bij wie u terechtkunt": behind a noun or its stand-in the clause says who that is.
    if (found.length === 2 && words[at + 1] === 'wie' && hasFinite(current) && tokens[at - 1]?.kind === 'word')
      return { role: 'relative', length: 2 };
    // "treden in de plaats van" says who replaces whom; elsewhere the phrase sets something aside.
    if (found.role === 'instead' && words[at + 1] === 'de' && replaces(pieces[current])) return undefined;
    // "loopt in 2021 ten einde": without an infinitive to come it ends something.
    if (found.role === 'purpose' && words[at] === 'ten' && !teAhead(at + found.length)) return undefined;
    const word = words[at] ?? '';
    const before = words[at - 1];
    const starts = at === 0 || tokens[at - 1]?.kind === 'punctuation' || (pieces[current]?.tokens.length ?? 0) === 0;
    // "vóór de raad zich heeft uitgesproken": with a verb at its end it opens a clause, else it is a preposition.
    // "Als niemand vóór 1 oktober laat weten …": the verb that is left belongs to the clause that still lacks one.
    if (word === 'vóór') {
      const lacking =
        SUBORDINATE.has(pieces[current]?.role ?? 'main') && !hasFinite(current) && finitesAhead(at + 1) < 2;
      return tokens[at + 1]?.kind !== 'number' && !lacking && finiteAhead(at + 1) && verbFinal(at + 1)
        ? found
        : undefined;
    }
    // "Waar het plan knelt, beslist …": in front, with its verb at the end; elsewhere it tells a place.
    // "De opdracht eindigt waar werk niet haalbaar is": so too behind a verb of beginning or ending.
    if (word === 'waar' && at > 0 && isOfLimit(current) && finiteAhead(at + 1) && !finite(at + 1) && verbFinal(at + 1))
      return found;
    // "bij werk en, waar dat niet haalbaar is, bij deelname"
    const inserted = before === ',' && grammar.has('coordinator', words[at - 2] ?? '');
    if (word === 'waar' && inserted && finiteAhead(at + 1) && !finite(at + 1)) return found;
    if (word === 'waar' && !(at === 0 && finiteAhead(1) && !finite(1)))
      return isNounLike(at - 1) && openerLength(at - 1) === 0 && clauseWithVerbLast(at + 1)
        ? { role: 'relative', length: 1 }
        : undefined;
    // "behalve in 2021 en 2022, wanneer dat 18% is": behind a year it tells what is so then, and supposes nothing.
    if (word === 'wanneer' && before === ',' && /^(?:19|20)\d\d$/u.test(words[at - 2] ?? '') && finiteAhead(at + 1))
      return { role: 'relative', length: 1 };
    if (found.length > 1 || !OFTEN_PRONOUN.has(word)) {
      if (found.role === 'relative' && !finiteAhead(at + 1)) return undefined;
      // "Van het aanbod zijn uitgezonderd: …": a predicate, and no preposition.
      // "… zijn daarvan uitgezonderd.": nor at the end, where nothing follows that it could govern.
      const ends = tokens[at + found.length] === undefined || tokens[at + found.length]?.word === '.';
      if (verbs[at]?.participle === true && (ends || isCopula(at - 1))) return undefined;
      return found;
    }
    if (word === 'dat' || word === 'die') {
      // "Dat de groep kleiner wordt, verandert niets": a clause that is itself the subject.
      if (
        at === 0 &&
        word === 'dat' &&
        !finite(1) &&
        verbFinal(1) &&
        words.some((each, comma) => each === ',' && finite(comma + 1))
      )
        return { role: 'complement', length: 1 };
      if (at === 0 || !finiteAhead(at + 1)) return undefined;
      // "…; dat aantal gaat niet omhoog": behind the mark it determines the noun of a main clause.
      if (before === ';' && finite(at + 2) && !finite(at + 1) && !verbFinal(at + 1)) return undefined;
      // "Pas als dat niets oplevert, …": right behind the conjunction it is the subject.
      if (isOpened(current) && SUBORDINATE.has(pieces[current]?.role ?? 'main') && pieces[current]?.role !== 'relative')
        return undefined;
      // "Zijn die bezet, dan …", "Gebeurt dat niet, dan …": behind the verb in front it is the subject.
      if (pieces[current]?.tokens.length === 1 && finite(at - 1) && (word === 'die' || !verbFinal(at + 1)))
        return undefined;
      // "bekijkt dat en beslist": before a conjunction it stands for something; not in "dat en waarom".
      if (grammar.has('coordinator', words[at + 1] ?? '') && !grammar.has('question-word', words[at + 2] ?? ''))
        return undefined;
      // "voor dat jaar", "volgens die verordening": behind a preposition it determines a noun.
      if (
        !grammar.has('pronoun-subject', words[at + 1] ?? '') &&
        !finite(at + 1) &&
        before !== undefined &&
        grammar.has('preposition', before) &&
        verbs[at - 1] === undefined &&
        !grammar.hasAny(['determiner', 'preposition', 'negator'], words[at + 1] ?? '') &&
        // "meldt mensen aan die gemotiveerd zijn": the particle of a verb.
        !(verbs[at + 1]?.participle === true && finite(at + 2))
      )
        return undefined;
      // "indien de planning dat toelaat": the only verb that is left belongs to the clause that still lacks one.
      if (
        SUBORDINATE.has(pieces[current]?.role ?? 'main') &&
        !PHRASES.has(pieces[current]?.role ?? 'main') &&
        !hasFinite(current) &&
        before !== ',' &&
        finitesAhead(at + 1) < 2
      )
        return undefined;
      // "bericht die uiterlijk een week van tevoren": right behind the verb there is no noun for it to tell of.
      if (word === 'die' && finite(at - 1) && pieces[current]?.role === 'main') return undefined;
      // "een andere koers dan die lijn": what something is compared with.
      if (before === 'dan' && hasFinite(current)) return undefined;
      // "dan is dat …": behind the verb that "dan" has drawn to the front it is the subject.
      if (finite(at - 1) && words[pieces[current]?.tokens[0] ?? 0] === 'dan') return undefined;
      // "kan dat doen": with the infinitive right behind it, an object.
      if (hasFinite(current) && verbs[at + 1]?.infinitive === true && before !== ',') return undefined;
      // "dat deel", "die middelen": a determiner when the verb is not at the end.
      if (starts && finite(at + 1))
        return before === ',' && words[at - 3] !== '?' ? { role: 'relative', length: 1 } : undefined;
      // "geen onderwerp dat …": what could be a verb is a noun behind "geen".
      const noun = words[at - 2] === 'geen' || isNounLike(at - (before === ',' ? 2 : 1));
      const role = word === 'die' || noun ? 'relative' : 'complement';
      // "een aanbod dat niet past bij …": behind a noun with its determiner it is relative, wherever the verb stands.
      const headed = grammar.has('determiner', words[at - 2] ?? '');
      if (!verbFinal(at + 1) && !starts)
        return finite(at + 1) && !comesBefore(at) ? undefined : { role: headed ? role : found.role, length: 1 };
      return { role, length: 1 };
    }
    if (word === 'of') {
      // ", of hij nu wil of niet": whichever it is.
      if (before === ',' && isWhichever(at + 1)) return { role: 'concession', length: 1 };
      // "Of het werk overgaat, beslist het college", "bespreken partijen of …": a clause with its verb at the end is asked about.
      const noun = grammar.has('whether-noun', before ?? '');
      const ends = noun || verbFinal(at + 1) || endsBeforePurpose(at + 1);
      const clause = ends && finiteAhead(at + 1) && !finite(at + 1);
      const asked = at === 0 || hasFinite(current) || verbs[at - 1] !== undefined || noun;
      return clause && asked ? { role: 'complement', length: 1 } : undefined;
    }
    if (word === 'als') {
      if (
        before === 'zowel' ||
        // "geldt als bindend de uitleg die …": what somebody or something counts as.
        (!starts && grammar.has('as-predicate', words[at + 1] ?? '')) ||
        words[at + 1] === 'bedoeld' ||
        words[at + 1] === 'genoemd' ||
        words[at + 1] === 'volgt' ||
        words[at + 1] === 'gevolg'
      )
        return undefined;
      // "moet ik als deelnemer meebetalen": a bare noun, and the infinitive is still to come.
      if (!starts && awaitsModalInfinitive(at)) return undefined;
      // "wordt niet als resultaat beschouwd": the participle is still to come.
      if (!starts && awaitsParticiple(current)) return undefined;
      // "Als regisseur treedt de coach op": a bare noun with the only verb right in second place names a capacity.
      const onlyVerb = words.filter((_, index) => finite(index)).length === 1;
      if (at === 0 && onlyVerb && !verbFinal(1) && !grammar.has('determiner', words[1] ?? '')) return undefined;
      return (finiteAhead(at + 1) || wishesThat(at)) && !coordinatesFirst(at + 1) && (starts || hasFinite(current))
        ? found
        : undefined;
    }
    // "van wie dan ook": anybody, and no clause.
    if ((word === 'wie' || word === 'wat') && words[at + 1] === 'dan' && words[at + 2] === 'ook') return undefined;
    if (word === 'wie' || word === 'wat' || word === 'welke') {
      if (!finiteAhead(at + 1)) return undefined;
      // ", wat zijn achtergrond ook is": whatever it may be.
      if (before === ',' && isWhatever(at)) return { role: 'concession', length: 1 };
      if (at === 0) return verbFinal(at + 1) || word === 'wie' ? { role: 'condition', length: 1 } : undefined;
      // "bij wie de regie blijft": behind a preposition it is relative.
      const free = word === 'wie' && !grammar.has('preposition', before ?? '');
      return { role: free ? 'condition' : 'relative', length: 1 };
    }
    // "Daar gaan wij niet over": an adverb, when the verb comes right behind it.
    return finiteAhead(at + 1) && starts && !finite(at + 1) ? found : undefined;
  }

  /** "Een bedrijf die klaagt over een rekening, hoort …": the clause around it has its verb right behind the next comma. */
  function comesBefore(at: number): boolean {
    if (hasFinite(current)) return false;
    const comma = words.indexOf(',', at);
    return comma !== -1 && finite(comma + 1) && !words.slice(at + 2, comma).some((_, ahead) => finite(at + 2 + ahead));
  }

  /** "wat … ook is", "wie … ook komt": "ook" before the verb at its end. */
  function isWhatever(at: number): boolean {
    const end = words.findIndex((word, index) => index > at && (finite(index) || word === ','));
    return words.slice(at + 1, Math.max(at + 1, end)).includes('ook') && verbFinal(at + 1);
  }

  function clauseWithVerbLast(from: number): boolean {
    return !finite(from) && finiteAhead(from) && verbFinal(from);
  }

  /** "of het nuttig is om contact te zoeken": the verb stands at the end, but for what it is useful for. */
  function endsBeforePurpose(from: number): boolean {
    const verb = words.findIndex((_, at) => at >= from && finite(at));
    return verb > from + 1 && words[verb + 1] === 'om' && teAhead(verb + 2);
  }

  /** "of het nu past of niet": both answers are named before the next mark. */
  function isWhichever(from: number): boolean {
    const end = tokens.findIndex(({ kind }, at) => at >= from && kind === 'punctuation');
    const own = words.slice(from, end === -1 ? undefined : end);
    const other = own.lastIndexOf('of');
    const clause = own.some((_, ahead) => finite(from + ahead));
    return clause && other > 1 && (own[other + 1] === 'niet' || own.slice(0, 4).includes('nu'));
  }

  /** A clause of what is asked: in front of the main clause, or behind its verb. */
  function asksAt(at: number): boolean {
    if (finite(at + 1) || !finiteAhead(at + 1) || !verbFinal(at + 1)) return false;
    if (at === 0 || words[at - 1] === ';')
      return words.some((word, comma) => comma > at && word === ',' && finite(comma + 1));
    return hasFinite(current) && (words[at - 1] === ',' || tokens[at - 1]?.kind === 'word');
  }

  /** "…, als het college dat om lokale redenen wenst": the only verb up to the next mark, at its end, with "dat" for its object. */
  function wishesThat(at: number): boolean {
    const end = tokens.findIndex(({ kind }, index) => index > at && kind === 'punctuation');
    const own = words.slice(at + 1, end === -1 ? undefined : end);
    const verb = own.findIndex((_, ahead) => finite(at + 1 + ahead));
    return own.indexOf('dat') > 0 && verb === own.length - 1 && hasFinite(current) && !likens(current);
  }

  /** "geldt als", "dient als": what follows is what it counts as. */
  function likens(at: number): boolean {
    return (pieces[at]?.tokens ?? []).some((index) =>
      verbs[index]?.lemmas.some((lemma) => grammar.has('as-verb', lemma)),
    );
  }

  /** The modal of the clause still lacks its infinitive, and "als" is followed by a noun without a determiner. */
  function awaitsModalInfinitive(at: number): boolean {
    const next = words[at + 1] ?? '';
    if (grammar.has('determiner', next) || grammar.has('pronoun-common', next) || !isModalPiece(mainOf(current)))
      return false;
    const own = pieces[current]?.tokens ?? [];
    return !own.some((index) => verbs[index]?.infinitive === true) && verbs[at + 2]?.infinitive === true;
  }

  function awaitsParticiple(at: number): boolean {
    const own = pieces[at]?.tokens ?? [];
    const auxiliary = own.some(
      (index) => finite(index) && verbs[index]?.lemmas.some((lemma) => grammar.has('auxiliary-passive', lemma)),
    );
    return (
      auxiliary &&
      !own.some((index) => verbs[index]?.participle === true && verbs[index].attributive !== true && !finite(index))
    );
  }

  function isCopula(at: number): boolean {
    return finite(at) && verbs[at]?.lemmas.some((lemma) => grammar.has('copula', lemma)) === true;
  }

  /** "als aanvulling op … en treedt terug": the first verb ahead belongs to a new coordinated clause. */
  function coordinatesFirst(from: number): boolean {
    for (let at = from; at < tokens.length; at += 1) {
      if (finite(at)) return at > from && grammar.has('coordinator', words[at - 1] ?? '') && hasFinite(current);
    }
    return false;
  }

  function replaces(piece: Piece | undefined): boolean {
    return (
      piece?.tokens.some((index) => verbs[index]?.lemmas.some((lemma) => lemma === 'treden' || lemma === 'komen')) ===
      true
    );
  }

  function isPredicateWord(word: string | undefined): boolean {
    return (
      word !== undefined &&
      (grammar.has('may-word', word) ||
        grammar.has('must-word', word) ||
        grammar.has('forbid-word', word) ||
        grammar.has('correlative', word) ||
        word === 'is')
    );
  }

  /** A noun that "dat" can take up; behind "de …" it cannot ("de bedoeling dat"), behind an adverb it does not. */
  function isNounLike(at: number): boolean {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || isPredicateWord(token.word)) return false;
    // "het gemiddelde dat": a participle used as a noun.
    if (verbs[at] !== undefined && !(verbs[at].attributive && words[at - 1] === 'het')) return false;
    if (grammar.hasAny(['negator', 'adverb', 'particle', 'content-noun'], token.word)) return false;
    const announced = words.slice(Math.max(0, at - 2), at);
    return words[at + 1] !== 'dat' || !announced.some((word) => word === 'de' || word === 'deze');
  }

  function teAhead(from: number): boolean {
    for (let at = from; at < tokens.length; at += 1) {
      const word = words[at] ?? '';
      if (word === ',' || word === ';' || word === '.' || word === ':') return false;
      if (word === 'te' && verbs[at + 1]?.infinitive === true) return true;
    }
    return false;
  }

  /** "om zonder instemming … te wijken": the one infinitive still to come belongs to "om". */
  function awaitsInfinitive(at: number): boolean {
    const piece = pieces[current];
    // "is bevoegd de afspraak zonder opgaaf van redenen te beëindigen": so does the one that a power asks for.
    const asks =
      piece?.role === 'purpose' ||
      piece?.tokens.some(
        (index) => grammar.has('may-word', words[index] ?? '') || grammar.has('must-word', words[index] ?? ''),
      );
    if (piece === undefined || asks !== true || piece.tokens.some((index) => words[index] === 'te')) return false;
    return words.slice(at).filter((word) => word === 'te').length === 1;
  }

  function awaitsItsInfinitive(piece: Piece): boolean {
    return (
      piece.tokens.some(
        (index) => finite(index) && verbs[index]?.lemmas.some((lemma) => grammar.has('modal-may', lemma)) === true,
      ) && !piece.tokens.some((index) => verbs[index]?.infinitive === true && !finite(index))
    );
  }

  /** Up to the next mark an infinitive, and nothing that opens or makes a clause of its own. */
  function bringsInfinitive(from: number): boolean {
    for (let at = from; at < tokens.length && tokens[at]?.kind !== 'punctuation'; at += 1) {
      if (finite(at) || openerLength(at) > 0) return false;
      if (verbs[at]?.infinitive === true && words[at - 1] !== 'te') return true;
    }
    return false;
  }

  function afterComma(at: number): number {
    const piece = pieces[current];
    if (piece === undefined) return current;
    // "het vorige plan, ‘Meedoen’, gold": a quoted name between commas says once more what was named.
    const apposed = names.some(({ from, to }) => from === at + 1 || to === at);
    if (apposed && !hasFinite(current)) return current;
    const next = words[at + 1] ?? '';
    if ((next === 'zo' || grammar.openerAt(words, at + 1) !== undefined) && openerAt(at + 1) !== undefined)
      return current;
    const startsMain = next === 'dan' || next === 'zo' || finite(at + 1);
    if (SUBORDINATE.has(piece.role)) {
      const complete =
        hasFinite(current) ||
        PHRASES.has(piece.role) ||
        grammar.has('phrase-opener', words[piece.tokens[0] ?? -1] ?? '') ||
        piece.role === 'purpose' ||
        piece.role === 'without' ||
        piece.opener === 0 ||
        // "al naar gelang de omvang, …": no verb comes any more, so the phrase is all there was.
        (hasFinite(mainOf(current)) && !tokens.slice(at + 1).some((_, ahead) => finite(at + 1 + ahead)));
      // "Blijkt dat hij niet kan komen, dan …": behind what depends on a verb in front, the main clause begins.
      if (complete && startsMain && (next === 'dan' || isFronted(mainOf(current))) && hasFinite(mainOf(current)))
        return open('main', 0, frameOf(current), true);
      if (complete && (startsMain || !grammar.has('coordinator', next))) return resume(current);
      return current;
    }
    // "kan, gehoord de directeur, een andere lijn kiezen": behind what was put in between, the modal still has its infinitive to come.
    if (!startsMain && awaitsItsInfinitive(piece) && bringsInfinitive(at + 1)) return current;
    // "wordt niet gemeld, het einde wel": a statement that leaves its verb out.
    if (hasFinite(current) && piece.role === 'main' && isGap(at + 1)) return open('main', 0, frameOf(current));
    // "mag worden aangevuld, niet gewijzigd"
    if (contrasts(at + 1)) return open(piece.role, 0, piece.parent, true);
    if (
      hasFinite(current) &&
      (startsMain || (!grammar.has('coordinator', next) && finiteAhead(at + 1) && !enumerates(at + 1)))
    )
      return open('main', 0, frameOf(current), startsMain);
    return current;
  }

  function isOfLimit(at: number): boolean {
    return (pieces[at]?.tokens ?? []).some(
      (index) => finite(index) && verbs[index]?.lemmas.some((lemma) => grammar.has('verb-of-limit', lemma)) === true,
    );
  }

  /** "op te leggen of kwijt te schelden;": one more infinitive, and no verb of its own. */
  function goesOnWithInfinitive(at: number): boolean {
    const te = words[at + 1] === 'te' ? at + 1 : words[at + 2] === 'te' ? at + 2 : -1;
    const next = words[te + 2] ?? '.';
    return te !== -1 && verbs[at - 1]?.infinitive === true && /^[.,;:)?]$|^(?:en|of)$/u.test(next);
  }

  /** A few words without a verb up to "wel" or "altijd". */
  function isGap(from: number): boolean {
    for (let at = from; at < tokens.length && at < from + 9; at += 1) {
      const word = words[at] ?? '';
      if (tokens[at]?.kind === 'punctuation' || finite(at) || openerLength(at) > 0) return false;
      if (at > from && grammar.has('gap-yes', word) && endsGap(at, tokens, grammar)) return true;
    }
    return false;
  }

  /** A second participle behind the first, denied where that one is not or the other way round: it is a statement of its own. */
  function contrasts(at: number): boolean {
    const piece = pieces[current];
    const joined = grammar.has('coordinator', words[at] ?? '');
    const first = joined ? contrastBehind(at + 1) : at;
    const denied = piece?.tokens.some((index) => grammar.has('negator', words[index] ?? '')) === true;
    const turned = joined && grammar.has('turn', words[at] ?? '') && denied;
    // "niet onderzocht, niet besproken": what is denied like the one before it is only one more.
    const marked =
      grammar.has('contrast-word', words[first] ?? '') && denied !== grammar.has('negator', words[first] ?? '');
    if (!(turned || marked) || !hasFinite(current)) return false;
    if (!isBareParticiple(piece?.tokens.at(-1) ?? -1)) return false;
    // "wel aangevuld met twee cijfers"
    if (isBareParticiple(first) || isBareParticiple(first + 1)) return !finiteAhead(first);
    for (let ahead = first; ahead <= first + CONTRAST; ahead += 1) {
      const ends = tokens[ahead] === undefined || tokens[ahead]?.kind === 'punctuation';
      if (ends) return ahead > first && isBareParticiple(ahead - 1);
      if (finite(ahead) || (ahead > first && openerLength(ahead) > 0)) return false;
    }
    return false;
  }

  /** "en niet", "en daarna vier jaar lang niet": where behind the conjunction the word stands that may set one against the other. */
  function contrastBehind(from: number): number {
    for (let at = from; at < from + ADVERBIAL && tokens[at]?.kind !== 'punctuation'; at += 1) {
      if (grammar.has('contrast-word', words[at] ?? '')) return at;
      if (verbs[at] !== undefined || openerLength(at) > 0) break;
    }
    return from;
  }

  function isBareParticiple(at: number): boolean {
    const verb = verbs[at];
    return verb?.participle === true && !verb.attributive && !verb.finite;
  }

  /** Two numbers ("in 2020 en 2021"), halves of words ("arbeidsmarkt- en re-integratiebeleid") or nouns are one phrase. */
  function joinsPair(at: number): boolean {
    return (
      (tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number') ||
      words[at - 1] === '-' ||
      // "tot en met"
      (words[at - 1] === 'tot' && words[at + 1] === 'met') ||
      // "tussen werkgevers en kandidaten"
      pairsBehind('tussen', at)
    );
  }

  /** The conjunction joins the two that a preposition before it asks for. */
  function pairsBehind(preposition: string, at: number): boolean {
    if (words[at] !== 'en') return false;
    for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
      if (words[back] === preposition) return true;
      if (tokens[back]?.kind === 'punctuation' || finite(back) || words[back] === 'en') return false;
    }
    return false;
  }

  /** "op het hoofdstuk over scholing na": where the phrase that begins here ends, when it names what is excepted. */
  function exceptedUpTo(at: number): number | undefined {
    if (words[at] !== 'op') return undefined;
    for (let ahead = at + 1; ahead < at + EXCEPTED && ahead < tokens.length; ahead += 1) {
      const word = words[ahead] ?? '';
      if (tokens[ahead]?.kind === 'punctuation' || finite(ahead)) return undefined;
      const next = tokens[ahead + 1];
      const ends = next === undefined || next.kind === 'punctuation' || finite(ahead + 1);
      if (word === 'na' && ahead > at + 1) return ends ? ahead : undefined;
    }
    return undefined;
  }

  /** Nothing but its conjunction has been read of it. */
  function isOpened(at: number): boolean {
    const piece = pieces[at];
    return piece !== undefined && piece.opener > 0 && piece.tokens.length === piece.opener;
  }

  function isFronted(at: number): boolean {
    const first = pieces[at]?.tokens[0];
    return first !== undefined && finite(first) && verbs[first]?.infinitive !== true;
  }

  /** After "a, b en c" the words behind the comma are the same list, when the verb still has to come. */
  function enumerates(from: number): boolean {
    return verbFinal(from) && SUBORDINATE.has(pieces[current]?.role ?? 'main');
  }

  /** A second finite verb right behind the last one of a dependent clause opens the main clause. */
  function closesDependent(at: number): boolean {
    const piece = pieces[current];
    if (piece === undefined || !SUBORDINATE.has(piece.role)) return false;
    if (grammar.has('exception-clause', words[piece.tokens[0] ?? -1] ?? '') && !hasFinite(current)) return false;
    if (PHRASES.has(piece.role) && !hasFinite(current))
      return !hasFinite(mainOf(current)) && piece.tokens.length > piece.opener;
    // "Het voorstel om … uit te zonderen heeft het bestuur afgewezen": the infinitive ends the phrase.
    // "Alvorens een traject te beëindigen belt de coach"
    if (['purpose', 'without', 'time'].includes(piece.role) && !hasFinite(current))
      return endsInInfinitive(piece) && !hasFinite(mainOf(current));
    // "die kan werken kiest", "die beslist kiest": the verbs of the clause end where one more finite verb follows.
    const ended =
      finite(at - 1) || (verbs[at - 1]?.infinitive === true && isModalPiece(current)) || endsInPhrase(piece, at);
    return hasFinite(current) && ended && !hasFinite(mainOf(current)) && verbs[at]?.infinitive !== true;
  }

  /** "een dienst die niet valt onder het pakket wordt betaald": behind its verb the clause has no more than a phrase. */
  function endsInPhrase({ role, tokens: own }: Piece, at: number): boolean {
    const verb = role === 'relative' ? own.findLast((token) => finite(token)) : undefined;
    return (
      verb !== undefined &&
      verb < at - 2 &&
      grammar.has('preposition', words[verb + 1] ?? '') &&
      own.at(-1) === at - 1 &&
      !own.some(
        (token) =>
          token > verb && (tokens[token]?.kind === 'punctuation' || grammar.has('coordinator', words[token] ?? '')),
      )
    );
  }

  /** So too with a phrase behind it: "Het idee om iemand een stem te geven in lokale keuzes is …". */
  function endsInInfinitive({ tokens: own, role }: Piece): boolean {
    const ends = (at: number): boolean => verbs[at]?.infinitive === true && words[at - 1] === 'te';
    const last = own.at(-1);
    return last !== undefined && (ends(last) || (role === 'purpose' && own.some(ends)));
  }

  /** "legt kandidaten die niet meewerken een maatregel op": behind the last verb of a relative clause the main clause goes on. */
  function endsEmbedded(at: number): boolean {
    const piece = pieces[current];
    if (piece?.parent === undefined || !hasFinite(current)) return false;
    // "krijgt wie vastloopt geen hulp", "is zij ook voor wie vastloopt niet beschikbaar": who is meant, in the middle of the clause.
    const free = words[piece.tokens[piece.opener - 1] ?? -1] === 'wie';
    if ((free || piece.role === 'relative') && goesOnAround(at, piece)) return true;
    if (piece.opener !== 1 || (piece.role !== 'relative' && !(free && piece.role === 'condition'))) return false;
    if (piece.tokens.at(-1) !== at - 1 || verbs[at - 1] === undefined || verbs[at - 1]?.attributive === true)
      return false;
    const main = mainOf(current);
    if (!hasFinite(main) || pieces[main]?.role !== 'main') return false;
    const word = words[at] ?? '';
    // "meldt iedereen die kan werken aan."
    if (verbs[at] === undefined && grammar.has('particle', word) && tokens[at + 1]?.kind !== 'word') return true;
    if (verbs[at] === undefined) return grammar.has('determiner', word) && !OFTEN_PRONOUN.has(word);
    // "kan de uitkering van wie niet meewerkt verlagen"
    // "mag de maatregel die is opgelegd matigen"
    const complete = finite(at - 1) || verbs[at - 1]?.participle === true;
    return complete && verbs[at]?.infinitive === true && !finite(at) && isModalPiece(main);
  }

  /**
   * Behind the verb at its end a clause denies nothing any more and needs no infinitive: "biedt wie elders werkt bij deze start
   * geen hulp", "moeten zij die hulp nodig hebben zich tot dan redden" go on with the clause around it.
   */
  function goesOnAround(at: number, { tokens: own, parent = 0 }: Piece): boolean {
    const verb = own.find(finite) ?? at;
    const around = pieces[parent];
    // ", die kan niet …": with its verb in front it is no clause that says who is meant.
    if (verb === (own[0] ?? 0) + 1 && words[verb - 1] !== 'wie') return false;
    if (around?.role !== 'main' || !around.tokens.some((index) => index < (own[0] ?? 0) && finite(index))) return false;
    // "krijgt niemand hulp, ook wie vastloopt niet": said once more.
    if (grammar.has('negator', words[at] ?? ''))
      return (
        !grammar.has('coordinator', words[at - 1] ?? '') &&
        !around.tokens.some((index) => grammar.has('negator', words[index] ?? ''))
      );
    const waits = isModalPiece(parent) && !around.tokens.some((index) => verbs[index]?.infinitive && !finite(index));
    return waits && verb === at - 1 && verbs[at] === undefined && bringsInfinitive(at);
  }

  function isModalPiece(at: number): boolean {
    return (
      pieces[at]?.tokens.some(
        (index) =>
          finite(index) &&
          verbs[index]?.lemmas.some((lemma) => grammar.has('modal-may', lemma) || grammar.has('modal-must', lemma)),
      ) === true
    );
  }

  /** "…, behoudens dat zij, als niemand opzegt, doorloopt": the clause around the finished one has yet to come to its verb. */
  function awaitsVerb(at: number): boolean {
    const piece = pieces[at];
    if (piece === undefined || !SUBORDINATE.has(piece.role) || hasFinite(at)) return false;
    return piece.tokens.some((index) => words[index] === 'dat');
  }

  /** Back to the statement that the finished one interrupted, or on to a new one when that has its verb already. */
  function resume(at: number): number {
    const around = pieces[at]?.parent;
    if (around !== undefined && awaitsVerb(around)) return around;
    const main = mainOf(at);
    return main === at ? open('main', 0, frameOf(at)) : main;
  }
}

/** "Het WerkBedrijf is bevoegd: a. … te wijzigen; b. … te maken": each infinitive depends on the lead-in before the colon. */
function enumeratedInfinitives(pieces: Piece[], words: readonly string[], finite: (index: number) => boolean): void {
  const lead = pieces.findIndex(
    (piece, at) => at < pieces.length - 1 && words[(piece.tokens.at(-1) ?? -2) + 1] === ':',
  );
  if (lead < 0 || pieces[lead]?.tokens.some(finite) !== true) return;
  for (const piece of pieces.slice(lead + 1)) {
    if (piece.role !== 'main' || piece.tokens.some(finite) || !piece.tokens.some((index) => words[index] === 'te'))
      continue;
    piece.role = 'purpose';
    piece.parent = lead;
  }
}

/** "Daaruit betaalt de gemeente: een taalcoach, een cursus en een busje": what is listed behind the colon belongs to the statement before it. */
function listsBehindColon(
  pieces: Piece[],
  tokens: readonly Token[],
  finite: (index: number) => boolean,
  grammar: Grammar,
): void {
  for (const piece of pieces) {
    const lead = piece.parent === undefined ? undefined : pieces[piece.parent];
    const first = piece.tokens[0] ?? 0;
    const isList =
      piece.role === 'main' &&
      lead?.role === 'main' &&
      lead.tokens.some(finite) &&
      tokens[first - 1]?.word === ':' &&
      lead.tokens.at(-1) === first - 2 &&
      !piece.tokens.some((index) => {
        const word = tokens[index]?.word ?? '';
        return finite(index) || word === 'te' || grammar.has('negator', word);
      });
    if (isList) lead.tokens.push(...piece.tokens.splice(0));
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function isDash(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || (token.word !== '–' && token.word !== '—')) return false;
  const before = tokens[index - 1];
  return before !== undefined && before.kind === 'word' && before.span.end < token.span.start;
}

/** "Bent u ouder dan 58? Dan …": the question states the condition. */
function questionToCondition(pieces: Piece[], current: number): void {
  for (const piece of pieces) if (piece.role === 'main') piece.role = 'condition';
  const last = pieces[current];
  if (last !== undefined) last.role = 'condition';
}

/** "Mag dat? Nee.": the answer right behind the question mark tells whether what was asked holds. */
function answerAt(words: readonly string[], at: number, grammar: Grammar): Piece['answer'] {
  const word = words[at] ?? '';
  const length = grammar.phraseAt('answer-no', words, at);
  return grammar.has('answer-yes', word) ? 'yes' : length > 0 ? 'no' : undefined;
}

/** "Komt een kandidaat niet, dan …": a statement that begins with its verb is a condition when another one follows. */
function frontedCondition(pieces: Piece[], tokens: readonly Token[], finite: (index: number) => boolean): void {
  pieces.forEach((piece, at) => {
    const first = piece.tokens.find((index) => tokens[index]?.kind !== 'punctuation');
    if (piece.role !== 'main' || piece.answer !== undefined || first === undefined || !finite(first)) return;
    const opensSentence =
      tokens.slice(0, first).every((token) => token.kind !== 'word' || token.borrowed) ||
      [';', ':', '.', '?', '“', '„', '‘', '«', '"'].includes(tokens[first - 1]?.word ?? '');
    const following = pieces.slice(at + 1).filter((other) => other.role === 'main' && other.coordinated);
    // "Doet iemand …, en ontvangt hij …, dan …": what goes on with a verb in front is a condition too, as long as more follows.
    const goesOn = (other: Piece | undefined): boolean =>
      ['en', 'of', 'maar'].includes(tokens[other?.tokens[0] ?? -1]?.word ?? '') && finite(other?.tokens[1] ?? -1);
    const rest = following.findIndex((other) => !goesOn(other));
    const next = following[rest === -1 ? 0 : rest];
    if (opensSentence && next !== undefined) {
      for (const condition of [piece, ...following.slice(0, Math.max(0, rest))]) {
        condition.role = 'condition';
        condition.parent = pieces.indexOf(next);
      }
      if (next.parent !== undefined && next.parent >= at) next.parent = undefined;
    }
  });
}

/** A sentence that was cut oddly may not make a statement depend on itself: whoever follows the parents would never end. */
function breakCycles(pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    const seen = new Set<Piece>([piece]);
    let above = piece.parent === undefined ? undefined : pieces[piece.parent];
    while (above !== undefined && !seen.has(above)) {
      seen.add(above);
      above = above.parent === undefined ? undefined : pieces[above.parent];
    }
    if (above === piece) piece.parent = undefined;
  }
}

function compact(pieces: readonly Piece[]): Piece[] {
  const kept = pieces.map((piece, index) => ({ piece, index })).filter(({ piece }) => piece.tokens.length > 0);
  const places = new Map(kept.map(({ index }, place) => [index, place]));
  return kept.map(({ piece }) => {
    const { parent, ...rest } = piece;
    const place = parent === undefined ? undefined : nearest(parent);
    return place === undefined ? rest : { ...rest, parent: place };
  });

  function nearest(parent: number): number | undefined {
    let at: number | undefined = parent;
    while (at !== undefined && !places.has(at)) at = pieces[at]?.parent;
    return at === undefined ? undefined : places.get(at);
  }
}

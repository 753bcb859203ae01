import type { AskedList } from '../asked-lists.ts';
import type { Modality } from '@kadertoets/rulebook';
import type { TokenVerbs } from '../lexicon/match.ts';
import type { Token } from '../model.ts';
import type { Quantity } from '../quantities/index.ts';
import { beginsWithLetter } from '../text/letters.ts';
import type { Grammar } from './grammar.ts';
import type { Piece } from './split/piece.ts';

/** Whether what a statement names is done, and with what force. */
export interface Force {
  /** An odd number of negations of the statement itself. */
  readonly negated: boolean;
  readonly modality: Modality;
  /** The verb of the statement holds (after negation and permission). */
  readonly affirmed: boolean;
  /** What the statement names by a noun or an infinitive holds: also "ziet af van", "is niet toegestaan" count. */
  readonly nounsAffirmed: boolean;
  /** Tokens of negations that deny one phrase only ("niet A maar B", "en niet aan C"). */
  readonly local: readonly number[];
  /** The word that carries a modality as noun or adjective ("bevoegd", "verboden"). */
  readonly operator: number | undefined;
  /** The verb that denies what it governs ("ziet af van", "blijft achterwege"). */
  readonly abstain: number | undefined;
}

/**
 * Reads negation, permission, duty and abstention of one statement, double negations resolved; `lists` are those of which
 * the sentence has a word (see `listsIn`).
 */
export function readForce(
  piece: Piece,
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  quantities: readonly Quantity[],
  lists: ReadonlySet<AskedList>,
  grammar: Grammar,
): Force {
  const words: string[] = [];
  for (let at = 0; at < piece.tokens.length; at += 1) words.push(tokens[piece.tokens[at] as number]?.word ?? '');
  const local: number[] = [];
  let negations = 0;
  const count = (index: number, place: number): void => {
    const word = words[place] ?? '';
    if (!grammar.has('negator', word)) return;
    // An answer denies the question, and nothing of what follows it.
    if (grammar.has('answer-no', word) && (tokens[index - 1]?.word === '?' || isCommentedCell(piece, index, tokens)))
      return;
    if (insideQuantity(index, tokens, quantities)) return;
    // "welke zij laat zien en welke niet": the other half of what is asked.
    if (
      grammar.has('question-word', tokens[index - 1]?.word ?? '') &&
      grammar.has('coordinator', tokens[index - 2]?.word ?? '') &&
      tokens[index + 1]?.kind !== 'word'
    )
      return;
    // "naar banen en nergens anders naar": what is denied is all the rest.
    if (grammar.phraseAt('restrictor-behind', words, place) > 0 || restrictsFrom(place - 1, words, grammar)) return;
    const next = words[place + 1] ?? '';
    // "nodig of niet": either way, and nothing is denied.
    if (word === 'niet' && words[place - 1] === 'of' && !beginsWithLetter(tokens[index + 1]?.word ?? '')) return;
    // "al dan niet aangevuld", "wel of niet": either way, too.
    if (word === 'niet' && place > 1 && grammar.phraseAt('either-way', words, place - 2) === 3) return;
    if (word === 'niet' && (grammar.has('negator-additive', next) || next === 'dan')) return;
    if (
      word === 'niet' &&
      grammar.has('negator-comparative', next) &&
      words.slice(place + 2, place + 5).includes('dan') &&
      !negatesLonger(next)
    )
      return;
    if ((word === 'niet' || word === 'geen') && isLocal(place, words, piece, verbs, tokens, grammar)) {
      local.push(index);
      return;
    }
    // "wijkt niet af, ook niet voor …" says the same once more.
    if (words[place - 1] === 'ook' && negations > 0) return;
    // "niet onderzocht, niet besproken en niet overgedragen": each is denied, and none of the denials undoes another.
    const joined = piece.tokens[place - 1] === index - 2 && tokens[index - 1]?.word === ',';
    if (negations > 0 && (joined || words[place - 1] === 'en' || words[place - 1] === 'of')) return;
    // "noch A noch B" denies once.
    if (word === 'noch' && (negations > 0 || words.slice(0, place).includes('noch'))) return;
    // "geen klacht, ook niet mondeling": said once more, not undone.
    if (negations > 0 && (words[place - 1] === 'ook' || word === 'evenmin' || word === 'noch')) return;
    negations += 1;
  };
  if (lists.has('negator')) piece.tokens.forEach(count);
  const reflexive = words.includes('zich');
  const has = (list: AskedList): number | undefined => {
    if (!lists.has(list)) return undefined;
    for (let at = 0; at < words.length; at += 1) {
      const index = piece.tokens[at] as number;
      if (grammar.has(list, words[at] as string)) return index;
      const verb = verbs[index];
      // "beëindigde trajecten": what is said of a noun says nothing of the sentence.
      if (verb === undefined || verb.attributive) continue;
      for (let each = 0; each < verb.lemmas.length; each += 1) {
        const lemma = verb.lemmas[each] as string;
        const listed = grammar.has(list, lemma) || (reflexive && grammar.has(list, `zich ${lemma}`));
        // "in voorkomend geval": nor does a present participle.
        if (listed && !(words[at] as string).startsWith(`${lemma}d`)) return index;
      }
    }
    return undefined;
  };
  const phrase = (list: AskedList): number | undefined => {
    if (!lists.has(list)) return undefined;
    for (let at = 0; at < words.length; at += 1) if (grammar.phraseAt(list, words, at) > 1) return piece.tokens[at];
    return undefined;
  };
  if (piece.answer === 'no' && piece.role === 'main') negations += 1;
  const negated = negations % 2 === 1;
  const forbids = has('forbid-word');
  const mayWord = has('may-word') ?? phrase('may-word');
  const may = has('modal-may') ?? mayWord;
  const need = has('modal-need');
  const must = has('modal-must') ?? has('must-word');
  const release = has('release-word');
  const strive = has('strive-word') ?? phrase('strive-word');
  const refrains = has('abstain-word');
  // "het afzien van een maatregel" names the refraining and does not do it.
  const named =
    refrains !== undefined && tokens[refrains - 1]?.word === 'het' && (tokens[refrains]?.word ?? '').endsWith('en');
  // "Bij de eerste keer wegblijven houdt de gemeente …": so does an infinitive in the phrase before the verb.
  const fronted =
    refrains !== undefined &&
    (tokens[refrains]?.word ?? '').endsWith('en') &&
    ((grammar.has('preposition', words[0] ?? '') &&
      verbs[refrains + 1]?.lemmas.some((lemma) => grammar.hasAny(MODALS, lemma)) === false) ||
      // "Voor een eerste keer wegblijven bij een training hebben wij afgesproken": what no refraining is of.
      (grammar.has('event-preposition', words[0] ?? '') &&
        piece.tokens.some((at) => at > refrains && verbs[at] !== undefined)));
  const denies = (named || fronted ? undefined : refrains) ?? phrase('abstain-word');
  // "is uitgesloten" forbids already; the same word denies nothing a second time.
  const abstain = denies === forbids ? undefined : denies;

  let modality: Modality = 'fact';
  let affirmed = !negated;
  let operator: number | undefined;
  if (forbids !== undefined) {
    operator = forbids;
    modality = negated ? 'may' : 'forbidden';
    affirmed = negated;
  } else if (release !== undefined) {
    operator = release;
    modality = negated ? 'must' : 'need-not';
    affirmed = negated;
  } else if (need !== undefined) {
    modality = negated ? 'need-not' : 'must';
  } else if (may !== undefined) {
    operator = mayWord;
    modality = negated ? 'forbidden' : 'may';
  } else if (must !== undefined) {
    operator = has('must-word');
    modality = negated ? (has('modal-must') === undefined ? 'need-not' : 'forbidden') : 'must';
  }
  if (strive !== undefined && !negated && modality !== 'forbidden') modality = 'strive';
  const nounsAffirmed = abstain === undefined ? affirmed : !affirmed;
  return { negated, modality, affirmed, nounsAffirmed, local, operator, abstain };
}

/** The word before, "en" or "verder", begins such a phrase; in "doet er verder niets aan" it denies. */
function restrictsFrom(place: number, words: readonly string[], grammar: Grammar): boolean {
  return (
    place >= 0 &&
    grammar.phraseAt('restrictor-behind', words, place) > 1 &&
    !grammar.has('r-pronoun', words[place - 1] ?? '')
  );
}

// "niet langer dan" bounds a duration, "niet langer" alone ends something; the first is a quantity and was left out already.
function negatesLonger(word: string): boolean {
  return word === 'verder';
}

const MODALS = ['modal-may', 'modal-must', 'modal-need', 'modal-want', 'auxiliary'];

/** "Pakt het WerkBedrijf dit mee? | nee, de coach draagt het over": in a row, too. */
function isCommentedCell({ role }: Piece, at: number, tokens: readonly Token[]): boolean {
  return role === 'row' && tokens[at - 1]?.word === ':' && tokens[at + 1]?.word === ',';
}

/** "niet lager worden dan": what reads as a bound of a quantity still denies the comparative itself. */
export function deniesComparative(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  if (tokens[at - 1]?.word !== 'niet' || !grammar.has('negator-comparative', tokens[at]?.word ?? '')) return false;
  return tokens.slice(at + 1, at + 4).some((token) => token.word === 'dan') && !negatesLonger(tokens[at]?.word ?? '');
}

function insideQuantity(index: number, tokens: readonly Token[], quantities: readonly Quantity[]): boolean {
  const span = tokens[index]?.span;
  return span !== undefined && quantities.some((quantity) => quantity.start <= span.start && span.end <= quantity.end);
}

function isLocal(
  place: number,
  words: readonly string[],
  piece: Piece,
  verbs: readonly (TokenVerbs | undefined)[],
  tokens: readonly Token[],
  grammar: Grammar,
): boolean {
  // "en niet aan de coach", "en uitdrukkelijk niet de taal": a contrast beside an affirmed phrase.
  const before = words[place - 1];
  const joins = (word: string | undefined): boolean => word === 'en' || word === 'maar' || word === 'dus';
  if (
    (joins(before) || (grammar.has('stressing', before ?? '') && joins(words[place - 2]))) &&
    // "en niet het bijspijkeren van taal": behind "het" an infinitive is a noun.
    !words
      .slice(place + 1)
      .some((_, at) => verbs[piece.tokens[place + 1 + at] ?? -1] !== undefined && words[place + at] !== 'het')
  )
    return true;
  // "betaalt dat uit eigen middelen, niet uit het budget"
  if (
    tokens[(piece.tokens[place] ?? 0) - 1]?.word === ',' &&
    (grammar.has('preposition', words[place + 1] ?? '') || grammar.has('determiner', words[place + 1] ?? '')) &&
    words.slice(0, place).some((_, at) => isPlainVerb(verbs[piece.tokens[at] ?? -1])) &&
    !words.slice(place + 1).some((_, at) => verbs[piece.tokens[place + 1 + at] ?? -1] !== undefined)
  )
    return true;
  // "houdt rekening met A, met B niet": a contrast behind a phrase that begins anew.
  if (isTrailing(place, piece, tokens, verbs, grammar)) return true;
  // "geen …, ook niet door …" and "niet …, evenmin …" deny once.
  if (before === 'ook' && words.slice(0, place - 1).some((word) => grammar.has('negator', word))) return true;
  // "het niet nakomen van": the noun is denied, and not what is said of it.
  // "die het niet hebben gehaald": before what is left of its verb, an auxiliary is no noun.
  const noun = words[place + 1] ?? '';
  const helps = grammar.has('auxiliary-perfect', noun) && verbs[piece.tokens[place + 2] ?? -1] !== undefined;
  // "bij niet meewerken volgt …": so behind a preposition.
  const announced = before === 'het' || (grammar.has('preposition', before ?? '') && noun !== 'zijn');
  if (announced && noun.endsWith('en') && verbs[piece.tokens[place + 1] ?? -1] !== undefined && !helps)
    if (before !== 'het' || !completesModal(place, piece, verbs, grammar)) return true;
  // "Niet meewerken kost …", "Bij een derde keer niet verschijnen staat …": before the verb of a main clause an infinitive is a noun.
  if (words[place] === 'niet' && piece.role === 'main' && isInFront(place, noun, piece, verbs)) return true;
  // "niet A maar B"
  const but = words.indexOf('maar', place + 1);
  if (
    but !== -1 &&
    !words
      .slice(place + 1, but)
      .some((each, at) => isPlainVerb(verbs[piece.tokens[place + 1 + at] ?? -1]) && !grammar.has('homograph', each))
  )
    return true;
  if (but !== -1 && isTurned(place, but, words, piece, verbs, grammar)) return true;
  // "het nog niet belegde deel": before an inflected participle or adjective that stands before its noun
  const next = piece.tokens[place + 1];
  const after = piece.tokens[place + 2];
  if (next === undefined || after === undefined) return false;
  const word = tokens[next]?.word ?? '';
  // "Niet besteed budget vloeit terug": in front, it need not be inflected.
  if (words[place] === 'niet' && verbs[next]?.attributive === true && (word.endsWith('e') || place === 0)) return true;
  // "elk niet geleverd rapport", "een niet nagekomen afspraak": between such a determiner and its noun stands no verb of the clause.
  if (words[place] === 'niet' && grammar.has('article-indefinite', before ?? '') && verbs[next] !== undefined)
    return true;
  return (
    before !== undefined &&
    grammar.has('determiner', before) &&
    word !== 'te' &&
    word.endsWith('e') &&
    verbs[next] === undefined
  );
}

/** "zij mogen het niet wijzigen": behind a modal, the only infinitive is what may not be done, and "het" is what to. */
function completesModal(
  place: number,
  { tokens: own }: Piece,
  verbs: readonly (TokenVerbs | undefined)[],
  grammar: Grammar,
): boolean {
  const isModal = (at: number): boolean => verbs[at]?.lemmas.some((lemma) => grammar.hasAny(MODALS, lemma)) === true;
  return own.slice(0, place).some(isModal) && !own.slice(place + 2).some((at) => isPlainVerb(verbs[at]));
}

/** An infinitive right behind, no finite verb before it and one after it; in "Niet aangemeld worden …" it is a participle. */
function isInFront(
  place: number,
  word: string,
  { tokens: own }: Piece,
  verbs: readonly (TokenVerbs | undefined)[],
): boolean {
  const plain = own.map((at, each) => (each === place + 1 ? undefined : verbs[at]));
  const infinitive = verbs[own[place + 1] ?? -1];
  return (
    infinitive?.lemmas.includes(word) === true &&
    !plain.slice(0, place).some(isPlainVerb) &&
    plain.slice(place + 2).some(isPlainVerb)
  );
}

/** "niet in het oude bestand aangebracht, maar in een nieuw": behind the turn the same preposition, and no verb. */
function isTurned(
  place: number,
  but: number,
  words: readonly string[],
  piece: Piece,
  verbs: readonly (TokenVerbs | undefined)[],
  grammar: Grammar,
): boolean {
  const next = words[place + 1] ?? '';
  return (
    words[place] === 'niet' &&
    grammar.has('preposition', next) &&
    words[but + 1] === next &&
    !words.slice(but + 1).some((_, at) => isPlainVerb(verbs[piece.tokens[but + 1 + at] ?? -1]))
  );
}

/** ", met zijn wensen niet.": from the comma a preposition with its noun, then the denial, and no verb. */
function isTrailing(
  place: number,
  piece: Piece,
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  grammar: Grammar,
): boolean {
  const at = piece.tokens[place] ?? 0;
  const next = tokens[at + 1];
  if (tokens[at]?.word !== 'niet' || (next !== undefined && next.kind !== 'punctuation')) return false;
  for (let back = at - 1; back >= Math.max(1, at - 6); back -= 1) {
    if (tokens[back]?.word === ',')
      return (
        grammar.has('preposition', tokens[back + 1]?.word ?? '') &&
        piece.tokens.slice(0, place).some((each) => each < back && isPlainVerb(verbs[each]))
      );
    if (isPlainVerb(verbs[back])) return false;
  }
  return false;
}

function isPlainVerb(verb: TokenVerbs | undefined): boolean {
  return verb !== undefined && !verb.attributive;
}

/** "geen aanvulling", "niet het college (maar …)": the negation stands right before the noun phrase. */
export function isDenied(
  from: number,
  tokens: readonly Token[],
  force: Force | undefined,
  statementOf: readonly number[],
  quantities: readonly Quantity[] = [],
): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    // "geen bericht wanneer het WerkBedrijf …": the denial ends where another statement begins.
    if (statementOf[at] !== statementOf[from]) return false;
    const word = tokens[at]?.word ?? '';
    // "niet de MGR maar de gemeente": behind the turn nothing is denied.
    if (word === 'maar') return false;
    // "nog geen drie jaar in Nederland": the denial is a part of the number.
    if (word === 'geen' && insideQuantity(at, tokens, quantities)) return false;
    if (word === 'geen' || word === 'noch' || word === 'evenmin') return true;
    if (word === 'niet') return force?.local.includes(at) === true;
    if (tokens[at]?.kind === 'punctuation') break;
  }
  // ", met zijn wensen niet."
  for (let at = from + 1; at <= from + 4; at += 1) {
    if (tokens[at]?.kind === 'punctuation') return false;
    if (tokens[at]?.word === 'niet')
      return (
        force?.local.includes(at) === true && tokens[at + 1]?.kind !== 'word' && statementOf[at] === statementOf[from]
      );
  }
  return false;
}

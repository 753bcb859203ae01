import type { AskedList } from './asked-lists.ts';
import type { Status } from '@kadertoets/rulebook';
import type { Zone } from '@kadertoets/document';
import type { Statement, Token } from './model.ts';
import type { Quantity } from './quantities/index.ts';
import type { Reader } from './reader.ts';
import { isPastParticiple } from './syntax/verbs.ts';
import { quotationsIn } from './syntax/quotations.ts';
import type { VerbToken } from './syntax/verb-token.ts';

export interface StatusInput {
  readonly tokens: readonly Token[];
  readonly statements: readonly Statement[];
  readonly verbs: readonly (VerbToken | undefined)[];
  readonly quantities: readonly Quantity[];
  readonly zone: Zone;
  /** Lists of the grammar of which some word stands in the sentence. */
  readonly lists: ReadonlySet<AskedList>;
}

/**
 * As what a statement stands in the agreement: a norm, history, somebody else's wish, what was rejected, the law, a question,
 * what a stranger to it does.
 * A definition that withholds, pays or assigns is a norm like any other, so `definition` is never set by place alone.
 */
export function readStatuses(input: StatusInput, reader: Reader): Status[] {
  const { statements } = input;
  const own = statements.map((statement) => statusOf(statement, input, reader));
  // "vroeg om twee regisseurs; daarvoor is niet gekozen": what was asked for just before, and not taken over.
  statements.forEach((statement, index) => {
    if (!ASKED.has(own[index - 1] ?? 'norm') || own[index] !== 'norm') return;
    if (refusesWhatWasSaid(statement, input, reader)) own[index] = 'rejected';
  });
  const framed = statements.map((statement, index) => {
    const status = own[index] ?? 'norm';
    return status === 'norm' && deniesAgreement(statement, input, reader) ? 'rejected' : status;
  });
  // "Dat de vereniging liever … zag, is niet overgenomen": with the wish that it is about, what was said of it goes too.
  statements.forEach(({ role, parent }, index) => {
    if (role === 'complement' && parent !== undefined && own[index] === 'wish' && framed[parent] === 'rejected')
      own[parent] = 'rejected';
  });
  // "ideeën die het niet hebben gehaald: …": what is said of them in a clause of their own goes for them.
  statements.forEach(({ role, parent }, index) => {
    if (role !== 'relative' || parent === undefined || own[index] !== 'rejected') return;
    const holder = statements[parent];
    if (holder === undefined || !namesWish(holder, input, reader)) return;
    own[parent] = 'rejected';
    framed[parent] = 'rejected';
  });
  const frames = new Set(
    statements.flatMap(({ role, parent }) => (role === 'main' && parent !== undefined ? [parent] : [])),
  );
  return statements.map((statement, index) => {
    const status = (frames.has(index) ? framed[index] : own[index]) ?? 'norm';
    if (status !== 'norm') return status;
    // "De cliëntenraad stelde voor dat …": what depends on a wish is part of the wish.
    let parent = statement.parent;
    let isFramed = statement.role === 'main';
    while (parent !== undefined) {
      const above = own[parent];
      if (above !== undefined && above !== 'norm' && DEPENDENT.has(statement.role)) return above;
      // "De cliëntenraad stelde voor: …", "Niet overeengekomen is: “…”": what is quoted stands as its frame stands.
      const frame = framed[parent];
      if (
        frame !== undefined &&
        frame !== 'norm' &&
        isFramed &&
        !explains(statement, statements[parent], input, reader)
      )
        return frame;
      const outer = statements[parent];
      isFramed ||= outer?.role === 'main' && outer.parent !== undefined;
      parent = statements[parent]?.parent;
    }
    return status;
  });
}

const ASKED = new Set<Status>(['wish', 'rejected', 'history']);

function refusesWhatWasSaid(statement: Statement, { verbs, lists }: StatusInput, { grammar }: Reader): boolean {
  const { role, takesUp, negated, tense, tokens: own } = statement;
  if (role !== 'main' || !takesUp || !negated || tense !== 'perfect' || !lists.has('grant-verb')) return false;
  return own.some((index) => verbs[index]?.lemmas.some((lemma) => grammar.has('grant-verb', lemma)));
}

function namesWish({ tokens: own }: Statement, { tokens, lists }: StatusInput, { grammar }: Reader): boolean {
  return lists.has('wish-noun') && own.some((index) => grammar.has('wish-noun', tokens[index]?.word ?? ''));
}

const DEPENDENT = new Set<Statement['role']>([
  'complement',
  'relative',
  'purpose',
  'reason',
  'condition',
  'exception',
  'instead',
  'without',
  'time',
]);

/** "Dat voorstel is van tafel: de gemeente beslist zelf": a clause behind the colon tells what is agreed instead, unless it is quoted. */
function explains(
  { tense, tokens: own }: Statement,
  frame: Statement | undefined,
  input: StatusInput,
  { grammar }: Reader,
): boolean {
  if (tense === 'none' || frame === undefined || isQuotation(own, input.tokens)) return false;
  return isDropped(frame, input, grammar);
}

/** "Niet afgesproken is", "is geschrapt", "maakt geen deel uit van": what follows is said not to be agreed. */
function deniesAgreement(statement: Statement, { tokens, verbs, lists }: StatusInput, { grammar }: Reader): boolean {
  const names = (list: AskedList): boolean =>
    lists.has(list) && statement.tokens.some((index) => verbs[index]?.lemmas.some((lemma) => grammar.has(list, lemma)));
  if (statement.negated) return names('agree-verb');
  return (
    names('reject-verb') &&
    statement.tokens.some((index) => tokens[index] !== undefined && isPastParticiple(verbs[index]))
  );
}

function grammarPhrase(list: string, words: readonly string[], grammar: Reader['grammar']): boolean {
  return words.some((_, at) => grammar.phraseAt(list, words, at) > 1);
}

const NONE: readonly string[] = [];

function statusOf(statement: Statement, input: StatusInput, { grammar }: Reader): Status {
  const { tokens, verbs, lists } = input;
  const words = wordsIn(statement, tokens);
  const any = namedIn(statement, words, input, grammar);
  // "Zie artikel 31 van de wet over middelen die meetellen.": says where something stands, and agrees to nothing.
  if (statement.role === 'main' && refers(statement, input, grammar)) return 'law';
  if (statement.role === 'main' && isBelief(statement, input, any)) return 'wish';
  const other = any('other-party') || statement.actor.has('bystander');
  const past = statement.tense === 'past';
  const done = past || statement.tense === 'perfect';
  const told = done && (statement.role === 'main' || statement.role === 'complement');
  const happened = (list: AskedList): boolean =>
    lists.has(list) &&
    (grammarPhrase(list, words, grammar) ||
      statement.tokens.some((index) => {
        const verb = verbs[index];
        // "overwogen … op te nemen": what was thought of with "te" did not happen.
        const planned = tokens[index - 1]?.word === 'te';
        const event =
          verb !== undefined &&
          (isPastParticiple(verb) || (verb.finite && verb.past) || (verb.infinitive && !verb.finite && !planned));
        return event && verb.lemmas.some((lemma) => grammar.has(list, lemma));
      }));
  // "is besproken en verworpen", "een verzoek is niet ingewilligd"
  if (
    any('wish-noun') &&
    (told || statement.passive) &&
    (happened('reject-verb') || (happened('grant-verb') && statement.negated))
  )
    return 'rejected';
  if (told && happened('reject-verb') && happened('consider-verb')) return 'rejected';
  // "ideeën die het niet hebben gehaald"
  if (statement.role === 'relative' && done && statement.negated && happened('grant-verb')) return 'rejected';
  if (statement.role === 'relative' && !statement.negated && any('off-table')) return 'rejected';
  // "Daarvan is afgezien", "Dat is verworpen": what was said before did not become an agreement.
  if (told && statement.role === 'main' && statement.takesUp) {
    if (happened('reject-verb') || (statement.negated && happened('agree-verb'))) return 'rejected';
  }
  // "Dat voorstel is van tafel", "Die passage haalde het niet": nor did a proposal that is said to be dropped, whatever the tense.
  if (isDropped(statement, input, grammar)) return 'rejected';
  // "Partijen hebben overwogen om …", "Voorgesteld was …": what was weighed is not what was agreed.
  if (told && happened('consider-verb') && !(happened('grant-verb') && !statement.negated)) return 'wish';
  // "WPDA adviseert werkgevers": what a party to the agreement does to another is no wish of that other.
  if (other && any('wish-verb') && !(statement.actor.has('party') && !past)) return 'wish';
  if (past && any('wish-verb') && !isConditional(statement)) return 'wish';
  // "Het WerkBedrijf heeft gevraagd om …": what a party asked for is told, and not agreed.
  if (told && happened('asked-verb')) return 'wish';
  if (other && any('wish-noun') && done) return 'wish';
  if (past && !isConditional(statement)) return 'history';
  // "zoals die in 2014 is beschreven": where something is found, that is done as it stands there.
  if (statement.role === 'relative' && statement.passive && grammar.has('as-word', words[0] ?? '')) return 'norm';
  const early = mentionsEarlierTime(statement, input);
  if ((early || any('history')) && statement.tense === 'perfect') return 'history';
  if (statement.tense === 'none' && early && any('history')) return 'history';
  return isOfStranger(statement) ? 'stranger' : 'norm';
}

/** "Vaak wordt gedacht dat …", "Dat …, is een misverstand": what people believe, and nobody agreed. */
function isBelief(
  { index, passive, actor, tokens: own }: Statement,
  { statements, tokens }: StatusInput,
  any: (list: AskedList) => boolean,
): boolean {
  const startsWithThat = (of: readonly number[]): boolean => tokens[of[0] ?? -1]?.word === 'dat';
  const tellsWhat = statements.some(
    ({ role, parent, tokens: told }) =>
      parent === index && (role === 'complement' || role === 'relative') && startsWithThat(told),
  );
  // "Wie denkt dat klagen niet mag, vergist zich": what is thought stands under the clause that says who thinks it.
  const thought = statements.some(
    ({ role, parent, tokens: told }) =>
      role === 'complement' && startsWithThat(told) && statements[parent ?? -1]?.parent === index,
  );
  if (any('misbelief')) return thought || tellsWhat || startsWithThat(own);
  return tellsWhat && any('belief-verb') && (any('belief-holder') || (passive && actor.size === 0));
}

/** "De drukker bepaalt zelf wat hij meldt": what somebody does who has no part in the agreement binds nobody in it. */
function isOfStranger({ role, subject, actor, passive }: Statement): boolean {
  if (role !== 'main' && role !== 'row') return false;
  const does = subject.has('stranger') || (passive && actor.has('stranger'));
  return does && !subject.has('professional') && !subject.has('party');
}

function isQuotation([first = -1]: readonly number[], tokens: readonly Token[]): boolean {
  return quotationsIn(tokens).some(({ from }) => from === first);
}

function wordsIn({ tokens: own }: Statement, tokens: readonly Token[]): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < own.length; at += 1) words.push(tokens[own[at] as number]?.word ?? '');
  return words;
}

/** Whether a statement has a word, a phrase or a verb of a list. */
function namedIn(
  { tokens: own }: Statement,
  words: readonly string[],
  { verbs, lists }: StatusInput,
  grammar: Reader['grammar'],
): (list: AskedList) => boolean {
  return (list) => {
    if (!lists.has(list)) return false;
    for (let at = 0; at < words.length; at += 1) {
      if (grammar.has(list, words[at] as string) || grammar.phraseAt(list, words, at) > 1) return true;
      const lemmas = verbs[own[at] as number]?.lemmas ?? NONE;
      for (let each = 0; each < lemmas.length; each += 1) if (grammar.has(list, lemmas[each] as string)) return true;
    }
    return false;
  };
}

/** An idea or a passage of which it is said that it is "van tafel", "in de prullenbak", "niet overgenomen". */
function isDropped(statement: Statement, input: StatusInput, grammar: Reader['grammar']): boolean {
  const { lists } = input;
  const { role, negated, modality, takesUp } = statement;
  if (!(takesUp || lists.has('wish-noun') || lists.has('text-noun'))) return false;
  if (!(lists.has('off-table') || lists.has('drop-phrase') || lists.has('grant-verb'))) return false;
  if (role !== 'main' || (modality !== 'fact' && modality !== 'forbidden') || hasProviso(input)) return false;
  const any = namedIn(statement, wordsIn(statement, input.tokens), input, grammar);
  const named = any('wish-noun') || any('text-noun');
  if (any('off-table')) return !negated && (named || takesUp);
  if (any('drop-phrase')) return !negated && named;
  return named && negated && any('grant-verb');
}

/** "Het voorstel gaat niet door als het bestuur bezwaar heeft": then nothing is dropped yet. */
function hasProviso({ statements }: StatusInput): boolean {
  return statements.some(({ role }) => role === 'condition' || role === 'exception' || role === 'time');
}

/** A sentence that opens with "zie" and gives no figures of its own. */
function refers({ tokens: own }: Statement, { tokens, quantities }: StatusInput, grammar: Reader['grammar']): boolean {
  const first = own.find((index) => tokens[index]?.borrowed === false) ?? -1;
  if (first !== own[0] || !grammar.has('refer-word', tokens[first]?.word ?? '')) return false;
  return !quantities.some(({ kind }) => kind === 'share' || kind === 'money');
}

/** Past tense in a condition is a supposition, not history. */
function isConditional(statement: Statement): boolean {
  return statement.role === 'condition' || statement.role === 'exception' || statement.role === 'concession';
}

const FIRST_YEAR = 2020;

/** A year before the kaders came into force. */
function mentionsEarlierTime(statement: Statement, { tokens, quantities }: StatusInput): boolean {
  return quantities.some((quantity) => {
    if (quantity.kind !== 'year' && quantity.kind !== 'date' && quantity.kind !== 'period') return false;
    const text = quantity.to ?? quantity.date ?? quantity.from;
    const year = text === undefined ? Number.NaN : Number(text.slice(0, 4));
    if (!(year < FIRST_YEAR)) return false;
    return statement.tokens.some((index) => {
      const span = tokens[index]?.span;
      return span !== undefined && span.start >= quantity.start && span.end <= quantity.end;
    });
  });
}

import type { Act, Mention, Statement, Token } from './model.ts';
import type { Reader } from './reader.ts';
import type { Piece } from './syntax/split/piece.ts';
import type { VerbToken } from './syntax/verb-token.ts';

const NEAR = 5;

/** "goedkeuring door het bestuur", "toestemming van de gemeente": a noun can have an actor of its own. */
export function actorOf(
  act: Act,
  statement: Statement | undefined,
  mentions: readonly Mention[],
  verbs: readonly (VerbToken | undefined)[],
  tokens: readonly Token[],
): ReadonlySet<string> {
  const general = agentOfVerb(act, statement, mentions) ?? statement?.actor ?? NOTHING;
  if (act.form !== 'noun') return general;
  const agent = agentBehind(act, mentions, verbs, tokens);
  if (agent === undefined) return general;
  // "van" also marks who undergoes it ("begeleiding van kandidaten"), so that it adds an actor and replaces none.
  return agent.via === 'door' ? agent.concepts : new Set([...general, ...agent.concepts]);
}

/** The first actor that "door" or "van" links to a noun, with no verb between them. */
function agentBehind(
  { to }: Act,
  mentions: readonly Mention[],
  verbs: readonly (VerbToken | undefined)[],
  tokens: readonly Token[],
): Mention | undefined {
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    const { from, via } = mention;
    if (from < to || from > to + NEAR || (via !== 'door' && via !== 'van')) continue;
    if (!mention.concepts.has('actor')) continue;
    let verb = to;
    while (verb < from && verbs[verb]?.attributive !== false) verb += 1;
    // "verschuldigd, door de gemeente te innen": whoever does what the infinitive behind it says.
    if (verb === from && tokens[mention.to]?.word !== 'te') return mention;
  }
  return undefined;
}

/** "wordt door het college voorgesteld en door het bestuur vastgesteld": each participle has the "door" before it. */
function agentOfVerb(
  act: Act,
  statement: Statement | undefined,
  mentions: readonly Mention[],
): ReadonlySet<string> | undefined {
  if (act.form !== 'verb' || statement?.passive !== true) return undefined;
  const agents = mentions.filter(
    (mention) => mention.statement === statement.index && mention.via === 'door' && mention.concepts.has('actor'),
  );
  const last = agents.findLast(({ to }) => to <= act.from);
  if (last === undefined || agents.every((each) => each.from === agents[0]?.from)) return undefined;
  return new Set(
    agents.filter(({ from, to }) => from < last.to && to > last.from).flatMap(({ concepts }) => [...concepts]),
  );
}

/** "zonder goedkeuring": the noun itself is denied. */
export function isWithout(
  from: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  { grammar }: Reader,
): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (word === 'zonder' || word === 'buiten') return true;
    // "Mensen zonder computer kunnen terecht": behind the verb nothing is wanting.
    if (verbs[at]?.finite === true) return false;
    // "zonder baan een resultaat": what "een" announces is another noun than the one that is wanting.
    const before = tokens[at - 1]?.word ?? '';
    if (grammar.has('determiner', word) && !grammar.has('preposition', before) && !grammar.has('determiner', before))
      return false;
    // "zonder tussenkomst van of bericht aan": what "of" joins shares the "zonder".
    const joined = grammar.has('preposition', word) && grammar.has('coordinator', tokens[at + 1]?.word ?? '');
    if (tokens[at]?.kind !== 'word' || word === 'te' || (grammar.has('preposition', word) && !joined)) return false;
  }
  return false;
}

export const NOTHING: ReadonlySet<string> = new Set();

/** "er is niemand die het doet", "er is geen (enkele) medewerker die …": nobody does what the relative clause says. */
export function isAboutNobody(piece: Piece, tokens: readonly Token[], { grammar }: Reader): boolean {
  const opener = piece.tokens[0] ?? 0;
  const last = tokens[opener - 1]?.word === ',' ? opener - 2 : opener - 1;
  const word = (at: number): string => tokens[at]?.word ?? '';
  if (word(last) === 'niemand' || word(last) === 'niets' || word(last - 1) === 'geen') return true;
  return word(last - 2) === 'geen' && !grammar.has('preposition', word(last - 1)) && word(last - 1) !== ',';
}

/** Within so many words from the start, what is denied stands in front ("Een aanbod dat …, doet zij niet"). */
export const FRONT = 4;

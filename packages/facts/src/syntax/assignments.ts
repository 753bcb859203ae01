import type { AskedList } from '../asked-lists.ts';
import type { VerbToken } from './verb-token.ts';
import type { Act, Mention, Statement, Token } from '../model.ts';
import type { Grammar } from './grammar.ts';

/** A sentence as far as it is read when its acts are told apart. */
export interface Whole {
  readonly statements: readonly Statement[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly verbs: readonly (VerbToken | undefined)[];
  /** Lists of the grammar of which some word stands in the sentence. */
  readonly lists: ReadonlySet<AskedList>;
}

/** "is aan het bestuur", "ligt bij de coach", "is een zaak van de raad": to whom the subject of the statement is left to do. */
export function assigneeOf(
  { index, tokens: own, negated: denied }: Statement,
  { tokens, mentions, verbs, lists }: Whole,
  acts: readonly Act[],
  grammar: Grammar,
): Mention | undefined {
  if (!lists.has('assign-verb')) return undefined;
  // "ligt in handen van de coach", "valt toe aan het bestuur": as the lexicon has it.
  const left = acts.find((act) => act.statement === index && act.form === 'noun' && act.concepts.has('leave-to'));
  // "valt buiten de opdracht van het WerkBedrijf": left to nobody.
  if (left !== undefined && !left.affirmed && !denied) return undefined;
  const named =
    left &&
    mentions.find(
      ({ from, via, concepts, negated }) =>
        from >= left.to && from <= left.to + 2 && via !== undefined && !negated && concepts.has('actor'),
    );
  if (named !== undefined) return named;
  const assigns = own.some((at) => verbs[at]?.lemmas.some((lemma) => grammar.has('assign-verb', lemma)));
  if (!assigns) return undefined;
  return mentions.find((mention) => {
    if (mention.statement !== index || mention.negated || !mention.concepts.has('actor')) return false;
    if (mention.via === 'aan' || mention.via === 'bij') return !isBehindNoun(mention, tokens, verbs, grammar);
    return mention.via === 'van' && grammar.has('assigned-noun', nounBefore(mention, tokens));
  });
}

/** "De toepassing geschiedt door de coach", "De matiging is aan de coach": whoever it is left to does what the subject names. */
export function withAssignments(acts: readonly Act[], sentence: Whole, grammar: Grammar): readonly Act[] {
  const { statements, tokens, verbs, lists } = sentence;
  if (!lists.has('assign-verb') && !lists.has('pro-verb')) return acts;
  const done = statements.flatMap((statement): readonly Act[] => {
    const finite = statement.tokens.find((at) => verbs[at]?.finite === true) ?? -1;
    const nouns = acts.filter(
      (act) =>
        act.statement === statement.index &&
        isNominal(act, tokens, verbs, grammar) &&
        leads(act, finite, statement, tokens, grammar),
    );
    if (nouns.length === 0) return [];
    const light = verbs[finite]?.lemmas.some((lemma) => grammar.has('pro-verb', lemma) && lemma !== 'doen') === true;
    const actor = light ? statement.actor : assigneeOf(statement, sentence, acts, grammar)?.concepts;
    if (actor === undefined || actor.size === 0) return [];
    return nouns.map((act) => ({ ...act, form: 'verb', actor, modality: light ? act.modality : 'may' }));
  });
  return done.length === 0 ? acts : [...acts, ...done];
}

/** "de toepassing", "het opleggen"; a preposition that stands for an act ("volgens") is no subject. */
function isNominal(
  { from, form }: Act,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  if (form === 'noun') return !grammar.has('preposition', tokens[from]?.word ?? '');
  const verb = verbs[from];
  return form === 'verb' && verb?.infinitive === true && !verb.finite && tokens[from - 1]?.word === 'het';
}

/** The noun opens the statement as its subject: before it only what determines it, and no preposition. */
function leads(
  { from, to }: Act,
  finite: number,
  { tokens: own }: Statement,
  tokens: readonly Token[],
  grammar: Grammar,
): boolean {
  const first = own.find((at) => tokens[at]?.kind === 'word') ?? 0;
  if (to > finite || from - first > 3) return false;
  for (let at = first; at < from; at += 1) if (grammar.has('preposition', tokens[at]?.word ?? '')) return false;
  return true;
}

/** "is een verzoek aan het college": behind a noun without a determiner of its own it tells of that noun. */
function isBehindNoun(
  mention: Mention,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  const link = linkOf(mention, tokens);
  const before = tokens[link - 1];
  if (before === undefined || before.kind !== 'word' || verbs[link - 1] !== undefined) return false;
  return !grammar.hasAny(BEFORE_LINK, before.word);
}

const BEFORE_LINK = ['negator', 'adverb', 'restrictor', 'pronoun-neuter', 'pronoun-subject', 'assigned-noun'];

function nounBefore(mention: Mention, tokens: readonly Token[]): string {
  return tokens[linkOf(mention, tokens) - 1]?.word ?? '';
}

function linkOf({ from, via }: Mention, tokens: readonly Token[]): number {
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) if (tokens[at]?.word === via) return at;
  return from;
}

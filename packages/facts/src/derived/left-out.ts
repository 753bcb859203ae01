import type { Act, Fact, Mention, Reading, Sentence, Statement } from '../model.ts';

/**
 * What a sentence leaves out of the service: `of` holds the concepts of what is not given, attended to or counted in,
 * `how` in which way: `denied` (not done, not a task, ended), `own` (left to the person himself), `beside` (something else is
 * singled out, `only`), `first` (it has to be settled before the service begins).
 */
export function leftOutFacts(reading: Reading): Fact[] {
  return reading.sentences.flatMap((sentence) =>
    sentence.statements.flatMap((statement): Fact[] => {
      const found = statement.role === 'row' ? leftOutOfRow(sentence) : leftOut(reading, sentence, statement);
      return found === undefined ? [] : [makeFact(sentence, statement, found)];
    }),
  );
}

interface LeftOut {
  readonly how: 'denied' | 'own' | 'beside' | 'first';
  readonly of: readonly string[];
}

function makeFact(sentence: Sentence, statement: Statement, { how, of }: LeftOut): Fact {
  const only = names(onlyOf(sentence, statement));
  const fields = { how, of, only, by: [...statement.actor], status: statement.status };
  return { kind: 'left-out', sentence: sentence.index, span: sentence.span, fields, computation: [], related: [] };
}

const SKIPPED = new Set<Statement['role']>(['condition', 'concession', 'reason', 'time', 'exception']);

function leftOut(reading: Reading, sentence: Sentence, statement: Statement): LeftOut | undefined {
  if (SKIPPED.has(statement.role) || (statement.role === 'purpose' && statement.tense === 'none')) return undefined;
  if (statement.status !== 'norm' && statement.status !== 'goal' && statement.status !== 'definition') return undefined;
  if (takesUpNoNorm(sentence, statement)) return undefined;
  const acts = sentence.acts.filter((act) => act.statement === statement.index);
  const own = sentence.mentions.filter((mention) => mention.statement === statement.index);
  const covers = acts.some((act) => isCover(act) && act.affirmed);
  if (deniesService(sentence, statement)) return { how: 'denied', of: themes(reading, sentence, statement) };
  const contrasted = own.filter((mention) => mention.negated);
  if (contrasted.length > 0 && covers) return { how: 'denied', of: names(contrasted) };
  const exception = sentence.mentions.filter((mention) => isExceptionOf(sentence, mention.statement, statement.index));
  if (exception.length > 0 && covers) return { how: 'denied', of: names(exception) };
  if (own.some((mention) => mention.concepts.has('not-before')) && acts.some((act) => act.affirmed)) {
    // "Kandidaten met … komen eerst in aanmerking zodra …": what stands before the word, and what stands in the condition.
    const before = own.find((mention) => mention.concepts.has('not-before'))?.from ?? 0;
    if (covers)
      return {
        how: 'first',
        of: names(
          sentence.mentions.filter(
            (mention) =>
              WAITING.has(sentence.statements[mention.statement]?.role ?? 'main') ||
              (mention.statement === statement.index && mention.to <= before && hasCondition(sentence)),
          ),
        ),
      };
    if (statement.actor.has('candidate') && statement.modality === 'must') return { how: 'first', of: names(own) };
  }
  if (!statement.actor.has('executor') && acts.some((act) => act.concepts.has('own-account') && act.affirmed)) {
    return { how: 'own', of: themes(reading, sentence, statement) };
  }
  if (acts.some((act) => act.concepts.has('elsewhere-task') && act.affirmed))
    return { how: 'own', of: themes(reading, sentence, statement) };
  // "Alleen naar betaald werk.": a note without a verb.
  const fragment = statement.role === 'main' && statement.tense === 'none' && acts.length === 0;
  return (covers || fragment) && SINGLING.has(statement.role) && onlyOf(sentence, statement).length > 0
    ? { how: 'beside', of: [] }
    : undefined;
}

function hasCondition(sentence: Sentence): boolean {
  return sentence.statements.some(({ role }) => role === 'condition' || role === 'time');
}

const WAITING = new Set<Statement['role']>(['condition', 'time', 'relative']);

const SINGLING = new Set<Statement['role']>(['main', 'complement', 'row', 'purpose']);

const CELL_END = new Set([';', ',', '.', ':']);

/** A row "what: …; part of the service: no", or "what: …; the executor: no". */
function leftOutOfRow(sentence: Sentence): LeftOut | undefined {
  const { tokens, mentions, acts } = sentence;
  const denied = mentions.some((mention) => {
    const header =
      mention.concepts.has('no-cell') &&
      tokens[mention.from - 1]?.word === ':' &&
      CELL_END.has(tokens[mention.to]?.word ?? ';')
        ? mention.from - 2
        : -1;
    if (header < 0) return false;
    const inHeader = (at: number): boolean =>
      at <= header && !tokens.slice(at, header + 1).some((token) => token.word === ';');
    return (
      mentions.some((other) => inHeader(other.from) && other.concepts.has('executor')) ||
      acts.some((act) => inHeader(act.from) && act.concepts.has('cover'))
    );
  });
  return denied ? { how: 'denied', of: names(mentions) } : undefined;
}

/** Singled out: "alleen betaald werk", "alleen wie betaald werk kan doen, …". */
function onlyOf(sentence: Sentence, statement: Statement): Mention[] {
  return sentence.mentions.filter(
    ({ only, statement: at }) =>
      only &&
      (at === statement.index ||
        (sentence.statements[at]?.role === 'condition' && belongsTo(sentence, at, statement.index))),
  );
}

function isCover(act: Act): boolean {
  return act.concepts.has('cover') && act.form !== 'attribute';
}

/** Nothing is given, it is no task, or what is given ends. A duty from which only the candidate is freed denies him nothing. */
export function deniesService(sentence: Sentence, statement: Statement): boolean {
  const acts = sentence.acts.filter((act) => act.statement === statement.index);
  const own = sentence.mentions.filter((mention) => mention.statement === statement.index);
  if (
    statement.modality === 'need-not' &&
    (statement.actor.has('candidate') ||
      statement.subject.has('candidate') ||
      !acts.some((act) => isCover(act) && act.form === 'verb'))
  )
    return false;
  if (statement.negated && own.some((mention) => mention.concepts.has('self')) && handsOn(sentence, statement))
    return false;
  // "Een kandidaat kan vrijwilligerswerk weigeren": what he refuses himself is not kept from him.
  const choosing = statement.actor.has('candidate');
  if (isDoublyDenied(sentence, statement)) return false;
  const ends = (act: Act): boolean => act.concepts.has('leave-out') && !(choosing && act.concepts.has('refusal'));
  if (acts.some((act) => ends(act) && act.affirmed && act.form !== 'attribute')) return true;
  if (acts.some((act) => isCover(act) && !act.affirmed && act.form === 'verb')) return true;
  if (statement.negated && acts.some((act) => act.concepts.has('in-scope') && !act.affirmed)) return true;
  return statement.negated && own.some((mention) => mention.negated && mention.concepts.has('service'));
}

/** "Partijen hebben … overwogen en hebben daarvan afgezien." */
export function takesUpNoNorm(sentence: Sentence, statement: Statement): boolean {
  return (
    statement.takesUp &&
    sentence.statements.some(
      ({ index, status }) => index < statement.index && (status === 'wish' || status === 'rejected'),
    )
  );
}

/** "Er is geen traject zonder …" */
function isDoublyDenied(sentence: Sentence, statement: Statement): boolean {
  return (
    statement.negated &&
    sentence.acts.some((act) => act.statement === statement.index && sentence.tokens[act.from - 1]?.word === 'zonder')
  );
}

/** "doet dat niet zelf, maar …": another statement of the sentence says who does. */
function handsOn(sentence: Sentence, statement: Statement): boolean {
  return sentence.acts.some(
    (act) =>
      act.statement !== statement.index && act.affirmed && (act.concepts.has('cover') || act.concepts.has('hand-over')),
  );
}

const WHOLE = new Set(['tot', 'onder', 'binnen', 'bij', 'van']);

/** What the statement itself names; when it names no subject of its own, what its conditions name, and then what a pronoun points back to. */
function themes(reading: Reading, sentence: Sentence, statement: Statement): string[] {
  const belonging = sentence.acts.find((act) => act.statement === statement.index && act.concepts.has('belong'));
  const isWhole = ({ via, from }: Mention): boolean =>
    belonging !== undefined && via !== undefined && WHOLE.has(via) && from > belonging.from;
  const own = sentence.mentions
    .filter((mention) => !isWhole(mention))
    .filter(
      ({ statement: at }) =>
        at === statement.index ||
        belongsTo(sentence, at, statement.index) ||
        sentence.statements[at]?.role === 'condition',
    );
  const found = [...own];
  if (statement.subject.has('subject-matter')) return [...new Set([...names(found), ...statement.subject])];
  if (!namesSubject(found) && statement.takesUp) {
    found.push(...sentence.mentions.filter(({ statement: at }) => at < statement.index));
    const back = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
    if (!namesSubject(found) && back !== undefined && back.statements.every(({ status }) => status === 'norm'))
      found.push(...back.mentions);
  }
  return names(found);
}

function namesSubject(mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => mention.concepts.has('subject-matter'));
}

function belongsTo(sentence: Sentence, at: number, to: number): boolean {
  let parent = sentence.statements[at]?.parent;
  while (parent !== undefined && parent !== to) parent = sentence.statements[parent]?.parent;
  return parent === to;
}

function isExceptionOf(sentence: Sentence, at: number, statement: number): boolean {
  const each = sentence.statements[at];
  return each?.role === 'exception' && each.parent === statement;
}

function names(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.flatMap((mention) => [...mention.concepts]))];
}

import { actsOf, mentionsOf } from '../in-statement.ts';
import type { Act, Mention, Reading, Sentence, Statement } from '../model.ts';
import { mayConcern } from '../named.ts';

/** In which way something is left out, and what (see `leftOutFacts`). */
export interface LeftOut {
  readonly how: 'denied' | 'own' | 'beside' | 'first';
  readonly of: readonly string[];
}

/** "Wie verslaafd is, moet eerst clean zijn": what the one who has to wait is said to have; not where somebody is named whom he turns to. */
export function troublesOf(sentence: Sentence, own: readonly Mention[]): Mention[] {
  if (own.some(({ concepts }) => concepts.has('organisation') || concepts.has('professional'))) return [];
  return sentence.mentions.filter(
    ({ statement, concepts }) => sentence.statements[statement]?.role === 'condition' && concepts.has('life-problems'),
  );
}

/** Who carries the agreement out, as the one whose task it is. */
export function isExecutor({ concepts, via }: Mention): boolean {
  return concepts.has('executor') && via !== undefined && HELD_BY.has(via);
}

const HELD_BY = new Set(['aan', 'van', 'bij', 'door', 'voor', 'op']);

export function isService({ concepts }: Mention): boolean {
  return concepts.has('service');
}

/** Singled out: "alleen betaald werk", "alleen wie betaald werk kan doen, …". */
export function onlyOf(sentence: Sentence, statement: Statement): Mention[] {
  const bounds =
    mayConcern(sentence, ['confine']) &&
    actsOf(sentence, statement).some((act) => act.affirmed && act.concepts.has('confine'));
  if (!bounds && !sentence.mentions.some(({ only }) => only)) return [];
  return sentence.mentions.filter(
    ({ only, statement: at, via }) =>
      (only &&
        (at === statement.index ||
          (sentence.statements[at]?.role === 'condition' && belongsTo(sentence, at, statement.index)))) ||
      // "beperkt zich tot banen", "tot functies waarvoor salaris wordt betaald"
      (bounds &&
        ((at === statement.index && via === 'tot') ||
          (sentence.statements[at]?.role === 'relative' && belongsTo(sentence, at, statement.index)))),
  );
}

export function isCover(act: Act): boolean {
  return act.concepts.has('cover') && act.form !== 'attribute';
}

const WHOLE = new Set(['tot', 'onder', 'binnen', 'bij', 'van']);

/** What the statement itself names; when it names no subject of its own, what its conditions name, and then what a pronoun points back to. */
export function themes(reading: Reading, sentence: Sentence, statement: Statement): string[] {
  const belonging = sentence.acts.find((act) => act.statement === statement.index && act.concepts.has('belong'));
  const isWhole = ({ via, from }: Mention): boolean =>
    belonging !== undefined && via !== undefined && WHOLE.has(via) && from > belonging.from;
  const own = sentence.mentions
    .filter((mention) => !isWhole(mention))
    .filter(
      ({ statement: at }) =>
        at === statement.index ||
        // What is excepted from a denial is done.
        (sentence.statements[at]?.role !== 'exception' && belongsTo(sentence, at, statement.index)) ||
        sentence.statements[at]?.role === 'condition',
    );
  const found = [...own];
  if (statement.subject.has('subject-matter')) return [...new Set([...names(found), ...statement.subject])];
  // "Taal is … en geen zaak waarvoor het WerkBedrijf een training inkoopt"
  if (!namesSubject(found) && statement.role === 'relative' && statement.parent !== undefined)
    found.push(...sentence.mentions.filter(({ statement: at, role }) => at === statement.parent && role === 'subject'));
  if (!namesSubject(found) && goesOn(sentence, statement))
    found.push(...sentence.mentions.filter(({ statement: at }) => at < statement.index));
  // "Mensen die niet kunnen werken … Voor hen doet het WerkBedrijf niets."
  const them = own.some((mention) => mention.concepts.has('them'));
  // "… het taalcafé; het budget blijft hiervoor buiten beschouwing": what stays out is money.
  const money = statement.subject.has('budget-noun') || statement.subject.has('participatiebudget');
  // "Rijlessen vallen daar niet onder": the pronoun is the whole, and what is left out of it is named.
  const named =
    belonging !== undefined &&
    own.some(({ role, kind, statement: at }) => role === 'subject' && kind === 'thing' && at === statement.index);
  if (!namesSubject(found) && !money && !named && (statement.takesUp || them)) {
    found.push(...sentence.mentions.filter(({ statement: at }) => at < statement.index));
    const back = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
    if (!namesSubject(found) && back !== undefined && back.statements.every(({ status }) => status === 'norm'))
      found.push(...back.mentions);
  }
  return names(found);
}

/** "… is aan een ander en behoort niet tot de opdracht": behind "en" without a subject of its own. */
function goesOn(sentence: Sentence, statement: Statement): boolean {
  const first = sentence.tokens[statement.tokens[0] ?? -1]?.word ?? '';
  const second = statement.tokens[1];
  return (
    (first === 'en' || first === 'maar') &&
    second !== undefined &&
    sentence.acts.some((act) => act.form === 'verb' && act.from === second)
  );
}

function namesSubject(mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => mention.concepts.has('subject-matter'));
}

export function belongsTo(sentence: Sentence, at: number, to: number): boolean {
  let parent = sentence.statements[at]?.parent;
  while (parent !== undefined && parent !== to) parent = sentence.statements[parent]?.parent;
  return parent === to;
}

/** What the exceptions to a statement name; "alle hulp die nodig is, met uitzondering van …" excepts from the whole that is told of. */
export function exceptionsTo(sentence: Sentence, { index }: Statement): Mention[] {
  const { statements, mentions } = sentence;
  const isOfWhole = (at: number | undefined): boolean => {
    const told = at === undefined ? undefined : statements[at];
    return (
      told?.role === 'relative' &&
      told.parent === index &&
      mentions.some(({ statement, concepts }) => statement === index && concepts.has('whole'))
    );
  };
  return statements.flatMap((each) =>
    each.role === 'exception' && (each.parent === index || isOfWhole(each.parent)) ? mentionsOf(sentence, each) : [],
  );
}

export function names(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.flatMap((mention) => [...mention.concepts]))];
}

import type { Clause, Draft } from '@kadertoets/document';
import type { Status } from '@kadertoets/rulebook';
import { asBefore, formerSentences, REACH, takenOver } from './as-before.ts';
import { KnownSentences, type OwnReading } from './known-sentences.ts';
import { isRead, keepRead, type Kept, lastRead, recall, type Remembered, remember, sentencesOf } from './memory.ts';
import type { Act, Reading, Sentence, SentencesOfPart, Statement, Token } from './model.ts';
import { quantitiesOf, type Quantity } from './quantities/index.ts';
import { readSentence, type SentenceReading, type Surroundings } from './read-sentence.ts';
import type { Antecedent } from './syntax/holder-model.ts';
import type { Reader } from './reader.ts';
import { rowParts, sentenceParts, type RowPart } from './row-parts.ts';
import { shelfFor } from './shelf.ts';
import { introducedAs, stillQuoted, withIntroduction, withQuotation, type Quoted } from './quoted.ts';
import { readStatuses } from './status.ts';
import { answerInPlace } from './syntax/answers.ts';
import { withAssignments } from './syntax/assignments.ts';
import { withGaps } from './syntax/gaps.ts';
import { withProVerbs } from './syntax/pro-verbs.ts';
import { withRowHolders } from './syntax/row-holders.ts';
import { lidNamed, withProvisions } from './syntax/provisions.ts';
import { withObjects } from './syntax/objects.ts';
import { pointsBack } from './syntax/points-back.ts';
import { splitSentences } from './text/sentences.ts';
import { tagVerbs } from './syntax/verbs.ts';
import { tokenize } from './text/tokens.ts';
import { wordsOf } from './text/words-of.ts';
import type { Writable } from './writable.ts';

/** Reads every clause of a draft into sentences and statements; `known` tells those that were read. Never throws for a bad draft. */
export function readSentences(
  draft: Draft,
  reader: Reader,
  gemeenten: ReadonlySet<string>,
  known: KnownSentences = new KnownSentences(),
): Reading {
  let sentences: Sentence[] = [];
  let byClause: (readonly number[])[] = [];
  const named = [...gemeenten].toSorted().join('\n');
  const shelf = draft.layout === undefined ? undefined : shelfFor(reader);
  const quantities = forClauses(draft, (clause) => shift(quantitiesOf(clause), clause.span.start));
  const split = forClauses(draft, (clause) =>
    clause.kind === 'row'
      ? []
      : splitSentences(tokenize(clause.text, clause.span.start), clause.text, clause.span.start),
  );
  const introducedBy = ({ lead }: Clause): Sentence | undefined =>
    lead === undefined ? undefined : sentences[byClause[lead]?.at(-1) ?? -1];
  const readClause = (clause: Clause, part: { readonly from: number }, former: Remembered | undefined): void => {
    const places: number[] = [];
    byClause.push(places);
    if (clause.headerRow === true) return;
    const same = former === undefined ? undefined : takenOver(former, clause, draft, sentences);
    for (const sentence of same ?? []) {
      sentences.push(sentence);
      places.push(sentence.index);
    }
    if (same !== undefined) return;
    const parts: readonly RowPart[] =
      clause.kind === 'row'
        ? rowParts(clause, reader)
        : sentenceParts(clause, split(clause.index), reader, introducedBy(clause));
    let quoted: Quoted | undefined;
    let introduced: Status | undefined;
    parts.forEach(({ tokens: stated, row, status }, order) => {
      const first = stated.find((token) => !token.borrowed);
      const last = stated.findLast((token) => !token.borrowed);
      if (first === undefined || last === undefined) return;
      const asked = order === 0 ? questionAbove(draft, clause, part.from, split) : [];
      const answered = asked.length === 0 ? stated : answerInPlace([...asked, ...stated], reader);
      // What says something by itself needs no question.
      const borrows = answered.length > 0 && answered !== stated && answered[0] !== asked[0];
      const said = row ? stated : borrows ? answered : answerInPlace(stated, reader);
      const lead = order === 0 && !row ? leadTokens(draft, clause, split, () => standsAlone(said, reader), reader) : [];
      const all = [...lead, ...said];
      const index = sentences.length;
      const numbers = gather(all, [
        ...(lead.length > 0 && clause.lead !== undefined ? leadQuantities(draft, clause, quantities) : []),
        ...(borrows ? quantities(clause.index - 1) : []),
        ...quantities(clause.index),
      ]);
      const read = (): { own: OwnReading; looked: boolean } => {
        let looked = false;
        const around = {
          row,
          antecedents: () => {
            looked = true;
            return antecedents(sentences, draft, clause);
          },
          own: gemeenten,
        };
        return { own: readAlone(all, numbers, lead.length, clause, around, reader), looked };
      };
      // A sentence that borrows no words and holds no numbers reads the same wherever it stands.
      const own =
        shelf?.words(
          { tokens: all, quantities: numbers, clause, row, antecedents: antecedents(sentences, draft, clause), named },
          draft,
          () => read().own,
        ) ??
        (lead.length === 0 && !borrows && numbers.length === 0 && clause.kind !== 'row' && clause.kind !== 'footnote'
          ? known.get(clause.text.slice(first.span.start - clause.span.start, last.span.end - clause.span.start), read)
          : read().own);
      const { reading } = own;
      const statuses =
        status === undefined
          ? withIntroduction(withQuotation(own.statuses, reading.statements, all, quoted), introduced)
          : own.statuses.map(() => status);
      // Behind an idea that was turned down stands what came instead, whatever its lead-in says of ideas.
      if (lead.length > 0 && status === undefined) introduced = introducedAs(statuses, reading.statements, all);
      quoted = stillQuoted(statuses, reading.statements, all, quoted);
      const back = clause.kind === 'footnote' || own.pointsBack;
      const lid = back && reading.lists.has('lid-word') ? lidNamed(all, clause, draft, reader.grammar) : undefined;
      const previous =
        (lid === undefined ? undefined : byClause[lid.index]?.[0]) ??
        (back ? previousSentence(sentences, draft, clause, places) : undefined);
      const alone = previous === undefined && statuses === own.statuses;
      const before = previous === undefined ? undefined : sentences[previous];
      const look = (): readonly Act[] => actsOf(all, reading, before, reader);
      const shelved = statuses === own.statuses ? shelf?.acts(own, before, look) : undefined;
      const sentence: Sentence = {
        index,
        clause: clause.index,
        zone: clause.zone,
        span: clause.kind === 'row' ? clause.span : { start: first.span.start, end: last.span.end },
        tokens: all,
        statements: statuses === own.statuses ? own.statements : withStatuses(reading.statements, statuses),
        mentions: reading.mentions,
        acts: alone && own.acts !== undefined ? own.acts : (shelved ?? look()),
        quantities: numbers,
        lists: reading.lists,
      };
      const whole = previous === undefined ? sentence : withPrevious(sentence, previous);
      sentences.push(former === undefined ? whole : asBefore(former, whole, clause, draft));
      places.push(index);
    });
  };
  // Of a draft that is followed nearly all parts are known: their lists are put together at once, before somebody looks at them.
  let waiting: Kept[] = [];
  const putTogether = (): readonly Sentence[] => {
    if (waiting.length > 0) {
      sentences = sentences.concat(...waiting.map((kept) => kept.sentences));
      byClause = byClause.concat(...waiting.map((kept) => kept.byClause));
      waiting = [];
    }
    return sentences;
  };
  const circumstances = { draft, sentences: putTogether, reader, gemeenten: named };
  let from = 0;
  const lastTime = lastRead(draft);
  const all: Kept[] = [];
  const parts = draft.parts.map((part, index): SentencesOfPart => {
    if (isRead(lastTime, index, part, from, circumstances)) {
      const [kept, own] = [lastTime.kept[index] as Kept, lastTime.own[index] as SentencesOfPart];
      waiting.push(kept);
      all.push(kept);
      from = own.to;
      return own;
    }
    let kept = recall(part, from, circumstances);
    if (kept === undefined) {
      putTogether();
      const former = formerSentences(part, from, circumstances);
      for (let at = part.from; at < part.to; at += 1) readClause(draft.clauses[at] as Clause, part, former);
      kept = remember(part, from, circumstances, byClause);
    } else waiting.push(kept);
    all.push(kept);
    const own = sentencesOf(part, from, kept);
    from = own.to;
    return own;
  });
  keepRead(draft, { parts: draft.parts, kept: all, own: parts });
  putTogether();
  return { draft, sentences, byClause, facts: [], parts };
}

/** What is read of single clauses, when somebody asks. */
function forClauses<T>(draft: Draft, read: (clause: Clause) => readonly T[]): (index: number) => readonly T[] {
  const known: (readonly T[] | undefined)[] = [];
  return (index) => {
    const clause = draft.clauses[index];
    return clause === undefined ? [] : (known[index] ??= read(clause));
  };
}

/** Reads a sentence as far as it can be read by itself. */
function readAlone(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  borrowed: number,
  { zone, kind }: Clause,
  around: Surroundings,
  reader: Reader,
): OwnReading {
  const reading = readSentence(tokens, quantities, reader, around);
  const { statements, mentions, verbs, lists } = reading;
  const statuses = readStatuses({ tokens, statements, verbs, quantities, zone, lists }, reader);
  const back =
    kind === 'footnote' || pointsBack({ tokens, statements, mentions, verbs, lists }, borrowed, reader.grammar);
  const settled = withStatuses(statements, statuses);
  if (back) return { reading, statuses, statements: settled, pointsBack: true };
  const acts = actsOf(tokens, reading, undefined, reader);
  return { reading, statuses, statements: settled, pointsBack: false, acts };
}

/** Written out: see `writable.ts`. */
function withPrevious(sentence: Sentence, previous: number): Sentence {
  const { index, clause, zone, span, tokens, statements, mentions, acts, quantities, lists } = sentence;
  return { index, clause, zone, span, tokens, statements, mentions, acts, quantities, lists, previous };
}

function withStatuses(statements: readonly Statement[], statuses: readonly Status[]): Statement[] {
  return statements.map((statement, at) => {
    const status = statuses[at] ?? 'norm';
    return status === statement.status ? statement : { ...statement, status };
  });
}

function actsOf(
  tokens: readonly Token[],
  reading: SentenceReading,
  previous: Sentence | undefined,
  { grammar }: Reader,
): readonly Act[] {
  const { statements, mentions, verbs, lists } = reading;
  const acts = withObjects({ tokens, statements, mentions, acts: reading.acts, verbs, lists }, previous, grammar);
  const whole = { statements, tokens, mentions, verbs, lists };
  const assigned = withRowHolders(withAssignments(acts, whole, grammar), whole);
  const done = withProvisions(withProVerbs(assigned, whole, previous, grammar), whole, previous);
  return withGaps(done, statements, mentions, tokens, verbs, lists, previous, grammar);
}

function shift(quantities: readonly Quantity[], by: number): readonly Quantity[] {
  if (quantities.length === 0) return quantities;
  return quantities.map((quantity) => {
    const moved: Writable<Quantity> = { ...quantity };
    moved.start += by;
    moved.end += by;
    moved.coreStart += by;
    moved.coreEnd += by;
    return moved;
  });
}

/** The quantities whose words are among these tokens. */
function gather(tokens: readonly Token[], quantities: readonly Quantity[]): readonly Quantity[] {
  if (quantities.length === 0) return quantities;
  return quantities.filter((quantity) => {
    for (let at = 0; at < tokens.length; at += 1) {
      const { start } = (tokens[at] as Token).span;
      if (start >= quantity.coreStart && start < quantity.coreEnd) return true;
    }
    return false;
  });
}

/** "in mei nemen wij het werk over": a finite verb, and no word that ties it to the lead-in. */
function standsAlone(part: readonly Token[], { verbs, grammar }: Reader): boolean {
  const words = wordsOf(part);
  const tagged = tagVerbs(part, verbs, grammar);
  // "Komt iemand niet, dan meldt de coach dat": a condition with its own main clause.
  const followed = words.some(
    (word, at) =>
      word === ',' && (tagged[at + 1]?.finite === true || (words[at + 1] === 'dan' && tagged[at + 2]?.finite === true)),
  );
  if (followed && part[0]?.capital === true && (tagged[0]?.finite === true || grammar.openerAt(words, 0) !== undefined))
    return true;
  if (grammar.openerAt(words, 0) !== undefined) return false;
  const finite = tagged.findIndex((verb) => verb?.finite === true);
  return finite > 0 && finite < part.length - 2;
}

/** The words of the sentence that introduces an item ("Het WerkBedrijf zorgt voor:"), read together with it. */
function leadTokens(
  draft: Draft,
  clause: Clause,
  split: (clause: number) => readonly (readonly Token[])[],
  isSentence: () => boolean,
  reader: Reader,
  depth = 0,
): Token[] {
  const lead = clause.lead === undefined ? undefined : draft.clauses[clause.lead];
  if (lead === undefined || depth > 2 || clause.kind === 'footnote' || clause.kind === 'row') return [];
  const last = split(lead.index).at(-1) ?? [];
  if (clause.kind === 'item' && last.at(-1)?.word !== ':') return [];
  const above = lead.kind === 'item' ? leadTokens(draft, lead, split, isSentence, reader, depth + 1) : [];
  // An item with a verb of its own is a sentence beside its lead-in; other items complete it.
  // Behind "overwegende dat:" it is the rest of that clause, wherever its verb stands.
  const opens = reader.grammar.openerAt([last.at(-2)?.word ?? ''], 0) !== undefined;
  const kept = !opens && isSentence() ? last : last.slice(0, -1);
  return [...above, ...kept.map((token) => ({ ...token, borrowed: true }))];
}

function leadQuantities(
  draft: Draft,
  clause: Clause,
  quantities: (clause: number) => readonly Quantity[],
  depth = 0,
): Quantity[] {
  const lead = clause.lead === undefined ? undefined : draft.clauses[clause.lead];
  if (lead === undefined || depth > 2) return [];
  return [...leadQuantities(draft, lead, quantities, depth + 1), ...quantities(lead.index)];
}

/** A question that is the heading or the paragraph right above ("**Hoe lang geldt dit?**"), for what answers it in a few words. */
function questionAbove(
  draft: Draft,
  clause: Clause,
  from: number,
  split: (clause: number) => readonly (readonly Token[])[],
): Token[] {
  if (clause.kind !== 'paragraph' || clause.index <= from) return [];
  const above = draft.clauses[clause.index - 1];
  if (above === undefined || (above.kind !== 'heading' && above.kind !== 'paragraph')) return [];
  if (above.section !== clause.section || !/\?[*_\s]*$/u.test(above.text)) return [];
  const [question, ...more] = split(above.index);
  if (question === undefined || more.length > 0) return [];
  return question.filter(({ word }) => word !== '*' && word !== '_').map((token) => ({ ...token, borrowed: true }));
}

/** Who was named in the last sentences of the same article, the nearest first. */
function antecedents(sentences: readonly Sentence[], draft: Draft, clause: Clause): Antecedent[] {
  const found: Antecedent[] = [];
  for (let at = sentences.length - 1; at >= 0 && at >= sentences.length - REACH; at -= 1) {
    const sentence = sentences[at] as Sentence;
    if (sentence.zone !== 'footnote' && draft.clauses[sentence.clause]?.section === clause.section)
      found.push(...namedLast(sentence.mentions));
  }
  return found;
}

const whoIsNamed = new WeakMap<Sentence['mentions'], readonly Antecedent[]>();

/** Those whom a sentence names, the last first; asked for each of the sentences behind it. */
function namedLast(mentions: Sentence['mentions']): readonly Antecedent[] {
  let named = whoIsNamed.get(mentions);
  if (named === undefined) {
    named = mentions
      .filter((mention) => mention.concepts.has('actor'))
      .toReversed()
      .map(({ concepts, gender, role }) => ({ concepts, gender, subject: role !== 'other' }));
    whoIsNamed.set(mentions, named);
  }
  return named;
}

/** The sentence before it in the same clause, or the last one of the clause before it in the same article. */
function previousSentence(
  sentences: readonly Sentence[],
  draft: Draft,
  clause: Clause,
  places: readonly number[],
): number | undefined {
  const own = places.at(-1);
  if (own !== undefined) return own;
  if (clause.kind === 'footnote') return markedSentence(sentences, draft, clause) ?? lastOf(sentences, clause.lead);
  if (clause.kind === 'row') return lastOf(sentences, clause.lead);
  for (let at = sentences.length - 1; at >= 0; at -= 1) {
    const sentence = sentences[at];
    if (sentence === undefined) return undefined;
    if (sentence.clause !== clause.index)
      return draft.clauses[sentence.clause]?.section === clause.section ? sentence.index : undefined;
  }
  return undefined;
}

/** The sentence that a note belongs to: the one in which its mark stands, or right behind which. */
function markedSentence(sentences: readonly Sentence[], draft: Draft, { index, lead }: Clause): number | undefined {
  const label = draft.footnotes.find((note) => note.clause === index)?.label;
  const mark = draft.clauses[lead ?? -1]?.marks.find((each) => each.label === label);
  if (mark === undefined) return undefined;
  return sentences.findLast(({ clause, span }) => clause === lead && span.start < mark.span.start)?.index;
}

function lastOf(sentences: readonly Sentence[], clause: number | undefined): number | undefined {
  return sentences.findLast((sentence) => sentence.clause === clause)?.index;
}

import type { Clause, Span } from '@kadertoets/document';
import { readOrdinal, sameNumber } from '../hygiene/numbers.ts';
import { pointsElsewhere } from '../hygiene/reference-owner.ts';
import { findTargets, lidClauses, sectionsNamed, type Targets } from '../hygiene/reference-targets.ts';
import { readReferences, type Reference } from '../hygiene/reference-text.ts';
import { endOfGroup } from '../hygiene/references.ts';
import type { Reading, Sentence } from '../model.ts';
import type { Reader } from '../reader.ts';

/** Words that point to a part of the same draft: an article, a lid, an annex, a footnote. */
export interface PartReference {
  readonly span: Span;
  /** The number of the article, chapter or annex alone, where it is written as a number. */
  readonly number?: Span;
  /** The heading of the part, or the lid or item itself. */
  readonly clause: number;
  /** The article, chapter or annex, when one is named. */
  readonly section?: number;
}

/** References that point to something in the draft; those into laws and other documents are left out. */
export function readPartReferences(reading: Reading, reader: Reader): PartReference[] {
  const targets = findTargets(reading);
  const found = reading.sentences.flatMap((sentence) => {
    const kind = reading.draft.clauses[sentence.clause]?.kind;
    return kind === 'heading' || kind === 'title' ? [] : inSentence(sentence, targets, reader);
  });
  return [...found, ...footnotes(reading)].toSorted((a, b) => a.span.start - b.span.start);
}

function inSentence(sentence: Sentence, targets: Targets, reader: Reader): PartReference[] {
  const own = targets.draft.clauses[sentence.clause]?.section ?? 0;
  const references = readReferences(sentence, reader);
  return references.flatMap((reference, index): PartReference[] => {
    if (pointsElsewhere(endOfGroup(references, index), references[index + 1], sentence, reader)) return [];
    const target = targetOf(reference, targets, own);
    if (target === undefined) return [];
    const number = numberSpan(reference, sentence);
    const first = references.findIndex((each) => each.from === reference.from) === index;
    const start = first ? sentence.tokens[reference.from]?.span.start : number?.start;
    const end = sentence.tokens[reference.to - 1]?.span.end;
    if (start === undefined || end === undefined) return [];
    return [{ span: { start, end }, ...target, ...(number === undefined ? {} : { number }) }];
  });
}

function targetOf(
  reference: Reference,
  targets: Targets,
  from: number,
): { readonly clause: number; readonly section?: number } | undefined {
  const { draft } = targets;
  const { unit, number, lid, item } = reference;
  if (unit === 'overweging') return recital(number, targets);
  if (reference.bare) {
    const clause = draft.clauses.find((each) => each.lid === number);
    const section = draft.sections.find((each) => each.number === number);
    if (clause !== undefined) return { clause: clause.index };
    return section?.heading === undefined ? undefined : { clause: section.heading, section: section.index };
  }
  const named =
    unit === undefined || number === undefined ? undefined : sectionsNamed(unit, number, targets, reference.within);
  const section = named === undefined ? draft.sections[from] : named[0];
  if (section === undefined) return undefined;
  const inside = lid === undefined && item === undefined ? section.heading : partOf(section.index, lid, item, targets);
  if (inside === undefined) return undefined;
  return { clause: inside, ...(named === undefined ? {} : { section: section.index }) };
}

function partOf(
  section: number,
  lid: string | undefined,
  item: string | undefined,
  { draft }: Targets,
): number | undefined {
  const own = draft.clauses.filter(
    (clause) => clause.section === section && ['paragraph', 'item', 'row'].includes(clause.kind),
  );
  const leden = lid === undefined ? undefined : lidClauses(own, lid);
  if (item === undefined) return leden?.[0]?.index;
  const items = own.filter(
    (clause) =>
      clause.item !== undefined &&
      (leden === undefined || leden.some((each) => each.index === clause.lead)) &&
      sameNumber(clause.item, item),
  );
  return items[0]?.index;
}

function recital(number: string | undefined, { recitals }: Targets): { readonly clause: number } | undefined {
  if (number === undefined) return undefined;
  const marked = recitals.find((clause: Clause) => clause.item !== undefined && sameNumber(clause.item, number));
  const counted = recitals[(readOrdinal(number)?.value ?? 0) - 1];
  const clause = marked ?? counted;
  return clause === undefined ? undefined : { clause: clause.index };
}

function numberSpan({ number, from, to }: Reference, { tokens }: Sentence): Span | undefined {
  if (number === undefined) return undefined;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.word.replace(/\.$/u, '') !== number.toLowerCase()) continue;
    return { start: token.span.start, end: token.span.start + number.length };
  }
  return undefined;
}

function footnotes({ draft }: Reading): PartReference[] {
  return draft.clauses.flatMap((clause) =>
    clause.marks.flatMap(({ label, span }) => {
      const note = draft.footnotes.find((each) => each.label === label);
      return note === undefined ? [] : [{ span, clause: note.clause }];
    }),
  );
}

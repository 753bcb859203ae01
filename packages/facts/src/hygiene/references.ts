import { textBetween, type Clause } from '@kadertoets/document';
import { bySentence, moveFacts, viewOf, type FactsByPart, type PartView } from '../by-part.ts';
import type { Fact, Reading, Sentence, SentencesOfPart } from '../model.ts';
import type { Reader } from '../reader.ts';
import { sentenceAt, toFacts, type Fault } from './fact.ts';
import { belongsToLast, meansDocumentBefore, pointsElsewhere, tellsOfDocument } from './reference-owner.ts';
import { countsUnit, exists, findTargets, type Targets } from './reference-targets.ts';
import { readReferences, type Reference } from './reference-text.ts';

/** References to a part of this document that it does not have, footnote marks without a note included. */
export function referenceFacts(reading: Reading, reader: Reader): FactsByPart {
  const targets = findTargets(reading);
  const labels = new Set(reading.draft.footnotes.map((footnote) => footnote.label));
  const last = reading.draft.memory?.get(LAST) as Last | undefined;
  const all = reading.parts.map((part, at) => {
    const same = part === last?.parts[at] ? last.all[at] : undefined;
    if (same !== undefined && holds(same, targets, labels)) return same;
    let kept = part.memory.get('references') as Kept | undefined;
    if (kept === undefined || !holds(kept, targets, labels))
      kept = inPart(reading, viewOf(reading, part), targets, labels, reader);
    else if (kept.from !== part.from)
      kept = { ...kept, from: part.from, facts: moveFacts(kept.facts, part.from - kept.from) };
    part.memory.set('references', kept);
    return kept;
  });
  reading.draft.memory?.set(LAST, { parts: reading.parts, all } satisfies Last);
  return all.map(({ facts }) => facts);
}

/** What was found in all parts the last time, in their order. */
interface Last {
  readonly parts: readonly SentencesOfPart[];
  readonly all: readonly Kept[];
}

const LAST = 'references of parts';

/** What was found in a part, and what of other parts it rests on. */
interface Kept {
  readonly from: number;
  readonly facts: readonly Fact[];
  readonly targets: string;
  /** An item may be marked in the words of a clause, which no numbering tells of: the clauses that were looked at, by section. */
  readonly inside: ReadonlyMap<number, readonly Clause[]>;
  readonly notes: ReadonlyMap<string, boolean>;
}

function holds(kept: Kept, targets: Targets, labels: ReadonlySet<string>): boolean {
  if (kept.targets !== targets.numbering) return false;
  // Most parts point at nothing.
  if (kept.inside.size + kept.notes.size === 0) return true;
  for (const [section, clauses] of kept.inside) {
    const now = targets.inside(section);
    if (now.length !== clauses.length || now.some((clause, at) => clause !== clauses[at])) return false;
  }
  for (const [label, there] of kept.notes) if (labels.has(label) !== there) return false;
  return true;
}

function inPart(reading: Reading, view: PartView, targets: Targets, labels: ReadonlySet<string>, reader: Reader): Kept {
  const { sentences, clauses, part } = view;
  const references = referencesOf(reading, view, reader);
  const looked = new Map<number, readonly Clause[]>();
  const inside = (section: number): readonly Clause[] => {
    const found = targets.inside(section);
    looked.set(section, found);
    return found;
  };
  const faults = sentences.flatMap((sentence, at) =>
    faultsIn(reading, sentence, references[at] ?? [], { ...targets, inside }, reader),
  );
  const notes = clauses.flatMap(({ marks }) => marks.map(({ label }) => [label, labels.has(label)] as const));
  return {
    from: part.from,
    facts: toFacts([...faults, ...footnoteFaults(reading, clauses, labels)]),
    targets: targets.numbering,
    inside: references.some((own) => own.some(mayStandInWords)) ? looked : NOWHERE,
    notes: new Map(notes),
  };
}

const NOWHERE: Kept['inside'] = new Map();

/** Letters and codes can be found in the words of a clause, or in a cell. */
function mayStandInWords({ item, number, lid }: Reference): boolean {
  return [item, number, lid].some((written) => written !== undefined && !/^\d+$/u.test(written));
}

/** The references in each sentence of a part. */
function referencesOf(reading: Reading, view: PartView, reader: Reader): readonly (readonly Reference[])[] {
  const known = view.part.memory.get(REFERENCES) as readonly (readonly Reference[])[] | undefined;
  if (known !== undefined) return known;
  const found = bySentence(view, 'references in sentences', (sentence) => {
    const kind = reading.draft.clauses[sentence.clause]?.kind;
    return kind === 'heading' || kind === 'title' ? [] : readReferences(sentence, reader);
  });
  view.part.memory.set(REFERENCES, found);
  return found;
}

const REFERENCES = 'references by sentence';

function faultsIn(
  reading: Reading,
  sentence: Sentence,
  references: readonly Reference[],
  targets: Targets,
  reader: Reader,
): Fault[] {
  const section = reading.draft.clauses[sentence.clause]?.section ?? 0;
  const before = reading.sentences[sentence.previous ?? -1];
  return references.flatMap((reference, index) => {
    if (reference.bare ? !targets.stops : !countsUnit(reference.unit, targets)) return [];
    if (exists(reference, targets, section)) return [];
    // A lid or an item without its article may be one of a law that was named before.
    if (reference.unit === undefined && !reference.bare && section === 0) return [];
    if (pointsElsewhere(endOfGroup(references, index), references[index + 1], sentence, reader)) return [];
    const first = references[0];
    if (index > 0 && first !== undefined && meansDocumentBefore(endOfGroup(references, 0), sentence, reader)) return [];
    if (before !== undefined && tellsOfDocument(before, sentence, reader)) return [];
    if (belongsToLast(reference, sentence, reader, before)) return [];
    return [{ kind: 'unknown-reference', sentence, says: textOf(reading, sentence, reference) }];
  });
}

/** "de artikelen 64 en 65 van de wet": what stands behind the last number holds for all. */
export function endOfGroup(references: readonly Reference[], index: number): Reference {
  const own = references[index] as Reference;
  return references.findLast((reference) => reference.from === own.from) ?? own;
}

function textOf(reading: Reading, sentence: Sentence, { from, to }: Reference): string {
  const start = sentence.tokens[from]?.span.start ?? 0;
  const end = sentence.tokens[to - 1]?.span.end ?? start;
  return textBetween(reading.draft, start, end).replaceAll(/\s+/gu, ' ');
}

/** A mark without a note stays plain text to the parser; inside HTML it is a mark. */
function footnoteFaults(reading: Reading, clauses: readonly Clause[], labels: ReadonlySet<string>): Fault[] {
  return clauses.flatMap((clause) => {
    const plain = [...clause.text.matchAll(/\[\^([^\][\s]{1,30})\]/gu)].map((match) => ({
      label: match[1] ?? '',
      at: clause.span.start + match.index,
    }));
    const marks = clause.marks
      .map((mark) => ({ label: mark.label, at: mark.span.start }))
      .filter(({ label }) => !labels.has(label));
    return [...plain, ...marks].flatMap(({ label, at }) => {
      const sentence = sentenceAt(reading, clause, at);
      return sentence === undefined ? [] : [{ kind: 'unknown-reference', sentence, says: `voetnoot ${label}` }];
    });
  });
}

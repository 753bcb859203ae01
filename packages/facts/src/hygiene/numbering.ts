import type { PartView } from '../by-part.ts';
import type { Clause, Section } from '@kadertoets/document';
import type { Fact, Reading, Sentence } from '../model.ts';
import { firstSentence, toFacts, type Fault } from './fact.ts';
import { findTargets } from './reference-targets.ts';
import { insideFaults } from './numbering-inside.ts';
import { orderOf, readOrdinal, type Order, type Ordinal } from './numbers.ts';

/** Numbers of leden and items that are skipped, repeated or out of order. */
export function numberingFacts(reading: Reading, { clauses }: PartView): Fact[] {
  return toFacts([
    ...lidFaults(reading, clauses),
    ...itemFaults(
      reading,
      clauses.filter((clause) => !isFixed(clause)),
    ),
    ...insideFaults(reading, clauses),
  ]);
}

/**
 * The same of headings, parties and recitals, which are counted through the whole draft. What was found holds until a number changes,
 * or the clauses that it is found in.
 */
export function numberingAcrossFacts(reading: Reading): readonly Fact[] {
  const { clauses, memory } = reading.draft;
  const { numbering } = findTargets(reading);
  const last = memory?.get(LAST) as Last | undefined;
  if (last?.numbering === numbering && stands(last, reading)) return last.facts;
  const faults = [
    ...sectionFaults(reading),
    ...itemFaults(reading, clauses.filter(isFixed)),
    ...beginningFaults(reading, clauses),
  ];
  const sentences = faults.map(({ sentence }) => sentence);
  const facts = toFacts(faults);
  memory?.set(LAST, {
    numbering,
    facts,
    sentences,
    clauses: sentences.map(({ clause }) => clauses[clause]),
  } satisfies Last);
  return facts;
}

const LAST = 'numbering across';

/** What was found the last time, and in which sentences and clauses. */
interface Last {
  readonly numbering: string;
  readonly facts: readonly Fact[];
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly (Clause | undefined)[];
}

function stands({ sentences, clauses }: Last, { sentences: now, draft }: Reading): boolean {
  return sentences.every(
    (sentence, at) => now[sentence.index] === sentence && draft.clauses[sentence.clause] === clauses[at],
  );
}

interface Numbered {
  readonly clause: Clause;
  readonly written: string;
  /** What is said of it: "artikel 9", "lid 4", "onderdeel c". */
  readonly name: string;
  /** A part of its own goes before it, so that counting may begin again. */
  readonly mayRestart: boolean;
}

const SAYS: Readonly<Record<Exclude<Order, 'next'>, (name: string, previous: string | undefined) => string>> = {
  skipped: (name, previous) =>
    previous === undefined ? `${name} is het eerste nummer` : `${name} volgt op ${previous}`,
  repeated: (name) => `${name} komt tweemaal voor`,
  back: (name, previous) => `${name} staat na ${previous ?? ''}`,
};

interface Counted {
  readonly ordinal: Ordinal;
  readonly written: string;
  readonly name: string;
}

/** Goes through one row of numbers, behind this one; after a fault, counting goes on from the number that stands there. */
function faultsIn(reading: Reading, row: readonly Numbered[], behind?: Counted): Fault[] {
  const faults: Fault[] = [];
  let previous = behind;
  for (const { clause, written, name, mayRestart } of row) {
    const ordinal = readOrdinal(written, previous?.written);
    const sentence = firstSentence(reading, clause);
    if (ordinal === undefined || sentence === undefined) continue;
    const order = orderOf(previous?.ordinal, ordinal);
    const restarts = order !== 'next' && mayRestart && ordinal.value <= 1;
    if (order !== 'next' && !restarts)
      faults.push({
        kind: 'numbering',
        sentence,
        span: clause.span,
        says: SAYS[order](name, previous?.name),
        fields: { order },
      });
    previous = { ordinal, written, name };
  }
  return faults;
}

function sectionFaults(reading: Reading): Fault[] {
  const { sections } = reading.draft;
  const rows = new Map<string, Numbered[]>();
  const seen = new Map<string, Section | undefined>();
  const letterBefore = new Map<string, string>();
  for (const section of sections) {
    const clause = reading.draft.clauses[section.heading ?? -1];
    if (section.number === undefined || clause === undefined) continue;
    const label = labelOf(section);
    const holder = annexOf(section, sections);
    const dot = section.number.lastIndexOf('.');
    const prefix = section.number.slice(0, Math.max(0, dot));
    // Numbers in Roman figures, letters and figures are rows of their own.
    const rank = label === 'artikel' || label === 'bijlage' ? 0 : depthOf(section, sections);
    const row = `${label} ${String(holder?.index)} ${String(rank)} ${prefix} ${scriptOf(section.number, letterBefore.get(`${label} ${String(section.parent)}`))}`;
    letterBefore.set(`${label} ${String(section.parent)}`, section.number);
    const before = seen.get(row);
    addTo(rows, row, {
      clause,
      written: section.number.slice(dot + 1),
      name: section.address.split(', ').at(-1) ?? section.address,
      mayRestart: before !== undefined && before.parent !== section.parent,
    });
    seen.set(row, section);
  }
  return [...rows.values()]
    .filter((row) => row.length > 1 || beginsRow(row[0]))
    .flatMap((row) => faultsIn(reading, row));
}

function addTo(rows: Map<string, Numbered[]>, row: string, numbered: Numbered): void {
  const own = rows.get(row);
  if (own === undefined) rows.set(row, [numbered]);
  else own.push(numbered);
}

/** One numbered heading alone may be a year, a form or a part of something else. */
function beginsRow(first: Numbered | undefined): boolean {
  return first !== undefined && /^\d+$/u.test(first.written) && Number(first.written) < 2;
}

function labelOf(section: Section): string {
  const own = section.address.split(', ').at(-1) ?? '';
  const word = own.split(' ')[0] ?? '';
  return word === '§' ? 'paragraaf' : word;
}

/** "I" behind "H" is a letter; behind anything else it is a figure. */
function scriptOf(number: string, before: string | undefined): string {
  if (/\d/u.test(number)) return 'figures';
  const next = before?.length === 1 && number.length === 1 && number.charCodeAt(0) - before.charCodeAt(0) === 1;
  return /^[IVXLC]+$/u.test(number) && number !== 'C' && number !== 'L' && !(next && before !== 'I')
    ? 'roman'
    : 'letters';
}

function depthOf(section: Section, sections: readonly Section[]): number {
  let depth = 0;
  for (let at = sections[section.parent ?? -1]; at !== undefined; at = sections[at.parent ?? -1]) depth += 1;
  return depth;
}

function annexOf(section: Section, sections: readonly Section[]): Section | undefined {
  for (let at = sections[section.parent ?? -1]; at !== undefined; at = sections[at.parent ?? -1])
    if (at.kind === 'annex') return at;
  return undefined;
}

function lidFaults(reading: Reading, clauses: readonly Clause[]): Fault[] {
  return ledenBySection(clauses).flatMap(({ row, plain }) => {
    const [first, ...others] = row;
    const ordinal = first === undefined ? undefined : readOrdinal(first.written);
    // With which number leden begin is seen beside those of the article before.
    if (first === undefined || ordinal === undefined || !plain) return faultsIn(reading, row);
    return faultsIn(reading, others, { ordinal, written: first.written, name: first.name });
  });
}

/** Leden begin at 1 in every article, or are counted on from the article before. */
function beginningFaults(reading: Reading, clauses: readonly Clause[]): Fault[] {
  let before: Ordinal | undefined;
  return ledenBySection(clauses.filter((clause) => clause.lid !== undefined)).flatMap(({ row, plain }) => {
    const first = plain ? row.slice(0, 1) : [];
    const ordinal = first[0] === undefined ? undefined : readOrdinal(first[0].written);
    const last = row.at(-1);
    const goesOn = before !== undefined && ordinal !== undefined && orderOf(before, ordinal) === 'next';
    if (plain && last !== undefined) before = readOrdinal(last.written, row.at(-2)?.written) ?? before;
    return goesOn ? [] : faultsIn(reading, first);
  });
}

interface Leden {
  readonly row: Numbered[];
  /** Numbered 1, 2, 3, and not 4.1 or C1. */
  readonly plain: boolean;
}

function ledenBySection(clauses: readonly Clause[]): readonly Leden[] {
  const rows = new Map<string, Leden>();
  let before: Clause | undefined;
  for (const clause of clauses) {
    if (clause.lid !== undefined && clause.continues === undefined && clause.kind === 'paragraph') {
      // "4.2" counts in the row of 4, "C4" in the row of C.
      const dot = /^[A-Z]\d/u.test(clause.lid) ? 0 : clause.lid.lastIndexOf('.');
      const key = `${String(clause.section)} ${clause.lid.slice(0, dot === 0 ? 1 : Math.max(0, dot))}`;
      // Text without a number in between opens another row, as in an annex with several lists.
      const mayRestart =
        before !== undefined &&
        before.section === clause.section &&
        before.kind === 'paragraph' &&
        before.lid === undefined;
      const name = dot === -1 ? `lid ${clause.lid}` : clause.lid;
      const own = rows.get(key) ?? { row: [], plain: dot === -1 };
      own.row.push({ clause, written: clause.lid.slice(dot + 1), name, mayRestart });
      rows.set(key, own);
    }
    before = clause;
  }
  return [...rows.values()];
}

/** Parties and recitals are counted through, whatever headings stand between them. */
function isFixed(clause: Clause): boolean {
  return clause.kind === 'item' && (clause.zone === 'parties' || clause.zone === 'considerans');
}

function itemFaults(reading: Reading, clauses: readonly Clause[]): Fault[] {
  const rows = new Map<string, Numbered[]>();
  for (const clause of clauses) {
    if (clause.kind === 'item' && clause.item !== undefined && /^[\da-z]{1,4}$/iu.test(clause.item)) {
      const fixed = isFixed(clause);
      const before = reading.draft.clauses[clause.index - 1];
      const script = /^\d/u.test(clause.item) ? 'figures' : 'letters';
      const row = fixed ? `${clause.zone} ${script}` : `${String(clause.section)} ${String(clause.lead)} ${script}`;
      const mayRestart = before !== undefined && before.kind !== 'item';
      addTo(rows, row, { clause, written: clause.item, name: `onderdeel ${clause.item}`, mayRestart });
    }
  }
  return [...rows.values()].flatMap((row) => faultsIn(reading, row));
}

import type { Clause, Draft, Section } from '@kadertoets/document';
import { byPart, partWith } from '../by-part.ts';
import type { Reading } from '../model.ts';
import { LETTER } from '../text/letters.ts';
import { readOrdinal, sameNumber } from './numbers.ts';
import { sectionsByLabel, sectionsWith, type Labelled } from './labels.ts';
import type { Reference } from './reference-text.ts';

/** What there is to point to, by kind; made once for a draft. */
export interface Targets {
  readonly draft: Draft;
  readonly byLabel: ReadonlyMap<string, Labelled>;
  readonly dotted: readonly string[];
  readonly recitals: readonly Clause[];
  /** Does the draft number anything with stops? Otherwise "1.89" is no place in it. */
  readonly stops: boolean;
  /** The clauses of each section, headings and notes left out. */
  readonly inside: (section: number) => readonly Clause[];
  /** Stands for all numbers of the draft and where they stand: the same as long as none of them changes. */
  readonly numbering: string;
}

const memory = new WeakMap<Reading, Targets>();

/** Made once for a reading. */
export function findTargets(reading: Reading): Targets {
  const known = memory.get(reading) ?? readTargets(reading);
  memory.set(reading, known);
  return known;
}

function readTargets(reading: Reading): Targets {
  const { draft } = reading;
  const found = byPart(reading, 'dotted numbers and recitals', ({ clauses }) => ({
    dotted: clauses.flatMap(({ lid }) => (lid?.includes('.') === true ? [lid] : [])),
    recitals: clauses.flatMap(({ zone, kind }, at) => (zone === 'considerans' && kind === 'item' ? [at] : [])),
  }));
  const dotted: string[] = [];
  const recitals: Clause[] = [];
  found.forEach((own, part) => {
    const from = draft.parts[part]?.from ?? 0;
    for (const lid of own.dotted) dotted.push(lid);
    for (const at of own.recitals) recitals.push(draft.clauses[from + at] as Clause);
  });
  const { text, byLabel, stops } = together(
    byPart(reading, 'numbering of a part', ({ clauses }) => numberingOf(clauses, draft)),
    draft,
  );
  return {
    draft,
    byLabel,
    dotted,
    recitals,
    stops: stops || dotted.length > 0,
    inside: clausesInside(draft),
    numbering: text,
  };
}

/** The clauses of a section, for the few that are pointed at; they all stand in the part of its heading. */
function clausesInside({ clauses, sections, parts }: Draft): Targets['inside'] {
  const known = new Map<number, readonly Clause[]>();
  return (section) => {
    let inside = known.get(section);
    if (inside === undefined) {
      const part = parts[partWith(parts, sections[section]?.heading ?? 0)];
      inside = clauses
        .slice(part?.from, part?.to)
        .filter((clause) => clause.section === section && !OUTSIDE.has(clause.kind));
      known.set(section, inside);
    }
    return inside;
  };
}

const OUTSIDE: ReadonlySet<string> = new Set(['heading', 'title', 'footnote']);

/** All numbers of a draft, and what follows from these alone. */
interface Numbering {
  readonly parts: readonly string[];
  readonly text: string;
  readonly byLabel: ReadonlyMap<string, Labelled>;
  readonly stops: boolean;
}

let last: Numbering | undefined;

/** The same as last time when it says the same: what is long is not made and compared after every keystroke. */
function together(parts: readonly string[], draft: Draft): Numbering {
  if (last?.parts.length === parts.length && parts.every((part, at) => part === last?.parts[at])) return last;
  const stops = draft.sections.some(({ number }) => number?.includes('.') === true);
  last = { parts, text: parts.join('\n'), byLabel: sectionsByLabel(draft.sections), stops };
  return last;
}

/** All that a number can point at in a part, and how it hangs together. */
function numberingOf(clauses: readonly Clause[], draft: Draft): string {
  const first = clauses[0]?.index ?? 0;
  return clauses
    .map(({ index, kind, lid, item, lead, continues, section, zone }) => {
      const own = draft.sections[section];
      if (own?.heading === index)
        return [
          own.kind,
          own.number,
          own.address,
          headingIsBare(own, draft),
          draft.sections[own.parent ?? -1]?.address,
        ];
      const at = lead === undefined || lead < first ? '' : lead - first;
      return [kind.at(0), lid, item, at, continues === undefined ? '' : 1, zone === 'considerans' ? 1 : ''];
    })
    .join(';');
}

/** Is there in the draft what a reference names, seen from the section in which it stands? */
export function exists(reference: Reference, targets: Targets, from: number): boolean {
  const { unit, number } = reference;
  const coded = [number, reference.item, reference.lid].find((written) => written !== undefined && CODED.test(written));
  if (coded !== undefined) return hasCoded(coded, targets);
  if (unit === 'overweging') return number !== undefined && hasRecital(number, targets);
  if (reference.bare || (number?.includes('.') === true && unit !== 'bijlage'))
    return number !== undefined && hasDotted(number, targets);
  if (unit === undefined || number === undefined)
    return hasInside(targets, [from], reference) || namesPart(reference, targets);
  const found = sectionsNamed(unit, number, targets, reference.within);
  if (found.length === 0) return false;
  return hasInside(
    targets,
    found.map((section) => section.index),
    reference,
  );
}

/** "de cijfers uit onderdeel B", "uit onderdeel 2.1": where letters or stops number the parts of the draft, it is one of these. */
function namesPart({ item, lid, within }: Reference, targets: Targets): boolean {
  if (item === undefined || lid !== undefined) return false;
  if (item.includes('.')) return hasDotted(item, targets);
  return sectionsNamed('onderdeel', item, targets, within).length > 0;
}

/** "B4": the fourth of chapter B; where nothing is numbered so, it names something else ("bijlage A4" is a form). */
const CODED = /^(?:[A-Z]\d{1,2}|[A-Z]+\.\d{1,2})$/u;

function hasCoded(written: string, { draft }: Targets): boolean {
  const numbers = [
    ...draft.clauses.map((clause) => clause.lid ?? clause.item),
    ...draft.sections.map(({ number }) => number),
  ].filter((number) => number !== undefined && CODED.test(number));
  return numbers.length === 0 || numbers.includes(written);
}

/** Is anything of this kind numbered in the draft, so that a missing number means something? */
export function countsUnit(unit: string | undefined, { byLabel }: Targets): boolean {
  if (unit === undefined || unit === 'bijlage' || unit === 'overweging') return true;
  return (
    byLabel.has(unit) ||
    (unit !== 'deel' && ['artikel', 'paragraaf', 'hoofdstuk', 'afspraak'].some((label) => byLabel.has(label)))
  );
}

// "Artikel 4" may be headed "4." or "§ 4": a heading without a word of its own answers to every word.
const ALIKE = new Set(['artikel', 'hoofdstuk', 'paragraaf', 'deel', 'afspraak', 'onderdeel']);

export function sectionsNamed(
  unit: string,
  number: string,
  { byLabel, draft }: Targets,
  within: Reference['within'],
): Section[] {
  const { sections } = draft;
  const named = sectionsWith(number, byLabel.get(unit), sections);
  const alike =
    ALIKE.has(unit) && unit !== 'paragraaf'
      ? sectionsWith(number, byLabel.get('paragraaf'), sections).filter((section) => headingIsBare(section, draft))
      : [];
  const found = [...named, ...alike];
  if (within?.unit !== 'bijlage') return found;
  const annexes = sectionsWith(within.number, byLabel.get('bijlage'), sections);
  return found.filter((section) => annexes.some((annex) => isBelow(section, annex.index, sections)));
}

const WORDED = new RegExp(String.raw`^\s*(?:§|[${LETTER}]{3})`, 'u');

function headingIsBare(section: Section, draft: Draft): boolean {
  return !WORDED.test(draft.clauses[section.heading ?? -1]?.text ?? '');
}

function isBelow(section: Section, top: number, sections: readonly Section[]): boolean {
  for (let at: Section | undefined = section; at !== undefined; at = sections[at.parent ?? -1])
    if (at.index === top) return true;
  return false;
}

function hasDotted(number: string, targets: Targets): boolean {
  const { dotted, byLabel } = targets;
  if (dotted.includes(number)) return true;
  const labelled = [...byLabel.values()];
  const written = labelled.flatMap(({ byText }) => byText.get(number.toLowerCase()) ?? []);
  if (written.some((index) => targets.draft.sections[index]?.number === number)) return true;
  // Where no number has stops, "2.3" stands for lid 3 of article 2.
  const [article = '', lid = '', ...more] = number.split('.');
  if (more.length > 0 || targets.stops) return false;
  const found = labelled.flatMap((own) => sectionsWith(article, own, targets.draft.sections));
  return hasInside(
    targets,
    found.map((section) => section.index),
    { lid },
  );
}

function hasRecital(number: string, { recitals }: Targets): boolean {
  const marked = recitals.filter((clause) => /^[\da-z]+$/iu.test(clause.item ?? ''));
  if (marked.some((clause) => sameNumber(clause.item ?? '', number))) return true;
  const value = readOrdinal(number)?.value ?? Number.POSITIVE_INFINITY;
  return marked.length === 0
    ? value <= recitals.length
    : /^\d+$/u.test(number) && !marked.some((clause) => /^\d/u.test(clause.item ?? '')) && value <= recitals.length;
}

/** The lid and the item of one of these sections. */
function hasInside(
  targets: Targets,
  sections: readonly number[],
  { lid, item }: Pick<Reference, 'lid' | 'item'>,
): boolean {
  if (lid === undefined && item === undefined) return true;
  return sections.some((section) => {
    const own = targets.inside(section);
    const leden = lid === undefined ? undefined : lidClauses(own, lid);
    if (leden !== undefined && leden.length === 0) return false;
    return item === undefined || hasItem(own, leden, item);
  });
}

/** The clauses of a lid: by its number, by the last part of its number, or by counting paragraphs without numbers. */
export function lidClauses(own: readonly Clause[], lid: string): readonly Clause[] {
  const numbered = own.filter((clause) => clause.lid !== undefined);
  if (numbered.length > 0)
    return numbered.filter((clause) => clause.lid === lid || clause.lid?.split('.').at(-1) === lid);
  const paragraphs = own.filter((clause) => clause.kind === 'paragraph' && clause.continues === undefined);
  const value = Number(/^\d+/u.exec(lid)?.[0] ?? Number.NaN);
  const at = paragraphs[value - 1];
  return at === undefined ? [] : [at];
}

function hasItem(own: readonly Clause[], leden: readonly Clause[] | undefined, item: string): boolean {
  const items = own.filter(
    (clause) =>
      clause.kind === 'item' &&
      (leden === undefined ||
        leden.some(
          (lid) =>
            clause.lead === lid.index || own.some((other) => other.index === clause.lead && other.lead === lid.index),
        )),
  );
  const marked = items.filter((clause) => /^[\da-z]+$/iu.test(clause.item ?? ''));
  if (marked.some((clause) => sameNumber(clause.item ?? '', item))) return true;
  // An annex may number its parts as leden, or in the first column of a table.
  if (
    own.some(
      (clause) =>
        (leden === undefined && clause.lid === item) ||
        clause.cells?.[0]?.text.trim().toLowerCase() === item.toLowerCase(),
    )
  )
    return true;
  // Leden that are lettered themselves, and enumerations in running text, cannot be counted.
  if (own.some((clause) => clause.lid === undefined && new RegExp(`(?:^|[\\s(])${item}[.)]`, 'u').test(clause.text)))
    return true;
  const value = readOrdinal(item)?.value ?? Number.POSITIVE_INFINITY;
  return marked.length === 0 && items.length > 0 && value <= items.length;
}

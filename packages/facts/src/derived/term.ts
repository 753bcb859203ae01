import type { Fact, Reading, Sentence } from '../model.ts';
import { dayBefore, termEnd, toNumber, type Quantity } from '../quantities/index.ts';

/**
 * The term of the agreement: `from` and `to` (ISO dates, both included), `open` when it has no end or is renewed by itself.
 * Read from sentences that speak of the agreement's own duration.
 */
export function termFacts(reading: Reading): Fact[] {
  const facts: Fact[] = [];
  let known: { from?: string; to?: string } = {};
  for (const sentence of reading.sentences) {
    if (!speaksOfTerm(reading, sentence)) continue;
    const term = readTerm(sentence);
    if (term.from === undefined && term.to === undefined && !term.open) continue;
    const from = term.from ?? known.from;
    const to =
      term.to ??
      (term.months !== undefined && from !== undefined ? termEnd(from, term.months) : undefined) ??
      (term.open ? undefined : known.to);
    known = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    facts.push({
      kind: 'term',
      sentence: sentence.index,
      span: sentence.span,
      fields: {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        open: term.open,
        stated: term.from !== undefined || term.to !== undefined,
      },
      computation: [],
      related: [],
    });
  }
  return facts;
}

const SUBJECT = new Set([
  'overeenkomst',
  'dienstverleningsovereenkomst',
  'dvo',
  'prestatieovereenkomst',
  'contract',
  'looptijd',
  'termijn',
  'duur',
  'contractduur',
  'contractperiode',
  'document',
  'afspraken',
  'zij',
]);
const VERBS =
  /^(?:gaat|ingaat|ingaan|geldt|gelden|loopt|lopen|eindigt|eindigen|begint|vangt|aangegaan|gesloten|werking|kracht|duurt|bedraagt|looptijd|ingaande|duur|termijn|treedt|gesteld|verlengd|verlengt|verlenging|afgesloten)$/u;

function speaksOfTerm(reading: Reading, sentence: Sentence): boolean {
  const status = sentence.statements.find((statement) => statement.role === 'main')?.status ?? 'norm';
  if (status !== 'norm') return false;
  const words = sentence.tokens.map((token) => token.word);
  if (!words.some((word) => VERBS.test(word))) return false;
  const first = words.slice(0, 8);
  const section = reading.draft.sections[reading.draft.clauses[sentence.clause]?.section ?? 0];
  const about = /looptijd|duur\b|inwerkingtreding|termijn|ingang/iu.test(section?.title ?? '');
  const named = words.some(
    (word) =>
      SUBJECT.has(word) &&
      word !== 'zij' &&
      word !== 'document' &&
      word !== 'afspraken' &&
      word !== 'termijn' &&
      word !== 'duur',
  );
  const other = words.some((word) =>
    /^(?:participatiecoach|rapportage|dossiers?|tarief|uurtarief|opzegtermijn|verordening|pilot|kader|beleidskader|maatregel)$/u.test(
      word,
    ),
  );
  if (other && !about) return false;
  return named || (about && first.some((word) => SUBJECT.has(word)));
}

interface TermParts {
  from?: string;
  to?: string;
  months?: number;
  open: boolean;
}

function readTerm(sentence: Sentence): TermParts {
  const term: TermParts = { open: false };
  const words = sentence.tokens.map((token) => token.word).join(' ');
  for (const quantity of sentence.quantities) {
    if (quantity.kind === 'period') {
      if (quantity.from !== undefined) term.from ??= quantity.from;
      if (quantity.to !== undefined) term.to ??= quantity.to;
    } else if (quantity.kind === 'date' && quantity.date !== undefined) place(term, sentence, quantity, quantity.date);
    else if (
      quantity.kind === 'duration' &&
      (quantity.unit === 'year' || quantity.unit === 'month') &&
      isTermLength(sentence, quantity)
    ) {
      const value = quantity.value.low ?? quantity.value.high;
      if (value !== undefined) term.months ??= toNumber(value) * (quantity.unit === 'year' ? 12 : 1);
    }
  }
  if (
    (/onbepaalde (?:tijd|duur)|stilzwijgend|totdat die er is|zonder einddatum/u.test(words) ||
      follows(words, 'telkens ', 'verlengd') ||
      follows(words, 'steeds ', 'verlengd')) &&
    !/ niet stilzwijgend|geen stilzwijgende|niet voor onbepaalde/u.test(words)
  )
    term.open = true;
  if (term.from !== undefined && term.months !== undefined && term.to === undefined)
    term.to = termEnd(term.from, term.months);
  return term;
}

function follows(words: string, first: string, second: string): boolean {
  const at = words.indexOf(first);
  return at !== -1 && words.includes(second, at + first.length);
}

/** A single date is the beginning or the end, by the words before it. */
function place(term: TermParts, sentence: Sentence, quantity: Quantity, date: string): void {
  const at = sentence.tokens.findIndex((token) => token.span.start >= quantity.coreStart);
  const before = sentence.tokens
    .slice(Math.max(0, at - 6), at)
    .map((token) => token.word)
    .join(' ');
  if (
    /(?:tot en met|t\/m|uiterlijk(?: op)?|eindigt(?: \S+){0,3} op|eindigt|vervalt(?: op)?|einde? op|afloop op)$/u.test(
      before,
    )
  )
    term.to ??= date;
  else if (/tot(?: aan)?$/u.test(before)) term.to ??= dayBefore(date);
  else if (
    /(?:ingang van|in op|per|vanaf|op|sinds|ingaande|aanvang op|begint op|van)$/u.test(before) &&
    /in|aan|ingang|begin|werking|per|vanaf|ingaande|van/u.test(before)
  ) {
    if (/eindig|tot|einde/u.test(before)) term.to ??= date;
    else term.from ??= date;
  }
}

function isTermLength(sentence: Sentence, quantity: Quantity): boolean {
  const at = sentence.tokens.findIndex((token) => token.span.start >= quantity.start);
  const before = sentence.tokens
    .slice(Math.max(0, at - 4), at)
    .map((token) => token.word)
    .join(' ');
  return !/opzegtermijn|binnen|termijn van|na|verlengd met|met$/u.test(before) || /termijn bedraagt/u.test(before);
}

import type { Draft, Span } from '@kadertoets/document';
import type { Reading } from '@kadertoets/facts';
import { closest, type Rulebook } from '@kadertoets/rulebook';
import type { Term } from './report.ts';

export interface Recognised {
  readonly recognised: boolean;
  readonly instrument?: string;
  readonly gemeenten: readonly string[];
  readonly term?: Term;
  readonly kaders?: readonly string[];
  /** What is wrong in the front matter, each at its place. */
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

export interface Overrides {
  readonly gemeente?: string;
  readonly instrument?: string;
  readonly kaders?: readonly string[];
}

const KEYS = ['instrument', 'gemeente', 'looptijd', 'kaders'];
const INSTRUMENTS = ['dvo', 'prestatieovereenkomst'];

/** Establishes what the draft is, of whom and for how long: from the front matter, else from its own text. */
export function recognise(draft: Draft, reading: () => Reading, rulebook: Rulebook, overrides: Overrides): Recognised {
  const problems: { message: string; span: Span }[] = [...(draft.frontMatter?.problems ?? [])];
  const data = draft.frontMatter?.data ?? {};
  const at = (key: string): Span => draft.frontMatter?.keys[key] ?? draft.frontMatter?.span ?? { start: 0, end: 0 };
  const known = gemeentenOf(rulebook);
  for (const key of Object.keys(data)) {
    if (!KEYS.includes(key) && closest(key, KEYS) !== undefined) {
      problems.push({
        message: `De front matter kent de sleutel “${key}” niet; bedoelt u “${closest(key, KEYS) ?? ''}”?`,
        span: at(key),
      });
    }
  }
  const instrument = overrides.instrument ?? readInstrument(data, draft, at, problems);
  if (instrument === undefined) return { recognised: false, gemeenten: [], problems };
  const gemeenten =
    overrides.gemeente === undefined ? readGemeenten(data, draft, known, at, problems) : [overrides.gemeente];
  const term = readTerm(data, at, problems) ?? termFromText(reading(), draft);
  const kaders = overrides.kaders ?? readKaders(data, rulebook, at, problems);
  return {
    recognised: true,
    instrument,
    gemeenten,
    problems,
    ...(term === undefined ? {} : { term }),
    ...(kaders === undefined ? {} : { kaders }),
  };
}

function gemeentenOf(rulebook: Rulebook): string[] {
  return [...new Set(rulebook.packs.flatMap((pack) => pack.header.gemeenten ?? []))];
}

type Problems = { message: string; span: Span }[];
type At = (key: string) => Span;

function readInstrument(
  data: Readonly<Record<string, unknown>>,
  draft: Draft,
  at: At,
  problems: Problems,
): string | undefined {
  const given = data['instrument'];
  if (given !== undefined && given !== null) {
    const name = asText(given).toLowerCase();
    if (INSTRUMENTS.includes(name)) return name;
    problems.push({
      message: `Het instrument “${asText(given)}” is onbekend; kies dvo of prestatieovereenkomst.`,
      span: at('instrument'),
    });
  }
  const title = draft.title === undefined ? '' : (draft.clauses[draft.title]?.text ?? '');
  const head = title.replaceAll(/\s+/gu, ' ');
  if (/prestatieovereenkomst/iu.test(head)) return 'prestatieovereenkomst';
  if (/dienstverlenings-?\s?overeenkomst|\bDVO\b/iu.test(head)) return 'dvo';
  return undefined;
}

function readGemeenten(
  data: Readonly<Record<string, unknown>>,
  draft: Draft,
  known: readonly string[],
  at: At,
  problems: Problems,
): string[] {
  const given = data['gemeente'] ?? data['gemeenten'];
  if (given !== undefined && given !== null) {
    const names = (Array.isArray(given) ? given : [given]).map((name) => String(name));
    const found: string[] = [];
    for (const name of names) {
      const match = known.find((each) => each.toLowerCase() === name.trim().toLowerCase());
      if (match === undefined) {
        const suggestion = closest(name, known);
        problems.push({
          message: `De gemeente “${name}” is onbekend${suggestion === undefined ? '' : `; bedoelt u “${suggestion}”?`}`,
          span: at('gemeente'),
        });
      } else found.push(match);
    }
    if (found.length > 0) return found;
  }
  const title = draft.title === undefined ? '' : (draft.clauses[draft.title]?.text ?? '');
  const inTitle = namesIn(title, known);
  if (inTitle.length > 0) return inTitle;
  const parties = draft.clauses
    .filter((clause) => clause.kind !== 'heading' && clause.index < 14)
    .map((clause) => clause.text);
  const named = namesIn(parties.filter((text) => /college|gemeente|burgemeester/iu.test(text)).join(' '), known);
  if (named.length === 1) return named;
  for (const text of parties) {
    const first = namesIn(text, known);
    if (first.length > 0 && /college|gemeente|burgemeester/iu.test(text)) return first;
  }
  const counts = known
    .map((name) => ({ name, count: draft.source.split(name).length - 1 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return counts[0] === undefined ? [] : [counts[0].name];
}

function namesIn(text: string, known: readonly string[]): string[] {
  const plain = text.replaceAll(/\s+/gu, ' ').replaceAll('Rijk van Nijmegen', ' ');
  return known.filter((name) =>
    new RegExp(`(?<![\\p{L}])${name.replaceAll(' ', '[ -]')}(?![\\p{L}])`, 'u').test(plain),
  );
}

function readTerm(data: Readonly<Record<string, unknown>>, at: At, problems: Problems): Term | undefined {
  const given = data['looptijd'];
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'object') {
    problems.push({ message: 'Schrijf de looptijd als { van: 2020-01-01, tot: 2023-12-31 }.', span: at('looptijd') });
    return undefined;
  }
  const { van, tot } = given as { van?: unknown; tot?: unknown };
  const from = isoDate(van);
  const to = isoDate(tot);
  if ((van !== undefined && from === undefined) || (tot !== undefined && to === undefined)) {
    problems.push({
      message: 'In de looptijd staat een datum die niet bestaat; schrijf jjjj-mm-dd, zoals 2020-01-01.',
      span: at('looptijd'),
    });
  }
  if (from !== undefined && to !== undefined && to < from)
    problems.push({ message: `De looptijd eindigt (${to}) voordat zij begint (${from}).`, span: at('looptijd') });
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isoDate(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : asText(value);
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return undefined;
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return day.toISOString().slice(0, 10) === text ? text : undefined;
}

function readKaders(
  data: Readonly<Record<string, unknown>>,
  rulebook: Rulebook,
  at: At,
  problems: Problems,
): string[] | undefined {
  const given = data['kaders'];
  if (given === undefined || given === null) return undefined;
  const names = (Array.isArray(given) ? given : [given]).map((name) => String(name));
  const known = rulebook.packs.map((pack) => pack.header.pack);
  for (const name of names) {
    if (known.includes(name)) continue;
    const suggestion = closest(name, known);
    problems.push({
      message: `Het pakket “${name}” is onbekend${suggestion === undefined ? '' : `; bedoelt u “${suggestion}”?`}`,
      span: at('kaders'),
    });
  }
  const found = names.filter((name) => known.includes(name));
  return found.length === 0 ? undefined : found;
}

function termFromText(reading: Reading, draft: Draft): Term | undefined {
  for (const fact of reading.facts) {
    if (fact.kind !== 'term') continue;
    const from = fact.fields['from'];
    const to = fact.fields['to'];
    if (typeof from === 'string') return { from, ...(typeof to === 'string' ? { to } : {}) };
  }
  const title = draft.title === undefined ? '' : (draft.clauses[draft.title]?.text ?? '');
  const years = /\b(20\d{2})\s*(?:-|–|—|t\/m|tot en met)\s*(20\d{2})\b/u.exec(title);
  return years === null ? undefined : { from: `${years[1] ?? ''}-01-01`, to: `${years[2] ?? ''}-12-31` };
}

import type { Draft } from '@kadertoets/document';
import type { Fact, Reading } from '@kadertoets/facts';
import type { Term } from '../report.ts';
import { asText, type FrontMatterValues } from './front-matter.ts';
import { titleLines } from './instrument.ts';

/** The term that the front matter gives, or else the text: the sentence with begin and end, or both from different sentences. */
export function readTerm(values: FrontMatterValues, draft: Draft, reading: () => Reading): Term | undefined {
  return fromFrontMatter(values) ?? termFromFacts(reading().facts) ?? fromTitle(draft);
}

const SHAPE = 'Schrijf de looptijd als { van: 2020-01-01, tot: 2023-12-31 }.';

function fromFrontMatter(values: FrontMatterValues): Term | undefined {
  const given = values.value('looptijd');
  if (given === undefined) return undefined;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    values.report('looptijd', SHAPE);
    return undefined;
  }
  const { van, tot, ...rest } = given as Readonly<Record<string, unknown>>;
  const other = Object.keys(rest)[0];
  if (other !== undefined) values.report('looptijd', `De looptijd kent “${other}” niet. ${SHAPE}`);
  const [from, to] = [isoDate(van), isoDate(tot)];
  if ([from, to].includes('wrong'))
    values.report('looptijd', 'In de looptijd staat een datum die niet bestaat; schrijf jjjj-mm-dd, zoals 2020-01-01.');
  const term = {
    ...(from === undefined || from === 'wrong' ? {} : { from }),
    ...(to === undefined || to === 'wrong' ? {} : { to }),
  };
  if (term.from !== undefined && term.to !== undefined && term.to < term.from) {
    values.report('looptijd', `De looptijd eindigt (${term.to}) voordat zij begint (${term.from}).`);
    return undefined;
  }
  return term.from === undefined && term.to === undefined ? undefined : term;
}

function isoDate(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : asText(value);
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return 'wrong';
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return day.toISOString().slice(0, 10) === text ? text : 'wrong';
}

/** The term that the facts of a draft give together. */
export function termFromFacts(all: readonly Fact[]): Term | undefined {
  const facts = all.filter((fact) => fact.kind === 'term');
  const begin =
    facts.find((fact) => has(fact, 'begins') && (has(fact, 'ends') || fact.fields['open'] === true)) ??
    facts.find((fact) => has(fact, 'begins'));
  const end =
    begin !== undefined && has(begin, 'ends')
      ? begin
      : facts.find((fact) => has(fact, 'ends') && (fact.fields['stated'] === true || fact.fields['renewal'] !== true));
  const from = begin?.fields['from'];
  const open = begin?.fields['open'] === true;
  const to = open ? undefined : (end?.fields['to'] ?? begin?.fields['to']);
  if (typeof from !== 'string' && typeof to !== 'string') return undefined;
  // An end before the begin is reported as such; no pack can be chosen by it.
  const backwards = typeof from === 'string' && typeof to === 'string' && to < from;
  return { ...(typeof from === 'string' ? { from } : {}), ...(typeof to === 'string' && !backwards ? { to } : {}) };
}

function has(fact: Fact, field: string): boolean {
  return fact.fields[field] !== undefined;
}

/** "Dienstverleningsovereenkomst 2020-2023", "Prestatieovereenkomst 2021"; the year of a date ("versie 3 maart 2021") is none. */
function fromTitle(draft: Draft): Term | undefined {
  const title = titleLines(draft).join(' ');
  const years = /(?<!\d|\d \p{L}{3,9} |\d[-/.])(20\d{2})(?: ?(?:-|–|—|t\/m|tot en met) ?(20\d{2}))?(?![-\d])/u.exec(
    title,
  );
  return years === null ? undefined : { from: `${years[1] ?? ''}-01-01`, to: `${years[2] ?? years[1] ?? ''}-12-31` };
}

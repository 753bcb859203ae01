import type { Clause, Draft } from '@kadertoets/document';
import { closest } from '@kadertoets/rulebook';
import type { FrontMatterValues } from './front-matter.ts';
import { plainLine, titleLines } from './instrument.ts';

/**
 * The gemeenten that conclude the agreement: from the front matter, else from the title, else from the parties. A gemeente that
 * no pack knows is named too, so that it is not mistaken for a neighbour that is mentioned further on.
 */
export function readGemeenten(values: FrontMatterValues, draft: Draft, known: readonly string[]): string[] {
  const given = fromFrontMatter(values, known);
  if (given.length > 0) return given;
  const title = titleLines(draft).join(' ; ');
  const parties = partyClauses(draft).map((clause) => plainLine(clause.text));
  const inTitle = namesIn(title, known);
  if (inTitle.length > 0) return inTitle;
  const strangers = unknownIn(title);
  if (strangers.length > 0) return strangers;
  const acting = unique(parties.flatMap((text) => namesIn(actingPart(text), known)));
  if (acting.length > 0) return acting;
  const unknown = unique(parties.flatMap((text) => unknownIn(text)));
  if (unknown.length > 0) return unknown.slice(0, 1);
  const named = mostNamed(draft, known);
  if (named.length > 0) return named;
  // "Beuningen en het WerkBedrijf spreken af": the only one that is named where the parties stand.
  const near = unique(parties.flatMap((text) => namesIn(text, known)));
  return near.length === 1 ? near : [];
}

function fromFrontMatter(values: FrontMatterValues, known: readonly string[]): string[] {
  const names = values.names('gemeente') ?? values.names('gemeenten') ?? [];
  return unique(
    names.flatMap((name) => {
      const plain = name.replace(/^gemeente /iu, '').toLowerCase();
      const match = known.find((each) => each.toLowerCase() === plain);
      if (match !== undefined) return [match];
      const suggestion = closest(name, known);
      values.report(
        'gemeente',
        `De gemeente “${name}” is onbekend${suggestion === undefined ? '; voor haar is geen kader bekend.' : `; bedoelt u “${suggestion}”?`}`,
      );
      return [];
    }),
  );
}

/** What stands before the first article: parties and recitals, or the first clauses of a text without. */
function partyClauses(draft: Draft): Clause[] {
  const parties = draft.clauses.filter((clause) => clause.zone === 'parties');
  if (parties.length > 1) return parties;
  return draft.clauses.filter(
    (clause) => clause.index < 16 && clause.zone !== 'considerans' && clause.zone !== 'definitions',
  );
}

// "het college van burgemeester en wethouders van Druten", "de gemeente Druten", "de colleges van Assen, Tynaarlo en …"
const ACTING =
  /(?:wethouders van|colleges? van|gemeenten?|burgemeester van|namens)(?: de gemeenten?| gemeente)? (?=\p{Lu})/gu;

/** The names behind the words for who acts, up to the end of their enumeration. */
function actingPart(text: string): string {
  return [...text.matchAll(ACTING)]
    .map(
      (match) =>
        text
          .slice(match.index + match[0].length)
          .split(
            /[(;:.]|, (?:hierna|verder|te dezen|vertegenwoordigd|krachtens|namens|handelend|gevestigd|dat|die|in )/u,
          )[0] ?? '',
    )
    .join(' ; ');
}

/** "gemeente Lingewaarden", "gemeente Bergen op Zoom": a name that no pack knows. */
function unknownIn(text: string): string[] {
  return [...text.matchAll(/(?<!\p{L})[Gg]emeente (?=\p{Lu})/gu)].flatMap((match) => {
    const words = text.slice(match.index + match[0].length).split(' ');
    // Small words stand between the capitals of a name, but "en" before another party ends it.
    const end = words.findIndex(
      (word, at) =>
        at > 0 &&
        !/^\p{Lu}/u.test(word) &&
        !(SMALL.has(word) && /^\p{Lu}/u.test(words[at + 1] ?? '') && !OTHERS.test(words[at + 1] ?? '')),
    );
    const name =
      words
        .slice(0, end === -1 ? words.length : end)
        .join(' ')
        .split(/[,;:.()–—]| - /u)[0]
        ?.trim() ?? '';
    return name === '' || OTHERS.test(name) ? [] : [name];
  });
}

const SMALL = new Set(['en', 'aan', 'bij', 'op', 'den', 'de', 'het', 'der', 'van']);
/** Organisations that stand beside the gemeente in a title. */
const OTHERS = /^(?:Werk|MGR|WPDA|WSP|Module|Modulaire|Gemeenschappelijke|College|Raad|Stichting|Re-integratie)/u;

function mostNamed(draft: Draft, known: readonly string[]): string[] {
  const text = plainLine(draft.source);
  const counts = known
    .map((name) => ({ name, count: text.split(`gemeente ${name}`).length - 1 }))
    .filter(({ count }) => count > 0);
  const [first] = counts.toSorted((a, b) => b.count - a.count);
  return first === undefined ? [] : [first.name];
}

/** Known names in a text; the region's own name is none. */
function namesIn(text: string, known: readonly string[]): string[] {
  const plain = text.replaceAll(/Rijk van Nijmegen/giu, ' ');
  return known.filter((name) =>
    new RegExp(String.raw`(?<!\p{L})${name.replaceAll(' ', '[ -]')}(?!\p{L})`, 'iu').test(plain),
  );
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

import type { SectionKind } from './model.ts';

export interface HeadingParts {
  readonly kind: SectionKind;
  readonly number?: string;
  readonly title: string;
  readonly address: string;
}

const NAME = /^(?:artikel|art\.?|hoofdstuk|afdeling|titel|bijlage|annex|paragraaf|§|deel|onderdeel) ?/iu;
const NUMBER = /^(?:\d+(?:\.+\d+)*|(?:[IVXLC]+|[A-Z])(?:\.*\d+)?)[a-z]?(?![\p{L}\d])/iu;
const NUMBERED = /^(\d+(?:\.\d+)*[a-z]?|[IVXLC]+)[.)]?(?: ?[:–—-])? (\S.*)$/u;

const KINDS: Readonly<Record<string, SectionKind>> = {
  artikel: 'article',
  art: 'article',
  hoofdstuk: 'chapter',
  afdeling: 'chapter',
  titel: 'chapter',
  deel: 'chapter',
  bijlage: 'annex',
  annex: 'annex',
  paragraaf: 'paragraph',
  '§': 'paragraph',
  onderdeel: 'paragraph',
};

/** Reads "Artikel 4 – Financiering", "§ 4", "4.2.1 Geld", "HOOFDSTUK IV  GELD"; anything else is an unnumbered part. */
export function readHeading(raw: string): HeadingParts {
  const text = raw.replaceAll(/\s+/gu, ' ').trim();
  const named = NAME.exec(text);
  if (named !== null) {
    const word = named[0].toLowerCase().replace('.', '').trim();
    const rest = text.slice(named[0].length);
    const number = NUMBER.exec(rest)?.[0];
    const kind = KINDS[word] ?? 'chapter';
    if (number !== undefined || kind === 'annex') {
      const label = word === 'art' ? 'artikel' : word === 'annex' ? 'bijlage' : word;
      return {
        kind,
        title: rest.slice(number?.length ?? 0).replace(/^[ .:–—-]+/u, ''),
        address: number === undefined ? label : `${label} ${number}`,
        ...(number === undefined ? {} : { number }),
      };
    }
  }
  const numbered = NUMBERED.exec(text);
  if (numbered !== null) {
    const number = numbered[1] ?? '';
    return { kind: 'paragraph', number, title: numbered[2] ?? '', address: `paragraaf ${number}` };
  }
  return { kind: 'chapter', title: text, address: `onderdeel “${text}”` };
}

/** A paragraph that is a heading in all but its markup: short, bold or capital, and named or numbered like one. */
export function looksLikeHeading(text: string, bold: boolean): boolean {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length === 0 || line.length > 120) return false;
  if (/^(?:artikel|hoofdstuk|bijlage|annex|paragraaf|§)\s*(?:\d|[IVXLC]+\b)/iu.test(line))
    return (
      !/[;:]$/u.test(line) &&
      (bold ||
        (!(line.endsWith('.') && /\. \p{Lu}/u.test(line)) &&
          !/\b(?:is|zijn|wordt|worden|geldt|gelden|bedraagt|blijft|lid)\b/u.test(line)))
    );
  if (!bold) return false;
  return !/[.;:,]$/u.test(line) && line.length <= 90;
}

import { isOneSentence, isParagraph, type Origin, type Transformation } from './model.ts';

// Clauses that no kader speaks about.
const BEFORE = 'De griffie bewaart een ondertekend exemplaar van dit stuk.';
const AFTER = 'Partijen wijzen elk een persoon aan die de post opent.';

const aParagraph = ({ example }: Origin): boolean => isParagraph(example.text) && example.heading === undefined;
const aSentence = ({ example }: Origin): boolean => isOneSentence(example.text) && example.heading === undefined;
// A rule on numbering or on references judges the places themselves.
const notOnNumbers = (origin: Origin): boolean => aParagraph(origin) && origin.rule.rule !== 'nummering';

function lowerFirst(text: string): string {
  return /^(?:De|Het|Een|Op|Bij|In|Voor|Van|Na|Tijdens|Over|Met|Uit)\b/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** The same clause elsewhere in the draft. */
export const PLACES: readonly Transformation[] = [
  {
    name: 'item',
    suits: notOnNumbers,
    make: (text) => [
      `Partijen spreken het volgende af:\n\n- ${text}`,
      `Partijen spreken het volgende af:\n\n- ${BEFORE}\n- ${text}\n- ${AFTER}`,
      `Afgesproken is:\n\na. ${text}`,
    ],
  },
  {
    name: 'item in lower case',
    suits: aSentence,
    make: (text) => [
      `Partijen spreken het volgende af:\n\n- ${lowerFirst(text).replace(/\.$/u, ';')}\n- ${lowerFirst(AFTER)}`,
    ],
  },
  {
    name: 'lid',
    suits: notOnNumbers,
    make: (text) => [
      `1. ${BEFORE}\n2. ${text}\n3. ${AFTER}`,
      `1\\. ${BEFORE}\n\n2\\. ${text}\n\n3\\. ${AFTER}`,
      `1.1 ${BEFORE}\n\n1.2 ${text}\n\n1.3 ${AFTER}`,
    ],
  },
  { name: 'between sentences', suits: aParagraph, make: (text) => [`${BEFORE} ${text} ${AFTER}`] },
  { name: 'between paragraphs', suits: aParagraph, make: (text) => [`${BEFORE}\n\n${text}\n\n${AFTER}`] },
  {
    name: 'annex',
    suits: aParagraph,
    make: (text) => [`${BEFORE}\n\n## Bijlage 1 Werkwijze\n\n${text}`],
  },
  {
    name: 'other heading',
    suits: aParagraph,
    make: (text) => [`${BEFORE}\n\n## Artikel 2 Slotbepalingen\n\n${text}`, `${BEFORE}\n\n### Overig\n\n${text}`],
  },
  {
    name: 'footnote',
    suits: aParagraph,
    make: (text) => [`De griffie bewaart een exemplaar.[^1]\n\n[^1]: ${text}`],
  },
  {
    name: 'table',
    suits: (origin) => aSentence(origin) && origin.example.text.length <= 90,
    make: (text) => [
      `| Onderwerp | Afspraak |\n| --- | --- |\n| Werkwijze | ${text} |`,
      `| Nr. | Afspraak |\n| --- | --- |\n| 1 | ${BEFORE} |\n| 2 | ${text.replace(/\.$/u, '')} |`,
    ],
  },
];

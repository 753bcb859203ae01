import { isParagraph, type Transformation } from './model.ts';

/** The same words, typed otherwise. */
export const TYPOGRAPHY: readonly Transformation[] = [
  { name: 'bold', suits: isPlain, make: (text) => [`**${text}**`, `_${text}_`, text.replace(LONG_WORD, '**$&**')] },
  {
    name: 'quotes of emphasis',
    suits: (origin) => isPlain(origin) && !/["“”]/u.test(origin.example.text),
    make: (text) =>
      [
        text.replace(/\bWerkBedrijf\b/u, '“$&”'),
        text.replace(/\b(?:participatiebudget|lokale deel|regionale deel|beleidskader)\b/u, '‘$&’'),
      ].filter((each) => each !== text),
  },
  {
    name: 'broken lines',
    suits: isPlain,
    make: (text) => [
      everyNth(text, 3, '\n'),
      everyNth(text, 2, '\r\n'),
      everyNth(text, 4, '  \n'),
      everyNth(text, 4, '<br>'),
    ],
  },
  {
    name: 'non-breaking spaces',
    suits: isPlain,
    make: (text) => [text.replaceAll(' ', '\u00A0'), everyNth(text, 2, '\u00A0'), everyNth(text, 2, '\u202F')],
  },
  {
    name: 'soft hyphens',
    suits: isPlain,
    make: (text) => [
      text.replaceAll(/\p{L}{10,}/gu, (word) => `${word.slice(0, 5)}\u00AD${word.slice(5)}`),
      text.replaceAll(/\p{L}{9,}/gu, (word) => `${word.slice(0, 4)}&shy;${word.slice(4)}`),
    ],
  },
  { name: 'line ends', make: (text) => [text.replaceAll('\n', '\r\n')] },
  { name: 'double spaces', suits: isPlain, make: (text) => [text.replaceAll(' ', '  ')] },
];

function isPlain({ example, rule }: Parameters<NonNullable<Transformation['suits']>>[0]): boolean {
  // A leftover of drafting is itself a matter of typing.
  return isParagraph(example.text) && rule.rule !== 'restant-concept';
}

const LONG_WORD = /\b\p{Ll}{7,}\b/u;

/** Puts something else for every nth space, where the next word cannot be taken for a mark of a list. */
function everyNth(text: string, nth: number, mark: string): string {
  let count = 0;
  return text.replaceAll(/ (?=\p{L})/gu, (space) => {
    count += 1;
    return count % nth === 0 ? mark : space;
  });
}

import type { Transformation } from './model.ts';

/** Words of which the first stands in the examples and the others say the same. */
const SAME: readonly (readonly [name: string, from: RegExp, to: readonly string[]])[] = [
  ['spelling of WerkBedrijf', /\bWerkBedrijf\b/gu, ['werkbedrijf', 'Werkbedrijf', 'WERKBEDRIJF']],
  ['floor', /\bten minste\b/gu, ['minimaal', 'minstens', 'tenminste', 'niet minder dan', 'op zijn minst']],
  [
    'ceiling',
    /\b(?:ten hoogste|hooguit)\b/gu,
    ['maximaal', 'hoogstens', 'hooguit', 'niet meer dan', 'op zijn hoogst', 'tot maximaal'],
  ],
  [
    'college',
    /\bhet college\b/gu,
    [
      'het college van burgemeester en wethouders',
      'het college van B en W',
      'het college van B&W',
      'burgemeester en wethouders',
    ],
  ],
  ['college', /\bHet college\b/gu, ['Het college van burgemeester en wethouders', 'Het college van B&W']],
  ['council', /\bde raad\b/gu, ['de gemeenteraad', 'de Raad']],
  [
    'agreement',
    /\b(?:deze|de) overeenkomst\b/gu,
    ['deze dienstverleningsovereenkomst', 'deze DVO', 'deze Overeenkomst'],
  ],
  ['agreement', /\bDeze overeenkomst\b/gu, ['Deze dienstverleningsovereenkomst', 'Deze DVO', 'De Overeenkomst']],
  ['defined terms', /(?<= )(?:gemeente|kandidaten|kandidaat|participatiebudget|inwoner|partijen)\b/gu, []],
  ['boards', /\b(?<=het )(?:dagelijks bestuur|algemeen bestuur)\b/gu, []],
  ['each year', /\b(?:elk jaar|ieder jaar)\b/gu, ['jaarlijks', 'per jaar', 'ieder kalenderjaar']],
];

/** The same clause with a synonym that drafters use as often. */
export const WORDING: readonly Transformation[] = SAME.map(([name, from, to]) => ({
  name,
  // Whether a term is written as a defined term is what this rule is about.
  suits: ({ rule }) => !/^(?:begrip|restant)-/u.test(rule.rule),
  make: (text) =>
    to.length > 0
      ? to.map((word) => text.replaceAll(from, word)).filter((each) => each !== text)
      : [text.replaceAll(from, (word) => word.replace(/^./u, (letter) => letter.toUpperCase()))].filter(
          (each) => each !== text,
        ),
}));

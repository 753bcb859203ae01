import { isOneSentence, isOnMeaning, isParagraph, type Origin, type Transformation } from './model.ts';

const framed = (origin: Origin): boolean =>
  isOnMeaning(origin) &&
  origin.expected === 'conflict' &&
  isParagraph(origin.example.text) &&
  origin.example.heading === undefined;
const framedSentence = (origin: Origin): boolean => framed(origin) && isOneSentence(origin.example.text);

const bare = (text: string): string => text.replace(/\.$/u, '');
const inSentence = (text: string): string =>
  /^(?:De|Het|Een|Op|Bij|In|Voor|Van|Na|Tijdens|Over|Met|Uit|Wie|Zodra|Ongeacht)\b/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

/** Frames that take the force out of what they hold: each turns a conflict into no conflict. */
export const FRAMES: readonly Transformation[] = [
  {
    name: 'wish of another',
    suits: framed,
    make: (text) => [
      `De cliëntenraad stelde voor het volgende te bepalen: “${text}” Partijen hebben dat niet overgenomen.`,
      `De adviesraad heeft gevraagd om deze bepaling: “${text}”`,
      `De vakbond pleitte voor de volgende afspraak: "${text}"`,
      `Een ondernemersvereniging wilde dat in de overeenkomst zou staan: ‘${text}’`,
    ],
  },
  {
    name: 'wish in a list',
    suits: framed,
    make: (text) => [`De cliëntenraad stelde voor om op te nemen:\n\n- ${text}`],
  },
  {
    name: 'history',
    suits: framed,
    make: (text) => [
      `Tot 2020 gold de volgende bepaling: “${text}”`,
      `In de overeenkomst van 2016 stond: “${text}”`,
      `De vorige overeenkomst luidde op dit punt: "${text}"`,
    ],
  },
  {
    name: 'history without quotes',
    suits: framedSentence,
    make: (text) => [`Tot 2020 gold: ${inSentence(text)}`, `Voorheen was de afspraak: ${inSentence(text)}`],
  },
  {
    name: 'denied',
    suits: framed,
    make: (text) => [
      `Niet overeengekomen is het volgende: “${text}”`,
      `Partijen hebben niet afgesproken: “${text}”`,
      `De volgende bepaling is geschrapt: “${text}”`,
      `De volgende zin maakt geen deel uit van deze overeenkomst: “${text}”`,
    ],
  },
  {
    name: 'rejected',
    suits: framed,
    make: (text) => [
      `Het voorstel om te bepalen “${bare(text)}” is verworpen.`,
      `Partijen hebben overwogen de volgende bepaling op te nemen: “${text}” Daarvan is afgezien.`,
    ],
  },
  {
    name: 'local share',
    // What a gemeente arranges within the local share does not touch the regional framework.
    suits: (origin) => framedSentence(origin) && LOCAL.has(origin.rule.rule) && !/lokale/u.test(origin.example.text),
    make: (text) => [
      `Binnen het lokale deel geldt: ${inSentence(text)}`,
      `Voor het lokale deel geldt het volgende: ${inSentence(text)}`,
    ],
  },
];

const LOCAL: ReadonlySet<string> = new Set(['afwijking-regionaal-kader', 'focus-verschuiving', 'kandidatenplafond']);

/** Frames that change nothing: what they hold is agreed. */
export const FIRM_FRAMES: readonly Transformation[] = [
  {
    name: 'agreed',
    suits: (origin) => isOnMeaning(origin) && isParagraph(origin.example.text) && origin.example.heading === undefined,
    make: (text) => [
      `Partijen zijn het volgende overeengekomen: “${text}”`,
      `Partijen hebben het volgende afgesproken: ${text}`,
      `Daarbij geldt: ${inSentence(text)}`,
    ],
  },
];

import { LETTER } from './letters.ts';
import type { Zone } from './model.ts';
import { singleSpaced } from './single-spaced.ts';

export function zoneOfHeading(text: string): Zone {
  const line = plainLine(text);
  if (RECITALS_HEADING.test(line)) return 'considerans';
  if (/begrip|definitie|\bomschrijvingen\b/u.test(line)) return 'definitions';
  if (/^[\d.]* ?(?:de )?(?:partijen|ondergetekenden) ?:?$/u.test(line)) return 'parties';
  if (/^[\d.]* ?(?:ondertekening|handtekening(?:en)?)$/u.test(line)) return 'signature';
  return 'body';
}

const CLOSINGS =
  /^(?:aldus (?:is )?(?:overeengekomen|opgemaakt|vastgesteld|ondertekend|gedaan|in (?:twee|drie)voud)|voor akkoord|(?:opgemaakt|getekend) te)/u;
const RECITALS_HEADING = new RegExp(
  `overwegend?e?(?![${LETTER}])|overweging|considerans|preambule|in aanmerking|^gelet op`,
  'u',
);
const RECITALS = new RegExp(
  `^(?:en )?(?:overwegend?e?|in aanmerking nemend?e?|in overweging nemend?e?|gelet op)(?![${LETTER}])`,
  'u',
);
/** "komen het volgende overeen", "spreken af:", "maken de volgende afspraken". */
const AGREED = new RegExp(
  `(?<![${LETTER}])(?:komen|zijn|verklaren|hebben|spreken|maken|besluiten)(?![${LETTER}])`,
  'u',
);
const AGREEMENT = new RegExp(`(?<![${LETTER}])(?:overeen(?:gekomen|te komen)?|af|afspraken)(?![${LETTER}])`, 'u');

/** The zone that a clause opens or goes on in. */
export function nextZone(zone: Zone, text: string): Zone {
  if (zone === 'annex' || zone === 'footnote') return zone;
  const line = plainLine(text.slice(0, 240));
  if (CLOSINGS.test(line)) return 'signature';
  if (/^(?:(?:de )?(?:ondergetekenden|partijen)|tussen) ?:?$/u.test(line)) return 'parties';
  if (RECITALS.test(line) && text.length < 400) return 'considerans';
  if (/^(?:overwegingen|considerans) ?:?$/u.test(line)) return 'considerans';
  if ((zone === 'considerans' || zone === 'parties') && line.length < 200) {
    const verb = AGREED.exec(line);
    if (verb !== null && AGREEMENT.test(line.slice(verb.index, verb.index + 90))) return 'body';
  }
  return zone;
}

function plainLine(text: string): string {
  return singleSpaced(text.toLowerCase().replaceAll('\u00AD', ''));
}

import type { Zone } from './model.ts';

export function zoneOfHeading(text: string): Zone {
  const line = text.toLowerCase().trim();
  if (/overweging|considerans|aanleiding en overweg/u.test(line)) return 'considerans';
  if (/begrip|definitie/u.test(line)) return 'definitions';
  if (line === 'partijen' || line.includes('ondergetekenden')) return 'parties';
  if (/ondertekening/u.test(line)) return 'signature';
  return 'body';
}

/** The zone that a clause opens or goes on in. */
export function nextZone(zone: Zone, text: string): Zone {
  if (zone === 'annex' || zone === 'footnote') return zone;
  const line = text.slice(0, 200).toLowerCase().replaceAll(/\s+/gu, ' ').trim();
  if (/^(?:aldus overeengekomen|aldus (?:opgemaakt|vastgesteld|in tweevoud)|voor akkoord)/u.test(line))
    return 'signature';
  if (/^(?:de ondergetekenden|ondergetekenden|partijen)(?: ?:)?$/u.test(line)) return 'parties';
  if (/^(?:overwegen(?:de|d)|in aanmerking nemende|gelet op)\b/u.test(line) && line.length < 400) return 'considerans';
  if (
    /(?:komen|zijn|verklaren|hebben)\b.{0,40}\bovereen(?:gekomen|te komen)?\b/u.test(line) &&
    (zone === 'considerans' || zone === 'parties')
  )
    return 'body';
  return zone;
}

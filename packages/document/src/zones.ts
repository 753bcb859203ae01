import type { Zone } from './model.ts';

export function zoneOfHeading(text: string): Zone {
  const line = text.toLowerCase();
  if (/overweging|considerans|in aanmerking/u.test(line)) return 'considerans';
  if (/begrip|definitie/u.test(line)) return 'definitions';
  if (/^[\s\d.]*(?:de )?(?:partijen|ondergetekenden)\s*:?\s*$/u.test(line)) return 'parties';
  if (/^[\s\d.]*(?:ondertekening|handtekening(?:en)?)\s*$/u.test(line)) return 'signature';
  return 'body';
}

/** The zone that a clause opens or goes on in. */
export function nextZone(zone: Zone, text: string): Zone {
  if (zone === 'annex' || zone === 'footnote') return zone;
  const line = text.slice(0, 200).toLowerCase();
  if (
    /^\s*(?:aldus (?:is )?(?:overeengekomen|opgemaakt|vastgesteld|ondertekend|gedaan|in (?:twee|drie)voud)|voor akkoord|opgemaakt te|getekend te)/u.test(
      line,
    )
  )
    return 'signature';
  if (/^\s*(?:(?:de )?ondergetekenden|(?:de )?partijen|tussen)\s*:?\s*$/u.test(line)) return 'parties';
  if (
    /^\s*(?:en )?(?:overwegen(?:de|d)|in aanmerking nemen(?:de|d)|gelet op|in overweging nemen(?:de|d))(?!\p{L})/u.test(
      line,
    ) &&
    text.length < 400
  )
    return 'considerans';
  if (
    (zone === 'considerans' || zone === 'parties') &&
    /(?:komen|zijn|verklaren|hebben|spreken|maken|besluiten)(?!\p{L}).{0,60}(?:overeen|af(?:spraken)?\b|afspraken)/u.test(
      line,
    ) &&
    text.length < 200
  )
    return 'body';
  return zone;
}

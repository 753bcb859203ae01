/**
 * A key under which the inflected forms of a noun or adjective meet: deel and delen, lokaal and lokale, brief and brieven.
 * It is no word and not meant to be read.
 */
export function stem(word: string): string {
  let key = word;
  // "vaardigheid" and "vaardigheden".
  if (key.length > 7 && key.endsWith('heden')) key = `${key.slice(0, -4)}eid`;
  if (key.length > 4) {
    if (key.endsWith("'s")) key = key.slice(0, -2);
    else if (key.endsWith('ën')) key = key.slice(0, -2);
    else if (key.endsWith('en') && !key.endsWith('een') && key.length > 4) key = key.slice(0, -2);
    else if (key.endsWith('es') && key.length > 5) key = key.slice(0, -1);
    else if (key.endsWith('s') && (key.endsWith('eaus') || !/(?:ss|us|is|as|ps)$/u.test(key))) key = key.slice(0, -1);
  }
  if (key.length > 3 && key.endsWith('e') && !key.endsWith('ee')) key = key.slice(0, -1);
  key = key.replace(/([bcdfgklmnprst])\1$/u, '$1');
  key = key.replace(
    /(aa|ee|oo|uu)([bcdfghjklmnpqrstvwxz])$/u,
    (_, vowels: string, last: string) => (vowels[0] ?? '') + last,
  );
  if (key.endsWith('v')) key = `${key.slice(0, -1)}f`;
  else if (key.endsWith('z')) key = `${key.slice(0, -1)}s`;
  return key;
}

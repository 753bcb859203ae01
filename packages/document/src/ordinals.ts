const WORDS = [
  '',
  'eerste',
  'tweede',
  'derde',
  'vierde',
  'vijfde',
  'zesde',
  'zevende',
  'achtste',
  'negende',
  'tiende',
  'elfde',
  'twaalfde',
  'dertiende',
  'veertiende',
  'vijftiende',
  'zestiende',
  'zeventiende',
  'achttiende',
  'negentiende',
  'twintigste',
];

/** "2" becomes "tweede", "2a" stays "2a". */
export function ordinal(number: string): string {
  return /^\d+$/u.test(number) ? (WORDS[Number(number)] ?? `${number}e`) : number;
}

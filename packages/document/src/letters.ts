/**
 * Letters by their numbers, for within the brackets of a pattern: Latin, Greek, Cyrillic and the other scripts in which words are
 * written. V8 takes milliseconds over the 600 ranges of `\p{L}`, for every pattern that holds it and in every run again.
 */
export const LETTER: string = String.raw`A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02C1\u0370-\u1FFF\u2C00-\u2DFF\u3040-\uD7FF\uF900-\uFDFF`;

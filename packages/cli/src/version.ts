declare const KADERTOETS_BUILD: string | undefined;

/** Kept equal to package.json by a test. */
export const version = '0.1.0';

/** Tells two builds of one version apart: what one of them remembered is not the word of the other. */
export const build: string = typeof KADERTOETS_BUILD === 'string' ? KADERTOETS_BUILD : 'source';

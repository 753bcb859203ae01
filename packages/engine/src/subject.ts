import type { Reading } from '@kadertoets/facts';

/** One sentence in so many has to name the subject, or its title has to. */
const SENTENCES_PER_NAME = 12;

/** Of a text shorter than this nothing can be said. */
const FEWEST_SENTENCES = 12;

/**
 * Is the draft about what these concepts name? A gemeente has agreements on many subjects with the same parties, in the same
 * words of the trade ("kader", "lokaal deel", "rapportage"); what it is about shows in how much of it speaks of that.
 */
export function isAbout({ draft, sentences }: Reading, subject: readonly string[]): boolean {
  if (sentences.length < FEWEST_SENTENCES) return true;
  const naming = sentences.filter(({ mentions, acts }) =>
    [...mentions, ...acts].some(({ concepts }) => subject.some((name) => concepts.has(name))),
  );
  if (naming.some(({ clause }) => draft.clauses[clause]?.kind === 'title')) return true;
  return naming.length > 0 && naming.length * SENTENCES_PER_NAME >= sentences.length;
}

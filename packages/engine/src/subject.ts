import { byPart, namedIn, type Reading } from '@kadertoets/facts';

/** One sentence in so many has to name the subject, or its title has to. */
const SENTENCES_PER_NAME = 12;

/** Of a text shorter than this nothing can be said. */
const FEWEST_SENTENCES = 12;

/**
 * Is the draft about what these concepts name? A gemeente has agreements on many subjects with the same parties, in the same
 * words of the trade ("kader", "lokaal deel", "rapportage"); what it is about shows in how much of it speaks of that.
 */
export function isAbout(reading: Reading, subject: readonly string[]): boolean {
  const count = reading.sentences.length;
  if (count < FEWEST_SENTENCES) return true;
  const found = byPart(reading, `names ${subject.join(' ')}`, ({ sentences, clauses, part }) => {
    const naming = sentences.filter((sentence) => {
      const { mentioned } = namedIn(sentence);
      return subject.some((name) => mentioned.has(name));
    });
    const titled = naming.some(({ clause }) => clauses[clause - part.clauses.from]?.kind === 'title');
    return { naming: naming.length, titled };
  });
  if (found.some(({ titled }) => titled)) return true;
  const naming = found.reduce((sum, own) => sum + own.naming, 0);
  return naming > 0 && naming * SENTENCES_PER_NAME >= count;
}

import { LETTER } from '../text/letters.ts';
import { remembered } from '../text/remembered.ts';
import { saidOf } from '../word-texts.ts';
import type { VerbReading } from './verb-reading.ts';
import { readingsIn, type VerbTable } from './verb-table.ts';

export interface VerbForms {
  readonly lookup: (word: string) => readonly VerbReading[];
  /** "houden" and "in" make "inhouden", when there is such a verb. */
  readonly joinParticle: (base: string, particle: string) => string | undefined;
  /** "moedigen" is no verb by itself: it always has a particle. */
  readonly isBound: (base: string) => boolean;
  /** Some particle makes another verb of it. */
  readonly takesParticle: (base: string) => boolean;
}

const NONE: readonly VerbReading[] = [];
const NO_PARTICLES: readonly string[] = [];

/** Looks words up in the forms of all verbs; what was found is kept, as a text repeats its words. */
export function buildVerbForms(table: VerbTable): VerbForms {
  const joins = remembered((base) => saidOf(table.joins, base)?.split(' ') ?? NO_PARTICLES);
  const bound = new Set(table.bound);
  const particles = new Set(table.particles);
  const listed = remembered((word) => readingsIn(table, word) ?? NONE);
  const readings = remembered((word) => {
    const known = listed(word);
    return known.length > 0 ? known : (coined(word, particles, listed) ?? NONE);
  });
  return {
    lookup: readings,
    joinParticle: (base, particle) => (joins(base).includes(particle) ? particle + base : undefined),
    isBound: (base) => bound.has(base),
    takesParticle: (base) => joins(base) !== NO_PARTICLES,
  };
}

const FOREIGN = new RegExp(`^(?<stem>[${LETTER}]{2,})(?<end>eert|eren|eerde|eerden)$`, 'u');
const FOREIGN_PARTICIPLE = new RegExp(`^ge(?<stem>[${LETTER}]{3,})eerde?$`, 'u');

/**
 * What nobody listed: a verb on -eren ("optimaliseert"), or a known verb behind a particle that it usually does not have
 * ("opgebruikt", "wegbezuinigen"). Forms that are as likely a noun ("uitgave", "inzet") are left alone.
 */
function coined(
  word: string,
  particles: ReadonlySet<string>,
  known: (word: string) => readonly VerbReading[],
): readonly VerbReading[] | undefined {
  if (word.length < 7) return undefined;
  for (let at = 2; at <= Math.min(8, word.length - 4); at += 1) {
    if (!particles.has(word.slice(0, at))) continue;
    const rest = word.slice(at);
    const readings = known(rest).filter(
      ({ form, particle }) =>
        particle === undefined &&
        (form === 'infinitive' ||
          (form === 'participle' && rest.startsWith('ge')) ||
          (form === 'present' && rest.endsWith('t'))),
    );
    if (readings.length > 0)
      return readings.map((reading) => ({
        ...reading,
        lemma: word.slice(0, at) + reading.lemma,
        particle: word.slice(0, at),
        joined: true,
      }));
  }
  const participle = FOREIGN_PARTICIPLE.exec(word)?.groups?.['stem'];
  if (participle !== undefined) return [foreign(participle, 'participle', 'any')];
  const { stem, end } = FOREIGN.exec(word)?.groups ?? {};
  if (stem === undefined) return undefined;
  if (end === 'eren') return [foreign(stem, 'infinitive', 'any'), foreign(stem, 'present', 'plural')];
  return end === 'eert'
    ? [foreign(stem, 'present', 'singular')]
    : [foreign(stem, 'past', end === 'eerden' ? 'plural' : 'singular')];
}

function foreign(stem: string, form: VerbReading['form'], number: VerbReading['number']): VerbReading {
  return { lemma: `${stem}eren`, base: `${stem}eren`, form, number, joined: false };
}

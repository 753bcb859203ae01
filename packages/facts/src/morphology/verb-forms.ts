import type { Verbs } from '@kadertoets/rulebook';
import { irregularParadigm, strongParadigm, weakParadigm, type Paradigm } from './paradigm.ts';

/** What a word can be as a verb. */
export interface VerbReading {
  /** Dictionary form, with its particle joined: "inhouden". */
  readonly lemma: string;
  readonly particle?: string;
  /** Dictionary form of the verb without particle: "houden". */
  readonly base: string;
  readonly form: 'present' | 'past' | 'participle' | 'infinitive';
  /** `first`: the bare stem ("plan", "instroom"), which agreements use of a verb only before "je" and "ik". */
  readonly number: 'first' | 'singular' | 'plural' | 'any';
  /** The word holds its particle ("inhoudt", "ingehouden"); false for a verb without one. */
  readonly joined: boolean;
}

export interface VerbForms {
  readonly lookup: (word: string) => readonly VerbReading[];
  /** "houden" and "in" make "inhouden", when there is such a verb. */
  readonly joinParticle: (base: string, particle: string) => string | undefined;
  /** "moedigen" is no verb by itself: it always has a particle. */
  readonly isBound: (base: string) => boolean;
}

const NONE: readonly VerbReading[] = [];

/** Makes all forms of all verbs once; a lookup is one step. */
export function buildVerbForms(data: Verbs): VerbForms {
  const forms = new Map<string, VerbReading[]>();
  const paradigms = new Map<string, Paradigm>();
  const joins = new Map<string, string>();
  const add = (word: string, reading: VerbReading): void => {
    const list = forms.get(word);
    if (list === undefined) forms.set(word, [reading]);
    else if (
      !list.some(
        (other) => other.lemma === reading.lemma && other.form === reading.form && other.number === reading.number,
      )
    )
      list.push(reading);
  };
  for (const [infinitive, entry] of Object.entries(data.irregular))
    paradigms.set(infinitive, irregularParadigm(infinitive, entry));
  for (const [infinitive, parts] of Object.entries(data.strong))
    if (!paradigms.has(infinitive)) paradigms.set(infinitive, strongParadigm(infinitive, parts));
  for (const infinitive of data.weak)
    if (!paradigms.has(infinitive)) paradigms.set(infinitive, weakParadigm(infinitive));
  const separable = data.separable.map((entry) => splitEntry(entry)).filter((entry) => entry !== undefined);
  const bound = new Set(separable.map(({ base }) => base).filter((base) => !paradigms.has(base)));
  for (const base of bound) paradigms.set(base, weakParadigm(base));
  for (const [infinitive, paradigm] of paradigms) addParadigm(infinitive, paradigm, add);
  for (const { particle, base } of separable) {
    const paradigm = paradigms.get(base);
    if (paradigm === undefined) continue;
    joins.set(`${base} ${particle}`, particle + base);
    addJoined(particle, base, paradigm, add);
  }
  const particles = new Set([...joins.keys()].map((key) => key.slice(key.indexOf(' ') + 1)));
  const known = (word: string): readonly VerbReading[] => forms.get(word) ?? NONE;
  // Taking an unknown word apart is dear, and a text repeats its nouns: the answer is kept, within bounds.
  const others = new Map<string, readonly VerbReading[]>();
  const unlisted = (word: string): readonly VerbReading[] => {
    let readings = others.get(word);
    if (readings === undefined) {
      readings = coined(word, particles, known) ?? NONE;
      if (others.size > 20_000) others.clear();
      others.set(word, readings);
    }
    return readings;
  };
  return {
    lookup: (word) => forms.get(word) ?? unlisted(word),
    joinParticle: (base, particle) => joins.get(`${base} ${particle}`),
    isBound: (base) => bound.has(base),
  };
}

const FOREIGN = /^(?<stem>\p{L}{2,})(?<end>eert|eren|eerde|eerden)$/u;
const FOREIGN_PARTICIPLE = /^ge(?<stem>\p{L}{3,})eerde?$/u;

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

function splitEntry(entry: string): { particle: string; base: string } | undefined {
  const at = entry.lastIndexOf('|');
  return at <= 0 ? undefined : { particle: entry.slice(0, at).replaceAll('|', ''), base: entry.slice(at + 1) };
}

type Add = (word: string, reading: VerbReading) => void;

function addParadigm(lemma: string, paradigm: Paradigm, add: Add): void {
  const own = { lemma, base: lemma, joined: false } as const;
  addForms(own, '', paradigm, add);
}

function addJoined(particle: string, base: string, paradigm: Paradigm, add: Add): void {
  const own = { lemma: particle + base, base, particle, joined: true } as const;
  addForms(own, particle, paradigm, add);
}

/** Every form, behind its particle; the participles of a verb say all the same, so they share one reading. */
function addForms(
  own: Pick<VerbReading, 'lemma' | 'base' | 'particle' | 'joined'>,
  particle: string,
  paradigm: Paradigm,
  add: Add,
): void {
  for (const word of paradigm.present)
    add(particle + word, { ...own, form: 'present', number: presentNumber(word, paradigm) });
  for (const word of paradigm.past)
    add(particle + word, { ...own, form: 'past', number: word.endsWith('en') ? 'plural' : 'singular' });
  add(particle + paradigm.infinitive, { ...own, form: 'infinitive', number: 'any' });
  const participle: VerbReading = { ...own, form: 'participle', number: 'any' };
  for (const word of paradigm.participles) {
    add(particle + word, participle);
    const behind = attributive(word);
    if (behind !== undefined) add(particle + behind, participle);
  }
  add(`${particle}${paradigm.infinitive}d`, participle);
  add(`${particle}${paradigm.infinitive}de`, participle);
}

function presentNumber(word: string, { infinitive, present }: Paradigm): VerbReading['number'] {
  if (word === infinitive) return 'plural';
  return !word.endsWith('t') && infinitive !== 'willen' && present.includes(`${word}t`) ? 'first' : 'singular';
}

/** A participle before a noun: bestede, gestorte; "aangewezen" has no form of its own. */
function attributive(word: string): string | undefined {
  if (word.endsWith('en')) return undefined;
  const open = word.replace(/([aeou])\1([dt])$/u, '$1$2e');
  return open === word ? `${word}e` : open;
}

import type { Verbs } from '@kadertoets/rulebook';
import { irregularParadigm, strongParadigm, weakParadigm, type Paradigm } from './paradigm.ts';
import { saidOf, textsOf, type WordTexts } from '../word-texts.ts';
import type { VerbReading } from './verb-reading.ts';

/** All forms of all verbs, made when the command is built (docs/decisions/prepared-language.md). */
export interface VerbTable<Texts = WordTexts> {
  /** "houden", or with its particle "in|houden". */
  readonly verbs: readonly string[];
  /** Of a form "12ps 40ia": each reading a number of `verbs`, then its form and number. */
  readonly forms: Texts;
  /** Of a verb the particles that it can have: "in uit". */
  readonly joins: Texts;
  readonly particles: readonly string[];
  /** Verbs that always have a particle. */
  readonly bound: readonly string[];
}

/** Makes all forms of all verbs. */
export function verbTable(data: Verbs): VerbTable<Map<string, string>> {
  const forms = new Map<string, VerbReading[]>();
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
  const paradigms = new Map<string, Paradigm>();
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
  const joins = new Map<string, Set<string>>();
  for (const { particle, base } of separable) {
    const paradigm = paradigms.get(base);
    if (paradigm === undefined) continue;
    joins.set(base, (joins.get(base) ?? new Set()).add(particle));
    addJoined(particle, base, paradigm, add);
  }
  return {
    ...asText(forms),
    joins: textsOf([...joins].map(([base, own]) => [base, [...own].join(' ')])),
    particles: [...new Set([...joins.values()].flatMap((own) => [...own]))],
    bound: [...bound],
  };
}

const FORMS: Readonly<Record<string, VerbReading['form']>> = {
  p: 'present',
  v: 'past',
  d: 'participle',
  i: 'infinitive',
};
const NUMBERS: Readonly<Record<string, VerbReading['number']>> = { f: 'first', s: 'singular', p: 'plural', a: 'any' };

/** What a word can be as a verb; undefined for one that is in no paradigm. */
export function readingsIn({ verbs, forms }: VerbTable, word: string): VerbReading[] | undefined {
  const codes = saidOf(forms, word);
  return codes?.split(' ').map((code): VerbReading => {
    const verb = verbs[Number(code.slice(0, -2))] ?? '';
    const bar = verb.indexOf('|');
    const base = verb.slice(bar + 1);
    const form = FORMS[code.at(-2) ?? ''] ?? 'present';
    const number = NUMBERS[code.at(-1) ?? ''] ?? 'any';
    if (bar === -1) return { lemma: base, base, joined: false, form, number };
    const particle = verb.slice(0, bar);
    return { lemma: particle + base, base, particle, joined: true, form, number };
  });
}

function asText(
  forms: ReadonlyMap<string, readonly VerbReading[]>,
): Pick<VerbTable<Map<string, string>>, 'verbs' | 'forms'> {
  const verbs = new Map<string, number>();
  const said = [...forms].map(([word, readings]): [string, string] => {
    const codes = readings.map(({ base, particle, form, number }) => {
      const verb = particle === undefined ? base : `${particle}|${base}`;
      const place = verbs.get(verb) ?? verbs.size;
      verbs.set(verb, place);
      return `${String(place)}${letterOf(FORMS, form)}${letterOf(NUMBERS, number)}`;
    });
    return [word, codes.join(' ')];
  });
  return { verbs: [...verbs.keys()], forms: textsOf(said) };
}

function letterOf(letters: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(letters).find((letter) => letters[letter] === value) ?? '';
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

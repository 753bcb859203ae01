import type { VerbReading } from '../morphology/index.ts';
import type { VerbToken } from './verb-token.ts';

interface VerbWord extends Pick<VerbToken, 'participle' | 'infinitive' | 'presentParticiple' | 'lemmas' | 'bases'> {
  /** Its forms with a person, without the bare stem and with it. */
  readonly finite: FiniteForms;
  readonly finiteWithFirst: FiniteForms;
}

interface FiniteForms {
  /** There are any. */
  readonly some: boolean;
  /** All of them are past. */
  readonly past: boolean;
  readonly plural: boolean;
}

const verbWords = new WeakMap<readonly VerbReading[], VerbWord>();

/** What a word is as a verb wherever it stands; a word has the same readings each time it is looked up. */
export function readVerb(word: string, readings: readonly VerbReading[]): VerbWord {
  let own = verbWords.get(readings);
  if (own === undefined) {
    const participle = readings.some((reading) => reading.form === 'participle');
    own = {
      participle,
      infinitive: readings.some((reading) => reading.form === 'infinitive'),
      presentParticiple: participle && /ende?$/u.test(word) && !/(?:wend|zend|kend)e?$/u.test(word),
      lemmas: unique(
        readings.filter((reading) => reading.joined || reading.particle === undefined).map((reading) => reading.lemma),
      ),
      bases: unique(readings.map((reading) => reading.base)),
      finite: finiteForms(readings, false),
      finiteWithFirst: finiteForms(readings, true),
    };
    verbWords.set(readings, own);
  }
  return own;
}

function finiteForms(readings: readonly VerbReading[], withFirst: boolean): FiniteForms {
  const forms = readings.filter(
    ({ form, number }) => (form === 'present' && (withFirst || number !== 'first')) || form === 'past',
  );
  return {
    some: forms.length > 0,
    past: forms.length > 0 && forms.every(({ form }) => form === 'past'),
    plural: forms.some(({ number }) => number === 'plural'),
  };
}

/** A verb that stands as a noun ("het begeleiden"): it says what is done, and no clause is built on it. */
export function nominal(lemmas: readonly string[]): VerbToken {
  return {
    lemmas: unique(lemmas),
    bases: [],
    finite: false,
    infinitive: true,
    participle: false,
    presentParticiple: false,
    attributive: false,
    past: false,
    plural: false,
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** By its form a past participle without an ending. */
export function isBareParticiple(word: string): boolean {
  return !word.endsWith('e');
}

/** "heeft", "wordt", "beslist": no noun has the ending of the third person, so a determiner before it belongs to something else. */
export function isOnlyVerb(readings: readonly VerbReading[]): boolean {
  return readings.every(({ form, number }) => form === 'present' && number === 'singular');
}

/** The forms of one verb without its particle. */
export interface Paradigm {
  readonly infinitive: string;
  readonly present: readonly string[];
  readonly past: readonly string[];
  readonly participles: readonly string[];
}

const VOICELESS = /(?:[tkfspx]|ch)$/u;
const PREFIXED = /^(?:be|ge|her|ont|ver|er|mis|weer|vol|onder|over|door|om|voor)(?=[^aeiou]*[aeiouyéë])/u;
const SECURE_PREFIX = /^(?:be|ge|her|ont|ver|er)(?=[bcdfghjklmnpqrstvwxz]|[aeiouë])/u;

/** A regular verb: melden, meldt, meldde, gemeld; leven, leeft, leefde, geleefd; financieren, gefinancierd. */
export function weakParadigm(infinitive: string): Paradigm {
  const raw = rawStem(infinitive);
  const plain = regularForms(infinitive, raw, writtenStem(raw));
  // Spelling does not tell rapporteren (rapporteert) and oordelen from verbeteren (verbetert) and regelen: both spellings are known for either.
  const stressed =
    /[^aeo]e[lr]$/u.test(raw) && !/ee[lr]$/u.test(plain.present[0] ?? '')
      ? regularForms(infinitive, raw, raw.replace(/e(?=[lr]$)/u, 'ee'))
      : undefined;
  if (stressed === undefined) return plain;
  return {
    infinitive,
    present: [...new Set([...plain.present, ...stressed.present])],
    past: [...new Set([...plain.past, ...stressed.past])],
    participles: [...new Set([...plain.participles, ...stressed.participles])],
  };
}

function regularForms(infinitive: string, raw: string, stem: string): Paradigm {
  const suffix = VOICELESS.test(raw) ? 't' : 'd';
  const third = stem.endsWith('t') ? stem : `${stem}t`;
  const past = `${stem}${suffix}e`;
  const bare =
    stem.endsWith(suffix) || (suffix === 'd' && stem.endsWith('d')) || (suffix === 't' && stem.endsWith('t'))
      ? stem
      : `${stem}${suffix}`;
  return {
    infinitive,
    present: [stem, third, infinitive],
    past: [past, `${past}n`],
    participles: withPrefix(infinitive, bare),
  };
}

/** A strong verb: its present is regular, the rest is given. */
export function strongParadigm(infinitive: string, parts: readonly string[]): Paradigm {
  const stem = writtenStem(rawStem(infinitive));
  const third = stem.endsWith('t') ? stem : `${stem}t`;
  const [past = '', pastPlural = '', participle = ''] = parts;
  const extra = stem.endsWith('oud') ? [stem.slice(0, -1)] : [];
  return {
    infinitive,
    present: [stem, third, infinitive, ...extra],
    past: [past, pastPlural],
    participles: [participle],
  };
}

export function irregularParadigm(
  infinitive: string,
  entry: {
    readonly present: readonly string[];
    readonly past: readonly string[];
    readonly participle?: string | undefined;
  },
): Paradigm {
  return {
    infinitive,
    present: entry.present,
    past: entry.past,
    participles: entry.participle === undefined ? [] : [entry.participle],
  };
}

/** A verb that begins with an unstressed prefix has no ge-; where the stress is open, both spellings are known. */
function withPrefix(infinitive: string, bare: string): string[] {
  if (SECURE_PREFIX.test(infinitive) && infinitive.length > 6) return [bare];
  const diaeresis = { e: 'ë', i: 'ï', u: 'ü' }[bare[0] ?? ''];
  const plain = diaeresis === undefined || /^(?:ui|ie)/u.test(bare) ? `ge${bare}` : `ge${diaeresis}${bare.slice(1)}`;
  return PREFIXED.test(infinitive) ? [bare, plain] : [plain];
}

function rawStem(infinitive: string): string {
  if (infinitive.endsWith('iën')) return infinitive.slice(0, -2).replace(/i$/u, 'i');
  return infinitive.endsWith('en') ? infinitive.slice(0, -2) : infinitive.slice(0, -1);
}

/** The stem as it is written on its own: mak- is maak, lev- is leef, zett- is zet. */
function writtenStem(raw: string): string {
  let stem = raw;
  if (/([bcdfgklmnprst])\1$/u.test(stem)) return stem.slice(0, -1);
  if (/[^aeiou](?:[aeou])[bcdfghjklmnprstvz]$/u.test(stem) || /^[aeou][bcdfghjklmnprstvz]$/u.test(stem)) {
    const vowel = stem.at(-2) ?? '';
    if (vowel !== 'e' || !isUnstressedEnd(stem)) stem = `${stem.slice(0, -1)}${vowel}${stem.at(-1) ?? ''}`;
  }
  if (stem.endsWith('v')) return `${stem.slice(0, -1)}f`;
  if (stem.endsWith('z')) return `${stem.slice(0, -1)}s`;
  return stem;
}

/** "regelen", "bundelen", "oefenen", "verbeteren": the last e is not stressed, so it is not doubled. */
function isUnstressedEnd(stem: string): boolean {
  return (
    (/[aeiouy][^aeiouy]+e[lnrm]$/u.test(stem) &&
      !/(?:^|[^aeiou])(?:be|ge|ver|ont|her)[^aeiouy]+e[lnrm]$/u.test(stem)) ||
    /[aeiou]{2}[^aeiou]e[lnr]$/u.test(stem)
  );
}

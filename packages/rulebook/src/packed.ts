import { conditionOf } from './condition-of.ts';
import { LaterList, LaterText, listText, type TextSource } from './later.ts';
import type { Concept, Language, LikenessModel, Part, Reading, Rulebook, SuspicionModel } from './model.ts';
import { type Needs, needsOf } from './needs.ts';
import { termsOf } from './terms-of.ts';
import { weightBytes } from './weight-bytes.ts';

/**
 * A rulebook as the command loads it at every start: what few drafts ask for stays in its file, and the weights of the detector stay
 * bytes. Parsed as one JSON it takes as long as reading two pages.
 */
export interface PackedRulebook {
  /** JSON; the hash of the texts and the weights is in it, so that it stands for all. */
  readonly text: string;
  /** The terms of each concept, the conditions of each reading, the verbs and the grammar, one behind the other. */
  readonly texts: Uint8Array;
  /** The weights of all kaders together, and behind them those of each rule; none of a rulebook that was not trained. */
  readonly weights: Uint8Array;
}

interface Packed extends Omit<Rulebook, 'suspicion' | 'language'> {
  readonly language: Pick<Language, 'concepts'> & { readonly verbs: number; readonly grammar: number };
  readonly suspicion?: PackedSuspicion;
  readonly sha256: string;
}

interface PackedSuspicion extends Omit<SuspicionModel, 'weights' | 'likeness'> {
  readonly likeness: Omit<LikenessModel, 'weights'>;
  /** How many of the weights are those of all kaders together. */
  readonly together: number;
}

/** Of a concept the terms, of a reading the condition is a text in the file; in JSON it is how many bytes that text takes. */
interface ConceptHolder {
  terms?: unknown;
}
interface ReadingHolder {
  when: unknown;
  needs?: Needs;
}

/** Gives all that have a text of their own, in the order of the texts: it is the same when they are packed and when they are opened. */
function eachHolder(
  { language, packs }: { readonly language: Pick<Language, 'concepts'> } & Pick<Rulebook, 'packs'>,
  ofConcept: (holder: ConceptHolder, concept: Concept) => void,
  ofReading: (holder: ReadingHolder, reading: Reading | Part) => void,
): void {
  for (const concept of Object.values(language.concepts)) if (concept.terms !== undefined) ofConcept(concept, concept);
  for (const { rules } of packs) {
    for (const rule of rules)
      for (const field of READINGS) for (const reading of rule[field] ?? []) ofReading(reading, reading);
  }
}

const READINGS = ['conflict', 'except', 'complies', 'doubt', 'requires', 'onlyIf', 'parts'] as const;

/** Packs a rulebook; `sha256` hashes bytes. */
export function packRulebook(rulebook: Rulebook, sha256: (bytes: Uint8Array) => string): PackedRulebook {
  const { suspicion, ...own } = rulebook;
  // A rule that judges as another one has the very readings of that one: here each has its own.
  const { language, packs } = JSON.parse(JSON.stringify(own)) as typeof own;
  const encoder = new TextEncoder();
  const texts: Uint8Array[] = [];
  const add = (text: string): number => {
    const bytes = encoder.encode(text);
    texts.push(bytes);
    return bytes.length;
  };
  eachHolder(
    { language, packs },
    (holder, concept) => {
      holder.terms = add(listText(termsOf(concept)));
    },
    (holder, reading) => {
      const condition = conditionOf(reading);
      const needs = needsOf(condition);
      holder.when = add(JSON.stringify(condition));
      if (needs.length > 0) holder.needs = needs;
    },
  );
  const verbs = add(JSON.stringify(language.verbs));
  const grammar = add(JSON.stringify(language.grammar));
  const all = Uint8Array.from(texts.flatMap((bytes) => [...bytes]));
  const trained = suspicion === undefined ? undefined : packSuspicion(suspicion);
  const weights = trained?.weights ?? new Uint8Array();
  const packed: Packed = {
    packs,
    language: { concepts: language.concepts, verbs, grammar },
    ...(trained === undefined ? {} : { suspicion: trained.limits }),
    sha256: sha256(Uint8Array.from([...all, ...weights])),
  };
  return { text: JSON.stringify(packed), texts: all, weights };
}

/** The rulebook that was packed; `source` gives its texts. */
export function openRulebook(text: string, source: TextSource, weights: Uint8Array): Rulebook {
  // Written by `packRulebook` of a rulebook that passed its schema.
  const { packs, language, suspicion } = JSON.parse(text) as Packed;
  let from = 0;
  const next = (length: number): LaterText => new LaterText(source, from, (from += length));
  const nextList = (length: number): LaterList => new LaterList(source, from, (from += length));
  eachHolder(
    { language, packs },
    (holder) => {
      holder.terms = nextList(holder.terms as number);
    },
    (holder) => {
      holder.when = next(holder.when as number);
    },
  );
  const opened = { packs, language: openLanguage(language, next(language.verbs), next(language.grammar)) };
  return suspicion === undefined ? opened : { ...opened, suspicion: openSuspicion(suspicion, weights) };
}

function openLanguage({ concepts }: Pick<Language, 'concepts'>, verbs: LaterText, grammar: LaterText): Language {
  let knownVerbs: Language['verbs'] | undefined;
  let knownGrammar: Language['grammar'] | undefined;
  return {
    concepts,
    get verbs() {
      return (knownVerbs ??= JSON.parse(verbs.read()) as Language['verbs']);
    },
    get grammar() {
      return (knownGrammar ??= JSON.parse(grammar.read()) as Language['grammar']);
    },
  };
}

function packSuspicion(suspicion: SuspicionModel): { limits: PackedSuspicion; weights: Uint8Array } {
  const { weights: ofAll, likeness, ...limits } = suspicion;
  const { weights: ofRules, ...likenessLimits } = likeness;
  const together = weightBytes(ofAll);
  return {
    limits: { ...limits, likeness: likenessLimits, together: together.length },
    weights: Uint8Array.from([...together, ...weightBytes(ofRules)]),
  };
}

function openSuspicion({ together, likeness, ...limits }: PackedSuspicion, weights: Uint8Array): SuspicionModel {
  return {
    ...limits,
    weights: weights.subarray(0, together),
    likeness: { ...likeness, weights: weights.subarray(together) },
  };
}

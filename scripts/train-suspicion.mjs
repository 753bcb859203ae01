// Trains the detector of suspect sentences on labelled clauses and drafts, and on the examples and proposals in the rules, and writes
// rules/shared/suspicion.yaml: how likely a sentence is to conflict with any kader, and with each rule.
// The same input gives the same bytes. Run it again when the reader or the lexicon has changed much.
// With --continue it goes on, with small steps, from the weights that stand there: for when what they were trained on is not at hand.
// Usage: node scripts/train-suspicion.mjs --clauses FILE-OR-DIR... [--drafts DIR]... [--suspect-from 0] [--doubt-below -2.3] [--continue]
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRules, loadSources, root } from './workbench.mjs';

const args = process.argv.slice(2);
const all = (name) =>
  args.flatMap((arg, index) => (arg === name && args[index + 1] !== undefined ? [args[index + 1]] : []));
const suspectFrom = Number(all('--suspect-from')[0] ?? 0);
const doubtBelow = Number(all('--doubt-below')[0] ?? -2.3);
const goesOn = args.includes('--continue');
const ROUNDS = goesOn ? 2 : 12;
const RATES = goesOn ? { any: 0.05, likeness: 0.1 } : { any: 0.2, likeness: 0.4 };
/** What the steps of a weight are taken to have been before: it holds back those of weights that were learned. */
const STEPS_BEFORE = goesOn ? 1 : 0;
const SHRINK = 1e-4;
/** How often a proposal of a rule counts: there are few, and none of them may be suspect. */
const TIMES = 10;

const sources = await loadSources();
const {
  parseDraft,
  readDraft,
  buildReader,
  sentenceFeatures,
  hashOf,
  placeUnderRule,
  underRule,
  TABLE_SIZE,
  LIKENESS_SIZE,
} = sources;
const rulebook = loadRules(sources, { detector: false });
const reader = buildReader(rulebook.language);
const rules = rulebook.packs.flatMap(({ header, rules: own }) =>
  own.filter(({ kind }) => kind === 'conflict').map(({ rule }) => `${header.pack}/${rule}`),
);
const samples = [
  ...all('--clauses').flatMap(filesOf).flatMap(clauseSamples),
  ...all('--drafts').flatMap(draftSamples),
  ...rulebook.packs.flatMap(exampleSamples),
  ...rulebook.packs.flatMap(proposedSamples),
];
if (all('--clauses').length + all('--drafts').length === 0)
  throw new Error('nothing to train on: name --clauses or --drafts');

const before = goesOn ? loadRules(sources).suspicion : undefined;
const any = pack(train(samples, TABLE_SIZE, RATES.any, before));
const underRules = samplesUnderRules();
const likeness = pack(train(underRules, LIKENESS_SIZE, RATES.likeness, before?.likeness));
const lines = ({ bias, scale, weights }) => [`bias: ${bias}`, `scale: ${scale}`, `weights: ${weights}`];
const model = [
  '# Made by scripts/train-suspicion.mjs from labelled clauses and drafts; not edited by hand.',
  `examples: ${(before?.examples ?? 0) + samples.length}`,
  `suspectFrom: ${suspectFrom}`,
  `doubtBelow: ${doubtBelow}`,
  ...lines(any),
  'likeness:',
  ...lines(likeness).map((line) => `  ${line}`),
  '  rules:',
  ...rules.map((rule) => `    - ${rule}`),
  '',
].join('\n');
writeFileSync(join(root, 'rules/shared/suspicion.yaml'), model);
console.log(
  `trained on ${samples.length} sentences, ${samples.filter(({ conflict }) => conflict).length} of them in conflict, and on ${underRules.length} held against a rule`,
);

/** One byte a weight. */
function pack({ weights, bias }) {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const bytes = Int8Array.from(
    weights,
    (weight) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale) * 127),
  );
  return {
    bias: bias.toPrecision(6),
    scale: scale.toPrecision(6),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}

/** What `pack` made, as far as a byte holds it. */
function unpack({ scale, weights }) {
  const bytes = new Int8Array(Uint8Array.from(Buffer.from(weights, 'base64')).buffer);
  return Float64Array.from(bytes, (byte) => (Math.sign(byte) * byte ** 2 * scale) / 127 ** 2);
}

/**
 * Sentences held against one rule: those of its own clauses and examples, those that a draft has in conflict with it, and other
 * sentences of drafts against a rule by turns.
 */
function samplesUnderRules() {
  let turn = 0;
  return samples.flatMap(({ features, conflict, about }) => {
    const against = about ?? [rules[turn++ % rules.length]];
    return against
      .filter((rule) => rules.includes(rule))
      .map((rule) => ({ features: features.map((place) => placeUnderRule(place, underRule(hashOf(rule)))), conflict }));
  });
}

/** Logistic regression with a step of its own for every weight, in an order that depends on nothing but the number of samples. */
function train(set, size, rate, held) {
  const weights = held === undefined ? new Float64Array(size) : unpack(held);
  const steps = new Float64Array(size).fill(STEPS_BEFORE);
  let bias = held?.bias ?? 0;
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
  const order = set.map((_, index) => index);
  const likelihood = (features) => {
    const share = 1 / Math.sqrt(Math.max(1, features.length));
    return 1 / (1 + Math.exp(-features.reduce((sum, feature) => sum + weights[feature] * share, bias)));
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (const index of order) {
      const { features, conflict } = set[index];
      const error = likelihood(features) - (conflict ? 1 : 0);
      const share = 1 / Math.sqrt(Math.max(1, features.length));
      bias -= rate * 0.1 * error;
      for (const feature of features) {
        const slope = error * share + SHRINK * weights[feature];
        steps[feature] += slope * slope;
        weights[feature] -= (rate * slope) / Math.sqrt(steps[feature] + 1e-6);
      }
    }
  }
  return { weights, bias };
}

function clauseSamples(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .flatMap(({ rule, verdict, ...clause }) => samplesOfClause(clause, verdict === 'conflict', rule));
}

function exampleSamples({ header, rules: own }) {
  return own
    .filter(({ kind }) => kind === 'conflict')
    .flatMap(({ rule, examples }) =>
      ['conflict', 'compliant'].flatMap((verdict) =>
        examples[verdict].flatMap((example) =>
          samplesOfClause(
            typeof example === 'string' ? { text: example } : example,
            verdict === 'conflict',
            `${header.pack}/${rule}`,
          ),
        ),
      ),
    );
}

/** What the rules propose themselves conflicts with nothing. */
function proposedSamples({ header, rules: own }) {
  return own.flatMap(({ rule, fix = [] }) =>
    fix
      .flatMap(({ replace, append, article }) => [replace, append, article?.text].filter((text) => text !== undefined))
      .flatMap((text) => samplesOfClause({ text }, false, `${header.pack}/${rule}`))
      .flatMap((sample) => Array.from({ length: TIMES }, () => sample)),
  );
}

function samplesOfClause({ text, quote, heading }, conflict, rule) {
  const source = `## Artikel 5 ${heading ?? 'Nadere afspraken'}\n\n${text}\n`;
  const start = source.lastIndexOf(text) + (quote === undefined ? 0 : text.indexOf(quote));
  const span = { start, end: start + (quote ?? text).length };
  return sentenceSamples(source, conflict ? [{ ...span, rule }] : []).map((sample) => ({ ...sample, about: [rule] }));
}

function draftSamples(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.labels.json'))
    .toSorted()
    .flatMap((name) => {
      const source = readFileSync(join(folder, name.replace('.labels.json', '.md')), 'utf8');
      const { labels } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const conflicts = labels
        .filter(({ rule, quote }) => quote !== undefined && !rule.startsWith('dvo-basis/'))
        .map(({ rule, quote }) => ({ rule, start: source.indexOf(quote), end: source.indexOf(quote) + quote.length }));
      return sentenceSamples(source, conflicts);
    });
}

/** Each sentence with the rules that it conflicts with; `about` is absent where it conflicts with none. */
function sentenceSamples(source, conflicts) {
  const { draft, sentences } = readDraft(parseDraft(source), reader);
  return sentences
    .filter(({ clause, zone }) => !['heading', 'title'].includes(draft.clauses[clause]?.kind) && zone !== 'signature')
    .map((sentence) => {
      const own = conflicts.filter(({ start, end }) => sentence.span.start < end && start < sentence.span.end);
      return {
        features: sentenceFeatures(sentence),
        conflict: own.length > 0,
        ...(own.length === 0 ? {} : { about: own.map(({ rule }) => rule) }),
      };
    });
}

function filesOf(path) {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
}

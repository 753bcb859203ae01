// Trains the detector of suspect sentences on labelled clauses and drafts, and writes rules/shared/suspicion.yaml.
// The same input gives the same bytes. Run it again when the reader or the lexicon has changed much.
// Usage: node scripts/train-suspicion.mjs --clauses FILE-OR-DIR... [--drafts DIR]... [--threshold 0.3] [--evaluate]
// With --evaluate nothing is written: every fifth clause and draft is kept apart and scored.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRules, loadSources, root } from './workbench.mjs';

const args = process.argv.slice(2);
const all = (name) =>
  args.flatMap((arg, index) => (arg === name && args[index + 1] !== undefined ? [args[index + 1]] : []));
const threshold = Number(all('--threshold')[0] ?? 0.3);
const ROUNDS = 12;
const RATE = 0.2;
const SHRINK = 1e-4;

const sources = await loadSources();
const { parseDraft, readDraft, buildReader, sentenceFeatures, TABLE_SIZE } = sources;
const reader = buildReader(loadRules(sources).language);
const samples = [...all('--clauses').flatMap(filesOf).flatMap(clauseSamples), ...all('--drafts').flatMap(draftSamples)];
if (samples.length === 0) throw new Error('nothing to train on: name --clauses or --drafts');

if (args.includes('--evaluate')) {
  const kept = samples.filter(({ group }) => group % 5 === 0);
  const score = train(samples.filter(({ group }) => group % 5 !== 0)).score;
  for (const limit of [0.2, 0.3, 0.4, 0.5, 0.6]) {
    const picked = kept.filter((sample) => score(sample.features) >= limit);
    const right = picked.filter(({ conflict }) => conflict).length;
    console.log(
      `from ${limit}: ${right} of ${kept.filter(({ conflict }) => conflict).length} conflicts, ${picked.length - right} other sentences of ${kept.filter(({ conflict }) => !conflict).length}`,
    );
  }
} else {
  const { weights, bias } = train(samples);
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const bytes = Int8Array.from(
    weights,
    (weight) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale) * 127),
  );
  const text = [
    '# Made by scripts/train-suspicion.mjs from labelled clauses and drafts; not edited by hand.',
    `examples: ${samples.length}`,
    `threshold: ${threshold}`,
    `bias: ${bias.toPrecision(6)}`,
    `scale: ${scale.toPrecision(6)}`,
    `weights: ${Buffer.from(bytes.buffer).toString('base64')}`,
    '',
  ].join('\n');
  writeFileSync(join(root, 'rules/shared/suspicion.yaml'), text);
  console.log(
    `trained on ${samples.length} sentences, ${samples.filter(({ conflict }) => conflict).length} of them in conflict`,
  );
}

/** Logistic regression with a step of its own for every weight, in an order that depends on nothing but the number of samples. */
function train(set) {
  const weights = new Float64Array(TABLE_SIZE);
  const steps = new Float64Array(TABLE_SIZE);
  let bias = 0;
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
      bias -= RATE * 0.1 * error;
      for (const feature of features) {
        const slope = error * share + SHRINK * weights[feature];
        steps[feature] += slope * slope;
        weights[feature] -= (RATE * slope) / Math.sqrt(steps[feature] + 1e-6);
      }
    }
  }
  return { weights, bias, score: likelihood };
}

function clauseSamples(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line, group) => {
      const { text, quote, heading, verdict } = JSON.parse(line);
      const source = `## Artikel 5 ${heading ?? 'Nadere afspraken'}\n\n${text}\n`;
      const start = source.lastIndexOf(text) + (quote === undefined ? 0 : text.indexOf(quote));
      const span = { start, end: start + (quote ?? text).length };
      return sentenceSamples(source, verdict === 'conflict' ? [span] : [], group);
    });
}

function draftSamples(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.labels.json'))
    .toSorted()
    .flatMap((name, group) => {
      const source = readFileSync(join(folder, name.replace('.labels.json', '.md')), 'utf8');
      const { labels } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const spans = labels
        .filter(({ rule, quote }) => quote !== undefined && !rule.startsWith('dvo-basis/'))
        .map(({ quote }) => ({ start: source.indexOf(quote), end: source.indexOf(quote) + quote.length }));
      return sentenceSamples(source, spans, group);
    });
}

function sentenceSamples(source, conflicts, group) {
  const { draft, sentences } = readDraft(parseDraft(source), reader);
  return sentences
    .filter(({ clause, zone }) => !['heading', 'title'].includes(draft.clauses[clause]?.kind) && zone !== 'signature')
    .map((sentence) => ({
      features: sentenceFeatures(sentence),
      conflict: conflicts.some(({ start, end }) => sentence.span.start < end && start < sentence.span.end),
      group,
    }));
}

function filesOf(path) {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
}

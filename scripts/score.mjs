// Scores the checker, built in memory from its sources, on labelled drafts and on banks of single clauses.
// Usage: node scripts/score.mjs [--drafts DIR]... [--clauses FILE-OR-DIR]... [--rule ID-OR-PREFIX]... [--failures] [--by-rule] [--json FILE]
// Drafts are NAME.md beside NAME.labels.json; clauses are JSON lines { rule, verdict, text, quote?, gemeente?, heading?, with? },
// each set into a short draft in which nothing else is wrong. --rule limits what is run and shown.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRules, loadSources } from './workbench.mjs';

const args = process.argv.slice(2);
const all = (name) =>
  args.flatMap((arg, index) => (arg === name && args[index + 1] !== undefined ? [args[index + 1]] : []));
const flag = (name) => args.includes(name);
const only = all('--rule');
const chosen = (rule) =>
  only.length === 0 || only.some((each) => rule === each || rule.startsWith(each) || rule.endsWith(`/${each}`));
const QUIET = new Set(['undetermined', 'suppression', 'front-matter']);
const OPEN_ENDED =
  /^(?:rvn-2023\/|rvn-2020\/pijler-ontbreekt$|dvo-basis\/(?:begrip-ongebruikt|begrip-ongedefinieerd|norm-vrijblijvend)$)/u;

const sources = await loadSources();
const checker = sources.createChecker(loadRules(sources));
const rows = new Map();
const row = (rule) =>
  rows.get(rule) ??
  rows
    .set(rule, {
      draft: { found: 0, missed: 0, false: 0 },
      clause: { found: 0, missed: 0, quiet: 0, false: 0 },
      silent: 0,
    })
    .get(rule);
const failures = [];
let undetermined = 0;
let drafts = 0;

for (const folder of all('--drafts')) await scoreDrafts(folder);
for (const bank of all('--clauses')) for (const file of bankFiles(bank)) await scoreClauses(file);
report();

async function scoreDrafts(folder) {
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.labels.json'))
    .map((each) => each.slice(0, -'.labels.json'.length))
    .toSorted()) {
    const text = readFileSync(join(folder, `${name}.md`), 'utf8');
    const { labels } = JSON.parse(readFileSync(join(folder, `${name}.labels.json`), 'utf8'));
    const { findings } = await checker.check(text);
    const loud = findings.filter((finding) => !QUIET.has(finding.kind) && finding.suppressed === null);
    const open = findings.filter((finding) => finding.kind === 'undetermined');
    const explained = new Set();
    drafts += 1;
    undetermined += open.length;
    for (const { rule, quote } of labels) {
      const spans = quote === undefined ? [] : everywhere(text, quote);
      if (quote !== undefined && spans.length === 0)
        throw new Error(`${name}: the quote is not in the draft: ${quote}`);
      const covers = ({ span }) =>
        spans.length === 0 || spans.some(([start, end]) => span.start < end && start < span.end);
      const hits = loud.filter((finding) => finding.rule === rule && covers(finding));
      hits.forEach((hit) => explained.add(hit));
      if (OPEN_ENDED.test(rule) || !chosen(rule)) continue;
      if (hits.length > 0) row(rule).draft.found += 1;
      else {
        row(rule).draft.missed += 1;
        const pointed = open.some((finding) => (spans.length === 0 ? finding.rule === rule : covers(finding)));
        if (!pointed) row(rule).silent += 1;
        failures.push(`missed  ${name}  ${rule}  ${pointed ? '(undetermined) ' : ''}${quote ?? '(missing-kind)'}`);
      }
    }
    for (const finding of loud) {
      if (explained.has(finding) || OPEN_ENDED.test(finding.rule) || !chosen(finding.rule)) continue;
      row(finding.rule).draft.false += 1;
      failures.push(
        `false   ${name}:${text.slice(0, finding.span.start).split('\n').length}  ${finding.rule}  ${oneLine(text.slice(finding.span.start, finding.span.end)).slice(0, 200)}`,
      );
    }
  }
}

async function scoreClauses(file) {
  const cases = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  for (const item of cases) {
    if (!chosen(item.rule) && !flag('--beside')) continue;
    const text = frame(item);
    const { findings } = await checker.check(text);
    const start = text.lastIndexOf(item.text);
    const end = start + item.text.length;
    const inside = findings.filter(({ span }) => span.start < end && span.end > start);
    const loud = inside.filter(
      (finding) => !QUIET.has(finding.kind) && finding.kind !== 'advice' && finding.severity !== 'info',
    );
    const score = row(item.rule).clause;
    if (item.verdict === 'conflict') {
      const at = item.quote === undefined ? start : start + item.text.indexOf(item.quote);
      const to = at + (item.quote ?? item.text).length;
      const hit = loud.some(({ rule, span }) => rule === item.rule && span.start < to && at < span.end);
      score[hit ? 'found' : 'missed'] += 1;
      if (!hit) {
        const pointed = inside.some((finding) => finding.kind === 'undetermined');
        if (!pointed) row(item.rule).silent += 1;
        if (chosen(item.rule))
          failures.push(
            `missed  ${item.rule}  ${pointed ? '(undetermined) ' : ''}${oneLine(item.text)}  «${oneLine(item.quote ?? '')}»`,
          );
      }
      const other = [...new Set(loud.map(({ rule }) => rule))].filter(
        (rule) => rule !== item.rule && !(item.with ?? []).includes(rule),
      );
      const shown = only.length === 0 || chosen(item.rule) ? other : other.filter(chosen);
      if (shown.length > 0) failures.push(`beside  ${item.rule}  got ${shown.join(' ')}  ${oneLine(item.text)}`);
    } else {
      score[loud.length > 0 ? 'false' : 'quiet'] += 1;
      const got = [...new Set(loud.map(({ rule }) => rule))];
      const shown = only.length === 0 || chosen(item.rule) ? got : got.filter(chosen);
      if (shown.length > 0) failures.push(`false   ${item.rule}  got ${shown.join(' ')}  ${oneLine(item.text)}`);
    }
  }
}

function report() {
  const names = [...rows.keys()].filter((rule) => only.length === 0 || chosen(rule)).toSorted();
  const sum = (part, key) => names.reduce((total, rule) => total + row(rule)[part][key], 0);
  const ratio = (a, b) => (b === 0 ? '  -  ' : (a / b).toFixed(3));
  if (flag('--failures')) failures.forEach((line) => console.log(line));
  if (flag('--by-rule') || only.length > 0) {
    for (const rule of names) {
      const { draft, clause, silent } = row(rule);
      console.log(
        `${rule.padEnd(42)} drafts ${String(draft.found).padStart(3)} found ${String(draft.missed).padStart(2)} missed ${String(draft.false).padStart(2)} false   clauses ${String(clause.found).padStart(3)}/${String(clause.found + clause.missed).padEnd(3)} found ${String(clause.quiet).padStart(3)}/${String(clause.quiet + clause.false).padEnd(3)} quiet   silent ${silent}`,
      );
    }
  }
  const silent = names.reduce((total, rule) => total + row(rule).silent, 0);
  const [found, missed, wrong] = [sum('draft', 'found'), sum('draft', 'missed'), sum('draft', 'false')];
  const precision = found / Math.max(1, found + wrong);
  const recall = found / Math.max(1, found + missed);
  if (drafts > 0)
    console.log(
      `drafts   ${drafts}: found ${found} missed ${missed} false ${wrong}  precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${((2 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(3)}  undetermined ${(undetermined / drafts).toFixed(1)} per draft`,
    );
  const [hit, gone, quiet, loud] = [
    sum('clause', 'found'),
    sum('clause', 'missed'),
    sum('clause', 'quiet'),
    sum('clause', 'false'),
  ];
  if (hit + gone + quiet + loud > 0)
    console.log(
      `clauses  ${hit + gone + quiet + loud}: recall ${ratio(hit, hit + gone)} (${hit}/${hit + gone})  quiet ${ratio(quiet, quiet + loud)} (${quiet}/${quiet + loud})`,
    );
  console.log(`silent misses ${silent}`);
  const [file] = all('--json');
  if (file !== undefined)
    writeFileSync(
      file,
      `${JSON.stringify(Object.fromEntries([...rows].toSorted(([a], [b]) => (a < b ? -1 : 1))), null, 1)}\n`,
    );
}

function bankFiles(path) {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
}

function everywhere(text, quote) {
  const spans = [];
  for (let from = text.indexOf(quote); from !== -1; from = text.indexOf(quote, from + 1))
    spans.push([from, from + quote.length]);
  return spans;
}

function oneLine(text) {
  return text.replaceAll(/\s+/gu, ' ');
}

function frame({ rule, gemeente, heading, text }) {
  if (rule.startsWith('wpda-2020/')) {
    const town = gemeente ?? 'Assen';
    return `---\ninstrument: prestatieovereenkomst\ngemeente: ${town}\nlooptijd: { van: 2020-01-01, tot: 2021-12-31 }\n---\n\n# Prestatieovereenkomst ${town} en WPDA\n\n## Artikel 1 Looptijd\n\nDeze overeenkomst geldt van 1 januari 2020 tot en met 31 december 2021.\n\n## Artikel 2 Resultaten per jaar\n\n| Resultaat | 2020 | 2021 |\n| --- | --- | --- |\n| Inwoners naar betaald werk | 200 | 210 |\n\n## Artikel 3 Werkgevers\n\nWPDA ondersteunt werkgevers bij het vinden van personeel.\n\n## Artikel 4 Statushouders\n\nIn 2020 krijgen statushouders intensievere ondersteuning dan voorheen.\n\n## Artikel 5 ${heading ?? 'Nadere afspraken'}\n\n${text}\n`;
  }
  const town = gemeente ?? (rule.startsWith('druten') ? 'Druten' : rule.startsWith('wijchen') ? 'Wijchen' : 'Heumen');
  const local = rule.includes('lokaal-aandeel')
    ? ''
    : '\n\n## Artikel 4 Lokaal deel\n\nDe gemeente besluit zelf over 30% van het participatiebudget.';
  return `---\ninstrument: dvo\ngemeente: ${town}\nlooptijd: { van: 2020-01-01, tot: 2023-12-31 }\n---\n\n# Dienstverleningsovereenkomst ${town} en WerkBedrijf\n\n## Artikel 1 Looptijd\n\nDeze overeenkomst geldt van 1 januari 2020 tot en met 31 december 2023.\n\n## Artikel 2 Beleidskader\n\nHet regionale Arbeidsmarkt- en re-integratiebeleid 2020 t/m 2023 is van toepassing. Over de resultaten wordt gerapporteerd volgens het informatieprotocol.\n\n## Artikel 3 Bijzondere aandacht\n\nHet WerkBedrijf geeft bijzondere aandacht aan jongeren, mensen met een beperking, statushouders en ouderen.${local}\n\n## Artikel 5 ${heading ?? 'Nadere afspraken'}\n\n${text}\n`;
}

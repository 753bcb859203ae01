// Writes the rule pages in docs/regels/ from rules/: one page a rule, one overview a pack. With --check it writes nothing and
// ends with 1 when a page is missing, stale or left over.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { loadRules, loadSources, root } from './workbench.mjs';

const SEVERITY = { error: 'fout', warning: 'waarschuwing', info: 'ter info' };
const STATUS = { adopted: 'vastgesteld', advice: 'advies', hygiene: 'redactie' };
const KIND = {
  conflict: 'strijdige bepaling',
  missing: 'ontbrekende bepaling',
  consistency: 'tegenstrijdigheid in de tekst',
  advice: 'advies',
};
const INSTRUMENT = { dvo: 'dienstverleningsovereenkomst', prestatieovereenkomst: 'prestatieovereenkomst' };

const rulebook = loadRules(await loadSources());
const folder = join(root, 'docs/regels');
const pages = new Map([['README.md', index()]]);
for (const pack of rulebook.packs) {
  pages.set(`${pack.header.pack}/README.md`, packPage(pack));
  for (const rule of pack.rules) pages.set(`${pack.header.pack}/${rule.rule}.md`, rulePage(pack, rule));
}

const present = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  : [];
const stale = [...pages]
  .filter(([name, text]) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== text)
  .map(([name]) => name);
const left = present.filter((name) => !pages.has(name));
if (process.argv.includes('--check')) {
  for (const name of stale) console.error(`docs/regels/${name} is niet bijgewerkt`);
  for (const name of left) console.error(`docs/regels/${name} hoort bij geen regel meer`);
  if (stale.length + left.length > 0) {
    console.error('Draai “npm run docs” en leg de pagina’s vast.');
    process.exitCode = 1;
  } else console.log(`${pages.size} pagina’s zijn bij`);
} else {
  for (const name of left) rmSync(join(folder, name));
  for (const name of stale) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), pages.get(name));
  }
  console.log(`${pages.size} pagina’s, ${stale.length} geschreven, ${left.length} verwijderd`);
}

function index() {
  const rows = rulebook.packs.map(
    ({ header, rules }) =>
      `| [${header.pack}](${header.pack}/README.md) | ${header.title} | ${STATUS[header.status]} | ${period(header)} | ${rules.length} |`,
  );
  return `# Regels\n\nDeze pagina’s worden gemaakt uit de pakketten in \`rules/\`; wijzig daar.\n\n| pakket | kaders | status | geldt | regels |\n| --- | --- | --- | --- | ---: |\n${rows.join('\n')}\n`;
}

function packPage({ header, rules }) {
  const lines = [`# ${header.pack}: ${header.title}`, ''];
  lines.push(`- Status: ${STATUS[header.status]}`, `- Geldt: ${period(header)}`);
  if (header.instruments) lines.push(`- Voor: ${header.instruments.map((name) => INSTRUMENT[name]).join(', ')}`);
  if (header.gemeenten) lines.push(`- Van: ${header.gemeenten.join(', ')}`);
  if (header.extends)
    lines.push(`- Aanvulling op: ${header.extends.map((name) => `[${name}](../${name}/README.md)`).join(', ')}`);
  lines.push(
    '',
    '## Bronnen',
    '',
    ...Object.values(header.documents).map(
      (document) => `- ${document.title}${document.date ? ` (${document.date})` : ''}, ${STATUS[document.status]}`,
    ),
  );
  lines.push('', '## Kaders en regels', '');
  for (const kader of header.kaders) {
    lines.push(`### ${kader.title}`, '', kader.text, '');
    for (const rule of rules.filter((each) => each.kader === kader.kader))
      lines.push(`- [${rule.rule}](${rule.rule}.md) (${SEVERITY[rule.severity]}): ${rule.title}`);
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function rulePage({ header }, rule) {
  const kader = header.kaders.find((each) => each.kader === rule.kader);
  const lines = [
    `# ${header.pack}/${rule.rule}`,
    '',
    `**${rule.title}** · ${SEVERITY[rule.severity]} · ${KIND[rule.kind]}`,
    '',
  ];
  lines.push(
    '## Het kader',
    '',
    kader ? `${kader.title}. ${kader.text}` : rule.title,
    '',
    '## Waarom',
    '',
    rule.why,
    '',
  );
  const says = (rule.conflict ?? []).flatMap((reading) => reading.says ?? []);
  if (says.length > 0) lines.push('## Wat wordt gemeld', '', ...says.map((text) => `- ${text}`), '');
  const except = (rule.except ?? []).flatMap((reading) => reading.says ?? []);
  if (except.length > 0)
    lines.push('Niet gemeld wordt een zin waarvoor geldt:', '', ...except.map((text) => `- ${text}`), '');
  const doubt = (rule.doubt ?? []).flatMap((reading) => reading.says ?? []);
  if (doubt.length > 0)
    lines.push('Zelf te beoordelen (onbepaald) blijft:', '', ...doubt.map((text) => `- ${text}`), '');
  lines.push(
    '## Bron',
    '',
    ...rule.source.map(
      ({ document, locator }) =>
        `- ${header.documents[document]?.title ?? document}, ${locator} (${STATUS[header.documents[document]?.status ?? header.status]})`,
    ),
    '',
  );
  lines.push('## Herstel', '', rule.remedy, '');
  lines.push(
    '## Voorbeelden die worden gemeld',
    '',
    ...rule.examples.conflict.map(quote),
    '',
    '## Voorbeelden die niet worden gemeld',
    '',
    ...rule.examples.compliant.map(quote),
    '',
  );
  lines.push(
    '## Bekende beperkingen',
    '',
    ...(rule.gaps?.length ? rule.gaps.map((gap) => `- ${gap}`) : ['Geen bekend.']),
    '',
  );
  return `${lines.join('\n').trimEnd()}\n`;
}

function quote(example) {
  const text = typeof example === 'string' ? example : example.text;
  return `${text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')}\n`;
}

function period({ from, to }) {
  if (!from && !to) return 'altijd';
  return `${from ? `van ${from}` : ''}${to ? ` tot en met ${to}` : ', zonder einddatum'}`.trim();
}

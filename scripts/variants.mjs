// Says every example of every rule otherwise, in generated variants, and asks whether the verdict is what it must be.
// Usage: node scripts/variants.mjs [--rule PART-OF-ID] [--only PART,PART] [--failures]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { loadRules, loadSources, root } from './workbench.mjs';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : '');
const folder = mkdtempSync(join(tmpdir(), 'variants-'));
await build({
  stdin: {
    contents: "export * from './variants.ts'; export * from './judge-variants.ts';",
    resolveDir: join(root, 'test/packs/variants'),
    loader: 'ts',
  },
  outfile: join(folder, 'variants.mjs'),
  format: 'esm',
  bundle: true,
  logLevel: 'error',
});
const { variantsOf, judgeVariants } = await import(pathToFileURL(join(folder, 'variants.mjs')).href);
rmSync(folder, { recursive: true });

const sources = await loadSources();
const rulebook = loadRules(sources);
const reader = sources.buildReader(rulebook.language);
const only = option('--only').split(',');
const table = new Map();
const byTransformation = new Map();
let all = 0;
let wrong = 0;
for (const pack of rulebook.packs) {
  for (const rule of pack.rules) {
    const id = `${pack.header.pack}/${rule.rule}`;
    if (!id.includes(option('--rule'))) continue;
    const variants = variantsOf(pack, rule).filter(({ transformation }) =>
      only.some((part) => transformation.includes(part)),
    );
    for (const { variant, problem } of await judgeVariants(variants, pack, rule, reader, rulebook, sources)) {
      all += 1;
      const counts = byTransformation.get(variant.transformation) ?? { all: 0, wrong: 0 };
      counts.all += 1;
      byTransformation.set(variant.transformation, counts);
      if (problem === undefined) continue;
      wrong += 1;
      counts.wrong += 1;
      const cell = `${id}  ${variant.transformation}`;
      table.set(cell, (table.get(cell) ?? 0) + 1);
      if (args.includes('--failures'))
        console.log(`${cell} (${variant.expected}): ${JSON.stringify(variant.example.text)}\n    ${problem}`);
    }
  }
}
for (const [cell, count] of table) console.log(`${String(count).padStart(4)}  ${cell}`);
console.log('');
for (const [name, counts] of byTransformation)
  console.log(
    `${name.padEnd(26)} ${String(counts.all).padStart(6)} variants ${String(counts.wrong).padStart(5)} wrong`,
  );
console.log(`${all} variants, ${wrong} wrong`);
process.exitCode = wrong > 0 ? 1 : 0;

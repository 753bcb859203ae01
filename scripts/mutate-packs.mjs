// Changes one thing at a time in every rule and asks whether its examples notice. Prints the survivors and the score.
// Usage: node scripts/mutate-packs.mjs [--rule PART-OF-ID] [--survivors]
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { loadRules, loadSources, root } from './workbench.mjs';

const args = process.argv.slice(2);
const part = args.includes('--rule') ? args[args.indexOf('--rule') + 1] : '';
const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
await build({
  entryPoints: [join(root, 'test/packs/mutants.ts')],
  outfile: join(folder, 'mutants.mjs'),
  format: 'esm',
  bundle: true,
  logLevel: 'error',
});
const { mutantsOf } = await import(pathToFileURL(join(folder, 'mutants.mjs')).href);
rmSync(folder, { recursive: true });

const sources = await loadSources();
const rulebook = loadRules(sources);
const reader = sources.buildReader(rulebook.language);
let killed = 0;
let all = 0;
for (const pack of rulebook.packs) {
  for (const rule of pack.rules) {
    const id = `${pack.header.pack}/${rule.rule}`;
    if (!id.includes(part)) continue;
    const examples = sources.readExamples(pack, rule, reader, rulebook);
    // The examples say which severity they expect; those that say nothing expect that of the rule as it stands.
    const pinned = examples.map((each) =>
      each.expected === 'compliant'
        ? each
        : {
            ...each,
            example: {
              severity: rule.severity,
              ...(typeof each.example === 'string' ? { text: each.example } : each.example),
            },
          },
    );
    let own = 0;
    const mutants = mutantsOf(rule);
    for (const mutant of mutants) {
      all += 1;
      let noticed = false;
      for (const example of pinned) {
        const { ok } = await sources.tryExample(pack, mutant.rule, example);
        if (!ok) {
          noticed = true;
          break;
        }
      }
      if (noticed) own += 1;
      else if (args.includes('--survivors')) console.log(`${id}  ${mutant.what}`);
    }
    killed += own;
    console.log(`${id.padEnd(44)} ${String(own).padStart(3)} of ${String(mutants.length).padStart(3)} noticed`);
  }
}
console.log(
  `mutation score of the packs: ${((100 * killed) / Math.max(1, all)).toFixed(1)} per cent (${killed} of ${all})`,
);

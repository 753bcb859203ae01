// Changes one thing at a time in every rule and asks whether its examples notice. Prints the survivors and the score.
// Usage: node scripts/mutate-packs.mjs [--rule PART-OF-ID] [--survivors]
import { loadRules, loadSources } from './workbench.mjs';

const args = process.argv.slice(2);
const part = args.includes('--rule') ? args[args.indexOf('--rule') + 1] : '';
const sources = await loadSources();
const scores = await sources.scoreMutants(loadRules(sources), { part });
for (const { rule, noticed, mutants, survivors } of scores) {
  if (args.includes('--survivors')) for (const what of survivors) console.log(`${rule}  ${what}`);
  console.log(`${rule.padEnd(44)} ${String(noticed).padStart(3)} of ${String(mutants).padStart(3)} noticed`);
}
console.log(`mutation score of the packs: ${sources.totalOf(scores).toFixed(1)} per cent`);

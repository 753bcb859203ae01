// Runs the examples inside the rules, from source, and lists those that come out otherwise than their author says, and
// conditions that no example exercises.
// Usage: node scripts/try-examples.mjs [--rule PART-OF-ID] [--unused]
import { loadRules, loadSources } from './workbench.mjs';

const args = process.argv.slice(2);
const part = args.includes('--rule') ? args[args.indexOf('--rule') + 1] : '';
const sources = await loadSources();
const { outcomes, unused } = await sources.runExamples(loadRules(sources));
const wrong = outcomes.filter(({ rule, ok }) => !ok && rule.includes(part));
for (const { rule, expected, text, problem } of wrong) console.log(`${rule} (${expected}): ${text}\n    ${problem}`);
const open = unused.filter(({ rule }) => rule.includes(part));
if (args.includes('--unused'))
  for (const { rule, reading, condition } of open) console.log(`${rule}, ${reading}: ${condition}`);
console.log(`${outcomes.length} examples, ${wrong.length} wrong; ${open.length} conditions that no example makes true`);
process.exitCode = wrong.length > 0 ? 1 : 0;

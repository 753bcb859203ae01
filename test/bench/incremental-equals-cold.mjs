// After each of many random edits of a long agreement, the report of a followed draft equals that of a cold check. A cold check of a
// hundred pages takes seconds, so this runs on its own, and the tests do the same on shorter drafts.
// Usage: node test/bench/incremental-equals-cold.mjs [--edits 300] [--pages 100] [--seed 1]
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { loadRules, loadSources } from '../../scripts/workbench.mjs';
import { generateDraft } from './generate-draft.mjs';
import { applyEdit, randomEdits } from './random-edits.mjs';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '300' },
    pages: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const modules = await loadSources();
const rulebook = loadRules(modules);
const follow = modules.createChecker(rulebook).follow();
const cold = modules.createChecker(rulebook);

let text = generateDraft(Number(values.pages), 2020);
const edits = randomEdits(Number(values.seed), () => text);
let rope = modules.Rope.of(text);
await follow(rope);
let differ = 0;
for (let count = 1; count <= Number(values.edits); count += 1) {
  const edit = edits.next().value;
  text = applyEdit(text, edit);
  rope = rope.replaced(...edit);
  const [own, wanted] = [await follow(rope), await cold.inspect(text)];
  if (!isDeepStrictEqual(own.report, wanted.report)) {
    differ += 1;
    console.error(`edit ${count} ${JSON.stringify(edit)}: the reports differ`);
  }
  if (count % 50 === 0) console.log(`${count} edits, ${differ} differ, ${wanted.report.findings.length} findings`);
}
console.log(`${values.edits} edits of ${values.pages} pages: ${differ} reports differ`);
if (differ > 0) process.exitCode = 1;

// Writes what the documents show of the real output: the block in README.md between its marks is what `npm start` prints.
// With --check it writes nothing and fails when the document has fallen behind.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const BEGIN = '<!-- output: begin (npm run docs) -->';
const END = '<!-- output: end -->';
const FINDINGS = 2;

const readme = readFileSync('README.md', 'utf8');
const written = readme.slice(0, readme.indexOf(BEGIN) + BEGIN.length) + picture() + readme.slice(readme.indexOf(END));
if (process.argv.includes('--check')) {
  if (written !== readme) {
    console.error('README.md shows other output than the command gives. Run: npm run docs');
    process.exitCode = 1;
  }
} else writeFileSync('README.md', written);

/** The first findings of the draft that `npm start` checks, and the summary. */
function picture() {
  const args = ['packages/cli/bin/kadertoets.js', 'check', '--kader', 'rvn-2020', 'fixtures/druten-2020.md'];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status !== 1) throw new Error(`the check ended with ${status}\n${stderr}`);
  const [head, ...findings] = stdout.trimEnd().split(/\n\n(?= {2}\S)/u);
  const shown = [head, ...findings.slice(0, FINDINGS)].join('\n\n');
  return `\n\n\`\`\`text\n$ kadertoets check fixtures/druten-2020.md\n${shown}\n\n  …\n\`\`\`\n\n`;
}

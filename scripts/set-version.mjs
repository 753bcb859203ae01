// After `changeset version`: the version that the command tells, that of the project as a whole, and the one that the
// integrations install, follow the packages.
import { readFileSync, writeFileSync } from 'node:fs';

const { version: before } = JSON.parse(readFileSync('package.json', 'utf8'));
const { version } = JSON.parse(readFileSync('packages/cli/package.json', 'utf8'));
replace('package.json', `"version": "${before}"`, `"version": "${version}"`);
replace('packages/cli/src/version.ts', `'${before}'`, `'${version}'`);
for (const file of ['action.yml', 'templates/kadertoets.yml', 'docs/integraties.md'])
  replace(file, `@kadertoets/cli@${before}`, `@kadertoets/cli@${version}`);
replace('docs/integraties.md', `v${before}`, `v${version}`);
console.log(version);

function replace(file, old, now) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(old)) throw new Error(`${file} does not have ${old}`);
  writeFileSync(file, text.replaceAll(old, now));
}

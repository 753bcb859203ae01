// After `changeset version`: the version that the command tells, and that of the project as a whole, follow the packages.
import { readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('packages/cli/package.json', 'utf8'));
replace('package.json', /("version": ")[^"]+/u);
replace('packages/cli/src/version.ts', /(version = ')[^']+/u);
console.log(version);

function replace(file, place) {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(place, (_, before) => before + version),
  );
}

// The licences of the libraries that a bundle holds, from the folders that the bundler read them in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text for all packages among the files that bundles are made of; a package without a licence text is an error. */
export function noticesOf(inputs) {
  const folders = new Map();
  for (const input of inputs) {
    const match = /^(?<folder>.*node_modules\/(?<name>@[^/]+\/[^/]+|[^/]+))\//u.exec(
      input.replace(/^[^:]+:(?=.*node_modules)/u, ''),
    );
    if (match !== null) folders.set(match.groups.folder, match.groups.name);
  }
  return [...folders]
    .map(([folder, name]) => noticeOf(folder, name))
    .toSorted()
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(folder, name) {
  const { version, license, licenses, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const kind = license ?? licenses?.map(({ type }) => type).join(', ');
  const text = textIn(folder) || standardText(kind, author);
  if (kind === undefined || text === '') throw new Error(`${name} ${version} says no licence`);
  return `${name} ${version} (${kind})\n\n${text}\n`;
}

function textIn(folder) {
  const files = readdirSync(folder);
  const file = files.find((each) => /^licen[cs]e/iu.test(each)) ?? files.find((each) => /^readme/iu.test(each));
  if (file === undefined) return '';
  const text = readFileSync(join(folder, file), 'utf8');
  // Some keep it in their readme.
  return (/^readme/iu.test(file) ? (/^#* *licen[cs]e\b.*/imsu.exec(text)?.[0] ?? '') : text).trim();
}

/** Some name their licence and leave its words out. */
function standardText(kind, author) {
  const holder = author?.name ?? author;
  return kind === 'MIT' && typeof holder === 'string' ? `Copyright (c) ${holder}\n\n${MIT}` : '';
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

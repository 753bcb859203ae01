// The licences of the libraries that a bundle holds, from the folders that the bundler read them in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text for all packages among the inputs of a bundle; a package without a licence text is an error. */
export function noticesOf(inputs) {
  const folders = new Map();
  for (const input of Object.keys(inputs)) {
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
  const { version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder);
  const file = files.find((each) => /^licen[cs]e/iu.test(each)) ?? files.find((each) => /^readme/iu.test(each)) ?? '';
  const text = readFileSync(join(folder, file), 'utf8');
  // Some keep it in their readme.
  const own = /^readme/iu.test(file) ? (/^#* *licen[cs]e\b.*/imsu.exec(text)?.[0] ?? '') : text;
  const kind = license ?? licenses?.map(({ type }) => type).join(', ');
  if (kind === undefined || own.trim() === '') throw new Error(`${name} ${version} says no licence`);
  return `${name} ${version} (${kind})\n\n${own.trim()}\n`;
}

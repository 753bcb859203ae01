// Packs the packages that are published, as they would be: node scripts/pack.mjs [FOLDER [NAME...]] (dist/packages, all).
// With --check it also asks publint and "are the types wrong" about each, and keeps nothing. Needs a build; uses no network.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { PNPM } from './pnpm.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');
const [given, ...only] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folder = check ? mkdtempSync(join(tmpdir(), 'kadertoets-pack-')) : resolve(given ?? join(root, 'dist/packages'));

mkdirSync(folder, { recursive: true });
const names = readdirSync(join(root, 'packages')).filter(
  (name) => manifestOf(name).private !== true && (only.length === 0 || only.includes(name)),
);
try {
  const filters = names.flatMap((name) => ['--filter', manifestOf(name).name]);
  run('npm', ['exec', '--yes', '--', PNPM, '--recursive', ...filters, 'pack', '--pack-destination', folder]);
  const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (tarballs.length < names.length) throw new Error(`${names.length} packages, ${tarballs.length} tarballs`);
  if (check) {
    const wrong = [];
    for (const name of names) wrong.push(...(await judge(manifestOf(name))));
    for (const line of wrong) console.error(line);
    if (wrong.length > 0) process.exitCode = 1;
    else console.log(`${names.length} pakketten zijn klaar voor publicatie`);
  } else for (const name of tarballs) console.log(join(folder, name));
} finally {
  if (check) rmSync(folder, { recursive: true, force: true });
}

async function judge(manifest) {
  const tarball = join(folder, `${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`);
  const bytes = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
    strict: true,
  });
  const wrong = messages.map((message) => `${manifest.name}: publint: ${formatMessage(message, pkg)}`);
  // The packages are ES modules: what a program in CommonJS or an old resolver would make of them does not count.
  const types = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
      '--profile',
      'esm-only',
      '--format',
      'ascii',
      '--no-definitely-typed',
      tarball,
    ],
    {
      encoding: 'utf8',
    },
  );
  if (types.status !== 0) wrong.push(`${manifest.name}: attw:\n${types.stdout}${types.stderr}`);
  return wrong;
}

function manifestOf(name) {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
}

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  throw new Error(`${stdout}${stderr}`);
}

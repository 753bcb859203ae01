// Starts the editors with the packaged extension in them: VS Code's own server (the extension in Node, as on a computer)
// and VS Code for the Web (the extension and its server in web workers).
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const ROOT = join(import.meta.dirname, '../../..');
const VSIX = join(ROOT, 'extension/kadertoets.vsix');

/** No account, no advice, nothing fetched: what is left is the editor itself. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'npm.fetchOnlinePackageInfo': false,
  'json.schemaDownload.enable': false,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.fontFamily': 'DejaVu Sans Mono',
  'markdown.preview.fontFamily': 'DejaVu Sans',
};

/** A folder with these drafts of the fixtures, as a user would open it. */
function workspaceWith(drafts) {
  const folder = mkdtempSync(join(tmpdir(), 'kadertoets-vscode-'));
  mkdirSync(join(folder, 'concepten'));
  for (const draft of drafts) cpSync(join(ROOT, 'fixtures', draft), join(folder, 'concepten', draft));
  writeFileSync(join(folder, 'concepten/LEESMIJ.md'), '# Leesmij\n\nIn deze map staan conceptovereenkomsten.\n');
  return join(folder, 'concepten');
}

/** VS Code's server, the .vsix installed as a user installs it. */
export async function startDesktop({ node, server, chromium: executable }, drafts, prepare) {
  const folder = workspaceWith(drafts);
  prepare(folder);
  const home = mkdtempSync(join(tmpdir(), 'kadertoets-home-'));
  for (const kind of ['Machine', 'User']) {
    mkdirSync(join(home, 'data', kind), { recursive: true });
    writeFileSync(join(home, 'data', kind, 'settings.json'), JSON.stringify(SETTINGS));
  }
  const main = [join(server, 'out/server-main.js'), '--accept-server-license-terms', '--server-data-dir', home];
  main.push('--extensions-dir', join(home, 'extensions'));
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}' };
  execFileSync(node, [...main, '--install-extension', VSIX], { env, stdio: 'ignore' });
  const port = await freePort();
  const log = openSync(join(home, 'server.log'), 'w');
  const options = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--telemetry-level',
    'off',
  ];
  const serving = spawn(node, [...main, ...options, '--disable-workspace-trust'], {
    env,
    detached: true,
    stdio: ['ignore', log, log],
  });
  const stopServer = () => {
    try {
      if (serving.pid !== undefined) process.kill(-serving.pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  };
  process.on('exit', stopServer);
  const url = `http://127.0.0.1:${port}`;
  await answers(url);
  return await openBrowser(executable, `${url}/?folder=${encodeURIComponent(folder)}`, folder, DUTCH, () => {
    stopServer();
    rmSync(home, { recursive: true, force: true });
  });
}

/** VS Code for the Web with the files of the .vsix. */
export async function startWeb({ web, chromium: executable }, drafts) {
  const folder = workspaceWith(drafts);
  // This build has no place for settings of the user.
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ ...SETTINGS, 'kadertoets.locale': 'nl' }));
  const unpacked = mkdtempSync(join(tmpdir(), 'kadertoets-vsix-'));
  execFileSync('python3', ['-m', 'zipfile', '-e', VSIX, unpacked]);
  const port = await freePort();
  const { runServer } = await import('@vscode/test-web/out/server/main.js');
  // The extensions of the web build live in a frame on a host name below localhost.
  const running = await runServer('localhost', port, {
    build: { type: 'static', location: web, quality: 'stable', version: '1.91.1' },
    extensionPaths: [join(unpacked, 'extension')],
    folderMountPath: folder,
  });
  return await openBrowser(executable, `http://localhost:${port}/`, folder, '', () => {
    running.close();
    rmSync(unpacked, { recursive: true, force: true });
  });
}

/** The editor in Dutch. Its own words stay English, as there is no pack of them; those of the extension follow. */
const DUTCH = `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => 'nl', set: () => undefined });`;

async function openBrowser(executable, url, folder, script, stop) {
  const browser = await chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
  await context.addInitScript(script);
  const page = await context.newPage();
  const outside = new Set();
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    // What is inside a page that the editor shows goes by this name to a service worker, not to the network.
    if (hostname.endsWith('.vscode-resource.vscode-cdn.net')) return;
    if (protocol.startsWith('http') && !/^(?:127\.0\.0\.1|(?:.*\.)?localhost)$/.test(hostname)) outside.add(hostname);
  });
  if (process.env.BROWSER_LOG)
    page.on('console', (message) => console.log(`[browser] ${message.text().slice(0, 500)}`));
  await page.goto(url);
  return {
    page,
    folder,
    outside,
    close: async () => {
      await browser.close();
      stop();
      rmSync(join(folder, '..'), { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    try {
      if ((await fetch(url, { redirect: 'manual' })).status < 500) return;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

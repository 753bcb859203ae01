import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DRAFT, folderWith, kadertoets } from './command.ts';

/** Its name since Node 22, and before. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';
const COMMAND = join(import.meta.dirname, '../bin/kadertoets.js');

/** The built server, started in `folder`, without leave to write, to start a program or to reach the network. */
async function connect(folder: string, ...args: string[]): Promise<Client> {
  const offline = join(folderWith({ 'offline.mjs': OFFLINE }), 'offline.mjs');
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PERMISSION, '--allow-fs-read=*', '--import', offline, COMMAND, 'mcp', ...args],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1' },
    stderr: 'ignore',
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  onTestFinished(async () => {
    await client.close();
  });
  return client;
}

const OFFLINE = `
import net from 'node:net';
net.Socket.prototype.connect = () => { throw new Error('the network is not for this server'); };
`;

interface Answer {
  readonly isError: boolean;
  readonly text: string;
  readonly structured: unknown;
}

async function call(client: Client, name: string, given: Record<string, unknown>): Promise<Answer> {
  const { isError, content, structuredContent } = await client.callTool({ name, arguments: given });
  const [first] = content as { text: string }[];
  return { isError: isError === true, text: first?.text ?? '', structured: structuredContent };
}

describe('the tools', () => {
  test('check, explain and why are offered, to read only', async () => {
    const client = await connect(folderWith({}));
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['check', 'explain', 'why']);
    for (const { annotations } of tools)
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    expect(client.getServerVersion()?.name).toBe('kadertoets');
    expect(client.getInstructions()).toContain('undetermined');
  });

  test('check gives what the command gives, by the schema that it announces', async () => {
    const folder = folderWith({ 'map/concept.md': DRAFT });
    const client = await connect(folder);
    // The client holds every answer against the schema in this list.
    await client.listTools();
    const day = '2021-01-01';
    const answer = await call(client, 'check', { path: 'map/concept.md', referenceDate: day });
    const { stdout } = kadertoets(folder, ['check', 'map/concept.md', '--format', 'json', '--reference-date', day]);
    expect(answer).toEqual({ isError: false, text: stdout, structured: JSON.parse(stdout) as unknown });
    expect(stdout).toContain('rvn-2020/lokale-zeggenschap');
  });

  test('a text is checked like a file that stands in the started folder', async () => {
    const folder = folderWith({
      'concept.md': DRAFT,
      'kadertoets.config.yaml': 'severities: { rvn-2020/lokaal-aandeel: info }\n',
    });
    const client = await connect(folder);
    const [file, text] = [
      await call(client, 'check', { path: 'concept.md' }),
      await call(client, 'check', { text: DRAFT }),
    ];
    expect(text).toEqual(file);
    expect(text.text).toContain('"severity": "info"');
  });

  test('explain and why say what the commands say', async () => {
    const folder = folderWith({ 'concept.md': DRAFT });
    const client = await connect(folder, '--locale', 'en');
    const explained = await call(client, 'explain', { rule: 'rvn-2020/lokaal-aandeel' });
    expect(explained.text).toBe(kadertoets(folder, ['explain', 'rvn-2020/lokaal-aandeel', '--locale', 'en']).stdout);
    const why = { text: DRAFT, line: 11, rule: 'zeggenschap' };
    const reason = await call(client, 'why', why);
    expect(reason.text).toContain('reports here');
    expect(reason).toEqual(await call(client, 'why', { path: 'concept.md', line: 11, rule: 'zeggenschap' }));
  });
});

describe('what it refuses', () => {
  test('a path outside the started folder, by whatever way', async () => {
    const around = folderWith({ 'geheim.md': DRAFT, 'project/concept.md': DRAFT });
    const folder = join(around, 'project');
    symlinkSync(join(around, 'geheim.md'), join(folder, 'naar-buiten.md'));
    symlinkSync(around, join(folder, 'omhoog'));
    const client = await connect(folder);
    for (const path of [
      '../geheim.md',
      join(around, 'geheim.md'),
      'naar-buiten.md',
      'omhoog/geheim.md',
      '../bestaat-niet.md',
    ])
      for (const [tool, more] of [
        ['check', {}],
        ['why', { line: 1 }],
      ] as const) {
        const answer = await call(client, tool, { path, ...more });
        expect(answer, `${tool} ${path}`).toMatchObject({ isError: true, structured: undefined });
        expect(answer.text).toContain('buiten de map');
      }
    expect((await call(client, 'check', { path: join(folder, 'concept.md') })).isError).toBe(false);
  });

  test('a question that is wrong is answered with what is wrong, and the next one is answered as before', async () => {
    const client = await connect(folderWith({ 'concept.md': DRAFT, 'brief.md': 'Beste lezer.\n', 'map/x.md': DRAFT }));
    const wrong: [string, Record<string, unknown>, string][] = [
      ['check', {}, 'één van de twee'],
      ['check', { path: 'concept.md', text: DRAFT }, 'één van de twee'],
      ['check', { path: 'weg.md' }, 'bestaat niet'],
      ['check', { path: 'map' }, 'geen bestand'],
      ['check', { path: 'brief.md' }, '0 concepten getoetst'],
      ['check', { path: 'concept.md', gemeente: 'Drutten' }, 'bedoelt u “Druten”'],
      ['check', { path: 'concept.md', fix: true }, 'additional properties'],
      ['explain', {}, 'rule'],
      ['explain', { rule: 'rvn-2020/lokaal-andeel' }, 'Bedoelt u “rvn-2020/lokaal-aandeel”'],
      ['why', { path: 'concept.md', line: 999 }, 'heeft geen regel 999'],
      ['why', { path: 'concept.md', line: '1' }, 'integer'],
    ];
    for (const [tool, given, text] of wrong) {
      const answer = await call(client, tool, given);
      expect(answer, `${tool} ${JSON.stringify(given)}`).toMatchObject({ isError: true });
      expect(answer.text).toContain(text);
    }
    await expect(client.callTool({ name: 'verwijder', arguments: {} })).rejects.toThrow('there is no tool');
    expect((await call(client, 'check', { path: 'concept.md' })).isError).toBe(false);
  });

  test('packs that are not valid: it does not start', () => {
    const folder = folderWith({ 'regels/x/pack.yaml': 'pack: x\nfout: ja\n' });
    const { status, stderr } = kadertoets(folder, ['mcp', '--rules', 'regels']);
    expect(status).toBe(2);
    expect(stderr).toContain('de pakketten van --rules kloppen niet');
  });
});

describe('the resources', () => {
  test('every rule has its page, and the kaders are there as data', async () => {
    const client = await connect(folderWith({}));
    const { resources } = await client.listResources();
    const [kaders] = (await client.readResource({ uri: 'kadertoets://kaders' })).contents;
    const rules = resources.filter(({ uri }) => uri.startsWith('kadertoets://regel/'));
    expect(JSON.parse(kaders !== undefined && 'text' in kaders ? kaders.text : '')).toHaveProperty('packs');
    expect(rules.map(({ name }) => name)).toContain('rvn-2020/lokaal-aandeel');
    for (const { uri, name } of rules) {
      const [page] = (await client.readResource({ uri })).contents;
      expect(page !== undefined && 'text' in page ? page.text : '').toContain(name);
    }
    await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow('there is no resource');
  });
});

test('leaves the folder as it was, and ends by itself when the assistant hangs up', async () => {
  const folder = folderWith({ 'concept.md': DRAFT });
  mkdirSync(join(folder, 'leeg'));
  const before = readdirSync(folder, { recursive: true }).toSorted();
  const { status, stdout } = kadertoets(folder, ['mcp'], { GITHUB_STEP_SUMMARY: join(folder, 'samenvatting.md') });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  const client = await connect(folder);
  await call(client, 'check', { path: 'concept.md' });
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(before);
  expect(readFileSync(join(folder, 'concept.md'), 'utf8')).toBe(DRAFT);
});

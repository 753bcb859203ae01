import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commanded, fromCommand, fromServer, isBuilt, nodeServer, served, type Server, webServer } from './bundles.ts';

/** Folders with drafts: the fixtures, and others that `KADERTOETS_DRAFTS` names. */
const folders = [join(import.meta.dirname, '../../fixtures'), ...(process.env['KADERTOETS_DRAFTS']?.split(':') ?? [])];
const drafts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => join(folder, name)),
);

describe.runIf(isBuilt())('the command, the server in Node and the server in a web worker', () => {
  let node: Server;
  let web: Server;
  let command: ReturnType<typeof commanded>;
  beforeAll(async () => {
    [node, web] = await Promise.all([nodeServer(), webServer()]);
    command = commanded(drafts);
  }, 120_000);
  afterAll(() => {
    node.close();
    web.close();
  });

  test.each(drafts.map((path) => [path.slice(path.lastIndexOf('/') + 1), path]))(
    'say the same of %s',
    async (_name, path) => {
      const [inNode, inWorker] = await Promise.all([served(node, path), served(web, path)]);
      expect(inWorker).toEqual(inNode);
      const document = command.documents[drafts.indexOf(path)];
      if (document === undefined) throw new Error(`The command left ${path} out`);
      expect(fromServer(inNode)).toEqual(fromCommand(document));
    },
    60_000,
  );

  test('the drafts give them something to agree on', () => {
    expect(command.documents.flatMap(({ findings }) => findings).length).toBeGreaterThan(0);
  });
});

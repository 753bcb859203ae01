import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashFiles } from '../src/hash.ts';
import { goodFiles, rulebookOf } from './files.ts';

test('it is the SHA-256 of names and texts', () => {
  const known = createHash('sha256').update('[["a.yaml","één"]]').digest('hex');
  expect(hashFiles(new Map([['a.yaml', 'één']]))).toBe(known);
});

test('the order of the files and the kind of line end make no difference', () => {
  const one = hashFiles(
    new Map([
      ['a', 'x\r\ny'],
      ['b', 'z'],
    ]),
  );
  expect(
    hashFiles(
      new Map([
        ['b', 'z'],
        ['a', 'x\ny'],
      ]),
    ),
  ).toBe(one);
});

test('a text that moves from one file to another makes a difference', () => {
  expect(
    hashFiles(
      new Map([
        ['a', 'xy'],
        ['b', ''],
      ]),
    ),
  ).not.toBe(
    hashFiles(
      new Map([
        ['a', 'x'],
        ['b', 'y'],
      ]),
    ),
  );
});

test('a pack carries the hash of its own files, wherever its folder lies', () => {
  const [before] = rulebookOf(goodFiles).packs;
  const moved = Object.fromEntries(Object.entries(goodFiles).map(([path, text]) => [`elders/${path}`, text]));
  expect(rulebookOf(moved).packs[0]?.hash).toBe(before?.hash);
  const path = 'rules/streek-2020/geen-weigering.yaml';
  const changed = { ...goodFiles, [path]: `${goodFiles[path]}# een opmerking\n` };
  expect(rulebookOf(changed).packs[0]?.hash).not.toBe(before?.hash);
});

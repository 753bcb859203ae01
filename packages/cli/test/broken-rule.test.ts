import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packRulebook } from '../../rulebook/src/authoring.ts';
import type { Rulebook } from '../../rulebook/src/index.ts';
import { DRAFT, folderWith } from './command.ts';

const OWN = join(import.meta.dirname, '..');

interface Full {
  readonly packs: readonly { readonly rules: { rule: string; conflict?: { when: unknown }[] }[] }[];
}

/** The command, with a rule in it that no check of packs would have let through. */
function brokenCommand(): string {
  const folder = folderWith({});
  cpSync(join(OWN, 'bin'), join(folder, 'bin'), { recursive: true });
  mkdirSync(join(folder, 'dist'));
  for (const name of ['kadertoets.bundle', 'language.json', 'language.texts'])
    cpSync(join(OWN, 'dist', name), join(folder, 'dist', name));
  const rulebook = JSON.parse(readFileSync(join(OWN, 'dist/rulebook.full.json'), 'utf8')) as Full;
  for (const { rules } of rulebook.packs)
    for (const rule of rules.filter((each) => each.rule === 'lokale-zeggenschap'))
      for (const reading of rule.conflict ?? []) reading.when = { mentions: 'werkbedrijf', via: 5 };
  const { text, texts, weights } = packRulebook(rulebook as unknown as Rulebook, () => '');
  writeFileSync(join(folder, 'dist/rulebook.json'), text);
  writeFileSync(join(folder, 'dist/rulebook.texts'), texts);
  writeFileSync(join(folder, 'dist/rulebook.weights'), weights);
  return join(folder, 'bin/kadertoets.js');
}

test('a rule that fails ends the run: status 2, its name, and no report or baseline', () => {
  const command = brokenCommand();
  const folder = folderWith({ 'concept.md': DRAFT });
  const args = ['check', 'concept.md', '--format', 'json=uit.json', '--baseline', 'basis.json', '--update-baseline'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('De regel rvn-2020/lokale-zeggenschap kon niet worden uitgevoerd');
  expect(stderr).toContain('niets getoetst en niets geschreven');
  expect(existsSync(join(folder, 'uit.json')) || existsSync(join(folder, 'basis.json'))).toBe(false);
});

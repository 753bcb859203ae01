import { describe, expect, test } from 'vitest';
import { DRAFT, folderWith, kadertoets } from './command.ts';

const RULE = 'rvn-2020/lokaal-aandeel';

interface Shown {
  readonly documents: readonly {
    readonly path: string;
    readonly packs: readonly string[];
    readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  }[];
}

function check(folder: string, ...args: string[]): Shown {
  return JSON.parse(kadertoets(folder, ['check', ...args, '--format', 'json']).stdout) as Shown;
}

function severityOf(shown: Shown, at = 0): string | undefined {
  return shown.documents[at]?.findings.find(({ rule }) => rule === RULE)?.severity;
}

describe('the configuration', () => {
  test('is found upward from each draft', () => {
    const folder = folderWith({
      'kadertoets.config.yaml': `severities: { ${RULE}: warning }\n`,
      'a/b/concept.md': DRAFT,
      'c/kadertoets.config.json': `{ "severities": { "${RULE}": "off" } }`,
      'c/concept.md': DRAFT,
    });
    const shown = check(folder, 'a', 'c');
    expect([severityOf(shown, 0), severityOf(shown, 1)]).toEqual(['warning', undefined]);
    expect(severityOf(check(folder, 'a', '--config', 'c/kadertoets.config.json'))).toBeUndefined();
  });

  test('names what is checked and what is left out; what the command names is checked', () => {
    const folder = folderWith({
      'kadertoets.config.yaml': 'paths: [concepten]\nignore: [concepten/archief/]\nkaders: [rvn-2020]\n',
      'concepten/nieuw.md': DRAFT,
      'concepten/archief/oud.md': DRAFT,
      'elders.md': DRAFT,
    });
    const shown = check(folder);
    expect(shown.documents.map(({ path }) => path)).toEqual(['concepten/nieuw.md']);
    expect(shown.documents[0]?.packs).toEqual(['dvo-basis', 'rvn-2020']);
    expect(check(folder, 'concepten/archief/oud.md').documents).toHaveLength(1);
    expect(check(folder, 'elders.md', '--kader', 'druten-2020').documents[0]?.packs).toContain('druten-2020');
  });

  test('that leaves out every draft is an error, and so is a rule that does not exist', () => {
    const all = folderWith({ 'kadertoets.config.yaml': 'ignore: ["*.md"]\n', 'concept.md': DRAFT });
    expect(kadertoets(all, ['check'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('elk concept') as string,
    });
    const slip = folderWith({
      'kadertoets.config.yaml': 'severities: { rvn-2020/lokal-aandeel: off }\n',
      'concept.md': DRAFT,
    });
    const { status, stderr } = kadertoets(slip, ['check', 'concept.md']);
    expect(status).toBe(2);
    expect(stderr).toContain('kadertoets.config.yaml:1:15');
    expect(stderr).toContain(`Bedoelt u “${RULE}”?`);
  });

  test('is shown by --print-config, and its doing explained by doctor', () => {
    const folder = folderWith({ 'kadertoets.config.yaml': 'kaders: [rvn-2020]\n', 'map/concept.md': DRAFT });
    const print = (...flags: string[]): unknown =>
      JSON.parse(kadertoets(folder, ['check', 'map/concept.md', '--print-config', ...flags]).stdout);
    expect(print()).toMatchObject({ file: 'kadertoets.config.yaml', kaders: ['rvn-2020'], failOn: 'error', jobs: 1 });
    // The command goes before the configuration.
    expect(print('--kader', 'wijchen-2020', '--fail-on', 'never')).toMatchObject({
      kaders: ['wijchen-2020'],
      failOn: 'never',
    });
    const { status, stdout } = kadertoets(folder, ['doctor', 'map/concept.md']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/configuratie +kadertoets\.config\.yaml/u);
    expect(stdout).toMatch(/gemeente +Druten \(front matter\)/u);
    expect(stdout).toMatch(/✓ rvn-2020 +Geldt omdat het is gekozen\./u);
    expect(stdout).toMatch(/– druten-2020 +Geldt niet: er zijn andere kaders gekozen\./u);
  });
});

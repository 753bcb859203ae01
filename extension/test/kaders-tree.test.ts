import type { DraftAssessment, KaderVerdict, PackVerdicts, Verdict } from '@kadertoets/language-server/protocol';
import { expect, test } from 'vitest';
import { type Line, linesBelow, packLines } from '../src/kaders-tree.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const kader = (id: string, verdict: Verdict, more: Partial<KaderVerdict> = {}): KaderVerdict => ({
  id,
  title: id,
  text: '',
  verdict,
  rules: [],
  evidence: [],
  findings: [],
  ...more,
});
const pack = (id: string, status: PackVerdicts['status'], kaders: readonly KaderVerdict[]): PackVerdicts => ({
  id,
  title: id,
  status,
  reason: '',
  kaders,
});
const draft = (...packs: readonly PackVerdicts[]): DraftAssessment => ({
  uri: 'file:///dvo.md',
  version: 1,
  recognised: true,
  gemeenten: [],
  packs,
  otherFindings: [],
});
const label = (line: Line): string => {
  switch (line.kind) {
    case 'pack':
      return line.pack.title;
    case 'rest':
      return `rest of ${line.pack.title}`;
    case 'kader':
      return line.kader.title;
    case 'evidence':
      return line.passage.clause;
  }
};

test('what the council decided stands above advice and drafting', () => {
  const one = [kader('a', 'complies')];
  const lines = packLines(
    draft(pack('redactie', 'hygiene', one), pack('advies', 'advice', one), pack('raad', 'adopted', one)),
  );
  expect(lines.map(label)).toEqual(['raad', 'advies', 'redactie']);
});

test('what needs attention stands first, and what is not at issue is put away', () => {
  const [line] = packLines(
    draft(
      pack('raad', 'adopted', [
        kader('gehaald', 'complies'),
        kader('stil', 'not-applicable'),
        kader('onzeker', 'undetermined'),
        kader('strijdig', 'conflicts'),
      ]),
    ),
  );
  if (line === undefined) throw new Error('no line');
  const below = linesBelow(line);
  expect(below.map(label)).toEqual(['strijdig', 'onzeker', 'gehaald', 'rest of raad']);
  expect(below.slice(-1).flatMap(linesBelow).map(label)).toEqual(['stil']);
});

test('a passage that is both evidence and finding stands there once, as the finding', () => {
  const passage = { clause: 'artikel 1', range, words: 'woorden' };
  const finding = { ...passage, rule: 'raad/regel', severity: 'error' as const, message: 'Dit kan niet.' };
  const below = linesBelow({
    kind: 'kader',
    kader: kader('strijdig', 'conflicts', {
      evidence: [passage, { ...passage, clause: 'artikel 2' }],
      findings: [finding],
    }),
  });
  expect(below.map((line) => (line.kind === 'evidence' ? [line.passage.clause, line.finding?.message] : []))).toEqual([
    ['artikel 1', 'Dit kan niet.'],
    ['artikel 2', undefined],
  ]);
});

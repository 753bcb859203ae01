import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChecker } from '@kadertoets/engine';
import { describe, expect, test } from 'vitest';
import { shippedRulebook } from './shipped-rulebook.ts';

interface Expected {
  /** What the catalogue of kaders demands: the rule, and words that the finding must touch. */
  readonly findings: readonly { readonly rule: string; readonly quote: string }[];
  /** Rules that do not come out right on this draft yet; they are not judged here. */
  readonly open?: readonly string[];
}

const folder = 'fixtures';
const drafts = readdirSync(folder).filter((name) => name.endsWith('.md'));
const checker = createChecker(shippedRulebook());

describe('the drafts under fixtures/', () => {
  test('are at least eight, of several gemeenten', () => {
    expect(drafts.length).toBeGreaterThanOrEqual(8);
  });

  test.each(drafts)('%s has the errors and warnings that it should have, and no others', async (name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const path = join(folder, name.replace(/\.md$/u, '.expected.json'));
    const { findings: wanted, open = [] } = JSON.parse(readFileSync(path, 'utf8')) as Expected;
    const report = await checker.check(source);
    const found = report.findings.filter(
      ({ rule, kind, severity }) => kind !== 'undetermined' && severity !== 'info' && !open.includes(rule),
    );
    const rest = [...found];
    const missed = wanted.filter(({ rule, quote }) => {
      const start = source.indexOf(quote);
      expect(start, `not in the draft: ${quote}`).toBeGreaterThanOrEqual(0);
      const at = rest.findIndex(
        (each) => each.rule === rule && each.span.start < start + quote.length && start < each.span.end,
      );
      if (at !== -1) rest.splice(at, 1);
      return at === -1 && !open.includes(rule);
    });
    const others = rest.map(({ rule, span }) => `${rule}: ${source.slice(span.start, span.end)}`);
    expect({ recognised: report.recognised, missed, others }).toEqual({ recognised: true, missed: [], others: [] });
  });
});

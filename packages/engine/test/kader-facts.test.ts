import { createChecker } from '@kadertoets/engine';
import { describe, expect, it } from 'vitest';
import { shippedRulebook } from './rulebook.ts';

const checker = createChecker(shippedRulebook());

/** The finding that no adopted kader is in force, with the words that it stands on. */
async function missingKader(source: string): Promise<{ message: string; at: string } | undefined> {
  const { findings } = await checker.check(source);
  const found = findings.find((finding) => finding.rule === 'dvo-basis/geen-geldend-kader');
  return found === undefined
    ? undefined
    : { message: found.message, at: source.slice(found.span.start, found.span.end) };
}

describe('an adopted kader', () => {
  it('is missing when no decision is in force during the term', async () => {
    const found = await missingKader(
      '# DVO Druten\n\n## Artikel 1 Looptijd\n\nDeze overeenkomst geldt van 1 januari 2028 tot en met 31 december 2029.',
    );
    expect(found?.at).toBe('Artikel 1 Looptijd');
    expect(found?.message).toContain('van 1 januari 2020 tot en met 31 december 2023');
  });

  it('is missing for a gemeente that no pack knows', async () => {
    expect((await missingKader('# DVO gemeente Lingewaarden\n\nDe gemeente betaalt.'))?.message).toContain(
      'voor Lingewaarden is geen kader bekend',
    );
  });

  it('is there when one day of the term falls into it, or without a term', async () => {
    expect(
      await missingKader(
        '# DVO Druten\n\n## Artikel 1 Looptijd\n\nDeze overeenkomst geldt van 31 december 2023 tot en met 31 december 2025.',
      ),
    ).toBeUndefined();
    expect(await missingKader('# DVO Druten\n\nDe gemeente betaalt.')).toBeUndefined();
  });
});

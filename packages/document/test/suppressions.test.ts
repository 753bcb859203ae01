import { parseDraft } from '@kadertoets/document';
import { describe, expect, it } from 'vitest';

const covered = (source: string): string[] =>
  parseDraft(source).suppressions.map(({ covers }) =>
    covers === undefined ? '' : source.slice(covers.start, covers.end),
  );

describe('suppressions', () => {
  it('covers the block that follows', () => {
    const source =
      '# DVO\n\nEerst.\n\n<!-- kadertoets-negeer-volgende rvn-2020/lokaal-aandeel: besluit raad 12-12-2019 -->\n\nDan dit.\n\nEn dat.';
    expect(covered(source)).toEqual(['Dan dit.']);
    expect(parseDraft(source).suppressions[0]).toMatchObject({
      scope: 'next',
      rules: ['rvn-2020/lokaal-aandeel'],
      reason: 'besluit raad 12-12-2019',
    });
  });

  it('covers text behind it on the same line', () => {
    expect(covered('# DVO\n\n<!-- kadertoets-negeer-volgende a/b: reden --> De gemeente betaalt.')).toEqual([
      'De gemeente betaalt.',
    ]);
  });

  it('covers one item of a list', () => {
    expect(
      covered('# DVO\n\n1. Eerst.\n\n   <!-- kadertoets-negeer-volgende a/b: reden -->\n\n   Vervolg.\n2. Dan.'),
    ).toEqual(['Vervolg.']);
  });

  it('holds for the whole file', () => {
    expect(parseDraft('<!-- kadertoets-negeer a/b, a/c: reden -->\n\n# DVO').suppressions[0]).toMatchObject({
      scope: 'file',
      rules: ['a/b', 'a/c'],
    });
  });

  it.each([
    ['<!-- kadertoets-negeer-volgende a/b -->\n\nTekst.', /geen reden/u],
    ['<!-- kadertoets-negeer-volgende : reden -->\n\nTekst.', /welke regel/u],
    ['<!-- kadertoets-negeer-alles a/b: reden -->\n\nTekst.', /bestaat niet/u],
    ['Tekst.\n\n<!-- kadertoets-negeer-volgende a/b: reden -->', /volgt niets/u],
  ])('says what is wrong with %j', (source, problem) => {
    expect(parseDraft(source).suppressions[0]?.problem).toMatch(problem);
  });

  it.each([
    '<!-- kadertoets-negeer a/b tot 2021-06-30: besluit raad -->',
    '<!-- kadertoets-negeer a/b: besluit raad, tot 2021-06-30 -->',
    '<!-- kadertoets-negeer a/b: besluit raad (tot 2021-06-30) -->',
  ])('holds through the day that it names: %s', (comment) => {
    expect(parseDraft(`${comment}\n\n# DVO`).suppressions[0]).toMatchObject({
      rules: ['a/b'],
      reason: 'besluit raad',
      until: '2021-06-30',
    });
  });

  it.each(['2021-06-31', '30-06-2021'])('says that “tot %s” is no day', (day) => {
    expect(parseDraft(`<!-- kadertoets-negeer a/b tot ${day}: besluit -->\n\n# DVO`).suppressions[0]?.problem).toMatch(
      /bestaande dag/u,
    );
  });

  it.each([
    'afspraak met de regio; besluit: raad 12-12-2019, nr. 7; eigenaar: afdeling Werk; tot 2021-06-30',
    'afspraak met de regio; Eigenaar: afdeling Werk; tot 2021-06-30; besluit: raad 12-12-2019, nr. 7',
  ])('names an owner and a decision, in whatever order: %s', (text) => {
    const [found] = parseDraft(`<!-- kadertoets-negeer a/b: ${text} -->\n\n# DVO`).suppressions;
    expect(found).toMatchObject({
      reason: 'afspraak met de regio',
      decision: 'raad 12-12-2019, nr. 7',
      owner: 'afdeling Werk',
      until: '2021-06-30',
    });
    expect(found).not.toHaveProperty('problem');
  });

  it('takes other words behind a semicolon for the reason', () => {
    const [found] = parseDraft('<!-- kadertoets-negeer a/b: besluit: raad; zie ook: nota 3 -->\n\n# DVO').suppressions;
    expect(found).toMatchObject({ reason: 'besluit: raad; zie ook: nota 3' });
    expect(found).not.toHaveProperty('decision');
  });

  it.each([
    ['reden; eigenaar:', /Achter “eigenaar:” staat niets/u],
    ['reden; besluit: een; besluit: twee', /twee keer/u],
    ['; eigenaar: afdeling Werk', /geen reden/u],
  ])('says what is wrong with “%s”', (text, problem) => {
    expect(parseDraft(`<!-- kadertoets-negeer a/b: ${text} -->\n\n# DVO`).suppressions[0]?.problem).toMatch(problem);
  });

  it('leaves a year in a reason alone', () => {
    expect(
      parseDraft('<!-- kadertoets-negeer a/b: besluit dat doorloopt tot zomer 2021 -->\n\n# DVO').suppressions[0],
    ).not.toHaveProperty('until');
  });

  it('leaves other comments alone', () => {
    expect(parseDraft('<!-- nog bespreken -->\n\nTekst.').suppressions).toEqual([]);
  });
});

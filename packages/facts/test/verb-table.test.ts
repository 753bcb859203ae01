import { expect, test } from 'vitest';
import { buildVerbForms, verbTable } from '../src/morphology/index.ts';

const forms = buildVerbForms(
  verbTable({
    strong: { geven: ['gaf', 'gaven', 'gegeven'] },
    irregular: { zijn: { present: ['is', 'zijn'], past: ['was', 'waren'], participle: 'geweest' } },
    weak: ['betalen'],
    separable: ['uit|betalen', 'op|geven', 'in|zetten'],
  }),
);

test.each([
  ['betaalt', [['betalen', 'present', 'singular', undefined]]],
  ['uitbetaald', [['uitbetalen', 'participle', 'any', 'uit']]],
  ['gaven', [['geven', 'past', 'plural', undefined]]],
  ['waren', [['zijn', 'past', 'plural', undefined]]],
  ['constructor', []],
  ['be', []],
  ['', []],
])('knows what %s can be', (word, expected) => {
  expect(forms.lookup(word).map(({ lemma, form, number, particle }) => [lemma, form, number, particle])).toEqual(
    expected,
  );
});

test('joins a particle with its verb only, and knows which verb is none without one', () => {
  expect(forms.joinParticle('geven', 'op')).toBe('opgeven');
  expect(forms.joinParticle('geven', 'uit')).toBeUndefined();
  expect(forms.isBound('zetten')).toBe(true);
  expect(forms.isBound('betalen')).toBe(false);
});

test('tells a form of two words from its first word', () => {
  const apart = buildVerbForms(
    verbTable({
      strong: {},
      irregular: {
        uitbesteden: { present: ['besteedt uit'], past: ['besteedde uit'] },
        besteden: { present: ['besteedt'], past: ['besteedde'] },
      },
      weak: [],
      separable: [],
    }),
  );
  expect(apart.lookup('besteedde').map(({ lemma }) => lemma)).toEqual(['besteden']);
});

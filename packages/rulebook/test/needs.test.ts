import { expect, test } from 'vitest';
import { needsOf } from '../src/needs.ts';

test('all asks for what each of its parts asks for, any for one of what its parts ask for', () => {
  expect(
    needsOf({
      all: [
        { act: ['pay', 'give'] },
        { any: [{ mentions: 'raad' }, { all: [{ mentions: ['a', 'b', 'c'] }, { fact: 'share' }] }] },
        { mentions: 'raad', in: 'heading' },
      ],
    }),
  ).toEqual([['give', 'pay'], ['raad', 'share'], ['raad']]);
});

test.each([
  { not: { act: 'pay' } },
  { quantity: 'money' as const },
  { status: ['norm' as const] },
  { fact: 'share', in: ['statement' as const, 'pronoun' as const] },
  { any: [{ mentions: 'raad' }, { not: { mentions: 'gemeente' } }] },
])('nothing has to be named for %o', (condition) => {
  expect(needsOf(condition)).toEqual([]);
});

test('a condition that asks for nothing is refused', () => {
  expect(() => needsOf({ mentions: null as unknown as string })).toThrow(TypeError);
});

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurn } from '../src/check/in-turn.ts';

test('gives the results in order, whichever was the quickest, and never does more at once than it may', async () => {
  let busy = 0;
  let most = 0;
  const results = await inTurn([30, 1, 20, 5, 10], 2, async (wait, index) => {
    busy += 1;
    most = Math.max(most, busy);
    await pause(wait);
    busy -= 1;
    return `${String(index)}:${String(wait)}`;
  });
  expect(results).toEqual(['0:30', '1:1', '2:20', '3:5', '4:10']);
  expect(most).toBe(2);
});

test('tells of the first that failed in order, also when a later one failed sooner, and begins no more', async () => {
  const begun: number[] = [];
  const run = inTurn([0, 1, 2, 3, 4, 5], 3, async (item) => {
    begun.push(item);
    await pause(item === 0 ? 60 : 1);
    throw new Error(`stuk ${String(item)}`);
  });
  await expect(run).rejects.toThrow('stuk 0');
  expect(begun).toEqual([0, 1, 2]);
});

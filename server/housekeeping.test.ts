import { expect, it } from 'vitest';
import { keepHouse } from './housekeeping.ts';
import { HandClock } from './testing/test-app.ts';

const DAY_MS = 86_400_000;

const setUp = (trouble: Error | null = null) => {
  const clock = new HandClock(100 * DAY_MS);
  const forgotten: number[] = [];
  const swept: number[] = [];
  const emptied: number[] = [];
  const errors: unknown[] = [];
  const close = keepHouse({
    directory: { forgetUnusedDevices: async () => {}, forgetModeration: async () => {} },
    journal: {
      forgetChanges: async (before) => {
        if (trouble) throw trouble;
        forgotten.push(before / DAY_MS);
      },
    },
    sweepFiles: async () => {
      swept.push(clock.now() / DAY_MS);
    },
    emptyOldTrash: async () => {
      emptied.push(clock.now() / DAY_MS);
    },
    clock,
    onError: (error) => errors.push(error),
  });
  return { clock, forgotten, swept, emptied, errors, close };
};

it('forgets changes older than thirty days at the start and every day, until it is closed', async () => {
  const { clock, forgotten, close } = setUp();
  await expect.poll(() => forgotten).toEqual([70]);
  clock.turn(DAY_MS - 1);
  clock.turn(1);
  await expect.poll(() => forgotten).toEqual([70, 71]);
  close();
  clock.turn(DAY_MS);
  expect(forgotten).toEqual([70, 71]);
});

it('sweeps files as often, and empties old trash from an hour later on', async () => {
  const { clock, swept, emptied } = setUp();
  await expect.poll(() => swept).toEqual([100]);
  expect(emptied).toEqual([]);
  clock.turn(DAY_MS / 24);
  await expect.poll(() => emptied).toEqual([100 + 1 / 24]);
  clock.turn(DAY_MS);
  await expect.poll(() => emptied).toEqual([100 + 1 / 24, 101 + 1 / 24]);
  expect(swept).toHaveLength(2);
});

it('says what went wrong, and tries again the next day', async () => {
  const trouble = new Error('the disk is full');
  const { clock, errors } = setUp(trouble);
  await expect.poll(() => errors).toEqual([trouble]);
  clock.turn(DAY_MS);
  await expect.poll(() => errors).toEqual([trouble, trouble]);
});

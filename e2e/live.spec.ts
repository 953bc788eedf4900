import { expect } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible } from './support/axe.ts';
import { openPage } from './support/browser.ts';
import { command } from './support/command.ts';
import { test } from './support/fixtures.ts';
import { takeBack } from './support/take-back.ts';

/** What goes on in a meeting that runs: the timer, raised hands, who is ready. */
const BOARD = 'Lapset, nuoret ja perheet';

test('the timer is the same for everybody, on every page; hands and "ready" reach the facilitators', async ({
  browser,
  server,
}) => {
  // Eleven seconds of it are a timer's.
  test.slow();
  const kaisa = await openPage(browser);
  const { meetingId } = await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa' });
  const anna = await openPage(browser);
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: BOARD });
  await expect(anna.getByRole('timer')).toHaveCount(0);

  await command(kaisa, meetingId, { type: 'timer.start', seconds: 600 });
  for (const page of [kaisa, anna])
    await expect(page.getByRole('timer', { name: 'Time left' })).toHaveText(/^(10:00|9:5\d)$/);
  await expectAccessible(anna);
  const hand = anna.getByRole('button', { name: 'Raise hand' });
  await hand.click();
  await expect(hand).toHaveAttribute('aria-pressed', 'true');
  await anna.getByRole('button', { name: 'Ready', exact: true }).click();
  await expect(kaisa.getByRole('button', { name: '1 person ready' })).toBeVisible();
  await kaisa.getByRole('button', { name: '1 hand up' }).click();
  await expectAccessible(kaisa);
  await kaisa.getByRole('button', { name: 'Lower the hand of Anna' }).click();
  await expect(hand).toHaveAttribute('aria-pressed', 'false');
  await takeBack(kaisa, 'The hand of Anna was lowered.');
  await expect(hand).toHaveAttribute('aria-pressed', 'true');

  await command(kaisa, meetingId, { type: 'timer.pause' });
  await expect(anna.getByRole('timer')).toContainText('paused');
  await anna.reload();
  await expect(anna.getByRole('timer')).toContainText('paused');

  // Spoken, until that is switched off.
  await command(kaisa, meetingId, { type: 'timer.start', seconds: 11 });
  await expect(anna.getByRole('status').getByText('Time is up')).toBeAttached({ timeout: 15_000 });
  await anna.getByRole('button', { name: 'Speech and sound of the timer' }).click();
  const speech = anna.getByRole('menuitemcheckbox', { name: /^Tell the screen reader/ });
  await expect(speech).toHaveAttribute('aria-checked', 'true');
  await speech.click();
  await command(kaisa, meetingId, { type: 'timer.start', seconds: 600 });
  await expect(anna.getByRole('timer')).toHaveText(/^(10:00|9:5\d)$/);
  await expect(anna.getByRole('status').getByText('Timer: 10 minutes left')).toHaveCount(0);
  await command(kaisa, meetingId, { type: 'timer.stop' });
  await expect(anna.getByRole('timer')).toHaveCount(0);
});

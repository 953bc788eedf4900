import { arriveByLink } from './support/arrive.ts';
import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { openPage, type Size } from './support/browser.ts';
import { test } from './support/fixtures.ts';
import { createMeeting, type Role } from './support/http.ts';
import { goTo } from './support/keyboard.ts';
import type { ServerProcess } from './support/server-process.ts';
import { takeBack } from './support/take-back.ts';

/** Facilitators lead a meeting from phase to phase; everybody is told what goes on. */
test.use({ demo: false });

const HOUR_MS = 3_600_000;
const BOARD = 'Tyhjä taulu';

const underWay = async (server: ServerProcess): Promise<Readonly<Record<Role, string>>> => {
  const startsAt = Date.now() - 60_000;
  const { links } = await createMeeting(server.url, {
    title: 'Verkkoklinikka',
    startsAt,
    endsAt: startsAt + 2 * HOUR_MS,
    template: 'blank',
  });
  return links;
};

const visit = async (
  browser: Browser,
  link: string,
  { name, size = 'desktop', at }: { name: string; size?: Size; at: 'meeting' | 'board' },
): Promise<Page> => {
  const page = await openPage(browser, size);
  await arriveByLink(page, link, name);
  if (at === 'meeting') {
    await expect(page.getByRole('heading', { name: 'Boards', exact: true })).toBeVisible();
    return page;
  }
  await page.getByRole('link', { name: BOARD, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: BOARD })).toBeVisible();
  return page;
};

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Lead the meeting' });
const newNote = (page: Page): Locator =>
  page.getByRole('textbox', { name: /^New note in the section/ }).first();

/** Whoever is in the field while it closes stays in it, and can only read. */
const expectNoWriting = (page: Page): Promise<void> =>
  expect(newNote(page).and(page.locator(':not([readonly])'))).toHaveCount(0);

/** Plans phases of a new part that is about the board, where the programme is written. */
const plan = async (page: Page, kinds: readonly string[]): Promise<void> => {
  await page.getByRole('button', { name: 'Begin the programme' }).click();
  await page.getByRole('textbox', { name: 'New part' }).fill('Tarpeet');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Details: Tarpeet' }).click();
  await page.getByRole('combobox', { name: 'Board', exact: true }).selectOption(BOARD);
  for (const kind of kinds) {
    await page.getByRole('button', { name: 'Add a phase' }).click();
    await page.getByRole('menuitem', { name: kind, exact: true }).click();
    await expect(page.getByRole('button', { name: `More on ${kind}` })).toBeVisible();
  }
};

test('phases are planned in the programme, led from any page, and told to everybody', async ({
  browser,
  server,
}) => {
  const links = await underWay(server);
  const kaisa = await visit(browser, links.facilitator, { name: 'Kaisa', at: 'meeting' });
  await plan(kaisa, ['Write together', 'Group', 'Listen']);
  await kaisa.getByRole('button', { name: 'More on Write together' }).click();
  const details = kaisa.getByRole('region', { name: 'Phases of Tarpeet' });
  await details.getByRole('textbox', { name: 'Question or instruction' }).fill('Mitä tarvitset?');
  await details.getByRole('textbox', { name: 'Notes for facilitators' }).fill('Odota hiljaisia.');
  await details.getByRole('textbox', { name: 'Name of the phase' }).first().click();
  await kaisa.getByText('Choose more exactly').click();
  await expectAccessible(kaisa);
  await expectNoSidewaysScroll(kaisa);

  const anna = await visit(browser, links.participant, {
    name: 'Anna',
    size: 'phone',
    at: 'board',
  });
  await expect(bar(anna)).toHaveCount(0);
  await bar(kaisa).getByRole('button', { name: 'Begin: Write together' }).click();
  await expect(anna.getByText('Mitä tarvitset?').first()).toBeVisible();
  await expect(anna.getByText('Write; everybody sees it at once.').first()).toBeVisible();
  await expect(anna.getByRole('timer', { name: 'Time left' })).toBeVisible();
  await newNote(anna).fill('Aikaa');
  await newNote(anna).press('Enter');
  await expect(anna.getByRole('article')).toHaveCount(1);
  await expectAccessible(anna);
  await expectNoSidewaysScroll(anna);

  await bar(kaisa).getByRole('button', { name: 'Next: Group' }).click();
  await expect(anna.getByText('everybody may move and cluster them').first()).toBeVisible();
  await expectNoWriting(anna);
  await takeBack(kaisa, 'The meeting is now in “Group”.');
  await expect(newNote(anna)).toBeVisible();

  await anna.getByRole('button', { name: 'Ready', exact: true }).click();
  await expect(bar(kaisa)).toContainText('1 of 1 ready');
  await anna.reload();
  await expect(anna.getByText('Mitä tarvitset?').first()).toBeVisible();

  await kaisa.getByRole('button', { name: 'Done' }).click();
  await kaisa.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(kaisa);
  await bar(kaisa).getByRole('button', { name: 'Write together' }).click();
  await expectAccessible(kaisa);
  await kaisa.getByRole('menuitem', { name: 'End the phase' }).click();
  await expect(anna.getByText('Write; everybody sees it at once.', { exact: true })).toHaveCount(0);
  await expect(newNote(anna)).toBeVisible();
});

test('when two facilitators press at once the meeting moves one phase, and one is told who did it', async ({
  browser,
  server,
}) => {
  const links = await underWay(server);
  const kaisa = await visit(browser, links.facilitator, { name: 'Kaisa', at: 'meeting' });
  await plan(kaisa, ['Write together', 'Group', 'Listen']);
  const anna = await visit(browser, links.facilitator, {
    name: 'Anna',
    size: 'phone',
    at: 'board',
  });
  const buttons = [kaisa, anna].map((page) =>
    bar(page).getByRole('button', { name: 'Begin: Write together' }),
  );
  // Found before anybody presses: whatever they say by then, they are pressed in the same moment.
  const found = await Promise.all(buttons.map((button) => button.elementHandle()));
  await Promise.all(
    found.map((button) =>
      button?.evaluate((element) => element instanceof HTMLElement && element.click()),
    ),
  );
  for (const page of [kaisa, anna]) {
    await expect(bar(page).getByRole('button', { name: 'Next: Group' })).toBeVisible();
  }
  const told = async () =>
    (await bar(kaisa)
      .getByText('Anna was faster: the meeting is now in “Write together”.')
      .count()) +
    (await bar(anna)
      .getByText('Kaisa was faster: the meeting is now in “Write together”.')
      .count());
  await expect.poll(told).toBe(1);
  await expectAccessible(anna);
  await expectNoSidewaysScroll(anna);
});

test('by keys alone: on, back, and a board frozen with a reason', async ({ browser, server }) => {
  const links = await underWay(server);
  const kaisa = await visit(browser, links.facilitator, { name: 'Kaisa', at: 'meeting' });
  await plan(kaisa, ['Write together', 'Group']);
  await kaisa.getByRole('button', { name: 'Done' }).click();
  await kaisa.getByRole('link', { name: BOARD, exact: true }).first().click();
  await expect(kaisa.getByRole('heading', { level: 1, name: BOARD })).toBeVisible();
  const anna = await visit(browser, links.participant, { name: 'Anna', at: 'board' });

  await goTo(kaisa, bar(kaisa).getByRole('button', { name: 'Begin: Write together' }));
  await kaisa.keyboard.press('Enter');
  await expect(bar(kaisa).getByRole('button', { name: 'Next: Group' })).toBeFocused();
  // A press counts once the move before it is done.
  await expect(newNote(anna)).toBeVisible();
  await expect(async () => {
    await kaisa.keyboard.press('Enter');
    const back = bar(kaisa).getByRole('button', { name: 'Back: Write together' });
    await expect(back).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expectNoWriting(anna);
  await goTo(kaisa, bar(kaisa).getByRole('button', { name: 'Back: Write together' }), 'Shift+Tab');
  await kaisa.keyboard.press('Enter');
  await expect(newNote(anna)).toBeVisible();

  await newNote(anna).fill('Aikaa');
  await newNote(anna).press('Enter');
  await expect(anna.getByRole('article')).toHaveCount(1);
  await goTo(kaisa, bar(kaisa).getByRole('button', { name: 'Freeze boards' }));
  await kaisa.keyboard.press('Enter');
  await expect(kaisa.getByRole('menuitem').first()).toBeFocused();
  await kaisa.keyboard.press('Enter');
  await expect(kaisa.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await kaisa.keyboard.type('Kuunnellaan hetki');
  await kaisa.keyboard.press('Enter');
  await expect(anna.getByText('The board is frozen for a moment: Kuunnellaan hetki')).toBeVisible();
  await expectNoWriting(anna);
  await expectAccessible(anna);
  await expectAccessible(kaisa);
});

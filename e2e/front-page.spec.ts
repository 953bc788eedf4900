import { expect, type Page } from 'playwright/test';
import { openPage } from './support/browser.ts';
import { test } from './support/fixtures.ts';
import { ADMIN_KEY, type ServerProcess } from './support/server-process.ts';

/** The coordinator's front page, and meetings made, copied and deleted there. */

const becomeCoordinator = async (page: Page, server: ServerProcess): Promise<void> => {
  await page.goto(server.url);
  await page.getByText('For the coordinator').click();
  await page.getByLabel('Coordinator key').fill(ADMIN_KEY);
  await page.getByRole('button', { name: 'Continue as coordinator' }).click();
  await expect(page.getByRole('heading', { name: 'Continuous boards' })).toBeVisible();
};

const createMeeting = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: 'Create a meeting' }).click();
  await page.getByRole('textbox', { name: 'Name of the meeting' }).fill(title);
  await page.getByLabel('Date').fill('2031-03-04');
  await page.getByRole('button', { name: 'Create the meeting' }).click();
  await expect(page.getByRole('heading', { name: `${title} has been created` })).toBeVisible();
};

test('a wrong coordinator key says so beside the field', async ({ browser, server }) => {
  const page = await openPage(browser);
  await page.goto(server.url);
  await page.getByText('For the coordinator').click();
  await page.getByLabel('Coordinator key').fill('not the key');
  await page.getByRole('button', { name: 'Continue as coordinator' }).click();
  await expect(page.getByLabel('Coordinator key')).toHaveAccessibleDescription(
    /This is not the coordinator key/,
  );
});

test('a coordinator creates, copies and deletes a meeting', async ({ browser, server }) => {
  const page = await openPage(browser);
  await becomeCoordinator(page, server);
  await createMeeting(page, 'Spring clinic');
  await expect(page.getByRole('textbox', { name: 'Link for participants' })).toHaveValue(/\/join#/);
  await page.keyboard.press('Escape');
  await expect(page.getByText(/Tuesday,? 4 March 2031, 09:00–11:00/)).toBeVisible();

  await page.getByRole('button', { name: 'Actions: Spring clinic' }).click();
  await page.getByRole('menuitem', { name: 'Copy as a new meeting' }).click();
  await page.getByRole('button', { name: 'Create the copy' }).click();
  const copy = page.getByRole('link', { name: 'Spring clinic (copy)' });
  await expect(copy).toBeVisible();

  await page.getByRole('button', { name: 'Actions: Spring clinic (copy)' }).click();
  await page.getByRole('menuitem', { name: 'Delete the meeting' }).click();
  await page.getByRole('button', { name: 'Delete the meeting' }).click();
  await expect(copy).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Spring clinic', exact: true })).toBeVisible();
});

test('where creating is open, anybody makes a meeting and becomes its facilitator', async ({
  browser,
  server,
}) => {
  const page = await openPage(browser);
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Create a meeting' }).click();
  await page.getByRole('button', { name: 'Create the meeting' }).click();
  const title = page.getByRole('textbox', { name: 'Name of the meeting' });
  await expect(title).toBeFocused();
  await expect(title).toHaveAccessibleDescription(
    'Give the meeting a name that participants recognise.',
  );
  await title.fill('Coffee');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Eero');
  await page.getByRole('button', { name: 'Create the meeting' }).click();
  await page.getByRole('link', { name: 'Open the meeting' }).click();
  await page.waitForURL('**/facilitator');
  await expect(page.getByRole('button', { name: 'Add a board' })).toBeVisible();
});

test('the slide shows the code and a picture of the link', async ({ browser, server }) => {
  const page = await openPage(browser);
  await becomeCoordinator(page, server);
  await createMeeting(page, 'Spring clinic');
  await page.getByRole('button', { name: 'Show a large QR code' }).click();
  await expect(
    page.getByRole('img', { name: 'The participants’ link as a QR code' }),
  ).toBeVisible();
  await expect(
    page
      .getByRole('dialog')
      .last()
      .getByText(/^\d{3} \d{3} \d{3}$/),
  ).toBeVisible();
});

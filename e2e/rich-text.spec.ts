import { expect, type Locator, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { noteWith, openPage, writeNote } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

/** Words with looks, as two people write them. */
const SECTION = 'Asiakkaat ja asukkaat';

const tool = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name, exact: true });

/** Opens a note for writing and waits for the editor that knows looks. */
const edit = async (page: Page, text: string): Promise<Locator> => {
  await noteWith(page, text).press('Enter');
  await expect(tool(page, 'Bold')).toBeVisible();
  const editor = page.getByRole('textbox', { name: 'The note’s text' });
  await expect(editor).toBeFocused();
  return editor;
};

test('bold words, a list and a link reach the others, and undo takes back one’s own only', async ({
  browser,
  server,
}) => {
  const [anna, kaisa] = [await openPage(browser), await openPage(browser)];
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
  await writeNote(anna, SECTION, 'Ostoslista');

  const editor = await edit(anna, 'Ostoslista');
  await anna.keyboard.press('ControlOrMeta+a');
  await anna.keyboard.press('ControlOrMeta+b');
  await expect(tool(anna, 'Bold')).toHaveAttribute('aria-pressed', 'true');
  await anna.keyboard.press('End');
  await anna.keyboard.press('Enter');
  await anna.keyboard.type('maito');
  await tool(anna, 'Bullet list').click();
  await anna.keyboard.press('Enter');
  await anna.keyboard.type('leipä');

  await anna.keyboard.press('ControlOrMeta+k');
  const address = anna.getByRole('textbox', { name: 'Address of the link' });
  await address.fill('javascript:alert(1)');
  await address.press('Enter');
  await expect(anna.getByText('This is not a web or mail address')).toBeVisible();
  await address.fill('example.org');
  await address.press('Enter');
  await expect(editor).toBeFocused();
  await anna.keyboard.press('Escape');

  const seen = noteWith(kaisa, 'Ostoslista');
  await expect(seen.getByRole('strong')).toHaveText('Ostoslista');
  await expect(seen.getByRole('listitem')).toHaveText(['maito', 'leipä']);
  await expect(seen.getByRole('link', { name: 'leipä' })).toHaveAttribute(
    'href',
    'https://example.org',
  );

  await edit(kaisa, 'Ostoslista');
  await kaisa.keyboard.press('ControlOrMeta+Home');
  await kaisa.keyboard.type('Uusi ');
  await kaisa.keyboard.press('Escape');
  const own = noteWith(anna, 'Uusi Ostoslista');
  await expect(own.getByRole('strong')).toHaveText('Uusi Ostoslista');

  await anna.getByRole('button', { name: 'Undo' }).click();
  await expect(own.getByRole('link', { name: 'leipä' })).toHaveCount(0);
  await expect(own.getByRole('listitem')).toHaveText(['maito', 'leipä']);
  await expect(seen.getByRole('strong')).toHaveText('Uusi Ostoslista');
});

import type { Page } from 'playwright/test';

/**
 * Undoes what the page says was just done. Others may see a change before whoever made it is told that it is done, and
 * until then the button undoes what was done before.
 */
export const takeBack = async (page: Page, done: string): Promise<void> => {
  const said = page.getByRole('region', { name: 'What was just done' });
  await said.filter({ hasText: done }).getByRole('button', { name: 'Undo' }).click();
};

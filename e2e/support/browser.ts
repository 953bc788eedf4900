import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright/test';

/** The two sizes that matter: a work laptop, and the smallest phone that is promised. */
const SIZES = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
} as const satisfies Record<string, BrowserContextOptions>;

export type Size = keyof typeof SIZES;

/** A browser profile of its own, with one page. Closing the browser closes it. */
export const openPage = async (
  browser: Browser,
  size: Size = 'desktop',
  locale = 'en-GB',
): Promise<Page> => {
  const context = await browser.newContext({ ...SIZES[size], locale });
  return context.newPage();
};

/** Comes in by a link as somebody new, as a person would: name, Join, and the meeting's page. */
export const joinByLink = async (page: Page, link: string, name: string): Promise<void> => {
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.waitForURL('**/m/*/**');
};

/** From the meeting's page to one of its boards. */
export const openBoard = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.waitForURL('**/b/*');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
};

/** A note as it stands in the view that is open. */
export const noteWith = (page: Page, text: string): Locator =>
  page.getByRole('article').filter({ hasText: text });

/** Writes a note into a section and posts it with Enter. */
export const writeNote = async (page: Page, section: string, text: string): Promise<void> => {
  const box = page.getByRole('textbox', { name: `New note in the section ${section}` });
  await box.fill(text);
  await box.press('Enter');
};

/** A section of the board, in any view that shows it whole. */
export const sectionNamed = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: title });

/** What the corner says when nothing waits and the server has all of it on disk. */
export const savedState = (page: Page): Locator => page.getByText('Saved', { exact: true });

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** WCAG 2.2 AA with all that came before it, and what axe's authors advise beyond. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is still fading in has the contrast of a ghost; what was cancelled meanwhile is over too. */
const animationsOver = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
};

/** True for what lies half under a bar that stays while the page scrolls: one scroll on, it is whole. */
const isHalfCovered = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const corners = [left + 1, right - 1].flatMap((x) => [
        [x, top + 1],
        [x, bottom - 1],
      ]);
      return corners.some(([x = 0, y = 0]) => {
        for (let over = document.elementFromPoint(x, y); over; over = over.parentElement) {
          if (over.contains(element)) return false;
          if (['sticky', 'fixed'].includes(getComputedStyle(over).position)) return true;
        }
        return false;
      });
    });

/** Fails with the rule and the place of everything that axe finds on the page as it is now. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await animationsOver(page);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found: string[] = [];
  for (const { id, nodes } of violations) {
    for (const { target } of nodes) {
      const selector = target.join(' ');
      if (id === 'target-size' && (await isHalfCovered(page, selector))) continue;
      found.push(`${id}: ${selector}`);
    }
  }
  expect(found).toEqual([]);
};

/** Fails when the page is wider than its window: nobody should have to scroll sideways to read. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
};

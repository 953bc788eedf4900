import axe, { type RunOnly } from 'axe-core';
import { expect, type Page } from 'playwright/test';

declare global {
  interface Window {
    /** There once a test has asked. */
    readonly axe?: Pick<typeof axe, 'run'>;
  }
}

/** WCAG 2.2 AA with all that came before it, and what axe's authors advise beyond. */
const EVERYTHING: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** What another theme can break: it is the same page in other colours. */
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * What is still fading in has the contrast of a ghost; what was cancelled meanwhile is over too. What goes with scrolling
 * and not with time has no end.
 */
const animationsOver = async (page: Page): Promise<void> => {
  // Not `finished`: in Chromium that promise stays open for some transitions that a change of theme began, though they are over.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ timeline, playState, effect }) =>
          playState !== 'running' ||
          timeline !== document.timeline ||
          effect?.getComputedTiming().endTime === Infinity,
      ),
  );
};

/**
 * The rule and the place of everything that axe finds on the page as it is now. It runs where it looks, without the extra
 * page for every run that its own package for Playwright opens: half of the time.
 */
const faultsOf = async (page: Page, runOnly: RunOnly): Promise<readonly string[]> => {
  await animationsOver(page);
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    if (window.axe === undefined) throw new Error('axe is not there');
    const { run } = window.axe;

    /** What lies half under a bar that stays while the page scrolls is as large as it is in the middle of its scroller. */
    const isLargeEnoughInTheMiddle = async (selector: string): Promise<boolean> => {
      const element = document.querySelector(selector);
      if (element === null) return false;
      const scrolled: (readonly [Element, number, number])[] = [];
      for (let over: Element | null = element; over; over = over.parentElement) {
        scrolled.push([over, over.scrollLeft, over.scrollTop]);
      }
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { violations } = await run(element, {
        runOnly: { type: 'rule', values: ['target-size'] },
      });
      for (const [over, left, top] of scrolled) over.scrollTo({ left, top, behavior: 'instant' });
      return violations.length === 0;
    };

    const found: string[] = [];
    const { violations } = await run(document, { runOnly: rules, resultTypes: ['violations'] });
    for (const { id, nodes } of violations) {
      for (const { target } of nodes) {
        const selector = target.join(' ');
        if (id === 'target-size' && (await isLargeEnoughInTheMiddle(selector))) continue;
        found.push(`${id}: ${selector}`);
      }
    }
    return found;
  }, runOnly);
};

/** Fails with all that axe finds. */
export const expectAccessible = async (page: Page): Promise<void> => {
  expect(await faultsOf(page, EVERYTHING)).toEqual([]);
};

/** The same in the light, and again in the dark, which it leaves the page in. */
export const expectAccessibleInBothThemes = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOf(page, COLOURS)).toEqual([]);
};

/** Fails when the page is wider than its window: nobody should have to scroll sideways to read. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
};

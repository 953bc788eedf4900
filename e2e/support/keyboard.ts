import { expect, type Locator, type Page } from 'playwright/test';

/** A way through a page by keys only, checked at every stop. */
const MAX_STOPS = 150;

/** The element that has the focus shows it: by itself, or by an outline of what it is the core of, as a card of its link. */
export const expectFocusSeen = async (page: Page): Promise<void> => {
  const unseen = await page.evaluate(() => {
    const hasOutline = (element: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    };
    const focused = document.activeElement;
    // A page that has just come begins at its heading, which is no control.
    if (focused === null || focused.matches('body, h1')) return null;
    if (getComputedStyle(focused).boxShadow !== 'none') return null;
    for (let at: Element | null = focused; at; at = at.parentElement) {
      if (hasOutline(at)) return null;
    }
    return focused.outerHTML.slice(0, 300);
  });
  expect(unseen, 'the focus is seen').toBeNull();
};

/** Presses a key until the focus is on the wanted element, and sees to it that it is shown all along the way. */
export const goTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    await page.keyboard.press(key);
    await expectFocusSeen(page);
    if ((await page.locator(':focus').and(target).count()) > 0) return;
  }
  throw new Error(`${MAX_STOPS} presses of ${key} did not lead to ${target.toString()}`);
};

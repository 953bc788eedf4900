import type { Page } from 'playwright/test';

/** Everything on a page that is seen or heard as words: texts, names, tooltips, placeholders, and the tab's title. */
export const wordsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const words = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) words.push(texts.currentNode.textContent ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        words.push(element.getAttribute(name) ?? '');
      }
    }
    return words.map((word) => word.trim()).filter((word) => word !== '');
  });

import type { Browser, BrowserContext, Page } from 'playwright/test';

export type BrowserWatch = {
  /** In words: every request to another host, everything that a page threw, and every text that was not there to be shown. */
  faults(): readonly string[];
  stop(): void;
};

/** Addresses that never leave the browser. */
const LOCAL = /^(data|blob|about):/;

/** What the client complains of when a part shows the key of a text instead of its words. */
const NO_TEXT = 'There is no text';

const isForeign = (url: string, own: string): boolean =>
  !LOCAL.test(url) && new URL(url).host !== new URL(own).host;

/** Watches all that a browser does from now on: every profile, its pages, their sockets and service workers. */
export const watchBrowser = (browser: Browser, own: string): BrowserWatch => {
  const faults: string[] = [];
  const look = (url: string): void => {
    if (isForeign(url, own)) faults.push(`a request to ${url}`);
  };
  const onPage = (page: Page): void => {
    page.on('websocket', (socket) => look(socket.url()));
    page.on('pageerror', (error) =>
      faults.push(`${page.url()} threw ${error.stack ?? error.message}`),
    );
    page.on('console', (message) => {
      if (message.text().startsWith(NO_TEXT)) faults.push(`${page.url()}: ${message.text()}`);
    });
  };
  const onContext = (context: BrowserContext): void => {
    context.on('request', (request) => look(request.url()));
    context.on('page', onPage);
  };
  for (const context of browser.contexts()) onContext(context);
  browser.on('context', onContext);
  return {
    faults: () => faults,
    stop: () => browser.off('context', onContext),
  };
};

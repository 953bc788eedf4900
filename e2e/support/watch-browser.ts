import type { Browser, BrowserContext, Page } from 'playwright/test';

export type BrowserWatch = {
  /** In words: every request to another host, and everything that a page threw. */
  faults(): readonly string[];
  stop(): void;
};

/** Addresses that never leave the browser. */
const LOCAL = /^(data|blob|about):/;

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

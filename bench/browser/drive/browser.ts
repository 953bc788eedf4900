import { gzipSync } from 'node:zlib';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
} from 'playwright';
import { browserArgs, canSandbox, findBrowser } from '../../../scripts/browser.mjs';
import { WINDOW } from '../look.ts';
import { installProbe } from './probe.ts';

export type OpenedPage = { readonly page: Page; readonly session: CDPSession };

export const launch = async (): Promise<Browser> => {
  const { path } = await findBrowser();
  return chromium.launch({
    executablePath: path,
    chromiumSandbox: canSandbox,
    // Whatever asks for something from elsewhere learns at once that there is nothing.
    args: [...browserArgs, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
};

/** A visitor who has never been here, with the probe in every page. */
export const visit = async (
  browser: Browser,
  seen: string | null,
  prepare: (context: BrowserContext) => Promise<void>,
): Promise<OpenedPage> => {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'en-GB' });
  await context.addInitScript(installProbe, { element: seen });
  await prepare(context);
  const page = await context.newPage();
  return { page, session: await context.newCDPSession(page) };
};

/** A board that shows nothing by then is given up. */
const SEEN_WITHIN_MS = 120_000;

/** Goes to a board and waits for its notes; how long that took, in ms. */
export const arrive = async ({ page }: OpenedPage, address: string): Promise<number> => {
  await page.goto(address, { waitUntil: 'commit' });
  const found = await page.waitForFunction(() => window.probe.seenAt(), undefined, {
    timeout: SEEN_WITHIN_MS,
    polling: 200,
  });
  const seenAt = await found.jsonValue();
  if (seenAt === null) throw new Error('Nothing was seen');
  return seenAt;
};

type Asked = { readonly at: number; readonly url: string; readonly scriptBytes: Promise<number> };

/** Counts what a page asked for until its notes were seen, and weighs the scripts among it as gzip makes them. */
export const countRequests = (
  page: Page,
): ((visibleMs: number) => Promise<{ readonly requests: number; readonly scriptKb: number }>) => {
  const all: Asked[] = [];
  page.on('requestfinished', (request) => {
    const url = request.url();
    // What a page has in itself is not asked for.
    if (url.startsWith('data:') || url.startsWith('blob:')) return;
    const scriptBytes =
      request.resourceType() === 'script'
        ? request
            .response()
            .then((response) => response?.body())
            .then((body) => (body ? gzipSync(body, { level: 9 }).length : 0))
            // The browser has been closed meanwhile: what came so late is not counted anyway.
            .catch(() => 0)
        : Promise.resolve(0);
    all.push({ at: request.timing().startTime, url, scriptBytes });
  });
  return async (visibleMs) => {
    const seenAt = visibleMs + (await page.evaluate(() => performance.timeOrigin));
    const before = all.filter(({ at }) => at <= seenAt);
    const bytes = await Promise.all(before.map(({ scriptBytes }) => scriptBytes));
    return {
      requests: before.length,
      scriptKb: bytes.reduce((sum, size) => sum + size, 0) / 1000,
    };
  };
};

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

/** Counts what a page asks for, and weighs its scripts as gzip makes them. */
export const countRequests = (
  page: Page,
): (() => Promise<{ readonly requests: number; readonly scriptKb: number }>) => {
  let requests = 0;
  const scripts: Promise<number>[] = [];
  page.on('request', (request) => {
    // What a page has in itself is not asked for.
    if (!request.url().startsWith('data:') && !request.url().startsWith('blob:')) requests += 1;
  });
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return async () => {
    const counted = requests;
    const bytes = await Promise.all(scripts);
    return { requests: counted, scriptKb: bytes.reduce((sum, size) => sum + size, 0) / 1000 };
  };
};

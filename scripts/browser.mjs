import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installInCi } from './apt.mjs';
import { Stop } from './context.mjs';

/** The same browser without its windows: a quarter less work for the same tests. */
const HEADLESS = 'chromium-headless-shell';

const NAMES = [HEADLESS, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where Chrome is on systems that keep programs out of PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

/** What the browser is started with: nothing that calls home, nothing that a machine without a screen lacks. */
export const browserArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium refuses its sandbox to root. */
export const canSandbox = process.getuid?.() !== 0;

/** @param {string} file */
const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const systemBrowser = () => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES].find(isProgram);
};

/** @param {string | undefined} path */
const isHeadless = (path) => path?.endsWith(HEADLESS) ?? false;

const playwrightsBrowser = async () => {
  const { chromium } = await import('playwright');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
};

/**
 * The Chromium for the browser tests and who provides it: `TALKOOT_CHROMIUM`, the system's, Playwright's
 * own. Never a silent skip: without one this throws a sentence on how to get one.
 * @returns {Promise<{ path: string, from: string }>}
 */
export const findBrowser = async () => {
  const asked = process.env['TALKOOT_CHROMIUM'];
  if (asked) {
    if (isProgram(asked)) return { path: asked, from: 'TALKOOT_CHROMIUM' };
    throw new Stop(`TALKOOT_CHROMIUM names ${asked}, which is not a program.`);
  }
  const found = systemBrowser();
  if (!isHeadless(found)) installInCi(HEADLESS);
  const system = systemBrowser();
  if (system) return { path: system, from: system === found ? 'the system' : 'apt-get' };
  const own = await playwrightsBrowser();
  if (own) return { path: own, from: 'Playwright' };
  throw new Stop(
    'The browser tests were NOT run: there is no Chromium. Install one from your system (Debian, Ubuntu: ' +
      'apt-get install chromium), or run `npx playwright install chromium`, or set TALKOOT_CHROMIUM to one.',
  );
};

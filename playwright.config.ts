import { defineConfig } from 'playwright/test';
import { browserArgs, canSandbox, findBrowser } from './scripts/browser.mjs';

const ci = Boolean(process.env['CI']);
const report = process.env['TALKOOT_E2E_REPORT'];
const browser = await findBrowser();

export default defineConfig({
  testDir: 'e2e',
  // The .test.ts files beside them need no browser and run with vitest.
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  forbidOnly: ci,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    // It fetches every file of the client for every new person: only tests without a connection need it.
    serviceWorkers: 'block',
    // Recording one costs a third of every test: ask for it with `--trace retain-on-failure`.
    trace: 'off',
    launchOptions: {
      executablePath: browser.path,
      args: browserArgs,
      chromiumSandbox: canSandbox,
    },
  },
});

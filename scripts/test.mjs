import { rm } from 'node:fs/promises';
import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { check } from './check.mjs';
import { inRoot, Stop } from './context.mjs';
import { add, failures, nothing, playwrightCounts, summary, vitestCounts } from './counts.mjs';
import { runNode } from './process.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./context.mjs').Context} Context */

const VITEST = inRoot('node_modules/vitest/vitest.mjs');
const PLAYWRIGHT = inRoot('node_modules/playwright/cli.js');
// Absolute, since both tools take relative ones from elsewhere.
const UNIT_REPORT = inRoot('test-results/unit.json');
const E2E_REPORT = inRoot('test-results/e2e.json');

/**
 * @param {Context} context
 * @returns {Promise<Counts>}
 */
const unit = async ({ node, args }) => {
  await rm(UNIT_REPORT, { force: true });
  const code = await runNode(node, [
    VITEST,
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
    ...args,
  ]);
  return vitestCounts(UNIT_REPORT, code);
};

/**
 * A machine without a browser fails here in words; it does not skip.
 * @returns {Promise<string | undefined>} the browser's path
 */
const browserPath = async () => {
  try {
    const { path, from } = await findBrowser();
    console.log(`Browser tests with ${path} (from ${from})`);
    return path;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    return undefined;
  }
};

/**
 * Against the built client, as people get it.
 * @param {Context} context
 * @returns {Promise<Counts>}
 */
const e2e = async ({ node, args }) => {
  await rm(E2E_REPORT, { force: true });
  const path = await browserPath();
  if (!path || (await ensureBuilt(node)) !== 0) return failures(1);
  const code = await runNode(node, [PLAYWRIGHT, 'test', ...args], {
    TALKOOT_CHROMIUM: path,
    TALKOOT_E2E_REPORT: E2E_REPORT,
  });
  return playwrightCounts(E2E_REPORT, code);
};

/** @param {Counts} counts */
const conclude = (counts) => {
  console.log(`\n${summary(counts)}`);
  return counts.failed === 0 ? 0 : 1;
};

/** @param {Context} context */
export const testUnit = async (context) => conclude(await unit(context));

/** @param {Context} context */
export const testE2e = async (context) => conclude(await e2e(context));

/**
 * Everything: checks, unit and integration tests, browser tests; a failing check counts as a failed test.
 * @param {Context} context
 */
export const test = async ({ node }) => {
  const failed = await check(node);
  let counts = add(nothing, failures(failed.length));
  counts = add(counts, await unit({ node, args: [] }));
  counts = add(counts, await e2e({ node, args: [] }));
  if (failed.length > 0) console.log(`\nFailed checks: ${failed.join(', ')}.`);
  return conclude(counts);
};

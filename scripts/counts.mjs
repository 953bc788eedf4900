import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {number} failed
 * @returns {Counts}
 */
export const failures = (failed) => ({ ...nothing, failed });

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** @param {Counts} counts */
export const summary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * A tool that broke without blaming a test (no report, an error between tests) counts as one failure.
 * @param {Counts} counts
 * @param {number} exitCode
 */
const withExitCode = (counts, exitCode) =>
  exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;

/**
 * @param {string} file
 * @returns {Promise<any>} `undefined` when the tool wrote none
 */
const readReport = async (file) =>
  existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : undefined;

/**
 * @param {string} file vitest's JSON report
 * @param {number} exitCode
 * @returns {Promise<Counts>}
 */
export const vitestCounts = async (file, exitCode) => {
  const report = await readReport(file);
  if (!report) return failures(1);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  const skipped = numPendingTests + numTodoTests;
  return withExitCode({ passed: numPassedTests, failed: numFailedTests, skipped }, exitCode);
};

/**
 * @param {string} file Playwright's JSON report
 * @param {number} exitCode
 * @returns {Promise<Counts>}
 */
export const playwrightCounts = async (file, exitCode) => {
  const report = await readReport(file);
  if (!report) return failures(1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
};

import { ensureBuilt } from './build.mjs';
import { inRoot } from './context.mjs';
import { runNode } from './process.mjs';

/** @typedef {{ readonly name: string, readonly args: readonly string[] }} Check */

/** @type {readonly Check[]} */
const CHECKS = [
  { name: 'types', args: ['typescript/bin/tsc', '-p', '.'] },
  { name: 'lint and import rules', args: ['oxlint/bin/oxlint'] },
  { name: 'format', args: ['oxfmt/bin/oxfmt', '--check'] },
  { name: 'dead code', args: ['knip/bin/knip.js'] },
];

/**
 * Runs every check, also after one has failed, so that all faults are seen at once.
 * @param {string} node
 * @returns {Promise<readonly string[]>} the names of those that failed
 */
export const check = async (node) => {
  const failed = [];
  for (const {
    name,
    args: [tool = '', ...args],
  } of CHECKS) {
    console.log(`\n— ${name}`);
    const code = await runNode(node, [inRoot('node_modules', tool), ...args]);
    if (code !== 0) failed.push(name);
  }
  console.log('\n— build and its size');
  const built = await ensureBuilt(node);
  const sized = built === 0 ? await runNode(node, [inRoot('scripts/budget.mjs')]) : built;
  if (sized !== 0) failed.push('build and its size');
  return failed;
};

/** @param {import('./context.mjs').Context} context */
export const checkTask = async ({ node }) => {
  const failed = await check(node);
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
};

import { ensureBuilt } from './build.mjs';
import { inRoot } from './context.mjs';
import { ensureInstalledIn } from './install.mjs';
import { runNode } from './process.mjs';

/** The first word for the boards in a browser; without it the servers are measured. */
const BROWSER = 'browser';

/**
 * Measures ours beside others, which have packages of their own: nobody else needs those.
 * @param {import('./context.mjs').Context} context
 */
export const bench = async ({ node, args }) => {
  // None of these packages needs its install script: they bring what they have compiled.
  if (args[0] !== BROWSER) {
    await ensureInstalledIn(inRoot('bench'), ['--ignore-scripts']);
    return runNode(node, [inRoot('bench/main.ts'), ...args]);
  }
  await ensureInstalledIn(inRoot('bench/browser'), ['--ignore-scripts']);
  const failed = await ensureBuilt(node);
  return failed || runNode(node, [inRoot('bench/browser/main.ts'), ...args.slice(1)]);
};

import { inRoot } from './context.mjs';
import { ensureInstalledIn } from './install.mjs';
import { runNode } from './process.mjs';

/**
 * Measures our server beside others, which have packages of their own: nobody else needs those.
 * @param {import('./context.mjs').Context} context
 */
export const bench = async ({ node, args }) => {
  // None of these packages needs its install script: they bring what they have compiled.
  await ensureInstalledIn(inRoot('bench'), ['--ignore-scripts']);
  return runNode(node, [inRoot('bench/main.ts'), ...args]);
};

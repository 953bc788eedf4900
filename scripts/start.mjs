import { ensureBuilt } from './build.mjs';
import { inRoot } from './context.mjs';
import { runNode } from './process.mjs';

/**
 * Builds what is stale and runs the server until it ends.
 * @param {import('./context.mjs').Context} context
 * @param {readonly string[]} [extra] arguments before the caller's own
 */
const serve = async ({ node, args }, extra = []) => {
  const built = await ensureBuilt(node);
  if (built !== 0) return built;
  return runNode(node, [inRoot('server/main.ts'), ...extra, ...args]);
};

/** @param {import('./context.mjs').Context} context */
export const start = (context) => serve(context);

/**
 * The same server with the sample meeting in it.
 * @param {import('./context.mjs').Context} context
 */
export const demo = (context) => serve(context, ['--demo']);

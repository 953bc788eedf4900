import { inRoot } from './context.mjs';
import { runNode } from './process.mjs';

/** @param {import('./context.mjs').Context} context */
export const backup = ({ node, args }) =>
  runNode(node, [inRoot('server/backup/backup.ts'), ...args]);

/** @param {import('./context.mjs').Context} context */
export const restore = ({ node, args }) =>
  runNode(node, [inRoot('server/backup/restore.ts'), ...args]);

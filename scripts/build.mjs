import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressFolder } from './compress.mjs';
import { inRoot } from './context.mjs';
import { runNode } from './process.mjs';

const SOURCES = [
  'client',
  'shared',
  'vite.config.ts',
  'scripts/compile-script.ts',
  'scripts/text-files.ts',
  'scripts/vite-early.ts',
  'scripts/vite-messages.ts',
  'scripts/vite-offline-shell.ts',
  'package-lock.json',
];
/** Dated with the moment its build began, and there only if it succeeded. */
const STAMP = inRoot('dist', 'client.built');

/** @param {string} path */
const modifiedAt = async (path) => {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return undefined;
  }
};

/**
 * True when anything at or below the path is newer; folders count too, since they tell of removed files.
 * @param {string} path
 * @param {number} timeMs
 * @returns {Promise<boolean>}
 */
export const isNewer = async (path, timeMs) => {
  const status = await stat(path);
  if (status.mtimeMs > timeMs) return true;
  if (!status.isDirectory()) return false;
  const names = await readdir(path);
  const below = await Promise.all(names.map((name) => isNewer(join(path, name), timeMs)));
  return below.includes(true);
};

const isStale = async () => {
  const builtAt = await modifiedAt(STAMP);
  if (builtAt === undefined) return true;
  const newer = await Promise.all(SOURCES.map((source) => isNewer(inRoot(source), builtAt)));
  return newer.includes(true);
};

/**
 * Builds the client, stale or not.
 * @param {string} node
 */
const build = async (node) => {
  const begin = new Date();
  await rm(STAMP, { force: true });
  const code = await runNode(node, [
    inRoot('node_modules/vite/bin/vite.js'),
    'build',
    '--logLevel=warn',
  ]);
  if (code !== 0) return code;
  await compressFolder(inRoot('dist', 'client'));
  await writeFile(STAMP, '');
  await utimes(STAMP, begin, begin);
  return 0;
};

/**
 * Builds the client when any of its sources is newer than the last build.
 * @param {string} node
 * @returns {Promise<number>} 0, or the exit code of a failed build
 */
export const ensureBuilt = async (node) => {
  if (!(await isStale())) return 0;
  console.log('Building the client …');
  return build(node);
};

/** @param {import('./context.mjs').Context} context */
export const buildTask = ({ node }) => build(node);

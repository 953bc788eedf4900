import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, Stop } from './context.mjs';
import { ended } from './process.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Entry */

/**
 * @param {string} file
 * @returns {Promise<Record<string, Entry>>}
 */
const readPackages = async (file) => JSON.parse(await readFile(file, 'utf8')).packages;

/**
 * True when `installed` (npm's own record, written when an installation has succeeded) has everything
 * that the lock names. Optional packages may be missing: they are for other machines.
 * @param {Record<string, Entry>} locked
 * @param {Record<string, Entry>} installed
 */
export const isInstalled = (locked, installed) =>
  Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const present = installed[path];
    if (!present) return wanted.optional === true;
    return present.version === wanted.version && present.integrity === wanted.integrity;
  });

/**
 * Written by npm when an installation has succeeded.
 * @param {string} folder
 */
const recordOf = (folder) => join(folder, 'node_modules', '.package-lock.json');

/** @param {string} folder one with a package-lock.json */
const isUpToDate = async (folder) => {
  const record = recordOf(folder);
  if (!existsSync(record)) return false;
  const [locked, installed] = await Promise.all([
    readPackages(join(folder, 'package-lock.json')),
    readPackages(record),
  ]);
  return isInstalled(locked, installed);
};

/**
 * @param {string} folder
 * @param {readonly string[]} extra
 */
const npmCi = (folder, extra) => {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...extra];
  const npm = process.env['npm_execpath'];
  if (npm) return spawn(process.execPath, [npm, ...args], { cwd: folder, stdio: 'inherit' });
  return spawn('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
};

/**
 * Runs `npm ci` in a folder unless its node_modules already holds what its package-lock.json asks for.
 * @param {string} folder
 * @param {readonly string[]} [extra] more arguments for npm
 */
export const ensureInstalledIn = async (folder, extra = []) => {
  if (await isUpToDate(folder)) return;
  console.log('Installing packages (once; a minute or so) …');
  if ((await ended(npmCi(folder, extra))) !== 0) {
    throw new Stop('The packages could not be installed; npm says why above.');
  }
};

/** The same for the repository itself. */
export const ensureInstalled = () => ensureInstalledIn(root);

/** The same, but only where nothing is installed: a server may be running on what is, even if it is older. */
export const ensureInstalledOnce = async () => {
  if (!existsSync(recordOf(root))) await ensureInstalled();
};

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { inRoot, root, Stop } from './context.mjs';
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

const isUpToDate = async () => {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const [locked, installed] = await Promise.all([
    readPackages(inRoot('package-lock.json')),
    readPackages(record),
  ]);
  return isInstalled(locked, installed);
};

const npmCi = () => {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  if (npm) return spawn(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' });
  return spawn('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
};

/** Runs `npm ci` unless node_modules already holds what package-lock.json asks for. */
export const ensureInstalled = async () => {
  if (await isUpToDate()) return;
  console.log('Installing packages (once; a minute or so) …');
  if ((await ended(npmCi())) !== 0) {
    throw new Stop('The packages could not be installed; npm says why above.');
  }
};

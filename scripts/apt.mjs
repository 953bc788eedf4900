import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const APT_GET = '/usr/bin/apt-get';

/** @param {readonly string[]} args */
const aptGet = (args) =>
  spawnSync(APT_GET, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/**
 * In CI the machine is there for the tests, so that a missing program may be installed on it. Anywhere else this does
 * nothing.
 * @param {string} name
 */
export const installInCi = (name) => {
  if (!process.env['CI'] || process.getuid?.() !== 0 || !existsSync(APT_GET)) return;
  console.log(`No ${name} here: installing it with apt-get …`);
  if (aptGet(['update', '-qq'])) aptGet(['install', '-y', '-qq', '--no-install-recommends', name]);
};

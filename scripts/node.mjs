import { existsSync } from 'node:fs';
import { inRoot, Stop } from './context.mjs';

/** What these scripts themselves need. */
const OLDEST = [20, 11];
/** From here on node:sqlite works without a flag or a warning, and types are stripped. */
const NEEDED = [24, 15];

/**
 * @param {readonly number[]} minimum
 * @param {string} version
 */
export const isAtLeast = (minimum, version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = minimum;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
};

/** Ends the process on a Node that could not even run the installation. */
export const stopOnOldNode = () => {
  if (isAtLeast(OLDEST, process.versions.node)) return;
  console.error(
    `Talkoot needs Node ${OLDEST.join('.')} or newer to start (this is ${process.versions.node}). ` +
      'Get a newer one from your system or from nodejs.org.',
  );
  process.exit(1);
};

/** The Node that runs server and tools: this one if it is new enough, else the one among the packages. */
export const findNode = () => {
  if (isAtLeast(NEEDED, process.versions.node)) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const program = platform === 'win' ? 'node.exe' : 'node';
  const packaged = inRoot('node_modules', `node-${platform}-${process.arch}`, 'bin', program);
  if (existsSync(packaged)) return packaged;
  throw new Stop(
    `Talkoot runs on Node ${NEEDED.join('.')} or newer. This is ${process.versions.node}, and there is ` +
      `no packaged Node for ${process.platform} ${process.arch}: install Node 24 and try again.`,
  );
};

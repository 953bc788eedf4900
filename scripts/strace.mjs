import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { installInCi } from './apt.mjs';
import { Stop } from './context.mjs';

const NAME = 'strace';
const YAMA = '/proc/sys/kernel/yama/ptrace_scope';

const works = () => spawnSync(NAME, ['-V'], { stdio: 'ignore' }).status === 0;

const isRoot = process.getuid?.() === 0;

/** Whether one may look into a process that is no child of one's own. */
const mayAttach = () => isRoot || !existsSync(YAMA) || readFileSync(YAMA, 'utf8').trim() === '0';

/**
 * The strace for the tests that watch the server write, and that break its disk. Never a silent skip: without one this
 * throws a sentence on how to get one.
 * @returns {string}
 */
export const findStrace = () => {
  if (process.platform !== 'linux') {
    throw new Stop('The tests of the disk were NOT run: they need strace, which is on Linux only.');
  }
  if (!works()) installInCi(NAME);
  if (!works()) {
    throw new Stop(
      'The tests of the disk were NOT run: there is no strace. Install it from your system (Debian, Ubuntu: ' +
        'apt-get install strace).',
    );
  }
  if (mayAttach()) return NAME;
  throw new Stop(
    'The tests of the disk were NOT run: strace may not attach to the server here. Run them as root, or allow it ' +
      'until the next restart: sudo sysctl kernel.yama.ptrace_scope=0',
  );
};

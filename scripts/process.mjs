import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { inRoot, root } from './context.mjs';

/** @typedef {'SIGTERM' | 'SIGINT' | 'SIGHUP'} Forwarded */
/** @type {readonly Forwarded[]} */
const FORWARDED = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/** Where Node keeps what it has compiled, so that the next start is twice as fast. */
const COMPILE_CACHE = inRoot('node_modules/.cache/node');

/**
 * Starts `node …args` in the repository with its output shown here.
 * @param {string} node
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to this process's own
 */
export const spawnNode = (node, args, env = {}) =>
  spawn(node, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      // What our tools start as `node` must be the same Node.
      PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? COMPILE_CACHE,
      ...env,
    },
  });

/**
 * Waits for a child and returns its exit code as a shell would give it.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export const ended = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });

/**
 * Passes signals on to children for as long as any of them runs. A terminal sends Ctrl-C to everyone in
 * it, the children too, so that one is only kept from ending us before them.
 * @param {readonly import('node:child_process').ChildProcess[]} children
 * @returns {() => void} stops it
 */
export const forwardSignals = (children) => {
  /** @param {Forwarded} signal */
  const forward = (signal) => {
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    for (const child of children) child.kill(signal);
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  return () => {
    for (const signal of FORWARDED) process.off(signal, forward);
  };
};

/**
 * Runs `node …args` to its end; signals reach it.
 * @param {string} node
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export const runNode = async (node, args, env) => {
  const child = spawnNode(node, args, env);
  const stop = forwardSignals([child]);
  try {
    return await ended(child);
  } finally {
    stop();
  }
};

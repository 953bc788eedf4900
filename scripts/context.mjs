import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ readonly node: string, readonly args: readonly string[] }} Context the Node to use, and what stood after `--` */

/** The repository, wherever the command was given. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** Something the person at the keyboard can mend: printed as a sentence, without a stack. */
export class Stop extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'Stop';
  }
}

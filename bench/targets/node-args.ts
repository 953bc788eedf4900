import type { StartOptions } from './target.ts';

const SAMPLE_EVERY_US = 500;

/** What Node itself is told: to write a profile of each of its threads when it ends, to listen to a debugger. */
export const nodeArgs = ({ profileFolder, debugPort }: StartOptions): readonly string[] => [
  ...(profileFolder === null
    ? []
    : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`, `--cpu-prof-interval=${SAMPLE_EVERY_US}`]),
  ...(debugPort === undefined ? [] : [`--inspect=127.0.0.1:${debugPort}`]),
];

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findStrace } from '../../scripts/strace.mjs';
import { until } from './until.ts';

/** One that looks on, or meddles, until it is detached. */
export type Tracer = {
  /** What was seen so far. */
  seen(): string;
  /** Lets go of the process, which runs on untouched. Resolves to what was seen. */
  detach(): Promise<string>;
};

/** Attaches strace to a running process and all its threads; resolves once it sees every one of them. */
export const attachStrace = async (pid: number, args: readonly string[]): Promise<Tracer> => {
  const folder = mkdtempSync(join(tmpdir(), 'talkoot-strace-'));
  const file = join(folder, 'trace');
  const tracer = spawn(findStrace(), ['-f', '-o', file, ...args, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  tracer.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  await until(
    () => {
      if (tracer.exitCode !== null) throw new Error(`strace could not attach: ${said}`);
      return said.includes('attached');
    },
    { what: 'strace to attach' },
  );
  return {
    seen: () => readFileSync(file, 'utf8'),
    detach: async () => {
      const ended = once(tracer, 'exit');
      tracer.kill('SIGINT');
      await ended;
      const seen = readFileSync(file, 'utf8');
      rmSync(folder, { recursive: true, force: true });
      return seen;
    },
  };
};

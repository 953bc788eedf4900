import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandResult, runProgram } from './support/run-program.ts';

/** What the commands say to whoever gets them wrong. No server, and nothing is written. */
let folder: string;

const run = (command: 'backup' | 'restore', ...args: readonly string[]): Promise<CommandResult> =>
  runProgram(`server/backup/${command}.ts`, args, { DATA_DIR: join(folder, 'data') });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkoot-commands-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe.each(['backup', 'restore'] as const)('%s', (command) => {
  it('says how it is used when asked', async () => {
    const { code, output, errors } = await run(command, '--help');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain(`Usage: npm run ${command} -- <file>`);
  });

  it.each<[string, readonly string[], string]>([
    ['no file', [], 'Which file? Give its name. --help says more.\n'],
    ['two files', ['a', 'b'], 'One file only; what is "b"? --help says more.\n'],
    ['an option that there is not', ['a', '--now'], "Unknown option '--now'. --help says more.\n"],
  ])('with %s says so in one line, with exit code 2', async (_what, args, sentence) => {
    expect(await run(command, ...args)).toEqual({ code: 2, output: '', errors: sentence });
  });
});

describe('what cannot be done', () => {
  it('ends with exit code 1 and a line', async () => {
    const archive = join(folder, 'backup.tar.gz');
    const backup = await run('backup', archive);
    expect(backup).toMatchObject({ code: 1, output: '' });
    expect(backup.errors).toMatch(/^There is nothing to back up in .*\n$/);
    const missing = await run('restore', archive);
    expect(missing).toEqual({ code: 1, output: '', errors: `${archive} is not there.\n` });
    writeFileSync(archive, 'no backup at all');
    const wrong = await run('restore', archive, '--into', join(folder, 'into'));
    expect(wrong).toMatchObject({ code: 1, output: '' });
    expect(wrong.errors).toMatch(/no backup of Talkoot\.\n$/);
    expect(readdirSync(folder)).toEqual(['backup.tar.gz']);
  });

  it('is told without what would steer a terminal', async () => {
    const { errors } = await run('restore', 'a\u001b[2Jb');
    expect(errors).toMatch(/a \[2Jb is not there\.\n$/);
  });

  it('is told with exit code 2 when an option has no value', async () => {
    expect(await run('restore', 'a', '--into', '')).toMatchObject({ code: 2 });
    expect(await run('restore', 'a', '--meeting')).toMatchObject({ code: 2 });
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const library = JSON.stringify(new URL('process.mjs', import.meta.url).href);

/** Starts a process that runs `script` by `runNode` and takes over its exit code, as run.mjs does. */
const runInProcess = (script: string) =>
  spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { runNode } from ${library};
       process.exitCode = await runNode(process.execPath, ['--eval', ${JSON.stringify(script)}]);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );

test('the exit code is the child’s', async () => {
  expect(await once(runInProcess('process.exit(2)'), 'exit')).toEqual([2, null]);
});

test('SIGTERM reaches the child, and its answer comes back', async () => {
  const runner = runInProcess(
    `process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('ready')`,
  );
  await once(runner.stdout, 'data');
  runner.kill('SIGTERM');
  expect(await once(runner, 'exit')).toEqual([7, null]);
});

test('a killed child gives the exit code that a shell gives', async () => {
  expect(await once(runInProcess(`process.kill(process.pid, 'SIGKILL')`), 'exit')).toEqual([
    137,
    null,
  ]);
});

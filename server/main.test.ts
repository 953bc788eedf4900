import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

let folder = '';
let running: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkoot-main-'));
});

afterEach(async () => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGKILL');
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

type Started = { readonly child: ChildProcess; readonly output: () => string };

const start = (env: Readonly<Record<string, string>>, ...args: readonly string[]): Started => {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: path.join(folder, 'data'), ...env },
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  return { child, output: () => output };
};

const ended = async ({ child }: Started): Promise<number | null> => {
  if (child.exitCode === null) await once(child, 'close');
  return child.exitCode;
};

const addressOf = async ({ output }: Started): Promise<string> => {
  const ready = /Talkoot is ready: (http:\S+)/;
  await expect.poll(output, { timeout: 10_000 }).toMatch(ready);
  return ready.exec(output())?.[1] ?? '';
};

describe('starting', () => {
  test('says where the server is and where its key is kept, and ends in order when asked', async () => {
    const server = start({});
    const address = await addressOf(server);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const keyFile = path.join(folder, 'data', 'coordinator-key');
    expect(server.output()).toContain(keyFile);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    server.child.kill('SIGTERM');
    expect(await ended(server)).toBe(0);
  });

  test('goes down in order although somebody keeps connections open and says nothing', async () => {
    const server = start({});
    const { port } = new URL(await addressOf(server));
    const beginnings = [
      '',
      'GET / HT',
      'POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{',
    ];
    const sockets = beginnings.map((beginning) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(beginning);
      return socket;
    });
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    server.child.kill('SIGTERM');
    expect(await ended(server)).toBe(0);
    for (const socket of sockets) socket.destroy();
  });

  test('with bad settings writes a line for each, nothing else, and no files', async () => {
    const server = start({ PORT: 'http', LOG_LEVEL: 'loud', REDIS_URL: 'redis://localhost' });
    expect(await ended(server)).toBe(2);
    const lines = server.output().trim().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^(PORT|LOG_LEVEL|REDIS_URL) .*\.$/);
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
  });

  test('refuses arguments that it does not know', async () => {
    const server = start({}, '--turbo');
    expect(await ended(server)).toBe(2);
    expect(server.output()).toContain('--turbo');
  });

  test('says so when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const server = start({ PORT: port });
    expect(await ended(server)).toBe(1);
    expect(server.output()).toContain(`Port ${port} on 127.0.0.1 is taken.`);
    other.close();
  });

  test('says so when the data folder cannot be made', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const server = start({ DATA_DIR: path.join(file, 'data') });
    expect(await ended(server)).toBe(2);
    expect(server.output()).toMatch(/^The data folder .* cannot be written: .* Set DATA_DIR/);
  });

  test('says so when the database is damaged', async () => {
    writeFileSync(
      path.join(folder, 'talkoot.sqlite'),
      'these are not the pages of a database'.repeat(99),
    );
    const server = start({ DATA_DIR: folder });
    expect(await ended(server)).toBe(1);
    expect(server.output()).toMatch(/^The database .* cannot be used: it is damaged/);
    expect(server.output()).not.toContain('    at ');
  });
});

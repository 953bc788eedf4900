import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InjectOptions } from 'fastify';
import { vi } from 'vitest';
import type { Clock } from '../../shared/lib/clock.ts';
import { type App, createApp } from '../app.ts';
import { type Config, parseConfig } from '../config.ts';
import { openStorage, type Storage } from '../storage/open-storage.ts';

export const COORDINATOR_KEY = 'a-coordinator-key-for-tests';

/** A morning in February. */
export const START_OF_TEST = Date.UTC(2026, 1, 9, 6);

/** A clock that stands still until a test turns it; alarms ring when their moment is reached. */
export class HandClock implements Clock {
  #now: number;
  #waiting: { readonly at: number; readonly task: () => void }[] = [];

  constructor(now = START_OF_TEST) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(delayMs: number, task: () => void): () => void {
    const alarm = { at: this.#now + delayMs, task };
    this.#waiting.push(alarm);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== alarm);
    };
  }

  /** Waits until something has set an alarm for the next second, and turns to it. */
  async ring(): Promise<void> {
    const soon = () => this.#waiting.find(({ at }) => at - this.#now <= 1000);
    const alarm = await vi.waitUntil(soon, { interval: 1 });
    this.turn(alarm.at - this.#now);
  }

  /** Waits until somebody waits for the next minute again: an alarm that rang has done its work. */
  async idle(): Promise<void> {
    const soon = () => this.#waiting.some(({ at }) => at - this.#now <= 60_000);
    await vi.waitUntil(soon, { interval: 1 });
  }

  turn(ms: number): void {
    this.#now += ms;
    const due = this.#waiting.filter(({ at }) => at <= this.#now);
    this.#waiting = this.#waiting.filter(({ at }) => at > this.#now);
    for (const { task } of due) task();
  }
}

type Sending = {
  readonly body?: unknown;
  readonly token?: string;
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Answer = {
  readonly status: number;
  readonly type: string;
  /** As loose as JSON is. */
  readonly body: ReturnType<typeof JSON.parse>;
  readonly headers: Readonly<Record<string, unknown>>;
};

/** Sends requests with a jar of cookies, as one browser does; with none, as a program does. */
export class Sender {
  readonly #app: App;
  readonly #jar: Map<string, string> | null;

  constructor(app: App, jar: Map<string, string> | null) {
    this.#app = app;
    this.#jar = jar;
  }

  /** The `Cookie` header that a socket of this browser would carry. */
  get cookies(): string {
    return [...(this.#jar ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get = (url: string, sending?: Sending) => this.send('GET', url, sending);
  post = (url: string, sending?: Sending) => this.send('POST', url, sending);
  patch = (url: string, sending?: Sending) => this.send('PATCH', url, sending);
  delete = (url: string, sending?: Sending) => this.send('DELETE', url, sending);

  async send(
    method: NonNullable<InjectOptions['method']>,
    url: string,
    { body, token, as, headers = {} }: Sending = {},
  ): Promise<Answer> {
    const answer = await this.#app.http.inject({
      method,
      url,
      headers: {
        ...(this.cookies !== '' && { cookie: this.cookies }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(as !== undefined && { 'talkoot-as': as }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) this.#jar?.delete(name);
      else this.#jar?.set(name, value);
    }
    const type = answer.headers['content-type'] ?? '';
    return {
      status: answer.statusCode,
      type,
      body: type.includes('json') ? JSON.parse(answer.body) : answer.body,
      headers: answer.headers,
    };
  }
}

export type TestApp = {
  readonly app: App;
  readonly storage: Storage;
  readonly clock: HandClock;
  readonly folder: string;
  /** A browser with its own jar of cookies. */
  browser(): Sender;
  /** A program, which keeps no cookies. */
  readonly program: Sender;
  /** Everything that was logged so far. */
  log(): string;
  close(): Promise<void>;
};

const readConfig = (folder: string, env: Readonly<Record<string, string>>): Config => {
  const config = parseConfig({ ADMIN_KEY: COORDINATOR_KEY, DATA_DIR: folder, ...env });
  if (!config.ok) throw new Error(config.error.join('\n'));
  return config.value;
};

export type TestAppOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** A folder that an earlier app of the same test wrote. */
  readonly folder?: string;
  readonly clientFolder?: string;
  readonly startAt?: number;
};

/** The whole server on a real SQLite file, without a port. Closing leaves the folder for the next one. */
export const openTestApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const { env = {}, folder = mkdtempSync(path.join(tmpdir(), 'talkoot-server-')) } = options;
  const clock = new HandClock(options.startAt);
  let log = '';
  const storage = await openStorage(folder, (error) => {
    throw error;
  });
  const app = await createApp({
    config: readConfig(folder, env),
    version: '0.0.0-test',
    coordinatorKey: COORDINATOR_KEY,
    storage,
    clock,
    clientFolder: options.clientFolder ?? path.join(folder, 'no-client'),
    logger: { level: 'debug', stream: { write: (line: string) => (log += line) } },
  });
  await app.http.ready();
  return {
    app,
    storage,
    clock,
    folder,
    browser: () => new Sender(app, new Map()),
    program: new Sender(app, null),
    log: () => log,
    close: async () => {
      await app.close();
      await storage.close();
    },
  };
};

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });

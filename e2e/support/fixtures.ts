import { test as base } from 'playwright/test';
import { type ServerHost, startServerHost } from './server-host.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { watchBrowser } from './watch-browser.ts';

type Fixtures = {
  /** Loads the sample meeting into the test's server; on unless a file says otherwise. */
  readonly demo: boolean;
  /** One server with the sample meeting for all tests of a file that says so: for those that only look. */
  readonly shareServer: boolean;
  /** A process for each test's server alone: for those that kill it. Otherwise one process runs them one after the other. */
  readonly ownProcess: boolean;
  /** A server of the test's own, which ends with it, however it ends. */
  readonly server: ServerProcess;
  /** In every browser test: no request leaves for another host, and no page throws. */
  readonly goodManners: void;
};

type WorkerFixtures = {
  readonly host: ServerHost;
  readonly sharedServer: () => Promise<ServerProcess>;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  demo: [true, { option: true }],
  shareServer: [false, { option: true }],
  ownProcess: [false, { option: true }],
  host: [
    // Playwright reads from the parameter which fixtures are needed; none are.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const host = startServerHost();
      try {
        await use(host);
      } finally {
        await host.dispose();
      }
    },
    { scope: 'worker' },
  ],
  sharedServer: [
    async ({ host }, use) => {
      let starting: Promise<ServerProcess> | undefined;
      try {
        await use(() => (starting ??= host.start({ demo: true })));
      } finally {
        await (await starting)?.dispose();
      }
    },
    { scope: 'worker' },
  ],
  server: async ({ demo, shareServer, ownProcess, host, sharedServer }, use) => {
    if (shareServer) {
      await use(await sharedServer());
      return;
    }
    const server = await (ownProcess ? startServer({ demo }) : host.start({ demo }));
    try {
      await use(server);
    } finally {
      await server.dispose();
    }
  },
  goodManners: [
    async ({ browser, server }, use) => {
      const watch = watchBrowser(browser, server.url);
      await use();
      watch.stop();
      // A page left behind would go on asking a server that is gone, and the next test would be blamed.
      await Promise.all(browser.contexts().map((context) => context.close()));
      base.expect(watch.faults()).toEqual([]);
    },
    { auto: true },
  ],
});

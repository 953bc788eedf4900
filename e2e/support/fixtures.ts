import { test as base } from 'playwright/test';
import { type ServerProcess, startServer } from './server-process.ts';

type Fixtures = {
  /** Loads the sample meeting into the test's server; on unless a file says otherwise. */
  readonly demo: boolean;
  /** A server of the test's own, which ends with it, however it ends. */
  readonly server: ServerProcess;
};

export const test = base.extend<Fixtures>({
  demo: [true, { option: true }],
  server: async ({ demo }, use) => {
    const server = await startServer({ demo });
    try {
      await use(server);
    } finally {
      await server.dispose();
    }
  },
});

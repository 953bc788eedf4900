import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { textFiles } from './scripts/text-files.ts';
import { messages } from './scripts/vite-messages.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Tests lie beside their source; those that need a DOM say so in their first line. */
export default defineConfig({
  root: path('.'),
  plugins: [messages(path('client/i18n/messages'), textFiles)],
  test: {
    include: ['{bench,client,docs,e2e,scripts,server,shared}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Generous, since a busy machine is no fault of the code; nothing waits this long when it works.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Many wait for disks, clocks and killed servers: more at once than there are cores.
    maxWorkers: 3,
    // Tests read these as text; all other styles stay out of the tests.
    css: {
      include: [/tokens\.css/, /Grid\.module\.css/],
      modules: { classNameStrategy: 'non-scoped' },
    },
  },
});

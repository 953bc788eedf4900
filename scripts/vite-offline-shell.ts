import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { compileScript } from './compile-script.ts';

const WORKER = 'worker.js';

/** What few ever need, and nobody without a network: half a megabyte that every device would fetch and keep. */
const ONLY_ONLINE = /(draw-first-page|pdf-worker)/;

/**
 * `worker.js` in the built folder: the service worker of client/offline-shell, told by name which files the build has.
 * Its text changes with any of them, by which browsers know that there is a new build.
 */
export const offlineShell = (entry: string): Plugin => ({
  name: 'talkoot-offline-shell',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('the build has no index.html');
      const files = Object.keys(bundle)
        .filter((name) => name.startsWith('assets/') && !ONLY_ONLINE.test(name))
        .toSorted()
        .map((name) => `/${name}`);
      const version = createHash('sha256')
        .update(files.join('\n'))
        .update(page.source)
        .digest('hex')
        .slice(0, 12);
      this.emitFile({
        type: 'asset',
        fileName: WORKER,
        // One plain script: not every browser takes modules as service workers.
        source: await compileScript({
          entry,
          fileName: WORKER,
          define: { SHELL_FILES: JSON.stringify({ version, files }) },
        }),
      });
    },
  },
});

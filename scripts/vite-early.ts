import type { Plugin } from 'vite';
import { compileScript } from './compile-script.ts';

/** Puts a small script into the built page itself, before all others. The server names its hash in the page's policy. */
export const earlyScript = (entry: string): Plugin => ({
  name: 'talkoot-early',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: async () => [
      {
        tag: 'script',
        injectTo: 'head',
        children: (await compileScript({ entry, fileName: 'early.js' })).trim(),
      },
    ],
  },
});

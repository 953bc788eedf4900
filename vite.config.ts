import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { textFiles } from './scripts/text-files.ts';
import { messages } from './scripts/vite-messages.ts';
import { earlyScript } from './scripts/vite-early.ts';
import { offlineShell } from './scripts/vite-offline-shell.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Where `npm run dev` keeps its API server; see scripts/dev.mjs. */
const api = process.env['TALKOOT_DEV_API'];

export default defineConfig({
  root: path('client'),
  plugins: [
    react(),
    messages(path('client/i18n/messages'), textFiles),
    earlyScript(path('client/early/early.ts')),
    offlineShell(path('client/offline-shell/worker.ts')),
  ],
  resolve: {
    alias: [
      {
        find: /^lib0\/broadcastchannel$/,
        replacement: path('client/sync/lighter/broadcast-channel.ts'),
      },
      { find: /^lib0\/logging$/, replacement: path('client/sync/lighter/logging.ts') },
    ],
    dedupe: ['yjs'],
  },
  server: {
    strictPort: true,
    // All but our own modules, which lie in folders of the same names.
    proxy: api
      ? { '^/(api|sync|healthz|readyz)(/|$)(?!.+\\.tsx?($|\\?))': { target: api, ws: true } }
      : {},
  },
  build: {
    outDir: path('dist/client'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Fonts and pictures stay files: an inlined one is fetched by everybody, used or not.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Pages that come when they are asked for may bring what others need of them: few files are there only to name them.
      preserveEntrySignatures: 'allow-extension',
      output: {
        // What comes together anyway is one file: two dozen small ones compress worse by 5 kB, and every page that is
        // added would cut them smaller.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 5 },
            {
              name: 'documents',
              test: /client.meeting-document.browser-meeting\.ts$/,
              priority: 4,
            },
            { name: 'dialogs', test: /client.ui.(Form|Confirm)?Dialog\.tsx$/, priority: 1 },
            {
              name: 'dialogs',
              test: /client.ui.(EmptyState|Menu)\.tsx$/,
              priority: 1,
            },
            // What every view of a board needs, what several views share, and what is left for columns. The pages around
            // a board share some of it and bring the rest before it is asked for; in turn a board is a dozen requests.
            { name: 'board', test: /client.board-page.BoardPage\.tsx$/, priority: 3 },
            { name: 'framed', test: /client.framed-pages\.tsx$/, priority: 2.5 },
            {
              name: 'columns',
              test: /client.views.columns.ColumnsView\.tsx$/,
              priority: 1,
            },
            // Signs that several parts share which come later: each would be a file of some hundred bytes. One of them stands
            // in a folded column, which is there at first sight.
            {
              name: 'signs',
              test: /lucide-react.dist.esm.icons.(?!chevron-right)/,
              minShareCount: 2,
            },
            // Pages that show a canvas small take from here what they need of it.
            { name: 'canvas', test: /client.views.canvas.CanvasView\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
});

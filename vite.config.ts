import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { textFiles } from './scripts/text-files.ts';
import { messages } from './scripts/vite-messages.ts';
import { offlineShell } from './scripts/vite-offline-shell.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Where `npm run dev` keeps its API server; see scripts/dev.mjs. */
const api = process.env['TALKOOT_DEV_API'];

export default defineConfig({
  root: path('client'),
  plugins: [
    react(),
    messages(path('client/i18n/messages'), textFiles),
    offlineShell(path('client/offline-shell/worker.ts')),
  ],
  resolve: {
    alias: [
      {
        find: /^@formatjs\/icu-messageformat-parser$/,
        replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
      },
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
      output: {
        // What comes together anyway is one file: two dozen small ones compress worse by 5 kB, and every page that is
        // added would cut them smaller.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'documents', test: /client.meeting-document.browser-meeting\.ts$/ },
            { name: 'dialogs', test: /client.ui.(Form|Confirm)?Dialog\.tsx$/ },
            {
              name: 'dialogs',
              test: /client.ui.(EmptyState|Menu)\.tsx$/,
            },
            // A note as every view shows it, and where new ones are written.
            {
              name: 'notes',
              // What the page around the notes needs, too, stays out of it.
              includeDependenciesRecursively: false,
              test: /client.(note.(GrowingTextArea|NoteBody|NoteByline|NoteCard|NoteReactions|NoteText|WritingBox|instead-of-reactions|long-text|move-note|note-colors|note-lines|use-delete-note|use-kept-focus|use-post-notes|use-say-writing|use-unsent-words))\.tsx?$/,
            },
            // Little things that the board and the pages around it share, each of which would be a file of its own.
            {
              name: 'small',
              test: /lucide-react.dist.esm.icons.(arrow-left|arrow-up|chevron-left|chevron-right|cloud-off|ellipsis|hand|lock|pen-line|pencil|plus|settings-2|sticky-note|trash|undo-2|users)\.m?js$/,
            },
            {
              name: 'small',
              test: /client.(note.(group-titles|note-address|note-excerpt|note-focus|reveal|section-title|unsent-words)|board.board-context|commands.tools|presence.Avatar|ui.(Optional|Select|TextArea|text-fields|use-media))\.tsx?$/,
            },
          ],
        },
      },
    },
  },
});

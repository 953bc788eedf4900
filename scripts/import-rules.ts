import type { OxlintOverride } from 'oxlint';

/**
 * Who may import whom. One table, turned into oxlint's `no-restricted-imports` for every folder, because
 * in oxlint the last matching override replaces the earlier ones: a folder's list must hold all of it.
 */
type Forbidden = { readonly regex: string; readonly message: string };

const packages = (names: string, message: string): Forbidden => ({
  regex: `^(${names})(/|$)`,
  message,
});

/** Matches a relative import that leads through one of the folders. */
const folders = (names: string, message: string): Forbidden => ({
  regex: `^\\.{1,2}/(.*/)?(${names})/`,
  message,
});

/** Matches only a neighbouring folder, so that `shared/views/canvas` stays reachable from a view. */
const neighbours = (names: string, message: string): Forbidden => ({
  regex: `^(\\.\\./)+(${names})/`,
  message,
});

const yjs = packages(
  'yjs|y-protocols|y-websocket|y-indexeddb',
  'Yjs types stay where documents are; ask the store or an action for what you need.',
);
const node = packages(
  'node:.*',
  'shared/ runs in browsers too; take what you need as a parameter.',
);
const fullZod: Forbidden = {
  regex: '^zod$',
  message: 'Import `zod/mini` here: the full validator weighs 24 kB in the browser.',
};

const VIEW_FOLDERS = ['columns', 'canvas', 'outline', 'wall', 'timeline', 'table'];

const otherViews = (view: string): Forbidden =>
  neighbours(
    VIEW_FOLDERS.filter((other) => other !== view).join('|'),
    'A view never imports another view.',
  );

const fences: Readonly<Record<string, readonly Forbidden[]>> = {
  shared: [
    folders('client|server', 'shared/ knows neither side.'),
    packages(
      'react|react-dom|react-intl|wouter|zustand|@dnd-kit',
      'shared/ knows no user interface.',
    ),
    packages('fastify|ws', 'shared/ knows no server.'),
    node,
    fullZod,
  ],
  'shared/board': [],
  'shared/document': [],
  'shared/meeting': [],
  server: [
    folders('client', 'The server never imports the client; share through shared/.'),
    packages('react|react-dom', 'The server renders nothing.'),
  ],
  'server/sync': [
    folders(
      'storage',
      'server/sync knows storage by its interface only: server/journal/journal.ts.',
    ),
    packages('node:sqlite', 'server/sync knows storage by its interface only.'),
  ],
  'server/http': [
    packages('ws', 'server/http never touches sockets; tell server/sync through a hook.'),
  ],
  'server/journal': [
    folders('storage', 'The journal is an interface; storage implements it.'),
    packages('node:sqlite', 'The journal is an interface; storage implements it.'),
  ],
  'server/backup': [
    folders('http|sync|facilitation|demo', 'Backups know storage and the journal, and no server.'),
    packages('fastify|ws', 'Backups are made without a server.'),
  ],
  'server/facilitation': [],
  'server/demo': [],
  client: [
    folders('server', 'The client never imports the server; share through shared/.'),
    packages('node:.*|fastify|ws', 'The client runs in browsers.'),
    fullZod,
  ],
  'client/sync': [packages('react|react-dom', 'client/sync knows no user interface.')],
  'client/board': [],
  'client/meeting': [],
  'client/meeting-document': [],
  'client/ui': [
    folders(
      'api|sync|board|meeting|presence|note|views|join|home|legal|access|templates|network',
      'client/ui knows no domain; take it as a property.',
    ),
  ],
  ...Object.fromEntries(VIEW_FOLDERS.map((view) => [`client/views/${view}`, [otherViews(view)]])),
};

const yjsFolders = [
  'shared/board',
  'shared/document',
  'shared/meeting',
  'server/sync',
  'server/journal',
  'server/facilitation',
  'server/demo',
  'client/sync',
  'client/board',
  'client/meeting',
  'client/meeting-document',
];

const isWithin = (folder: string, parent: string): boolean =>
  folder === parent || folder.startsWith(`${parent}/`);

const forbiddenIn = (folder: string): readonly Forbidden[] => {
  const inherited = Object.entries(fences)
    .filter(([parent]) => isWithin(folder, parent))
    .flatMap(([, forbidden]) => forbidden);
  return yjsFolders.some((parent) => isWithin(folder, parent)) ? inherited : [...inherited, yjs];
};

const override = (files: string, forbidden: readonly Forbidden[]): OxlintOverride => ({
  files: [files],
  rules: { 'no-restricted-imports': ['error', { patterns: [...forbidden] }] },
});

/** oxlint overrides, parents before their children; tests may use Node and Yjs anywhere. */
export const importRules = Object.keys(fences)
  .toSorted()
  .flatMap((folder) => [
    override(`${folder}/**/*.{ts,tsx}`, forbiddenIn(folder)),
    override(
      `${folder}/**/*.test.{ts,tsx}`,
      forbiddenIn(folder).filter((forbidden) => forbidden !== yjs && forbidden !== node),
    ),
  ]);

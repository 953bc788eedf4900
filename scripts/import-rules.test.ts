import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

/** A file's folder and what it imports: each becomes a file of its own. */
const FORBIDDEN = [
  ['shared/views', '../../client/sync/connection.ts'],
  ['shared/access', '../../server/config.ts'],
  ['shared/lib', 'react'],
  ['shared/lib', 'node:crypto'],
  ['shared/api', 'zod'],
  ['shared/views', 'yjs'],
  ['shared/access', 'yjs'],
  ['server', '../client/main.tsx'],
  ['server/http', '../../client/api/call.ts'],
  ['server/http', 'ws'],
  ['server/http', 'yjs'],
  ['server/directory', 'yjs'],
  ['server/sync', '../storage/sqlite/worker.ts'],
  ['server/sync', 'node:sqlite'],
  ['server/journal', '../storage/sqlite/worker.ts'],
  ['server/backup', '../sync/hub.ts'],
  ['server/backup', 'yjs'],
  ['client/api', '../../server/http/routes.ts'],
  ['client/join', 'node:path'],
  ['client/join', 'zod'],
  ['client/join', 'yjs'],
  ['client/note', 'yjs'],
  ['client/sync', 'react'],
  ['client/ui', '../board/store.ts'],
  ['client/ui', '../sync/connection.ts'],
  ['client/ui', '../../shared/meeting/state.ts'],
  ['client/ui', '../api/call.ts'],
  ['client/views/columns', '../canvas/camera.ts'],
  ['client/views/canvas', '../outline/Outline.tsx'],
  ['client/views/outline', '../columns/Column.tsx'],
  ['client/views/wall', '../timeline/Tray.tsx'],
  ['client/views/table', '../wall/WallView.tsx'],
  ['client/views/columns', 'yjs'],
] as const;

const ALLOWED = [
  ['shared/board', 'yjs'],
  ['shared/meeting', 'yjs'],
  ['shared/api', 'zod/mini'],
  ['server/sync', 'yjs'],
  ['server/sync', 'ws'],
  ['server/sync', '../journal/journal.ts'],
  ['server/journal', 'yjs'],
  ['server/facilitation', 'yjs'],
  ['server/storage', 'node:sqlite'],
  ['server/backup', '../storage/sqlite/database.ts'],
  ['server/http', '../../shared/api/join.ts'],
  ['server/http', 'zod'],
  ['client/sync', 'y-websocket'],
  ['client/board', 'yjs'],
  ['client/meeting', 'yjs'],
  ['client/join', '../../shared/api/join.ts'],
  ['client/ui', '../i18n/text.ts'],
  ['client/views/canvas', '../../../shared/views/canvas/layout.ts'],
  ['client/views/columns', '../../note/Note.tsx'],
] as const;

const repository = fileURLToPath(new URL('..', import.meta.url));
const Report = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

let house: string;
let faults: ReadonlySet<string>;

const fileName = (folder: string, imported: string): string =>
  `${folder}/imports-${imported.replaceAll(/[^a-z]+/gi, '-')}.ts`;

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), text);
};

/** Lints a small house in a temporary folder with the real settings, all but the type-aware rules. */
beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'talkoot-imports-'));
  const settings = JSON.stringify(join(repository, 'oxlint.config.ts'));
  await write(
    'oxlint.config.ts',
    `import settings from ${settings};\nexport default { ...settings, options: {} };\n`,
  );
  for (const [folder, imported] of [...FORBIDDEN, ...ALLOWED]) {
    const text = `import { thing } from '${imported}';\nexport const copy = thing;\n`;
    await write(fileName(folder, imported), text);
  }
  await write('shared/lib/cycle-a.ts', "import { b } from './cycle-b.ts';\nexport const a = b;\n");
  await write('shared/lib/cycle-b.ts', "import { a } from './cycle-a.ts';\nexport const b = a;\n");
  const oxlint = join(repository, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--format=json'], {
    cwd: house,
    encoding: 'utf8',
  });
  const { diagnostics } = Report.parse(JSON.parse(run.stdout));
  faults = new Set(diagnostics.map(({ code, filename }) => `${code} ${filename}`));
});
afterAll(() => rm(house, { recursive: true }));

const restricted = (folder: string, imported: string): boolean =>
  faults.has(`eslint(no-restricted-imports) ${fileName(folder, imported)}`);

test.each(FORBIDDEN)('%s may not import %s', (folder, imported) => {
  expect(restricted(folder, imported)).toBe(true);
});

test.each(ALLOWED)('%s may import %s', (folder, imported) => {
  expect(restricted(folder, imported)).toBe(false);
});

test('files may not import each other in a circle', () => {
  expect(faults).toContain('import(no-cycle) shared/lib/cycle-a.ts');
});

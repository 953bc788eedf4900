import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';
import { readStart } from './listen.ts';

/** Hocuspocus with its defaults; with a folder it stores whole documents in SQLite, as its extension does. */
const { port, dataFolder } = readStart();

/** The statements of @hocuspocus/extension-sqlite, over Node's own SQLite instead of better-sqlite3. */
const sqlite = (folder: string) => {
  const database = new DatabaseSync(join(folder, 'hocuspocus.sqlite'));
  database.exec(`CREATE TABLE IF NOT EXISTS "documents" (
    "name" varchar(255) NOT NULL,
    "data" blob NOT NULL,
    UNIQUE(name)
  )`);
  return {
    onLoadDocument: async ({
      documentName,
      document,
    }: {
      documentName: string;
      document: Y.Doc;
    }) => {
      const row = database
        .prepare('SELECT data FROM "documents" WHERE name = $name ORDER BY rowid DESC')
        .get({ name: documentName });
      if (row?.['data'] instanceof Uint8Array) Y.applyUpdate(document, row['data']);
    },
    onStoreDocument: async ({
      documentName,
      document,
    }: {
      documentName: string;
      document: Y.Doc;
    }) => {
      database
        .prepare(
          `INSERT INTO "documents" ("name", "data") VALUES ($name, $data)
           ON CONFLICT(name) DO UPDATE SET data = $data`,
        )
        .run({ name: documentName, data: Y.encodeStateAsUpdate(document) });
    },
  };
};

const server = new Server({
  port,
  address: '127.0.0.1',
  quiet: true,
  extensions: dataFolder === '' ? [] : [sqlite(dataFolder)],
});
await server.listen();

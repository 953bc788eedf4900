import * as z from 'zod/mini';
import { unsignedLevelValue } from '../../shared/access/phase-rules.ts';
import { noteKeyField } from '../../shared/board/nameless.ts';
import { idOrEmptyValue, idValue, positionValue } from '../../shared/document/values.ts';
import { answerOf, createDatabase, type Database } from '../sync/indexed-db.ts';
import type { UploadTarget } from './file-desk.ts';

/** A file that is not on the server yet, and what is to become of it. */
export type KeptUpload = {
  readonly id: string;
  readonly file: File;
  readonly target: UploadTarget;
};

/** Where this device keeps the files that are on their way, so that a page that goes takes none along. */
export type UploadShelf = {
  /** False where it is not kept: there is no room left, or this browser keeps nothing. */
  readonly keep: (upload: KeptUpload) => Promise<boolean>;
  readonly forget: (id: string) => Promise<void>;
  /** What was kept of this person's for this board, the oldest first. */
  readonly load: () => Promise<readonly KeptUpload[]>;
  /** True for the one page that sends this file, until it releases it or goes. */
  readonly claim: (id: string) => Promise<boolean>;
  readonly release: (id: string) => void;
};

/** Of all boards together, as the files were chosen. */
export const MAX_KEPT_BYTES = 200 * 1024 * 1024;
export const MAX_KEPT_FILES = 200;

const targetValue: z.ZodMiniType<UploadTarget> = z.union([
  z.object({
    kind: z.literal('new'),
    place: z.object({ section: idOrEmptyValue, position: z.optional(positionValue) }),
    signing: z.optional(
      z.union([
        z.object({ level: z.literal('named'), noteId: idValue }),
        z.object({ level: unsignedLevelValue, key: noteKeyField, noteId: idValue }),
      ]),
    ),
    told: z.optional(z.boolean()),
  }),
  z.object({ kind: z.literal('note'), noteId: idValue, alt: z.optional(z.string()) }),
]);

/** A row as this or an earlier page has written it. */
const rowValue = z.object({
  id: z.string(),
  board: z.string(),
  person: z.string(),
  name: z.string(),
  type: z.string(),
  at: z.number(),
  bytes: z.instanceof(Blob),
  target: targetValue,
});
type Row = z.infer<typeof rowValue>;

const readRow = (row: unknown): Row[] => {
  const parsed = rowValue.safeParse(row);
  return parsed.success ? [parsed.data] : [];
};

const openShelves = (): Database =>
  createDatabase({
    name: 'talkoot:files',
    stores: ['files'],
    create: (db) => void db.createObjectStore('files', { keyPath: 'id' }),
  });

/** Holds a lock of the browser's for as long as the page lives or until it is released; where there are none, everybody may. */
const createClaims = () => {
  const releases = new Map<string, () => void>();
  const nameOf = (id: string): string => `talkoot:upload:${id}`;
  return {
    claim: (id: string): Promise<boolean> =>
      'locks' in navigator
        ? new Promise((resolve) => {
            void navigator.locks.request(nameOf(id), { ifAvailable: true }, (lock) => {
              resolve(lock !== null);
              return lock && new Promise<void>((release) => releases.set(id, release));
            });
          })
        : Promise.resolve(true),
    release: (id: string): void => {
      releases.get(id)?.();
      releases.delete(id);
    },
  };
};

/** Bounded, so that nobody's phone is filled; what does not fit is sent all the same, and lost with the page. */
export const createUploadShelf = (
  owner: { readonly board: string; readonly person: string },
  now: () => number,
): UploadShelf => {
  const database = openShelves();
  const claims = createClaims();
  const all = async (transaction: IDBTransaction): Promise<readonly Row[]> => {
    const rows: unknown[] = await answerOf(transaction.objectStore('files').getAll());
    return rows.flatMap(readRow);
  };
  const isOurs = ({ board, person }: Row): boolean =>
    board === owner.board && person === owner.person;

  return {
    ...claims,
    keep: ({ id, file, target }) =>
      database
        .transact('readwrite', async (transaction) => {
          const others = (await all(transaction)).filter((row) => row.id !== id);
          const bytes = others.reduce((sum, row) => sum + row.bytes.size, file.size);
          if (bytes > MAX_KEPT_BYTES || others.length >= MAX_KEPT_FILES) return false;
          const { name, type } = file;
          const row: Row = { id, ...owner, name, type, at: now(), bytes: file, target };
          transaction.objectStore('files').put(row);
          return true;
        })
        .catch(() => false),
    forget: (id) =>
      database
        .transact('readwrite', (transaction) => void transaction.objectStore('files').delete(id))
        .catch(() => undefined),
    load: () =>
      database
        .transact('readonly', all)
        .then((rows) =>
          rows
            .filter(isOurs)
            .toSorted((a, b) => a.at - b.at)
            .map(({ id, bytes, name, type, target }) => ({
              id,
              file: new File([bytes], name, { type }),
              target,
            })),
        )
        .catch(() => []),
  };
};

import type { IncomingHttpHeaders, Server } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import type { WebSocketServer } from 'ws';
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import type { Authenticator } from '../directory/authenticate.ts';
import type { Directory } from '../directory/directory.ts';
import type { Projection } from '../directory/projection.ts';
import type { RequestFacts } from '../directory/session.ts';
import type { Documents } from '../facilitation/documents.ts';
import { Compactor } from '../journal/compaction/compactor.ts';
import type { Journal } from '../journal/journal.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { Door } from './connections/door.ts';
import { attachWebSockets } from './connections/web-socket-server.ts';
import { Projector } from './documents/projector.ts';
import { createRoomDocuments } from './documents/room-documents.ts';
import { Hub } from './hub.ts';
import { CompactionPolicy } from './rooms/compaction-policy.ts';
import { Rooms } from './rooms/rooms.ts';

const SILENCE_CHECK_MS = 5_000;
/** A disk that takes nothing must not keep the process from ending. */
const FLUSH_DEADLINE_MS = 5_000;

export type SyncOptions = {
  readonly journal: Journal;
  readonly directory: Directory;
  readonly authenticator: Authenticator;
  /** What a socket's request says about who sends it. */
  readonly readFacts: (headers: IncomingHttpHeaders, params: URLSearchParams) => RequestFacts;
  /** Follows the documents for the lists of the directory. */
  readonly projection: Projection;
  readonly isOwnOrigin: (headers: IncomingHttpHeaders) => boolean;
  readonly log: FastifyBaseLogger;
  readonly metrics: Metrics;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

export type Sync = {
  readonly documents: Documents;
  /** Listens for upgrades to `/sync/…`. */
  attach(server: Server): void;
  /** What keeps edits from the disk, or null. */
  trouble(): string | null;
  /** Writes what waits, then closes every socket with "come back later". Rejects when the disk did not take all. */
  close(): Promise<void>;
};

const setTimer = (run: () => void, ms: number): void => {
  setTimeout(run, ms).unref();
};

const after = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => {
    setTimer(() => resolve(value), ms);
  });

/** Puts the sync engine together: door, hub, rooms, journal, projection. */
export const createSync = (options: SyncOptions): Sync => {
  const { journal, directory, authenticator, log, metrics, now } = options;
  const onError = (error: unknown, document: string) => log.error({ err: error, document }, 'sync');
  const compactor = new Compactor(journal);
  const policy = new CompactionPolicy();
  const compact = (document: string) => {
    compactor.compact(document).catch((error: unknown) => onError(error, document));
  };

  const rooms: Rooms = new Rooms({
    journal,
    setTimer,
    onFlushed: (room, bytes) => {
      if (policy.wrote(room.name, bytes)) compact(room.name);
      projector.noteChange(room);
    },
    onStorageTrouble: (room, error) => onError(error, room.name),
    onDead: (room) => {
      hub.closeDocuments(new Set([room.name]));
      rooms.drop(room.name).catch((error: unknown) => onError(error, room.name));
    },
    onUnloaded: (name) => {
      if (policy.unloaded(name)) compact(name);
    },
  });
  const door = new Door({ directory, authenticator });
  const readFacts = options.readFacts;
  const hub: Hub = new Hub({
    rooms,
    door,
    readFacts: ({ headers, params }) => readFacts(headers, params),
    metrics,
    now,
    onError,
  });
  const documents = createRoomDocuments({ journal, rooms, hub, setTimer, onError });
  const projector: Projector = new Projector({
    projection: options.projection,
    setTimer,
    onError,
  });
  const flushAll = async (): Promise<true> => {
    for (const room of rooms.loaded()) await room.flushed();
    await projector.settle();
    return true;
  };
  metrics.gauge('roomsAwake', () => rooms.loaded().length);
  metrics.gauge('storageTrouble', () =>
    rooms.loaded().some(({ trouble }) => trouble !== null) ? 1 : 0,
  );
  const silenceCheck = setInterval(() => hub.breakSilences(), SILENCE_CHECK_MS).unref();
  let sockets: WebSocketServer | null = null;

  return {
    documents,
    attach: (server) => {
      sockets = attachWebSockets(server, {
        isOwnOrigin: options.isOwnOrigin,
        metrics,
        onVisit: (visit, socket) => void hub.receive(visit, socket),
      });
    },
    trouble: () => rooms.loaded().find(({ trouble }) => trouble !== null)?.trouble?.message ?? null,
    close: async () => {
      clearInterval(silenceCheck);
      hub.admitNobody();
      const isFlushed = await Promise.race([flushAll(), after(FLUSH_DEADLINE_MS, false)]);
      hub.closeAll(CLOSE.shutdown, 'the server is restarting');
      await compactor.close();
      sockets?.close();
      if (!isFlushed)
        throw new Error('Some edits could not be written; those who made them still have them.');
    },
  };
};

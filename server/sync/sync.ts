import { performance } from 'node:perf_hooks';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import type { WebSocketServer } from 'ws';
import type { Clock } from '../../shared/lib/clock.ts';
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import { parseDocumentName } from '../../shared/protocol/documents.ts';
import type { Authenticator } from '../directory/authenticate.ts';
import type { Directory } from '../directory/directory.ts';
import type { Projection } from '../directory/projection.ts';
import type { RequestFacts } from '../directory/session.ts';
import type { Documents } from '../facilitation/documents.ts';
import { Compactor, type Occasion } from '../journal/compaction/compactor.ts';
import type { Journal } from '../journal/journal.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { AddressReader } from '../network-address.ts';
import { Admission } from './admission/admission.ts';
import { Door } from './connections/door.ts';
import { Lines } from './connections/event-stream/lines.ts';
import { attachWebSockets, type OpenSocket, type Visit } from './connections/web-socket-server.ts';
import { BoardWatch } from './documents/board-watch.ts';
import { Projector } from './documents/projector.ts';
import { createRoomDocuments } from './documents/room-documents.ts';
import { Drafts } from './drafts/drafts.ts';
import { waitsForReady } from './drafts/waits-for-ready.ts';
import { Hub } from './hub.ts';
import { CompactionPolicy } from './rooms/compaction-policy.ts';
import { GiveBack } from './rooms/give-back.ts';
import { OwnAnswers } from './rooms/own-answers.ts';
import type { Room } from './rooms/room.ts';
import { Rooms } from './rooms/rooms.ts';
import { Tick } from './rooms/tick.ts';
import { UnsignedNotes } from './unsigned/unsigned-notes.ts';
import { tidyRooms } from './rooms/tidy-rooms.ts';

/** How often sockets and journals are looked after that nothing happens in. */
const LOOK_EVERY_MS = 5_000;
const TIDY_EVERY_MS = 1_000;
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
  readonly addressOf: AddressReader;
  readonly isOwnOrigin: (headers: IncomingHttpHeaders) => boolean;
  readonly log: FastifyBaseLogger;
  readonly metrics: Metrics;
  readonly limits: Limits;
  /** Somebody has come or gone where drafts are shown once everybody is ready. */
  readonly onReadinessChange: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

export type Sync = {
  readonly documents: Documents;
  /** Takes in who comes by plain HTTP. */
  readonly lines: Lines;
  /** Listens for upgrades to `/sync/…`. */
  attach(server: Server): void;
  /** What keeps edits from the disk, or null. */
  trouble(): string | null;
  /** Takes away for good what has been in boards’ trash for too long, of boards that nobody opens too. */
  readonly emptyOldTrash: () => Promise<void>;
  /** Writes what waits, then closes every socket with "come back later". Rejects when the disk did not take all. */
  close(): Promise<void>;
};

const isDraft = (document: string): boolean => parseDocumentName(document)?.kind === 'draft';

const setTimer = (run: () => void, ms: number): void => {
  setTimeout(run, ms).unref();
};

/** The share of the event loop that was in use since the last question. */
const createLoadGauge = (): (() => number) => {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
};

/** Runs evenly when somebody corrects the time of day. */
const monotonic: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};

const after = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => {
    setTimer(() => resolve(value), ms);
  });

/** Puts the sync engine together: door, hub, rooms, journal, projection. */
export const createSync = (options: SyncOptions): Sync => {
  const { journal, directory, authenticator, limits, log, metrics, now } = options;
  const onError = (error: unknown, document: string) => log.error({ err: error, document }, 'sync');
  const compactor = new Compactor(journal);
  const policy = new CompactionPolicy(now);
  const compact = async (document: string, occasion: Occasion | null = null) => {
    try {
      const stateBytes = await compactor.compact(document, occasion);
      if (stateBytes !== null) policy.folded(document, stateBytes);
    } catch (error) {
      onError(error, document);
    }
  };

  const tick = new Tick({
    now: monotonic.now,
    setTimer,
    load: createLoadGauge(),
    onTick: (ms) => metrics.tickTook(ms),
  });
  const giveBack = new GiveBack(createLoadGauge());
  const rooms: Rooms = new Rooms({
    journal,
    tick,
    ownAnswers: new OwnAnswers(),
    metrics,
    now,
    monotonic: monotonic.now,
    setTimer,
    maxDocumentBytes: limits.MAX_DOC_BYTES,
    maxDraftBytes: limits.MAX_DRAFT_BYTES,
    onFlushed: (room, bytes) => {
      if (policy.wrote(room.name, bytes)) void compact(room.name);
      if (room.kind === 'draft') {
        drafts.noteChange(room);
        return;
      }
      projector.noteWriting(room);
      watch.noteChange(room);
    },
    onStorageTrouble: (room, error) => onError(error, room.name),
    onDead: (room) => {
      hub.closeDocuments(new Set([room.name]));
      rooms.drop(room.name).catch((error: unknown) => onError(error, room.name));
    },
    // What a crash kept from the lists a moment after it was written follows when the board is next in memory.
    onLoaded: (room) => projector.noteChange(room),
    filesOf: (boardId) => directory.listFiles(boardId),
    onUnloaded: () => giveBack.released(1),
  });
  const drafts: Drafts = new Drafts({
    journal,
    rooms,
    reload: (names) => hub.reload(names),
    sendAwayFrom: (names) => hub.sendAwayFrom(names),
    setTimer,
    now,
    onAwaiting: (boardId) => {
      directory
        .findBoard(boardId)
        .then((board) => board && hub.tellFacilitators(board.meetingId))
        .catch((error: unknown) => onError(error, boardId));
    },
    onError,
  });
  const door = new Door({ directory, authenticator });
  const readVisit = ({ headers, params }: Visit): RequestFacts =>
    options.readFacts(headers, params);
  const hub: Hub = new Hub({
    rooms,
    drafts,
    door,
    readFacts: readVisit,
    limits,
    metrics,
    now,
    monotonic: monotonic.now,
    setTimer,
    tick,
    onComeOrGo: (room) => {
      if (waitsForReady(room)) options.onReadinessChange();
    },
    onError,
  });
  const watch: BoardWatch = new BoardWatch({ rooms, now });
  const unsigned = new UnsignedNotes({ setTimer, now });
  const documents = createRoomDocuments({
    journal,
    rooms,
    hub,
    drafts,
    unsigned,
    watch,
    setTimer,
    now,
    onRewritten: (room) => projector.noteChange(room),
    checkpoint: (document, name) => void compact(document, { name, at: now() }),
    onError,
  });
  const projector: Projector = new Projector({
    projection: options.projection,
    setTimer,
    onError,
  });
  const flushAll = async (): Promise<true> => {
    await unsigned.writeAll();
    for (const room of rooms.loaded()) await room.flushed();
    await projector.settle();
    return true;
  };
  const count = (is: (room: Room) => boolean) => rooms.loaded().filter(is).length;
  metrics.gauge('roomsAwake', () => count(({ isAwake }) => isAwake));
  metrics.gauge('roomsResting', () => count(({ isAwake }) => !isAwake));
  metrics.gauge('waitingForDisk', () => count(({ isWriting }) => isWriting));
  metrics.gauge('unsentBytes', () => hub.unsentBytes);
  metrics.gauge('waitingForDiskBytes', () =>
    rooms.loaded().reduce((sum, { waitingBytes }) => sum + waitingBytes, 0),
  );
  metrics.gauge('storageTrouble', () =>
    rooms.loaded().some(({ trouble }) => trouble !== null) ? 1 : 0,
  );
  const looks = setInterval(() => {
    hub.lookAfter();
    for (const { document, occasion } of policy.due()) {
      // Drafts have no history that anybody could go back to.
      void compact(document, isDraft(document) ? null : occasion);
    }
  }, LOOK_EVERY_MS).unref();
  const tidying = setInterval(() => {
    giveBack.released(tidyRooms(rooms.loaded(), monotonic.now));
    giveBack.whenQuiet();
  }, TIDY_EVERY_MS).unref();
  const admission = new Admission({ limits, metrics, onError: (error) => onError(error, 'door') });
  const onVisit = (visit: Visit, socket: OpenSocket) => hub.receive(visit, socket);
  const lines = new Lines({
    clock: monotonic,
    admission,
    limits,
    metrics,
    readFacts: readVisit,
    onVisit,
  });
  let sockets: WebSocketServer | null = null;
  let isClosing = false;

  return {
    documents,
    lines,
    attach: (server) => {
      sockets = attachWebSockets(server, {
        isOwnOrigin: options.isOwnOrigin,
        addressOf: options.addressOf,
        admission,
        limits,
        metrics,
        onVisit,
      });
    },
    emptyOldTrash: () => rooms.emptyOldTrash(() => isClosing),
    trouble: () => rooms.loaded().find(({ trouble }) => trouble !== null)?.trouble?.message ?? null,
    close: async () => {
      isClosing = true;
      clearInterval(looks);
      clearInterval(tidying);
      hub.admitNobody();
      const isFlushed = await Promise.race([flushAll(), after(FLUSH_DEADLINE_MS, false)]);
      hub.closeAll(CLOSE.shutdown, 'the server is restarting');
      await compactor.close();
      lines.close();
      sockets?.close();
      if (!isFlushed)
        throw new Error('Some edits could not be written; those who made them still have them.');
    },
  };
};

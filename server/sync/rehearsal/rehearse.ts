import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { DEFAULT_LIMITS } from '../../limits.ts';
import { noMetrics } from '../../metrics/metrics.ts';
import { Admission } from '../admission/admission.ts';
import { Connection } from '../connections/connection.ts';
import { Reading } from '../connections/reading.ts';
import { attachWebSockets } from '../connections/web-socket-server.ts';
import { exposeCollector } from '../rooms/give-back.ts';
import { OwnAnswers } from '../rooms/own-answers.ts';
import { Room, type RoomOptions } from '../rooms/room.ts';
import { Tick } from '../rooms/tick.ts';
import { connect } from './connect.ts';
import { type Line, type Speaker, SPEAKERS, writeScript } from './script.ts';
import { createTime } from './time.ts';

const DOCUMENT = 'board:rehearsal';
/** What is said between two moments, and how long they are apart: some hundred frames a second, as at a busy board. */
const SAID_AT_ONCE = 12;
const MOMENT_MS = 10;
/** Until the last word has been written, and sent to all. */
const LAST_MOMENTS = 20;
/** So busy that frames are gathered as in a full house. */
const LOAD = 0.3;

/** How much of the processor it may take, and how long at most where others use that, too, in ms. */
export type Budget = { readonly processorMs: number; readonly ms: number };

/**
 * Plays a small made-up workshop through sockets, gate, room, tick and presence, over and over, so that their code is
 * compiled before people come: after a restart in the middle of a meeting they all come at once. Nothing of it touches
 * the disk, a port, or the metrics, and nothing stays. Resolves to how often it was played.
 */
export const rehearse = async (budget: Budget): Promise<number> => {
  const hasTime = countDown(budget);
  const script = writeScript();
  let times = 0;
  const atEnd = (): void => {
    if (!hasTime()) shrinkHeap();
  };
  for (; hasTime(); times += 1) {
    await play(script, { journal: createJournal(), hasTime, atEnd });
  }
  return times;
};

/** A hundred MB of room for new objects, which V8 took while it was busy, go back to the system. */
const shrinkHeap = exposeCollector({ type: 'major', flavor: 'last-resort' });

const countDown = ({ processorMs, ms }: Budget): (() => boolean) => {
  const end = performance.now() + ms;
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000 < processorMs && performance.now() < end;
  };
};

export type Performance = {
  readonly journal: RoomOptions['journal'];
  readonly hasTime: () => boolean;
  /** Runs while everybody is still there: what is compiled for them is kept only as long as it is somebody's. */
  readonly atEnd: () => void;
};

/** Plays the script once, or as far as there is time. */
export const play = async (
  script: readonly Line[],
  { journal, hasTime, atEnd }: Performance,
): Promise<void> => {
  const stage = await openStage(journal);
  try {
    for (let at = 0; at < script.length && hasTime(); at += SAID_AT_ONCE) {
      for (const line of script.slice(at, at + SAID_AT_ONCE)) stage.say(line);
      await stage.pass();
    }
    for (let moments = 0; moments < LAST_MOMENTS; moments += 1) await stage.pass();
    atEnd();
  } finally {
    stage.close();
  }
};

/** Everything between a socket and the disk, with a board at which all speakers sit. */
const openStage = async (journal: RoomOptions['journal']) => {
  const { now, setTimer, pass } = createTime();
  const engine = {
    limits: DEFAULT_LIMITS,
    metrics: noMetrics,
    ownAnswers: new OwnAnswers(),
    now,
    monotonic: now,
    setTimer,
    tick: new Tick({ now, setTimer, load: () => LOAD }),
  };
  const room = new Room({ ...engine, ...EMPTY_BOARD, journal });
  const reading = new Reading({ ...engine, onPoisoned: (_, error) => fail(error) });
  const http = createServer();
  const sockets = attachWebSockets(http, {
    ...engine,
    isOwnOrigin: () => true,
    addressOf: () => 'rehearsal',
    admission: new Admission({ ...engine, onError: fail }),
    onVisit: ({ params }, socket) => {
      const connection = new Connection(socket, visitor(params.get('person') ?? ''), now);
      room.join(connection);
      reading.open(room, connection, socket);
      return Promise.resolve();
    },
  });
  const clients = new Map<Speaker, Duplex>();
  for (const speaker of SPEAKERS) {
    const path = `/sync/${DOCUMENT}?person=${speaker.personId}`;
    clients.set(speaker, connect(http, path, speaker.isOurs));
  }
  await nextTurn();
  return {
    say: ({ speaker, frame }: Line): void => {
      clients.get(speaker)?.write(frame);
    },
    pass: async (): Promise<void> => {
      await nextTurn();
      pass(MOMENT_MS);
      await nextTurn();
    },
    close: (): void => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      room.destroy();
    },
  };
};

const ignore = (): void => undefined;

const fail = (error: unknown): never => {
  throw error;
};

const EMPTY_BOARD = {
  name: DOCUMENT,
  kind: 'board',
  stored: {
    generation: 'rehearsal',
    updates: [],
    lastSeq: 0,
    updateCount: 0,
    owners: [],
    claims: [],
    retired: [],
  },
  maxDocumentBytes: Infinity,
  onFlushed: ignore,
  onStorageTrouble: (_, error) => fail(error),
  onDead: ignore,
} satisfies Partial<RoomOptions>;

/** Takes everything at once and keeps nothing. */
const createJournal = (): RoomOptions['journal'] => {
  let seq = 0;
  return { append: () => Promise.resolve((seq += 1)), load: () => Promise.resolve(null) };
};

const visitor = (personId: string) => ({
  session: {
    sessionId: personId,
    personId,
    meetingId: 'rehearsal',
    role: 'participant' as const,
    look: false,
    coordinator: false,
  },
  actor: { personId, role: 'participant', access: 'write' } as const,
});

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

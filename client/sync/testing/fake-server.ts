import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { RefusalReason } from '../../../shared/access/refusal.ts';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import {
  decodeHello,
  encodeServerMessage,
  type Hello,
  KIND_HELLO,
  KIND_PRESENCE,
  KIND_SYNC,
  KIND_VIEW,
  type ServerMessage,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../../../shared/protocol/messages.ts';
import {
  type PresenceNews,
  readOwnWord,
  type TabDetails,
} from '../../../shared/presence/compact.ts';
import type { SocketClass } from '../watched-socket.ts';
import { FakeSocket, type SocketHost } from './fake-socket.ts';

const syncFrame = (step: number, payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, KIND_SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** Judges an update by what the document would become; `null` lets it in. */
export type Judge = (after: Y.Doc, before: Y.Doc) => RefusalReason | null;

type Client = {
  readonly socket: FakeSocket;
  readonly hellos: Hello[];
  frames: number;
  /** Asks for presence in our own kind, and words of its own. */
  views: number;
  words: number;
  /** The tab it speaks for. */
  tab: TabDetails | null;
};

const NO_NEWS: PresenceNews = {
  pace: 40,
  isWhole: false,
  hasAllMoves: false,
  left: [],
  details: [],
  inks: [],
  whereabouts: [],
  moves: [],
};

const applied = (doc: Y.Doc, update: Uint8Array): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  Y.applyUpdate(copy, update);
  return copy;
};

/**
 * One document's server in memory, as far as a client can tell: it speaks the y-websocket protocol and our own
 * kinds. Frames wait in both directions until `settle`, so a test decides what was under way when a line broke.
 */
export const createFakeServer = (generation = 'g1') => {
  const doc = new Y.Doc();
  const clients = new Map<FakeSocket, Client>();
  const connecting: FakeSocket[] = [];
  let toServer: (() => void)[] = [];
  let toClients: (() => void)[] = [];
  let judge: Judge = () => null;
  const server = { generation, reachable: true, acknowledges: true, refusals: 0 };

  const send = (socket: FakeSocket, frame: Uint8Array): void => {
    toClients.push(() => socket.receive(frame));
  };

  const tell = (socket: FakeSocket, message: ServerMessage): void =>
    send(socket, encodeServerMessage(message));

  const greet = (client: Client, hello: Hello): void => {
    client.hellos.push(hello);
    if (hello.generation !== '' && hello.generation !== server.generation) {
      client.socket.closeFromServer(CLOSE.generationEnded);
      return;
    }
    const { generation: current } = server;
    tell(client.socket, { kind: 'welcome', generation: current, serverTime: 0, access: 'write' });
  };

  const receiveUpdate = (client: Client, update: Uint8Array): void => {
    client.frames += 1;
    const { socket, frames } = client;
    const after = applied(doc, update);
    const isNothingNew = after.store.pendingStructs === null && sameState(after, doc);
    const reason = isNothingNew
      ? null
      : after.store.pendingStructs
        ? 'malformed'
        : judge(after, doc);
    if (reason) {
      server.refusals += 1;
      tell(socket, { kind: 'refusal', frame: frames, reason });
      toClients.push(() => socket.closeFromServer(CLOSE.startClean));
      return;
    }
    Y.applyUpdate(doc, update);
    for (const other of isNothingNew ? [] : clients.keys()) {
      if (other !== socket) send(other, syncFrame(SYNC_UPDATE, update));
    }
    if (server.acknowledges) tell(socket, { kind: 'saved', frames });
  };

  /** Tells everybody what somebody says of themselves, without places; a client id is a person too here. */
  const hearPresence = (client: Client, decoder: decoding.Decoder): void => {
    client.words += 1;
    const { client: id, presence } = readOwnWord(decoder);
    const { writing = null, board = null, dragging } = presence ?? {};
    const tab = {
      number: id,
      client: id,
      person: `p${id}`,
      writing,
      board,
      dragging: dragging?.note ?? null,
      along: dragging?.along ?? [],
    };
    client.tab = presence ? tab : null;
    const news = presence ? { ...NO_NEWS, details: [tab] } : { ...NO_NEWS, left: [id] };
    for (const other of clients.keys()) tell(other, { kind: 'presence', news });
  };

  const receiveFrame = (client: Client, frame: Uint8Array): void => {
    const decoder = decoding.createDecoder(frame);
    const kind = decoding.readVarUint(decoder);
    if (kind === KIND_HELLO) greet(client, decodeHello(decoder));
    if (kind === KIND_PRESENCE) hearPresence(client, decoder);
    if (kind === KIND_VIEW) {
      client.views += 1;
      const details = [...clients.values()].flatMap(({ tab }) => tab ?? []);
      tell(client.socket, { kind: 'presence', news: { ...NO_NEWS, isWhole: true, details } });
    }
    if (kind !== KIND_SYNC) return;
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === SYNC_STEP_1) {
      send(client.socket, syncFrame(SYNC_STEP_2, Y.encodeStateAsUpdate(doc, payload)));
    } else receiveUpdate(client, payload);
  };

  const host: SocketHost = {
    onConnect: (socket) => connecting.push(socket),
    onFrame: (socket, frame) => {
      toServer.push(() => {
        const client = clients.get(socket);
        if (client) receiveFrame(client, frame);
      });
    },
    onGone: (socket) => clients.delete(socket),
  };

  const admit = (socket: FakeSocket): void => {
    if (!server.reachable) {
      socket.closeFromServer(1006);
      return;
    }
    clients.set(socket, { socket, hellos: [], frames: 0, views: 0, words: 0, tab: null });
    socket.open();
    send(socket, syncFrame(SYNC_STEP_1, Y.encodeStateVector(doc)));
  };

  const Socket: SocketClass = class extends FakeSocket {
    constructor(url: string | URL) {
      super(host, url);
    }
  };

  /** Lets what is under way in the given direction arrive. */
  const deliver = (queue: (() => void)[]): void => {
    for (const arrive of queue) arrive();
  };

  const turn = async (): Promise<boolean> => {
    for (const socket of connecting.splice(0)) admit(socket);
    const [up, down] = [toServer, toClients];
    toServer = [];
    toClients = [];
    deliver(up);
    deliver(down);
    await Promise.resolve();
    await Promise.resolve();
    return up.length + down.length + connecting.length > 0;
  };

  return Object.assign(server, {
    doc,
    Socket,
    clients: (): readonly Client[] => [...clients.values()],
    /** Delivers what is under way now, and not what comes of it. True when there was anything. */
    turn,
    /** Delivers everything until nobody has anything more to say. */
    settle: async (): Promise<void> => {
      for (let turns = 0; (await turn()) && turns < 2000; turns += 1);
      await turn();
    },
    tell,
    tellAll: (message: ServerMessage): void => {
      for (const socket of clients.keys()) tell(socket, message);
    },
    /** Cuts every line; what was under way is lost. */
    cut: (code = 1006): void => {
      toServer = [];
      toClients = [];
      for (const socket of clients.keys()) socket.closeFromServer(code);
    },
    /** Tells everybody what was written on the server itself. */
    spread: (update: Uint8Array): void => {
      for (const socket of clients.keys()) send(socket, syncFrame(SYNC_UPDATE, update));
    },
    /** Something on the way takes what is under way, and nobody is told: lines stay open. */
    swallow: (): void => {
      toServer = [];
      toClients = [];
    },
    judgeBy: (next: Judge): void => {
      judge = next;
    },
  });
};

const sameState = (a: Y.Doc, b: Y.Doc): boolean =>
  Buffer.compare(Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)) === 0;

export type FakeServer = ReturnType<typeof createFakeServer>;

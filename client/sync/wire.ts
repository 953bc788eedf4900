import { WebsocketProvider } from 'y-websocket';
import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import {
  decodeServerMessage,
  encodeHello,
  KIND_HELLO,
  PROTOCOL_VERSION,
  type ServerMessage,
} from '../../shared/protocol/messages.ts';
import { encodeQuestion, readOutgoing } from './frames.ts';
import type { PresenceEnd } from './presence-link.ts';
import { type SocketClass, watchedSocket } from './watched-socket.ts';

/** Where and as whom. */
export type Address = {
  /** `ws://host/sync` or `wss://host/sync`. */
  readonly serverUrl: string;
  readonly documentName: string;
  readonly params: Readonly<Record<string, string>>;
};

export type WireListeners = {
  readonly onOpen: () => void;
  /** The document has everything that the server had when it answered. */
  readonly onSynced: () => void;
  /** The socket is gone; 1006 when nobody said why. */
  readonly onLost: (closeCode: number) => void;
  readonly onHeard: () => void;
  /** Everything the document has went out in sync frame `frame` of this socket. */
  readonly onAnswer: (frame: number) => void;
  readonly onMessage: (message: ServerMessage) => void;
};

/** Sync frames of one socket: those sent, and those the server has on disk. */
export type Frames = { readonly sent: number; readonly saved: number };

/** One document's socket, opened and opened again as it is told to. */
export type Wire = {
  readonly frames: () => Frames;
  /** The open socket is one that only looks like a WebSocket. */
  readonly isByHttp: () => boolean;
  readonly open: () => void;
  /** Asks the server something that it always answers. */
  readonly ask: () => void;
  /** Gives the socket up; `onLost` follows. */
  readonly hangUp: () => void;
  /** The end; no listener is called any more. */
  readonly destroy: () => void;
};

export type WireOptions = {
  readonly address: Address;
  readonly doc: Y.Doc;
  /** What goes over the line besides the document; nothing when not given. */
  readonly presence?: PresenceEnd;
  /** The generation of this copy; '' for an empty one. */
  readonly generation: () => string;
  /** What to open the next socket with. */
  readonly socketClass: () => SocketClass;
  readonly listeners: WireListeners;
};

/** Kinds of ours are numbers of one byte. */
const KINDS_END = 128;

/** What browsers call a loss without a reason. */
const ABNORMAL = 1006;

/** The unmodified y-websocket provider, with an eye on its frames and our own message kinds. */
export const createWire = (options: WireOptions): Wire => {
  const { address, doc, listeners, presence } = options;
  let sent = 0;
  let saved = 0;
  /** The server's question was answered on this socket: no further update hangs on something it has never seen. */
  let answered = false;
  let destroyed = false;

  const mayLeave = (bytes: Uint8Array): boolean => {
    const frame = readOutgoing(bytes);
    switch (frame.kind) {
      case 'answer':
        answered = true;
        sent += 1;
        listeners.onAnswer(sent);
        return true;
      case 'update':
        // Before the answer it need not go: the answer will hold it.
        if (answered) sent += 1;
        return answered;
      case 'presence':
        // Presence goes in our own kind; the provider would pass on what others say.
        return false;
      case 'other':
        return true;
    }
  };

  // The provider has to have one. Nothing is said in it.
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  const provider = new WebsocketProvider(address.serverUrl, address.documentName, doc, {
    connect: false,
    awareness,
    params: { ...address.params },
    disableBc: true,
    shouldReconnect: () => false,
    WebSocketPolyfill: watchedSocket(options.socketClass, {
      hello: () =>
        new Uint8Array(
          encodeHello({ version: PROTOCOL_VERSION, generation: options.generation() }),
        ),
      mayLeave,
      onHeard: listeners.onHeard,
    }),
  });

  const receive = (message: ServerMessage | null): void => {
    if (message?.kind === 'saved') saved = message.frames;
    if (message?.kind === 'presence') presence?.take(message.news);
    else if (message && !destroyed) listeners.onMessage(message);
  };

  // A kind of a later version is taken too, and ignored: the provider would complain of it.
  for (let kind = KIND_HELLO; kind < KINDS_END; kind += 1) {
    provider.messageHandlers[kind] = (_encoder, decoder) =>
      receive(decodeServerMessage(kind, decoder));
  }
  provider.on('status', ({ status }) => {
    if (status !== 'connected') return;
    presence?.opened(doc.clientID, (frame) => provider.ws?.send(new Uint8Array(frame)));
    listeners.onOpen();
  });
  provider.on('sync', (synced) => {
    if (synced) listeners.onSynced();
  });
  provider.on('connection-close', (event) => {
    // The provider would try again by itself after a loss that it found out about.
    provider.shouldConnect = false;
    presence?.lost();
    if (!destroyed) listeners.onLost(event?.code ?? ABNORMAL);
  });

  return {
    frames: () => ({ sent, saved }),
    isByHttp: () => provider.ws?.url.startsWith('http') ?? false,
    open: () => {
      sent = 0;
      saved = 0;
      answered = false;
      provider.connect();
    },
    ask: () => provider.ws?.send(new Uint8Array(encodeQuestion(doc))),
    hangUp: () => provider.disconnect(),
    destroy: () => {
      destroyed = true;
      provider.destroy();
    },
  };
};

import * as Y from 'yjs';
import type { SocketClass } from '../../client/sync/watched-socket.ts';
import { createWire, type Frames } from '../../client/sync/wire.ts';
import type { ServerMessage } from '../../shared/protocol/messages.ts';
import { until } from './until.ts';

/** A client that speaks as our own page does, with a hello. It does not come back by itself. */
export type OurClient = {
  readonly doc: Y.Doc;
  readonly messages: readonly ServerMessage[];
  readonly closeCodes: readonly number[];
  frames(): Frames;
  synced(): Promise<void>;
  destroy(): void;
};

/** Opens `/sync/<document>` with a session's token. */
export const openOurClient = (
  server: string,
  document: string,
  token: string,
  Socket: SocketClass = WebSocket,
): OurClient => {
  const doc = new Y.Doc();
  const messages: ServerMessage[] = [];
  const closeCodes: number[] = [];
  let isSynced = false;
  const wire = createWire({
    address: {
      serverUrl: `${server.replace(/^http/, 'ws')}/sync`,
      documentName: document,
      params: { token },
    },
    doc,
    generation: () => '',
    socketClass: () => Socket,
    listeners: {
      onOpen: () => {},
      onSynced: () => (isSynced = true),
      onLost: (code) => closeCodes.push(code),
      onHeard: () => {},
      onAnswer: () => {},
      onMessage: (message) => messages.push(message),
    },
  });
  wire.open();
  return {
    doc,
    messages,
    closeCodes,
    frames: wire.frames,
    synced: async () => {
      await until(() => isSynced, { what: `${document} to sync` });
    },
    destroy: () => {
      wire.destroy();
      doc.destroy();
    },
  };
};

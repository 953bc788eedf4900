import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { until } from './until.ts';

/** An unmodified y-websocket client, which knows nothing of Talkoot but the contract's names. */
export type RawClient = {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Close codes of this client's sockets, oldest first. */
  readonly closeCodes: readonly number[];
  /** Reasons of `permission denied` messages (kind 2). */
  readonly denials: readonly string[];
  /** Resolves when the server's state has come. */
  synced(): Promise<void>;
  /** Resolves to the code of the next close, or of the last when there was one. */
  closed(): Promise<number>;
  destroy(): void;
};

const AUTH = 2;

/** Opens `/sync/<document>` with a session's token, over Node's own WebSocket or what stands for it. */
export const openRawClient = (
  server: string,
  document: string,
  token: string,
  Socket: typeof WebSocket = WebSocket,
): RawClient => {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.replace(/^http/, 'ws')}/sync`, document, doc, {
    params: { token },
    disableBc: true,
    WebSocketPolyfill: Socket,
  });
  const closeCodes: number[] = [];
  const denials: string[] = [];
  provider.on('connection-close', (event) => {
    if (event !== null) closeCodes.push(event.code);
  });
  // In place of the provider's own handler, which only prints.
  provider.messageHandlers[AUTH] = (_encoder, decoder) => {
    decoding.readVarUint(decoder);
    denials.push(decoding.readVarString(decoder));
  };
  return {
    doc,
    provider,
    closeCodes,
    denials,
    synced: async () => {
      await until(() => provider.synced, { what: `${document} to sync` });
    },
    closed: () => until(() => closeCodes.at(-1), { what: `${document} to be closed` }),
    destroy: () => {
      provider.destroy();
      doc.destroy();
    },
  };
};

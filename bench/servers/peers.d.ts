/** As much as we use of packages that only `bench/node_modules` holds, so that types can be checked without them. */

declare module '@y/websocket-server/utils' {
  import type { WebSocket } from 'ws';

  export function setupWSConnection(socket: WebSocket, request: { readonly url: string }): void;
}

declare module '@hocuspocus/server' {
  import type { Doc } from 'yjs';

  type Payload = { documentName: string; document: Doc };

  export class Server {
    constructor(options: {
      port: number;
      address: string;
      quiet: boolean;
      extensions: readonly {
        onLoadDocument(payload: Payload): Promise<void>;
        onStoreDocument(payload: Payload): Promise<void>;
      }[];
    });
    listen(): Promise<unknown>;
  }
}

declare module '@tldraw/store' {
  type RecordType = { readonly typeName: string };

  export function createRecordType(
    name: string,
    options: { readonly scope: 'document' | 'presence' },
  ): RecordType;

  export const StoreSchema: { create(types: Record<string, RecordType>): object };
}

declare module '@tldraw/sync-core' {
  import type { WebSocket } from 'ws';

  export class TLSocketRoom {
    constructor(options: { readonly schema: object });
    handleSocketConnect(options: { readonly sessionId: string; readonly socket: WebSocket }): void;
  }
}

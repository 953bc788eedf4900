import type * as decoding from 'lib0/decoding';
import {
  decodeServerMessage,
  encodeHello,
  PROTOCOL_VERSION,
} from '../../shared/protocol/messages.ts';
import { openRawClient, type RawClient } from './raw-client.ts';

/** A raw client that greets the server as our own does, and so hears what is saved and how the disk is. */
export type OwnClient = RawClient & {
  /** How many of this connection's sync frames are on disk. */
  saved(): number;
  /** What the server last said of its disk. */
  isWritable(): boolean;
};

export const openOwnClient = async (
  server: string,
  document: string,
  token: string,
): Promise<OwnClient> => {
  const client = openRawClient(server, document, token);
  const { provider } = client;
  let saved = 0;
  let isWritable = true;
  const hear = (kind: number) => {
    provider.messageHandlers[kind] = (_encoder, decoder: decoding.Decoder) => {
      const message = decodeServerMessage(kind, decoder);
      if (message?.kind === 'saved') saved = message.frames;
      if (message?.kind === 'storage') isWritable = message.writable;
    };
  };
  for (let kind = 64; kind < 80; kind += 1) hear(kind);
  provider.on('status', ({ status }: { status: string }) => {
    if (status !== 'connected') return;
    saved = 0;
    isWritable = true;
    provider.ws?.send(Buffer.from(encodeHello({ version: PROTOCOL_VERSION, generation: '' })));
  });
  await client.synced();
  return { ...client, saved: () => saved, isWritable: () => isWritable };
};

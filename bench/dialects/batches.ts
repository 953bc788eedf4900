import * as decoding from 'lib0/decoding';
import { scanUpdate } from '../load/marks.ts';
import type { Dialect } from './dialect.ts';
import { bare, KIND, scanAwareness, yjs } from './yjs.ts';

/** A message as clients send it, without a length: no message is as short as its kind. */
const isSingle = (payload: Buffer): boolean => (payload[0] ?? 0) <= KIND.awareness;

const messagesIn = (payload: Buffer): readonly Buffer[] => {
  if (isSingle(payload)) return [payload];
  const messages: Buffer[] = [];
  const decoder = decoding.createDecoder(payload);
  while (decoding.hasContent(decoder)) {
    const length = decoding.readVarUint(decoder);
    messages.push(payload.subarray(decoder.pos, decoder.pos + length));
    decoder.pos += length;
  }
  return messages;
};

/** That of y-websocket, except that the server sends many messages in one frame, each after its length. */
export const batches: Dialect = {
  ...yjs,
  isContent: (payload) => messagesIn(payload).some((message) => yjs.isContent(message)),
  updatesIn: (payload) => messagesIn(payload).flatMap((message) => yjs.updatesIn(message)),
  scanEdits: scanUpdate,
  scanPointers: (payload, found) => {
    for (const message of messagesIn(payload)) {
      if (message[0] === KIND.awareness) scanAwareness(bare, message, found);
    }
  },
};

import * as decoding from 'lib0/decoding';
import {
  decodeServerMessage,
  encodeHello,
  encodeOwnWord,
  encodeView,
  KIND_PRESENCE,
  KIND_SAVED,
  PROTOCOL_VERSION,
} from '../../shared/protocol/messages.ts';
import type { Dialect } from './dialect.ts';
import { clientOf, yjs } from './yjs.ts';

const hello = encodeHello({ version: PROTOCOL_VERSION, generation: '' });
/** A browser window in the middle of a canvas over which pointers roam. */
const view = encodeView({ x: 1000, y: 800, w: 1600, h: 1000 });

const messageOf = (payload: Buffer) => {
  const decoder = decoding.createDecoder(payload);
  return decodeServerMessage(decoding.readVarUint(decoder), decoder);
};

/** Who a pointer belongs to stands in an earlier message. */
const UNKNOWN_WRITER = -1;

/**
 * Ours with its own kinds, as its own client speaks: after a hello the server says what is on disk, and
 * presence goes in few bytes, with the pointers in view.
 */
export const talkoot: Dialect = {
  ...yjs,
  greetings: (seat) => [hello, view, ...yjs.greetings(seat)],
  pen: (seat) => ({
    ...yjs.pen(seat),
    point: (_count, cursor) => encodeOwnWord({ client: clientOf(seat), presence: { cursor } }),
  }),
  scanPointers: (payload, found) => {
    if (payload[0] !== KIND_PRESENCE) return;
    const message = messageOf(payload);
    if (message?.kind !== 'presence') return;
    for (const { cursor } of message.news.moves) if (cursor !== null) found(UNKNOWN_WRITER, 0);
  },
  saved: (payload, before) => {
    if (payload[0] !== KIND_SAVED) return before;
    const message = messageOf(payload);
    return message?.kind === 'saved' ? message.frames : before;
  },
};

import * as decoding from 'lib0/decoding';
import { encodeHello, KIND_SAVED, PROTOCOL_VERSION } from '../../shared/protocol/messages.ts';
import type { Dialect } from './dialect.ts';
import { yjs } from './yjs.ts';

const hello = encodeHello({ version: PROTOCOL_VERSION, generation: '' });

/** Ours with its own kinds: after a hello the server says what is on disk. */
export const talkoot: Dialect = {
  ...yjs,
  greetings: (seat) => [hello, ...yjs.greetings(seat)],
  saved: (payload, before) => {
    if (payload[0] !== KIND_SAVED) return before;
    const decoder = decoding.createDecoder(payload);
    decoding.readVarUint(decoder);
    return decoding.readVarUint(decoder);
  },
};

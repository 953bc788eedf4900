import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { scanUpdate } from '../load/marks.ts';
import type { Dialect, Seat } from './dialect.ts';
import {
  askForContent,
  type Envelope,
  KIND,
  scanAwareness,
  STEP,
  updatesIn,
  yjsPen,
} from './yjs.ts';

const AUTH = 2;
const SYNC_REPLY = 4;
const SYNC_STATUS = 8;

const named: Envelope = {
  write: (encoder, seat) => encoding.writeVarString(encoder, seat.document),
  skip: (decoder) => {
    const length = decoding.readVarUint(decoder);
    decoder.pos += length;
  },
};

const authMessage = (seat: Seat): Uint8Array =>
  encoding.encode((encoder) => {
    named.write(encoder, seat);
    encoding.writeVarUint(encoder, AUTH);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, 'token');
    encoding.writeVarString(encoder, '4.7.0');
  });

const isSync = (kind: number): boolean => kind === KIND.sync || kind === SYNC_REPLY;

/** Kind and step of a message; every message begins with the document's name. */
const headOf = (payload: Buffer): readonly [kind: number, step: number] => {
  const decoder = decoding.createDecoder(payload);
  named.skip(decoder);
  return [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
};

/** Hocuspocus's: that of y-websocket with the document's name before each message. */
export const hocuspocus: Dialect = {
  isText: false,
  greetings: (seat) => [authMessage(seat), askForContent(named, seat)],
  isContent: (payload) => {
    const [kind, step] = headOf(payload);
    return isSync(kind) && step === STEP.content;
  },
  pen: (seat) => yjsPen(named, seat),
  scanEdits: (payload, found) => {
    const [kind] = headOf(payload);
    if (isSync(kind)) scanUpdate(payload, found);
  },
  scanPointers: (payload, found) => scanAwareness(named, payload, found),
  updatesIn: (payload) => updatesIn(named, payload, isSync),
  // One for each message that changed something; "saved" there means taken in, not stored.
  saved: (payload, before) => {
    const [kind, isSaved] = headOf(payload);
    return kind === SYNC_STATUS && isSaved === 1 ? before + 1 : before;
  },
};

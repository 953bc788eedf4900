import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { scanUpdate } from '../load/marks.ts';
import type { Dialect, Pen, Seat } from './dialect.ts';
import { NoteWriter } from './note-writer.ts';

export const KIND = { sync: 0, awareness: 1 } as const;
export const STEP = { stateVector: 0, content: 1, update: 2 } as const;

/** Yjs client ids are random; these take as many bytes as those do. */
const FIRST_CLIENT = 0x5000_0000;
const EMPTY_STATE_VECTOR = new Uint8Array([0]);

export const clientOf = (seat: Seat): number => FIRST_CLIENT + seat.index;

/** What stands before a message's kind: nothing, or the document's name. */
export type Envelope = {
  write(encoder: encoding.Encoder, seat: Seat): void;
  skip(decoder: decoding.Decoder): void;
};

export const syncMessage = (
  envelope: Envelope,
  seat: Seat,
  step: number,
  payload: Uint8Array,
): Uint8Array =>
  encoding.encode((encoder) => {
    envelope.write(encoder, seat);
    encoding.writeVarUint(encoder, KIND.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** Asks for the whole board, as somebody who has nothing of it. */
export const askForContent = (envelope: Envelope, seat: Seat): Uint8Array =>
  syncMessage(envelope, seat, STEP.stateVector, EMPTY_STATE_VECTOR);

const pointerMessage = (envelope: Envelope, seat: Seat, count: number, state: object): Uint8Array =>
  encoding.encode((encoder) => {
    envelope.write(encoder, seat);
    encoding.writeVarUint(encoder, KIND.awareness);
    const body = encoding.encode((inner) => {
      encoding.writeVarUint(inner, 1);
      encoding.writeVarUint(inner, clientOf(seat));
      encoding.writeVarUint(inner, count + 1);
      encoding.writeVarString(inner, JSON.stringify(state));
    });
    encoding.writeVarUint8Array(encoder, body);
  });

export const yjsPen = (envelope: Envelope, seat: Seat): Pen => {
  const writer = new NoteWriter(clientOf(seat), seat.author);
  const send = (update: Uint8Array) => syncMessage(envelope, seat, STEP.update, update);
  return {
    addNote: (text, place) => send(writer.addNote(text, place)),
    turnTo: (index) => writer.turnTo(index),
    type: (text) => send(writer.type(text)),
    drag: (place) => send(writer.drag(place)),
    comment: (text) => send(writer.comment(text)),
    point: (count, cursor) => pointerMessage(envelope, seat, count, { cursor }),
  };
};

const skipString = (decoder: decoding.Decoder): void => {
  const length = decoding.readVarUint(decoder);
  decoder.pos += length;
};

/** Reads client id and clock of each entry of an awareness message, whose clock is the pointer's count. */
export const scanAwareness = (
  envelope: Envelope,
  payload: Buffer,
  found: (writer: number, count: number) => void,
): void => {
  const decoder = decoding.createDecoder(payload);
  envelope.skip(decoder);
  if (decoding.readVarUint(decoder) !== KIND.awareness) return;
  decoding.readVarUint(decoder);
  const entries = decoding.readVarUint(decoder);
  for (let entry = 0; entry < entries; entry += 1) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    skipString(decoder);
    found(client - FIRST_CLIENT, clock - 1);
  }
};

/** The update in a message that has one: content that was asked for, or a change. */
export const updatesIn = (
  envelope: Envelope,
  payload: Buffer,
  isSync: (kind: number) => boolean,
): readonly Uint8Array[] => {
  const decoder = decoding.createDecoder(payload);
  envelope.skip(decoder);
  if (!isSync(decoding.readVarUint(decoder))) return [];
  if (decoding.readVarUint(decoder) === STEP.stateVector) return [];
  return [decoding.readVarUint8Array(decoder)];
};

export const bare: Envelope = { write: () => undefined, skip: () => undefined };

/** The protocol of y-websocket, without anything else. */
export const yjs: Dialect = {
  isText: false,
  greetings: (seat) => [askForContent(bare, seat)],
  isContent: (payload) => payload[0] === KIND.sync && payload[1] === STEP.content,
  pen: (seat) => yjsPen(bare, seat),
  scanEdits: (payload, found) => {
    if (payload[0] === KIND.sync) scanUpdate(payload, found);
  },
  scanPointers: (payload, found) => {
    if (payload[0] === KIND.awareness) scanAwareness(bare, payload, found);
  },
  updatesIn: (payload) => updatesIn(bare, payload, (kind) => kind === KIND.sync),
  saved: (_payload, before) => before,
};

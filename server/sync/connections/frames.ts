import * as encoding from 'lib0/encoding';
import type { RefusalReason } from '../../../shared/access/refusal.ts';
import {
  AUTH_DENIED,
  KIND_AUTH,
  KIND_SYNC,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
  encodeServerMessage,
  type ServerMessage,
} from '../../../shared/protocol/messages.ts';
import { awarenessFrame } from '../presence/awareness.ts';
import { Frame } from './frame.ts';

const frame = (write: (encoder: encoding.Encoder) => void): Frame =>
  new Frame(encoding.encode(write));

const syncFrame = (step: number, payload: Uint8Array): Frame =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, KIND_SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** Asks the client for everything that a document with this state vector lacks. */
export const stateVectorFrame = (stateVector: Uint8Array): Frame =>
  syncFrame(SYNC_STEP_1, stateVector);

/** Answers a client's state vector with what it lacks. */
export const stateFrame = (update: Uint8Array): Frame => syncFrame(SYNC_STEP_2, update);

/** Tells a client what has been changed. */
export const updateFrame = (update: Uint8Array): Frame => syncFrame(SYNC_UPDATE, update);

/** Tells a client without our own kinds why it is put out. */
export const deniedFrame = (reason: RefusalReason): Frame =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, KIND_AUTH);
    encoding.writeVarUint(encoder, AUTH_DENIED);
    encoding.writeVarString(encoder, reason);
  });

/** One of our own messages. */
export const serverFrame = (message: ServerMessage): Frame =>
  new Frame(encodeServerMessage(message));

/** Nothing in it: only tells the provider, which gives up after 30 s of silence, that we are there. */
export const heartbeatFrame: Frame = awarenessFrame([]);

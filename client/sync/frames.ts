import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import type * as Y from 'yjs';
import {
  KIND_AWARENESS,
  KIND_SYNC,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../../shared/protocol/messages.ts';

/** A frame on its way to the server, as far as we care. */
export type OutgoingFrame =
  /** Everything the document has that the server may lack. */
  | { readonly kind: 'answer' }
  | { readonly kind: 'update' }
  | { readonly kind: 'presence' }
  | { readonly kind: 'other' };

/** Reads what our own provider is about to send. */
export const readOutgoing = (bytes: Uint8Array): OutgoingFrame => {
  const decoder = decoding.createDecoder(bytes);
  const kind = decoding.readVarUint(decoder);
  if (kind === KIND_AWARENESS) return { kind: 'presence' };
  if (kind !== KIND_SYNC) return { kind: 'other' };
  const step = decoding.readVarUint(decoder);
  if (step === SYNC_STEP_2) return { kind: 'answer' };
  return step === SYNC_UPDATE ? { kind: 'update' } : { kind: 'other' };
};

/** Asks the server for what this document lacks; every server answers it, so it also finds out whether one is there. */
export const encodeQuestion = (doc: Y.Doc): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, KIND_SYNC);
    syncProtocol.writeSyncStep1(encoder, doc);
  });

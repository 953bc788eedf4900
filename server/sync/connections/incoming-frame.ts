import * as decoding from 'lib0/decoding';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import {
  decodeHello,
  type Hello,
  KIND_AUTH,
  KIND_AWARENESS,
  KIND_HELLO,
  KIND_PRESENCE,
  KIND_QUERY_AWARENESS,
  KIND_SYNC,
  KIND_VIEW,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../../../shared/protocol/messages.ts';
import { type OwnWord, readOwnWord, readView } from '../../../shared/presence/compact.ts';
import type { PresenceView } from '../../../shared/presence/presence.ts';

/** A frame from a client, taken apart but not believed. */
export type ClientFrame =
  | { readonly kind: 'stateVector'; readonly stateVector: Uint8Array }
  /** `answer`: it answers our state vector with everything the client has that we may lack. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly answer: boolean }
  | { readonly kind: 'presence'; readonly body: Uint8Array }
  | { readonly kind: 'presenceQuery' }
  | { readonly kind: 'hello'; readonly hello: Hello }
  | { readonly kind: 'ownPresence'; readonly word: OwnWord }
  | { readonly kind: 'view'; readonly view: PresenceView }
  /** A kind of a later version, or one that only servers send. */
  | { readonly kind: 'ignored' };

const readSync = (decoder: decoding.Decoder): Result<ClientFrame, 'badFrame'> => {
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  switch (step) {
    case SYNC_STEP_1:
      return ok({ kind: 'stateVector', stateVector: payload });
    case SYNC_STEP_2:
      return ok({ kind: 'update', update: payload, answer: true });
    case SYNC_UPDATE:
      return ok({ kind: 'update', update: payload, answer: false });
    default:
      return err('badFrame');
  }
};

/** Reads one frame; anything that is not the protocol is `badFrame`, whatever bytes a stranger sends. */
export const readClientFrame = (bytes: Uint8Array): Result<ClientFrame, 'badFrame'> => {
  try {
    const decoder = decoding.createDecoder(bytes);
    const kind = decoding.readVarUint(decoder);
    switch (kind) {
      case KIND_SYNC:
        return readSync(decoder);
      case KIND_AWARENESS:
        return ok({ kind: 'presence', body: decoding.readVarUint8Array(decoder) });
      case KIND_QUERY_AWARENESS:
        return ok({ kind: 'presenceQuery' });
      case KIND_HELLO:
        return ok({ kind: 'hello', hello: decodeHello(decoder) });
      case KIND_PRESENCE:
        return ok({ kind: 'ownPresence', word: readOwnWord(decoder) });
      case KIND_VIEW:
        return ok({ kind: 'view', view: readView(decoder) });
      case KIND_AUTH:
        return ok({ kind: 'ignored' });
      default:
        return kind > KIND_HELLO ? ok({ kind: 'ignored' }) : err('badFrame');
    }
  } catch {
    return err('badFrame');
  }
};

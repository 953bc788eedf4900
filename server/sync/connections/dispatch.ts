import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { Room } from '../rooms/room.ts';
import type { Connection } from './connection.ts';
import { readClientFrame } from './incoming-frame.ts';

const MAX_STATE_VECTOR_BYTES = 64 * 1024;

export type DispatchOptions = {
  readonly now: () => number;
  /** Counts a question for the document's state; false when there were too many. */
  readonly mayAsk: () => boolean;
};

/**
 * Hands one frame to the room. Bytes that are no frame close this one socket with a clear code;
 * nothing a stranger sends throws past here.
 */
export const dispatchFrame = (
  room: Room,
  connection: Connection,
  bytes: Uint8Array,
  { now, mayAsk }: DispatchOptions,
): void => {
  if (!connection.isOpen) return;
  const frame = readClientFrame(bytes);
  if (!frame.ok) {
    connection.close(CLOSE.badFrame, 'not a frame of this protocol');
    return;
  }
  const { value } = frame;
  switch (value.kind) {
    case 'hello':
      connection.speaksOurs = true;
      if (value.hello.generation !== '' && value.hello.generation !== room.generation) {
        connection.close(CLOSE.generationEnded, 'this copy belongs to an earlier generation');
        return;
      }
      room.greet(connection, now());
      return;
    case 'stateVector':
      connection.hasSynced = true;
      if (!mayAsk()) {
        connection.close(CLOSE.overloaded, 'too many questions; slow down');
        return;
      }
      guarded(connection, () => {
        if (value.stateVector.length > MAX_STATE_VECTOR_BYTES) throw new Error('too large');
        room.reception.receive(connection, value.stateVector);
      });
      return;
    case 'update':
      connection.hasSynced = true;
      room.receiveUpdate(connection, value.update, value.answer);
      return;
    case 'presence':
      guarded(connection, () => room.presence.receive(connection, value.body));
      return;
    case 'ownPresence':
      room.presence.say(connection, value.word);
      return;
    case 'view':
      room.presence.look(connection, value.view);
      return;
    case 'presenceQuery':
      room.presence.ask(connection);
      return;
    case 'ignored':
      return;
  }
};

const guarded = (connection: Connection, read: () => void): void => {
  try {
    read();
  } catch {
    connection.close(CLOSE.badFrame, 'malformed bytes');
  }
};

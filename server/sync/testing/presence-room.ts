import * as encoding from 'lib0/encoding';
import { encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness';
import type { OwnPresence, PresenceView } from '../../../shared/presence/presence.ts';
import { Connection } from '../connections/connection.ts';
import { Presence, type PresenceOptions } from '../presence/presence.ts';

/** Somebody's line into a room that has nothing but presence. */
export type PresenceLine = {
  readonly connection: Connection;
  /** Payloads of the frames that came, not read yet. */
  readonly inbox: Uint8Array[];
  /** While it is behind nothing is sent to it. */
  isBehind: boolean;
  closed: number | null;
};

type Visitor = { readonly hello?: boolean; readonly look?: boolean };

/** A room's presence without documents and sockets; beats come when the test says so. */
export const createPresenceRoom = ({
  mayUse = () => true,
  mayDraw = () => true,
}: Partial<Pick<PresenceOptions, 'mayUse' | 'mayDraw'>> = {}) => {
  let now = 1_800_000_000_000;
  const wakes: number[] = [];
  const lines = new Set<PresenceLine>();
  const presence = new Presence({
    mayUse,
    mayDraw,
    wake: (ms) => wakes.push(ms),
    now: () => now,
  });

  const connect = (personId: string, { hello = true, look = false }: Visitor = {}) => {
    const inbox: Uint8Array[] = [];
    const connection = new Connection(
      {
        bufferedBytes: () => 0,
        send: ({ frames }) => inbox.push(...frames.map(({ payload }) => payload)),
        pause: () => undefined,
        resume: () => undefined,
        close: (code) => {
          line.closed = code;
        },
      },
      {
        session: {
          sessionId: `s-${personId}`,
          personId,
          meetingId: 'm',
          role: 'participant',
          look,
          coordinator: false,
        },
        actor: { personId, role: 'participant', access: 'write' },
      },
      () => now,
    );
    connection.speaksOurs = hello;
    const line: PresenceLine = { connection, inbox, isBehind: false, closed: null };
    lines.add(line);
    presence.join(connection);
    return line;
  };

  return {
    presence,
    connect,
    /** One of our own clients: has asked for our kind. */
    connectOurs: (personId: string, view: PresenceView = 'all') => {
      const line = connect(personId);
      presence.look(line.connection, view);
      return line;
    },
    leave: (line: PresenceLine) => {
      lines.delete(line);
      presence.leave(line.connection);
    },
    beat: (ms = 40) => {
      now += ms;
      const { frameFor } = presence.beat();
      for (const { connection, inbox, isBehind } of lines) {
        const frame = isBehind ? null : frameFor(connection);
        if (frame) inbox.push(frame.payload);
      }
    },
    pass: (ms: number) => {
      now += ms;
    },
    /** For how soon beats were asked for since the last time. */
    wakes: () => wakes.splice(0),
  };
};

export type PresenceRoom = ReturnType<typeof createPresenceRoom>;

/** What an awareness says of these clients, as the body of an awareness message. */
export const awarenessBody = (
  awareness: Awareness,
  clients: number[] = [awareness.clientID],
): Uint8Array => encodeAwarenessUpdate(awareness, clients);

/** One entry that no awareness would write. */
export const rawBody = (
  entries: readonly { readonly client: number; readonly clock: number; readonly text: string }[],
): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { client, clock, text } of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, text);
    }
  });

/** Somebody's own entry. */
export const bodyOf = (client: number, clock: number, state: OwnPresence | null): Uint8Array =>
  rawBody([{ client, clock, text: JSON.stringify(state) }]);

import * as decoding from 'lib0/decoding';
import { presenceValue, type SeenPresence } from '../../../shared/presence/presence.ts';
import type { Connection } from '../connections/connection.ts';
import type { Frame } from '../connections/frame.ts';
import { type PresenceEntry, presenceFrame } from '../connections/frames.ts';

const MAX_STATE_LENGTH = 4096;
const MAX_CLOCK = 2 ** 31;

/** The beat by the number of people: newest states wait at most this long. */
export const beatMs = (people: number): number => {
  if (people <= 12) return 40;
  if (people <= 50) return 80;
  return Math.min(1000, people * 2);
};

/** What one beat has to say. */
export type Beat = { readonly frameFor: (reader: Connection) => Frame | null };

type Entry = { readonly clock: number; readonly state: SeenPresence };

/**
 * Who is in a room and what they are doing right now; never stored.
 * Each connection speaks for one Yjs client id, and the server writes the person into its state, so
 * nobody can speak for another. Entries of others, which honest providers relay, are ignored.
 */
export class Presence {
  readonly #entries = new Map<number, Entry>();
  readonly #changed = new Map<number, PresenceEntry>();
  readonly #wake: (ms: number) => void;
  readonly #mayUse: (client: number, personId: string) => boolean;
  #isScheduled = false;

  constructor(options: {
    /** Asks the room to call `beat` in so many ms. */
    readonly wake: (ms: number) => void;
    /** False when the client id is another person's. */
    readonly mayUse: (client: number, personId: string) => boolean;
  }) {
    this.#wake = options.wake;
    this.#mayUse = options.mayUse;
  }

  /** Reads an awareness message. Throws on bytes that are none; the connection is then closed. */
  receive(connection: Connection, body: Uint8Array): void {
    const decoder = decoding.createDecoder(body);
    const count = decoding.readVarUint(decoder);
    for (let index = 0; index < count; index += 1) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const text = decoding.readVarString(decoder);
      if (this.#isOwn(connection, client)) this.#receiveOwn(connection, client, clock, text);
    }
  }

  /** The connection is gone: so is its entry, at the next beat. */
  leave(connection: Connection): void {
    if (connection.presenceClient !== null) this.#remove(connection.presenceClient);
    connection.presenceClient = null;
  }

  /** What has changed since the last beat, in the form each client reads. */
  beat(): Beat {
    this.#isScheduled = false;
    const frame = presenceFrame([...this.#changed.values()]);
    this.#changed.clear();
    return { frameFor: () => frame };
  }

  /** Everybody who is here, for somebody who comes in; `null` when nobody is. */
  everybody(_reader: Connection): Frame | null {
    if (this.#entries.size === 0) return null;
    return presenceFrame([...this.#entries].map(([client, entry]) => ({ client, ...entry })));
  }

  #isOwn(connection: Connection, client: number): boolean {
    if (connection.visitor.session.look) return false;
    if (connection.presenceClient !== null) return connection.presenceClient === client;
    if (this.#entries.has(client)) return false;
    if (!this.#mayUse(client, connection.actor.personId)) return false;
    connection.presenceClient = client;
    return true;
  }

  #receiveOwn(connection: Connection, client: number, clock: number, text: string): void {
    if (text.length > MAX_STATE_LENGTH || clock >= MAX_CLOCK) return;
    const known = this.#entries.get(client);
    if (known && clock <= known.clock) {
      // Same again after a reconnect, or a goodbye, which y-protocols sends under the same clock.
      if (text === 'null') this.#remove(client);
      return;
    }
    const raw: unknown = JSON.parse(text);
    if (raw === null) {
      this.#remove(client, clock);
      return;
    }
    const parsed = presenceValue.safeParse(raw);
    const state = { ...(parsed.success ? parsed.data : {}), person: connection.actor.personId };
    this.#entries.set(client, { clock, state });
    this.#note({ client, clock, state });
  }

  /** Under the clock it had, as y-protocols does it: a higher one would hide the same tab when it returns. */
  #remove(client: number, clock?: number): void {
    const known = this.#entries.get(client);
    if (!known) return;
    this.#entries.delete(client);
    this.#note({ client, clock: clock ?? known.clock, state: null });
  }

  #note(entry: PresenceEntry): void {
    this.#changed.set(entry.client, entry);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#wake(beatMs(this.#entries.size));
  }
}

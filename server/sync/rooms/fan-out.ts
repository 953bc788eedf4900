import type { Connection } from '../connections/connection.ts';
import type { Frame } from '../connections/frame.ts';
import { serverFrame, updateFrame } from '../connections/frames.ts';
import { Parcel } from '../connections/parcel.ts';
import type { Beat } from '../presence/presence.ts';
import type { Batch } from './batch.ts';
import { Laggards } from './laggards.ts';

/** More than this waiting in a socket: presence is skipped, the next beat has the newest anyway. */
const PRESENCE_BACKLOG_BYTES = 256 * 1024;

/** A batch that is on disk, as one update. */
export type Written = { readonly batch: Batch; readonly update: Uint8Array };

/** Tells everybody in a room what is new: one write for each socket, frames made once for all. */
export class FanOut {
  readonly #connections: ReadonlySet<Connection>;
  readonly #laggards = new Laggards();

  constructor(connections: ReadonlySet<Connection>) {
    this.#connections = connections;
  }

  /** Sends the edits, what presence has to tell, and to writers of ours how much of their own is saved. */
  send(written: Written | null, beat: Beat | null): void {
    const edits = written && updateFrame(written.update);
    const parcels = new Parcels();
    const behind: Connection[] = [];
    for (const connection of this.#connections) {
      const waiting = connection.unsentBytes;
      const isReader = written && connection.isLive && !written.batch.isAllFrom(connection);
      const isBehind = isReader && connection.isBehind(waiting);
      if (isBehind) behind.push(connection);
      const presence = beat && waiting <= PRESENCE_BACKLOG_BYTES ? beat.frameFor(connection) : null;
      const saved = connection.speaksOurs ? written?.batch.saved.get(connection) : undefined;
      const parcel = parcels.of(isReader && !isBehind ? edits : null, presence, saved);
      if (parcel) connection.sendParcel(parcel);
    }
    if (written) this.#laggards.miss(behind, written.update);
  }

  /**
   * A reader that was behind has read everything. From which state vector on it lacks what was written meanwhile,
   * given the document's own; `null` when it missed nothing.
   */
  caughtUp(connection: Connection, stateVector: () => Uint8Array): Uint8Array | null {
    return connection.caughtUp() ? this.#laggards.takeVector(connection, stateVector()) : null;
  }

  forget(connection: Connection): void {
    this.#laggards.forget(connection);
  }
}

/** What goes to whom in one tick. Nearly everybody gets the same, so that is joined once. */
class Parcels {
  readonly #withoutSaved = new Map<Frame | null, Map<Frame | null, Parcel>>();

  /** `saved`: how many of its sync frames a writer is told are on disk; those differ from one to the next. */
  of(edits: Frame | null, presence: Frame | null, saved: number | undefined): Parcel | null {
    const frames = [edits, presence].filter((frame) => frame !== null);
    if (saved !== undefined) {
      return new Parcel([...frames, serverFrame({ kind: 'saved', frames: saved })]);
    }
    if (frames.length === 0) return null;
    const byPresence = this.#withoutSaved.get(edits) ?? new Map<Frame | null, Parcel>();
    const parcel = byPresence.get(presence) ?? new Parcel(frames);
    byPresence.set(presence, parcel);
    this.#withoutSaved.set(edits, byPresence);
    return parcel;
  }
}

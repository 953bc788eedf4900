import type { Connection } from '../connections/connection.ts';
import type { Frame } from '../connections/frame.ts';
import { serverFrame, updateFrame } from '../connections/frames.ts';
import type { Beat } from '../presence/presence.ts';
import type { Batch } from './batch.ts';
import { Laggards } from './laggards.ts';

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
    const behind: Connection[] = [];
    for (const connection of this.#connections) {
      const frames: Frame[] = [];
      if (edits && connection.isLive && !written.batch.isAllFrom(connection)) {
        if (connection.isBehind) behind.push(connection);
        else frames.push(edits);
      }
      const presence = beat && connection.takesReplaceable ? beat.frameFor(connection) : null;
      if (presence) frames.push(presence);
      const saved = written?.batch.saved.get(connection);
      if (saved !== undefined && connection.speaksOurs) {
        frames.push(serverFrame({ kind: 'saved', frames: saved }));
      }
      connection.send(...frames);
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

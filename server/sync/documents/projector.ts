import { countNotes, readBoardInfo } from '../../../shared/board/read.ts';
import { readMeetingInfo } from '../../../shared/meeting/read.ts';
import { parseDocumentName } from '../../../shared/protocol/documents.ts';
import type { Projection } from '../../directory/projection.ts';
import type { Room } from '../rooms/room.ts';

/** Edits settle for this long before lists learn of them. */
const SETTLE_MS = 1000;

export type ProjectorOptions = {
  readonly projection: Projection;
  readonly setTimer: (run: () => void, ms: number) => void;
  readonly onError: (error: unknown, document: string) => void;
};

/** Keeps the directory's lists (titles, times, note counts) in step with the documents, a moment behind. */
export class Projector {
  readonly #options: ProjectorOptions;
  readonly #waiting = new Set<Room>();
  /** Those of them in which somebody has written. */
  readonly #written = new WeakSet<Room>();

  constructor(options: ProjectorOptions) {
    this.#options = options;
  }

  /** Somebody wrote there. */
  noteWriting(room: Room): void {
    this.#written.add(room);
    this.noteChange(room);
  }

  /** What lists show of it may be another, as after a start or when somebody was erased. */
  noteChange(room: Room): void {
    this.#waiting.add(room);
    if (this.#waiting.size > 1) return;
    // All at once, whatever changes until then: their calls share a commit, and their meeting is told once.
    this.#options.setTimer(() => this.#projectAll(), SETTLE_MS);
  }

  /** Projects what still waits; the server is going down. */
  async settle(): Promise<void> {
    const rooms = [...this.#waiting];
    this.#waiting.clear();
    await Promise.all(rooms.map((room) => this.#project(room)));
  }

  #projectAll(): void {
    const rooms = [...this.#waiting];
    this.#waiting.clear();
    for (const room of rooms) {
      this.#project(room).catch((error: unknown) => this.#options.onError(error, room.name));
    }
  }

  async #project(room: Room): Promise<void> {
    const { name, doc } = room;
    const { projection } = this.#options;
    const isWritten = this.#written.delete(room);
    const ref = parseDocumentName(name);
    if (ref?.kind === 'board') {
      const { title, layout } = readBoardInfo(doc);
      // First of all: whoever sees the lists changed finds the board among those that changed.
      if (isWritten) await projection.boardWritten(ref.id);
      await projection.boardProjected(ref.id, { title, layout, noteCount: countNotes(doc) });
    } else if (ref?.kind === 'meeting') {
      const { startsAt, endsAt, ...info } = readMeetingInfo(doc);
      const times = { startsAt: startsAt ?? null, endsAt: endsAt ?? null };
      await projection.meetingProjected(ref.id, { ...info, ...times });
    }
  }
}

import { documentName, type DocumentRef } from '../../../shared/protocol/documents.ts';
import { Tally } from '../admission/tally.ts';
import type { Room } from '../rooms/room.ts';
import type { Connection } from './connection.ts';

/** A socket that is in a room. */
export type Open = {
  readonly connection: Connection;
  readonly ref: DocumentRef;
  readonly room: Room;
};

/** Everybody who is in a room, and the ways of asking who that is. */
export class OpenSockets implements Iterable<Open> {
  readonly #open = new Set<Open>();
  readonly #bySession = new Tally();

  [Symbol.iterator](): Iterator<Open> {
    return this.#open.values();
  }

  add(open: Open): void {
    this.#open.add(open);
    this.#bySession.add(open.connection.visitor.session.sessionId);
  }

  delete(open: Open): void {
    if (!this.#open.delete(open)) return;
    this.#bySession.remove(open.connection.visitor.session.sessionId);
  }

  /** How many of a session are open. */
  countOf(sessionId: string): number {
    return this.#bySession.of(sessionId);
  }

  all(): readonly Connection[] {
    return [...this.#open].map(({ connection }) => connection);
  }

  /** Those in one of these documents, by name. */
  in(documents: ReadonlySet<string>): readonly Connection[] {
    return [...this.#open].flatMap(({ connection, ref }) =>
      documents.has(documentName(ref)) ? [connection] : [],
    );
  }

  /** Those that came by way of a meeting. */
  throughMeeting(meetingId: string): readonly Open[] {
    return [...this.#open].filter(
      ({ connection }) => connection.visitor.session.meetingId === meetingId,
    );
  }

  /** The boards that somebody has open. */
  boardsOf(personId: string): readonly string[] {
    const ids = [...this.#open].flatMap(({ connection, ref }) =>
      ref.kind === 'board' && connection.actor.personId === personId ? [ref.id] : [],
    );
    return [...new Set(ids)];
  }

  /** How long each of somebody's sockets that came by way of a meeting has been silent, in ms. */
  silencesOf(meetingId: string, personId: string): readonly number[] {
    return this.throughMeeting(meetingId).flatMap(({ connection }) =>
      connection.visitor.session.personId === personId ? [connection.unheardForMs] : [],
    );
  }
}

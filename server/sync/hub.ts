import type { PersonAnswer } from '../../shared/api/people.ts';
import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts';
import {
  documentName,
  type DocumentRef,
  parseDocumentName,
} from '../../shared/protocol/documents.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { RequestFacts } from '../directory/session.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { Connection, type Visitor } from './connections/connection.ts';
import { dispatchFrame } from './connections/dispatch.ts';
import type { Door, Refused } from './connections/door.ts';
import { heartbeatFrame } from './connections/frames.ts';
import { Rate } from './connections/rate.ts';
import type { OpenSocket, Visit } from './connections/web-socket-server.ts';
import { type Inlet, Intake } from './connections/intake.ts';
import { GRACE_MS } from './rooms/grace.ts';
import type { Room } from './rooms/room.ts';
import type { Lease, Rooms } from './rooms/rooms.ts';
import { sendAway } from './send-away.ts';

/** Frames a connection may send: a fast hand with a cursor makes about 30 a second. */
const FRAMES_PER_SECOND = 200;
const FRAMES_BURST = 2000;
/** The provider gives up after 30 s without a message; pings do not count for it. */
const SILENCE_MS = 20_000;

export type HubOptions = {
  readonly rooms: Rooms;
  readonly door: Door;
  readonly readFacts: (visit: Visit) => RequestFacts;
  readonly metrics: Metrics;
  /** Milliseconds since 1970, for clients. */
  readonly now: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  readonly onError: (error: unknown, document: string) => void;
};

type Entry = { readonly visitor: Visitor; readonly lease: Lease };
type Open = { readonly connection: Connection; readonly ref: DocumentRef; readonly room: Room };

/** Every open socket: lets visitors in, hands their frames to their room, and puts them out again. */
export class Hub {
  readonly #options: HubOptions;
  readonly #open = new Set<Open>();
  readonly #intake: Intake;
  #isClosing = false;
  /** Rises whenever somebody's rights change, so that whoever is still at the door is judged anew. */
  #rightsVersion = 0;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#intake = new Intake({ now: options.monotonic });
  }

  /** Takes a new socket from the upgrade to its room, or closes it with the reason. */
  async receive(visit: Visit, socket: OpenSocket): Promise<void> {
    const ref = parseDocumentName(visit.documentName);
    if (!ref) return socket.close(CLOSE.notFound, 'no such document');
    if (this.#isClosing) return socket.close(CLOSE.shutdown, 'the server is restarting');
    try {
      const entry = await this.#judgeAtDoor(ref, visit);
      if (entry.ok) this.#enter(ref, entry.value, socket);
      else socket.close(entry.error.code, entry.error.reason);
    } catch (error) {
      this.#options.onError(error, visit.documentName);
      socket.close(CLOSE.overloaded, 'the server could not open the document; try again');
    }
  }

  /** Closes the sockets of sessions that have ended. */
  putOut(sessionIds: ReadonlySet<string>): void {
    this.#rightsVersion += 1;
    for (const { connection } of this.#open) {
      if (sessionIds.has(connection.visitor.session.sessionId)) {
        connection.close(CLOSE.forbidden, 'the link you came by was closed');
      }
    }
  }

  /** Judges everybody who came through a meeting anew: its state or a board's visibility changed. */
  async judgeAgain(meetingId: string): Promise<void> {
    this.#rightsVersion += 1;
    // Everybody of one role gets the same answer for one document: 650 sockets ask a handful of questions.
    const grants = new Map<string, ReturnType<Door['grantFor']>>();
    const grantFor = ({ connection, ref }: Open) => {
      const { session } = connection.visitor;
      const key = [documentName(ref), session.role, session.look, session.coordinator].join(' ');
      const grant = grants.get(key) ?? this.#options.door.grantFor(ref, session);
      grants.set(key, grant);
      return grant;
    };
    const affected = [...this.#open].filter(
      ({ connection }) => connection.visitor.session.meetingId === meetingId,
    );
    for (const open of affected) {
      const { access } = await grantFor(open);
      if (access === 'none') open.connection.close(CLOSE.notFound, 'no such document');
      else open.connection.regrant(access, GRACE_MS);
      open.connection.tell({ kind: 'changed' });
    }
  }

  /** Names people to those who have the meeting's page or one of its boards open; viewers see no names. */
  tellPeople(meetingId: string, people: readonly PersonAnswer[]): void {
    for (const { connection, ref } of this.#open) {
      if (ref.kind !== 'meeting' || ref.id !== meetingId) continue;
      if (connection.visitor.session.role !== 'viewer') connection.tell({ kind: 'people', people });
    }
  }

  /** Says something to those whose provider would otherwise think the line dead; gives up those who do not read. */
  lookAfter(): void {
    for (const { connection, room } of this.#open) {
      // Honest clients say first what they have; one that only listens is not left without an answer.
      room.introduce(connection);
      if (connection.isTooSlow) {
        this.#options.metrics.turnedAway('backlog');
        connection.close(CLOSE.overloaded, 'too slow; come back for the newest state');
      } else if (connection.silentForMs >= SILENCE_MS) connection.send(heartbeatFrame);
    }
  }

  /** Closes the sockets of documents that are no more. */
  closeDocuments(names: ReadonlySet<string>): void {
    for (const { connection, ref } of this.#open) {
      if (names.has(documentName(ref))) connection.close(CLOSE.notFound, 'no such document');
    }
  }

  /** From now on whoever comes is asked to come back later. */
  admitNobody(): void {
    this.#isClosing = true;
  }

  closeAll(code: CloseCode, reason: string): void {
    sendAway(
      [...this.#open].map(({ connection }) => connection),
      code,
      reason,
    );
  }

  /** Admits a visitor and opens the room; judged anew when rights changed or sessions ended meanwhile. */
  async #judgeAtDoor(ref: DocumentRef, visit: Visit): Promise<Result<Entry, Refused>> {
    const { door, readFacts, rooms } = this.#options;
    const rightsAtStart = this.#rightsVersion;
    const admitted = await door.admit(ref, readFacts(visit), visit.params.get('via'));
    if (!admitted.ok) return admitted;
    const lease = ref.kind === 'draft' ? null : await rooms.open(documentName(ref), ref.kind);
    if (!lease) return err({ code: CLOSE.notFound, reason: 'no such document' });
    if (this.#rightsVersion === rightsAtStart) return ok({ visitor: admitted.value, lease });
    lease.release();
    return this.#judgeAtDoor(ref, visit);
  }

  #enter(ref: DocumentRef, { visitor, lease }: Entry, socket: OpenSocket): void {
    const { room } = lease;
    const connection = new Connection(socket, visitor, this.#options.monotonic);
    const open = { connection, ref, room };
    this.#open.add(open);
    this.#options.metrics.joined();
    room.join(connection);
    const inlet = this.#intake.open(connection, (bytes) => this.#take(room, connection, bytes));
    socket.onDrain(() => room.drained(connection));
    socket.onClose(() =>
      inlet.end(() => {
        this.#open.delete(open);
        connection.markClosed();
        room.leave(connection);
        lease.release();
      }),
    );
    this.#listen(connection, socket, inlet);
  }

  #listen(connection: Connection, socket: OpenSocket, inlet: Inlet): void {
    const { metrics, monotonic } = this.#options;
    const rate = new Rate(FRAMES_PER_SECOND, FRAMES_BURST, monotonic());
    socket.onFrame((bytes) => {
      metrics.received(bytes.length);
      if (rate.take(monotonic())) {
        inlet.push(bytes);
        return;
      }
      metrics.turnedAway('frameRate');
      connection.close(CLOSE.overloaded, 'too many frames; slow down');
    });
  }

  #take(room: Room, connection: Connection, bytes: Uint8Array): void {
    const { now, onError } = this.#options;
    try {
      dispatchFrame(room, connection, bytes, now);
    } catch (error) {
      // Past the gate nothing may throw; if it does, this copy of the document is not to be trusted.
      onError(error, room.name);
      void this.#abandon(room.name);
    }
  }

  /** Drops a room whose copy in memory may be wrong; everybody reconnects and it is loaded from disk. */
  async #abandon(name: string): Promise<void> {
    await this.#options.rooms.drop(name);
    const there = [...this.#open].filter(({ ref }) => documentName(ref) === name);
    sendAway(
      there.map(({ connection }) => connection),
      CLOSE.overloaded,
      'the document is reloaded',
    );
  }
}

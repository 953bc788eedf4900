import type { Actor } from '../../shared/access/actor.ts';
import type { PersonAnswer } from '../../shared/api/people.ts';
import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts';
import {
  documentName,
  type DocumentRef,
  parseDocumentName,
} from '../../shared/protocol/documents.ts';
import type { RequestFacts } from '../directory/session.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { Connection } from './connections/connection.ts';
import type { Door } from './connections/door.ts';
import { Entrance, type Entry } from './connections/entrance.ts';
import { heartbeatFrame } from './connections/frames.ts';
import { type Open, OpenSockets } from './connections/open-sockets.ts';
import { Reading } from './connections/reading.ts';
import type { OpenSocket, Visit } from './connections/web-socket-server.ts';
import type { Drafts } from './drafts/drafts.ts';
import { waitsForReady } from './drafts/waits-for-ready.ts';
import { GRACE_MS } from './rooms/grace.ts';
import type { Room } from './rooms/room.ts';
import type { Rooms } from './rooms/rooms.ts';
import type { Tick } from './rooms/tick.ts';
import type { Whereabouts } from '../facilitation/documents.ts';
import { Absences } from './absences.ts';
import { Leavers } from './leavers.ts';
import { sendAway } from './send-away.ts';

/** The provider gives up after 30 s without a message; pings do not count for it. */
const SILENCE_MS = 20_000;

export type HubOptions = {
  readonly rooms: Rooms;
  readonly drafts: Pick<Drafts, 'open'>;
  readonly door: Door;
  readonly readFacts: (visit: Visit) => RequestFacts;
  readonly limits: Limits;
  readonly metrics: Metrics;
  /** Milliseconds since 1970, for clients. */
  readonly now: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  readonly setTimer: (run: () => void, ms: number) => void;
  readonly tick: Tick;
  /** Somebody has come to a board, or has left it. */
  readonly onComeOrGo: (board: Room) => void;
  readonly onError: (error: unknown, document: string) => void;
};

const isWriter = ({ role, access }: Actor): boolean => role === 'participant' && access === 'write';

/** Every open socket: lets visitors in, hands their frames to their room, and puts them out again. */
export class Hub {
  readonly #options: HubOptions;
  readonly #open = new OpenSockets();
  readonly #entrance: Entrance;
  readonly #reading: Reading;
  /** The newest judgement of each meeting that is under way. */
  readonly #judgements = new Map<string, symbol>();
  readonly #absences: Absences;
  readonly #leavers: Leavers;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#absences = new Absences(options.monotonic);
    this.#leavers = new Leavers(options.monotonic);
    this.#entrance = new Entrance({
      ...options,
      socketsOf: (sessionId) => this.#open.countOf(sessionId),
    });
    this.#reading = new Reading({
      ...options,
      onPoisoned: (room, error) => {
        options.onError(error, room.name);
        void this.reload([room.name]);
      },
    });
  }

  /** What the sockets have not taken yet. */
  get unsentBytes(): number {
    return this.#open.all().reduce((sum, { unsentBytes }) => sum + unsentBytes, 0);
  }

  /** Takes a new socket from the upgrade to its room, or closes it with the reason. */
  async receive(visit: Visit, socket: OpenSocket): Promise<void> {
    const ref = parseDocumentName(visit.documentName);
    if (!ref) return socket.close(CLOSE.notFound, 'no such document');
    try {
      const refused = await this.#entrance.letIn(ref, visit, (entry) =>
        this.#enter(ref, entry, socket),
      );
      if (refused) socket.close(refused.code, refused.reason);
    } catch (error) {
      this.#options.onError(error, visit.documentName);
      socket.close(CLOSE.overloaded, 'the server could not open the document; try again');
    }
  }

  /** Closes the sockets of sessions that have ended. */
  putOut(sessionIds: ReadonlySet<string>): void {
    this.#entrance.sessionsEnded(sessionIds);
    for (const connection of this.#open.all()) {
      if (sessionIds.has(connection.visitor.session.sessionId)) {
        connection.close(CLOSE.forbidden, 'the link you came by was closed');
      }
    }
  }

  /**
   * Judges everybody who came through a meeting anew: its state or a board's visibility changed. When that cannot be
   * found out, nobody keeps rights that may be gone: they come back and are judged at the door.
   */
  async judgeAgain(meetingId: string): Promise<void> {
    this.#entrance.rightsChanged(meetingId);
    const judgement = Symbol(meetingId);
    this.#judgements.set(meetingId, judgement);
    const affected = this.#open.throughMeeting(meetingId);
    try {
      const rights = await this.#rightsOf(affected, meetingId);
      // A change that came later has asked later, and knows better.
      if (this.#judgements.get(meetingId) !== judgement) return;
      for (const { connection, right } of rights) {
        if (right.access === 'none') connection.close(CLOSE.notFound, 'no such document');
        else connection.regrant(right, GRACE_MS);
        connection.tell({ kind: 'changed' });
      }
    } catch (error) {
      const there = affected.map(({ connection }) => connection);
      sendAway(there, CLOSE.overloaded, 'your rights could not be read; try again');
      throw error;
    } finally {
      if (this.#judgements.get(meetingId) === judgement) this.#judgements.delete(meetingId);
    }
  }

  /** The boards that somebody has open. */
  boardsOpenFor(personId: string): readonly string[] {
    return this.#open.boardsOf(personId);
  }

  /**
   * Participants who write on this board: those who have it open, and those who left it a moment ago; `null` while nobody
   * knows, since it was opened anew a moment ago.
   */
  writersOn({ name, connections }: Room): readonly string[] | null {
    if (this.#leavers.isOpening(name)) return null;
    const here = [...connections].flatMap(({ actor }) => (isWriter(actor) ? [actor.personId] : []));
    return [...new Set([...here, ...this.#leavers.of(name)])];
  }

  /** Names people to those who have the meeting's page or one of its boards open; viewers see no names. */
  tellPeople(meetingId: string, people: readonly PersonAnswer[]): void {
    for (const { connection, ref } of this.#open) {
      if (ref.kind !== 'meeting' || ref.id !== meetingId) continue;
      if (connection.visitor.session.role !== 'viewer') connection.tell({ kind: 'people', people });
    }
  }

  /** Something waits for the facilitators: they ask for it. Of the network's boards (`null`) those of all meetings are told. */
  tellFacilitators(meetingId: string | null): void {
    for (const { connection, ref } of this.#open) {
      if (ref.kind !== 'meeting' || (meetingId !== null && ref.id !== meetingId)) continue;
      if (connection.visitor.session.role === 'facilitator') connection.tell({ kind: 'changed' });
    }
  }

  /** Whether somebody has sockets that came by way of this meeting, and how long ago anything came by them. */
  whereabouts(meetingId: string, personId: string): Whereabouts {
    const silences = this.#open.silencesOf(meetingId, personId);
    return silences.length > 0
      ? { isHere: true, silentMs: Math.min(...silences) }
      : { isHere: false, silentMs: this.#absences.lengthOf(meetingId, personId) };
  }

  /** Says something to those whose provider would otherwise think the line dead; gives up those who do not read. */
  lookAfter(): void {
    const { limits, metrics, monotonic } = this.#options;
    const silence = limits.SILENT_SOCKET_TIMEOUT_MS;
    this.#reading.tidy();
    this.#absences.tidy();
    this.#leavers.tidy();
    for (const { connection, room } of this.#open) {
      // Honest clients say first what they have; one that only listens is not left without an answer.
      room.reception.introduce(connection);
      if (connection.isTooSlow()) {
        metrics.turnedAway('backlog');
        connection.close(CLOSE.overloaded, 'too slow; come back for the newest state');
      } else if (!connection.hasSynced && monotonic() - connection.since > silence) {
        metrics.turnedAway('silence');
        connection.close(CLOSE.overloaded, 'nothing was asked for');
      } else if (connection.silentForMs >= SILENCE_MS) connection.send(heartbeatFrame);
    }
  }

  /** Closes the sockets of documents that are no more. */
  closeDocuments(names: ReadonlySet<string>): void {
    for (const connection of this.#open.in(names))
      connection.close(CLOSE.notFound, 'no such document');
  }

  /** From now on whoever comes is asked to come back later. */
  admitNobody(): void {
    this.#entrance.close();
  }

  closeAll(code: CloseCode, reason: string): void {
    sendAway(this.#open.all(), code, reason);
  }

  /** What each may do now. The directory is asked once for each document: 650 sockets are a handful of questions. */
  #rightsOf(affected: readonly Open[], meetingId: string) {
    const { door } = this.#options;
    const asked = new Map<string, ReturnType<Door['rightsTo']>>();
    return Promise.all(
      affected.map(async ({ connection, ref }) => {
        const name = documentName(ref);
        const rightsTo = asked.get(name) ?? door.rightsTo(ref, meetingId);
        asked.set(name, rightsTo);
        return { connection, right: (await rightsTo)(connection.visitor.session) };
      }),
    );
  }

  #enter(ref: DocumentRef, { visitor, lease }: Entry, socket: OpenSocket): void {
    const { room } = lease;
    const connection = new Connection(socket, visitor, this.#options.monotonic);
    const open = { connection, ref, room };
    this.#open.add(open);
    this.#options.metrics.joined();
    if (waitsForReady(room) && room.connections.size === 0) this.#leavers.openedAnew(room.name);
    room.join(connection);
    this.#options.onComeOrGo(room);
    const inlet = this.#reading.open(room, connection, socket);
    socket.onDrain(() => room.drained(connection));
    socket.onClose(() =>
      inlet.end(() => {
        this.#open.delete(open);
        this.#absences.begin(visitor.session);
        connection.markClosed();
        room.leave(connection);
        if (ref.kind === 'board' && isWriter(connection.actor)) {
          this.#leavers.left(room.name, connection.actor.personId);
        }
        this.#options.onComeOrGo(room);
        lease.release();
      }),
    );
  }

  /** Ends the sockets of documents; who had one open comes back in a moment. */
  sendAwayFrom(names: readonly string[]): void {
    const there = this.#open.in(new Set(names));
    sendAway(there, CLOSE.overloaded, 'the document is written anew');
  }

  /** Drops rooms whose copy in memory is wrong; everybody reconnects and it is loaded from disk. */
  async reload(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.#options.rooms.drop(name)));
    sendAway(this.#open.in(new Set(names)), CLOSE.overloaded, 'the document is reloaded');
  }
}

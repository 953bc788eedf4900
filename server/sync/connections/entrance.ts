import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import { documentName, type DocumentRef } from '../../../shared/protocol/documents.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { RequestFacts, Session } from '../../directory/session.ts';
import type { Limits } from '../../limits.ts';
import type { Metrics } from '../../metrics/metrics.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { Lease, Rooms } from '../rooms/rooms.ts';
import type { Visitor } from './connection.ts';
import type { Door, Refused } from './door.ts';
import type { Visit } from './web-socket-server.ts';

/** Whoever is refused is looked at again as often, when rights changed meanwhile. */
const SECOND_LOOKS = 2;

export type EntranceOptions = {
  readonly rooms: Rooms;
  readonly drafts: Pick<Drafts, 'open'>;
  readonly door: Door;
  readonly readFacts: (visit: Visit) => RequestFacts;
  /** How many sockets of a session are open. */
  readonly socketsOf: (sessionId: string) => number;
  readonly limits: Limits;
  readonly metrics: Metrics;
};

/** Somebody who may come in, with the room that is kept open for them. */
export type Entry = { readonly visitor: Visitor; readonly lease: Lease };

/** What changed while somebody was at the door. */
type Arrival = { readonly meetings: Set<string>; readonly sessions: Set<string> };

const hasChangedFor = (
  { meetings, sessions }: Arrival,
  { meetingId, sessionId }: Session,
): boolean => meetings.has(meetingId) || sessions.has(sessionId);

/** The way from the door into a room: nobody gets in by rights that ended while they were being looked up. */
export class Entrance {
  readonly #options: EntranceOptions;
  readonly #arrivals = new Set<Arrival>();
  #isClosing = false;

  constructor(options: EntranceOptions) {
    this.#options = options;
  }

  /** Rights within this meeting have changed. */
  rightsChanged(meetingId: string): void {
    for (const { meetings } of this.#arrivals) meetings.add(meetingId);
  }

  sessionsEnded(sessionIds: ReadonlySet<string>): void {
    for (const { sessions } of this.#arrivals) for (const id of sessionIds) sessions.add(id);
  }

  /** From now on whoever comes is asked to come back later. */
  close(): void {
    this.#isClosing = true;
  }

  /** Judges a visitor; calls `enter` in the same breath as the last look, or says why not. */
  async letIn(
    ref: DocumentRef,
    visit: Visit,
    enter: (entry: Entry) => void,
  ): Promise<Refused | null> {
    if (this.#isClosing) return closing;
    const arrival: Arrival = { meetings: new Set(), sessions: new Set() };
    this.#arrivals.add(arrival);
    try {
      for (let looks = SECOND_LOOKS; ; looks -= 1) {
        const judged = await this.#judge(ref, visit);
        // From here to the entry nothing is awaited: what changes later finds them inside. Whose rights they are is not known
        // of those who are refused: they get a second look, but not as often as somebody changes something.
        const isStale = judged.ok
          ? hasChangedFor(arrival, judged.value.visitor.session)
          : looks > 0 && arrival.meetings.size > 0;
        if (!isStale) {
          const entry = this.#checkPlace(judged);
          if (!entry.ok) return entry.error;
          enter(entry.value);
          return null;
        }
        if (judged.ok) judged.value.lease.release();
        arrival.meetings.clear();
        arrival.sessions.clear();
      }
    } finally {
      this.#arrivals.delete(arrival);
    }
  }

  async #judge(ref: DocumentRef, visit: Visit): Promise<Result<Entry, Refused>> {
    const { door, limits, metrics, readFacts, rooms } = this.#options;
    const admitted = await door.admit(ref, readFacts(visit), visit.params.get('via'));
    if (!admitted.ok) return admitted;
    const visitor = admitted.value;
    const name = documentName(ref);
    if (!rooms.has(name) && rooms.size >= limits.MAX_OPEN_ROOMS) {
      metrics.turnedAway('rooms');
      return err({ code: CLOSE.overloaded, reason: 'too many documents are open' });
    }
    const lease = await this.#openRoom(ref, visitor);
    return lease
      ? ok({ visitor, lease })
      : err({ code: CLOSE.notFound, reason: 'no such document' });
  }

  async #openRoom(ref: DocumentRef, { actor }: Visitor): Promise<Lease | null> {
    const { drafts, rooms } = this.#options;
    switch (ref.kind) {
      case 'draft':
        return drafts.open(ref, actor.access);
      case 'board':
      case 'meeting':
        return rooms.open(documentName(ref), ref.kind);
      case 'held':
        return null;
    }
  }

  /** Who may come in may still be too late, or one too many of one session. */
  #checkPlace(judged: Result<Entry, Refused>): Result<Entry, Refused> {
    if (!judged.ok) return judged;
    const { lease, visitor } = judged.value;
    const { limits, metrics, socketsOf } = this.#options;
    if (this.#isClosing) {
      lease.release();
      return err(closing);
    }
    if (socketsOf(visitor.session.sessionId) < limits.MAX_SOCKETS_PER_SESSION) return judged;
    lease.release();
    metrics.turnedAway('socketsPerSession');
    return err({ code: CLOSE.overloaded, reason: 'too many connections of one session' });
  }
}

const closing: Refused = { code: CLOSE.shutdown, reason: 'the server is restarting' };

import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import {
  readAgenda,
  readBreakouts,
  readControl,
  readGroups,
  readHands,
  readListedBoards,
  readMeetingInfo,
  readMessages,
  readMingling,
  readPhases,
  readPhasesAhead,
  readPlaces,
  readReady,
  readSeats,
  readSeen,
  readTables,
  readThemes,
} from '../../shared/meeting/read.ts';
import type { DoneStep } from '../../shared/meeting/agenda/steps.ts';
import { knownStep, undoStep, writeStep } from '../../shared/meeting/agenda/write-step.ts';
import type { RefusalReason } from '../../shared/access/refusal.ts';
import { type People } from '../presence/people.ts';
import { type PersonHere, personHere } from '../presence/person-here.ts';
import { type Connection, openConnection, type Surroundings } from '../sync/connection.ts';
import { createPresenceLink } from '../sync/presence-link.ts';
import type { Address } from '../sync/wire.ts';
import { noteMeetingChange } from './meeting-changes.ts';
import type { MeetingLive, Writing } from './meeting-live.ts';

export type MeetingDocumentOptions = {
  readonly address: Address;
  readonly surroundings: Surroundings;
  readonly people: People;
  /** Oneself, when known, to be told from the others. */
  readonly personId: string | null;
  /** The board one has open; `null` for none, `undefined` for somebody who leaves no trace. */
  readonly board: string | null | undefined;
  readonly schedule: (run: () => void) => void;
  /** Something that is asked by HTTP has changed. */
  readonly onChanged: () => void;
};

/**
 * A meeting's document on this device. Most of it only the server writes, on commands; the programme facilitators write
 * themselves.
 */
export type MeetingDocument = {
  /** `null` until the document has come; then the same object until something changes. */
  readonly live: () => MeetingLive | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
};

/** Whoever holds everybody says so often (ms) that they are awake; the server lets go after two minutes of silence. */
const AWAKE_MS = 30_000;

/** How long to wait before a copy that has ended is replaced, in ms. */
const RENEW_AFTER_MS = 1000;

type Sheet = {
  readonly doc: Y.Doc;
  readonly connection: Connection;
};

export const openMeetingDocument = (options: MeetingDocumentOptions): MeetingDocument => {
  const { people, surroundings } = options;
  const listeners = new Set<() => void>();
  let noteCounts: ReadonlyMap<string, number> = new Map();
  let live: MeetingLive | null = null;
  let clockOffset = 0;
  let hasCome = false;
  let scheduled = false;
  let closed = false;
  /** One's own changes that the server has not on its disk. */
  let waiting: ((doc: Y.Doc) => unknown)[] = [];
  let refused: RefusalReason | null = null;

  const presence = createPresenceLink();
  if (options.board !== undefined) presence.say({ board: options.board });

  const peopleAt = (): Map<string, readonly PersonHere[]> => {
    const ids = new Map<string, Set<string>>();
    for (const { board, person } of presence.others().values()) {
      if (board) ids.set(board, (ids.get(board) ?? new Set<string>()).add(person));
    }
    const here = (id: string): PersonHere =>
      personHere(id, people.person(id), id === options.personId);
    return new Map([...ids].map(([board, persons]) => [board, [...persons].map(here)]));
  };

  const look = (): MeetingLive => {
    const { doc, connection } = sheet;
    const phase = connection.phase();
    return {
      info: readMeetingInfo(doc),
      control: readControl(doc),
      boards: readListedBoards(doc),
      agenda: readAgenda(doc),
      phases: readPhases(doc),
      phasesAhead: readPhasesAhead(doc),
      mingling: readMingling(doc),
      tables: readTables(doc),
      seats: readSeats(doc),
      breakouts: readBreakouts(doc),
      themes: readThemes(doc),
      groups: readGroups(doc),
      places: readPlaces(doc),
      messages: readMessages(doc),
      hands: readHands(doc),
      ready: readReady(doc),
      seen: readSeen(doc),
      clockOffset,
      noteCounts,
      here: new Set([...presence.others().values()].map(({ person }) => person)),
      peopleAt: peopleAt(),
      online: phase.kind === 'online',
      ended: phase.kind === 'ended' ? phase.end : null,
      writing,
      unsaved: waiting.length > 0,
      refused,
    };
  };

  const flush = (): void => {
    scheduled = false;
    if (closed || !hasCome) return;
    const next = look();
    if (isSame(live, next)) return;
    live = next;
    for (const listener of listeners) listener();
  };

  const later = (): void => {
    if (scheduled) return;
    scheduled = true;
    options.schedule(flush);
  };

  const edit = (run: (doc: Y.Doc) => DoneStep | null): DoneStep | null => {
    const done = run(sheet.doc);
    // What changes nothing is nothing to wait for.
    if (done) {
      refused = null;
      waiting.push(run);
      later();
    }
    return done;
  };

  const writing: Writing = {
    write: (step) => {
      const known = knownStep(step);
      return edit((doc) => writeStep(doc, known));
    },
    takeBack: (step) => edit((doc) => undoStep(doc, step)),
  };

  const open = (): Sheet => {
    const doc = new Y.Doc();
    const connection = openConnection({
      address: options.address,
      doc,
      presence,
      generation: () => '',
      surroundings,
      listeners: {
        onAnswer: () => {},
        onPhase: (phase) => {
          if (phase.kind === 'online' && !hasCome) for (const run of waiting) run(doc);
          if (phase.kind === 'online' || phase.kind === 'ended') hasCome = true;
          if (phase.kind === 'copyEnded') surroundings.clock.after(RENEW_AFTER_MS, renew);
          later();
        },
        onMessage: (message) => {
          if (message.kind === 'welcome')
            clockOffset = message.serverTime - surroundings.clock.now();
          if (message.kind === 'saved') {
            const { sent } = sheet.connection.frames();
            if (sent > 0 && message.frames >= sent) waiting = [];
          }
          if (message.kind === 'refusal') {
            // Nobody but a facilitator writes here, and what they may write they see: what was under way is given up.
            refused = message.reason;
            waiting = [];
          }
          if (message.kind === 'pulse') noteCounts = message.noteCounts;
          if (message.kind === 'changed') {
            options.onChanged();
            noteMeetingChange();
          }
          if (message.kind === 'people') people.learn(message.people);
          later();
        },
      },
    });
    doc.on('update', later);
    return { doc, connection };
  };

  const renew = (): void => {
    if (closed) return;
    sheet.doc.destroy();
    // What was seen last stays on the screen until the clean copy has come.
    hasCome = false;
    sheet = open();
  };

  /** A presenter who only talks is heard of all the same. */
  const sayAwake = (): void => {
    const { attention } = live?.control ?? {};
    const holds = attention?.level === 'hold' && attention.by === options.personId;
    if (holds && options.board !== undefined) presence.say({ board: options.board });
    stopAwake = surroundings.clock.after(AWAKE_MS, sayAwake);
  };
  let stopAwake = surroundings.clock.after(AWAKE_MS, sayAwake);

  const stopPeople = people.subscribe(later);
  presence.subscribe(later);
  let sheet = open();

  return {
    live: () => live,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closed = true;
      stopPeople();
      stopAwake();
      sheet.connection.close();
      const { doc } = sheet;
      queueMicrotask(() => doc.destroy());
    },
  };
};

const plain = (live: MeetingLive) => ({
  ...live,
  noteCounts: [...live.noteCounts],
  peopleAt: [...live.peopleAt],
  phasesAhead: [...live.phasesAhead],
  seats: [...live.seats],
  places: [...live.places].map(([breakout, places]) => [breakout, [...places]]),
  hands: [...live.hands],
  ready: [...live.ready],
  seen: [...live.seen],
  here: [...live.here],
});

const isSame = (before: MeetingLive | null, after: MeetingLive): boolean =>
  before !== null && equalityDeep(plain(before), plain(after));

import { readWetLine } from '../../../shared/board/wet-ink.ts';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { OwnWord } from '../../../shared/presence/compact.ts';
import {
  type OwnPresence,
  type PresenceView,
  readPresence,
} from '../../../shared/presence/presence.ts';
import type { Connection } from '../connections/connection.ts';
import type { Frame } from '../connections/frame.ts';
import { Rate } from '../connections/rate.ts';
import { readOwnEntry } from './awareness.ts';
import { AwarenessNews } from './awareness-news.ts';
import { Audiences } from './audiences.ts';
import { beatMs, isBeatForOthers, isBigRoom, soonMs } from './beats.ts';
import { CompactNews } from './compact-news.ts';
import { hasSameDetails, hasSameInk, hasSamePlaces, hasSameWhereabouts, type Tab } from './tab.ts';
import { Tabs } from './tabs.ts';
import type { Viewer } from './viewer.ts';

/** Words that are read at once; of what is said faster than this, the newest is read with the next beat. */
const WORDS_PER_SECOND = 60;
const WORDS_BURST = 240;

/** What waits for the next beat; a word of one's own is smaller by far. */
const MAX_LATE_BYTES = 16 * 1024;

/** y-protocols forgets whoever is silent for 30 s; our own clients are not asked to repeat themselves. */
const REPEAT_MS = 10_000;

/** A message about somebody who has left is under way no longer than this. */
const RELAYED_WITHIN_MS = 5_000;

/** What goes out at one moment. */
export type Beat = {
  /**
   * What this connection is to be sent, if anything. Ask at once, for everybody whose line takes it; whoever is left out gets
   * the whole picture when they are asked for again.
   */
  readonly frameFor: (connection: Connection) => Frame | null;
};

export type PresenceOptions = {
  /** False when the Yjs client id is another person's. */
  readonly mayUse: (client: number, personId: string) => boolean;
  /** May this connection draw with a pen here? What others may not draw they do not show either. */
  readonly mayDraw: (connection: Connection) => boolean;
  /** Asks for a beat in so many ms; an earlier one does as well. */
  readonly wake: (ms: number) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/**
 * Who is in a room and what they are doing right now; never stored.
 * Each connection speaks for one tab, and the server says whose it is, so nobody can speak for another.
 * What is said is gathered and goes out in beats: in few bytes to our own clients, and as y-protocols awareness to
 * all others.
 */
export class Presence {
  readonly #options: Required<PresenceOptions>;
  readonly #viewers = new Map<Connection, Viewer>();
  readonly #tabs: Tabs;
  readonly #audiences = new Audiences();
  /** What other programs have not heard of yet. */
  readonly #forOthers: AwarenessNews;
  /** Since the last beat. */
  #changed = new Set<Tab>();
  #strayed = new Set<Tab>();
  #left: Tab[] = [];
  #late = new Set<Viewer>();
  #beat = 0;
  #wakesIn = Infinity;
  #repeatsAt = 0;

  constructor(options: PresenceOptions) {
    this.#options = { now: Date.now, ...options };
    this.#tabs = new Tabs(this.#options);
    this.#forOthers = new AwarenessNews(this.#tabs.departures, this.#options.now);
  }

  /** Somebody reads along from now on, and gets the whole picture with the next beat. */
  join(connection: Connection): void {
    this.#viewer(connection);
  }

  /** The connection is gone: so is its tab, at the next beat. */
  leave(connection: Connection): void {
    const viewer = this.#viewers.get(connection);
    if (!viewer) return;
    if (viewer.tab) this.#remove(viewer.tab);
    this.#viewers.delete(connection);
    this.#late.delete(viewer);
  }

  /** Reads an awareness message. Throws on bytes that are none; the connection is then to be closed. */
  receive(connection: Connection, body: Uint8Array): void {
    const viewer = this.#viewer(connection);
    this.#inTurn(viewer, body.length, () => this.#readAwareness(viewer, body));
  }

  /** Hears what one of our own clients says of itself. */
  say(connection: Connection, word: OwnWord): void {
    const viewer = this.#viewer(connection);
    this.#inTurn(viewer, 0, () => this.#hear(viewer, word));
  }

  /** The client asks for our own kind, with the cursors that it has in view. */
  look(connection: Connection, view: PresenceView): void {
    if (!connection.speaksOurs) return;
    const viewer = this.#viewer(connection);
    const isFirst = viewer.view === null;
    if (isFirst) viewer.servedBeat = -1;
    viewer.view = view;
    const people = this.#viewers.size;
    this.#wake(isFirst ? soonMs(people) : beatMs(people));
  }

  /** Whose tab it is that is here under a Yjs client id. */
  speakerOf(client: number): string | undefined {
    return this.#tabs.get(client)?.person;
  }

  /** Who is writing somewhere in this room now. */
  get writers(): ReadonlySet<string> {
    const tabs = this.#tabs.all.filter(({ state }) => state.writing !== undefined);
    return new Set(tabs.map(({ person }) => person));
  }

  /** Somebody asks who is here: they are told with the next beat, however often they ask. */
  ask(connection: Connection): void {
    // As if they had missed the last one.
    this.#viewer(connection).servedBeat = this.#beat - 1;
    this.#wake(soonMs(this.#viewers.size));
  }

  /** The line takes everything again: who has missed a beat need not wait until somebody moves. */
  drained(connection: Connection): void {
    const viewer = this.#viewers.get(connection);
    if (viewer && viewer.servedBeat !== this.#beat) this.#wake(soonMs(this.#viewers.size));
  }

  /** Gathers what has changed since the last beat. */
  beat(): Beat {
    this.#wakesIn = Infinity;
    for (const viewer of this.#late) readLate(viewer);
    this.#late.clear();
    this.#beat += 1;
    const beat = this.#beat;
    const compact = this.#compactNews(beat);
    const others = this.#newsForOthers(beat);
    this.#tabs.freeNumbers(this.#left);
    this.#left = [];
    this.#changed = new Set();
    this.#strayed = new Set();
    return {
      frameFor: (connection) => {
        const viewer = this.#viewers.get(connection);
        if (!viewer || viewer.servedBeat === beat) return null;
        const hasFollowed = viewer.servedBeat === beat - 1;
        const isNew = viewer.servedBeat < 0;
        viewer.servedBeat = beat;
        if (isOurs(viewer)) return compact.frameFor(viewer, hasFollowed);
        return hasFollowed ? others(viewer) : this.#wholeForOther(viewer, !isNew);
      },
    };
  }

  #compactNews(beat: number): CompactNews {
    const people = this.#viewers.size;
    const isBig = isBigRoom(people);
    for (const viewer of this.#viewers.values()) {
      if (!isOurs(viewer)) continue;
      const audience = this.#audiences.of(viewer.view ?? 'none', isBig);
      viewer.isNewInAudience = viewer.audience !== audience;
      viewer.audience = audience;
    }
    this.#audiences.show(this.#tabs.all, beat);
    return new CompactNews({
      pace: beatMs(people),
      left: this.#left,
      changed: this.#changed,
      strayed: this.#strayed,
      everybody: this.#tabs.all,
    });
  }

  #newsForOthers(beat: number): (viewer: Viewer) => Frame | null {
    const people = this.#viewers.size;
    this.#repeatOurs();
    const news = this.#forOthers.take(isBeatForOthers(people, beat));
    if (this.#forOthers.isWaiting) this.#wake(beatMs(people));
    return news;
  }

  #wholeForOther(viewer: Viewer, hasMissed: boolean): Frame | null {
    if (this.#tabs.count === 0 && !hasMissed) return null;
    return this.#forOthers.whole(this.#tabs.all, viewer, hasMissed);
  }

  /** Says again for our own clients what other programs would otherwise forget. */
  #repeatOurs(): void {
    const now = this.#options.now();
    if (now < this.#repeatsAt) return;
    const ours = this.#tabs.all.filter((tab) => tab.isOurs);
    const hasOthers = [...this.#viewers.values()].some((viewer) => !isOurs(viewer));
    if (ours.length === 0 || !hasOthers) return;
    for (const tab of ours) if (now - tab.toldAt >= REPEAT_MS) this.#forOthers.note(tab);
    this.#repeatsAt = now + REPEAT_MS;
    this.#options.wake(REPEAT_MS);
  }

  #viewer(connection: Connection): Viewer {
    const known = this.#viewers.get(connection);
    if (known) return known;
    const viewer: Viewer = {
      connection,
      tab: null,
      view: null,
      audience: null,
      isNewInAudience: true,
      servedBeat: -1,
      words: new Rate(WORDS_PER_SECOND, WORDS_BURST, this.#options.now()),
      late: null,
    };
    this.#viewers.set(connection, viewer);
    this.#wake(soonMs(this.#viewers.size));
    return viewer;
  }

  /** At once, or, for somebody who talks faster than anybody listens, with the next beat, if nothing newer comes. */
  #inTurn(viewer: Viewer, bytes: number, read: () => void): void {
    if (viewer.words.take(this.#options.now())) {
      viewer.late = null;
      read();
      return;
    }
    if (bytes > MAX_LATE_BYTES) return;
    viewer.late = read;
    this.#late.add(viewer);
    this.#wake(beatMs(this.#viewers.size));
  }

  #readAwareness(viewer: Viewer, body: Uint8Array): void {
    const entry = readOwnEntry(body, (client) => this.#tabs.maySpeakFor(viewer, client));
    if (!entry) return;
    const { client, clock, text } = entry;
    const state: unknown = JSON.parse(text);
    const known = this.#tabs.get(client);
    if (state === null) {
      // y-protocols says goodbye under the clock that it had.
      if (known && viewer.tab === known) this.#remove(known);
      return;
    }
    if (viewer.tab ? clock <= viewer.tab.saidClock : this.#isRelayed(viewer, client, state)) return;
    const tab = this.#speak(viewer, client);
    tab.isOurs = false;
    tab.shift = Math.max(tab.shift, tab.clock + 1 - clock);
    tab.saidClock = clock;
    tab.clock = clock + tab.shift;
    this.#update(tab, this.#proper(viewer, readPresence(state)));
    this.#forOthers.note(tab);
  }

  /**
   * Is this what the server itself has just said of another tab of the same person, passed on by a program that has not
   * spoken for itself yet? Only the server writes whose a state is.
   */
  #isRelayed({ connection }: Viewer, client: number, state: unknown): boolean {
    if (typeof state !== 'object' || state === null || !('person' in state)) return false;
    if (state.person !== connection.actor.personId) return false;
    const leftAt = this.#tabs.departures.of(client)?.at ?? -Infinity;
    return this.#tabs.get(client) !== undefined || this.#options.now() - leftAt < RELAYED_WITHIN_MS;
  }

  #hear(viewer: Viewer, { client, presence }: OwnWord): void {
    if (!presence) {
      if (viewer.tab?.client === client) this.#remove(viewer.tab);
      return;
    }
    if (viewer.tab && viewer.tab.client !== client) this.#remove(viewer.tab);
    if (!this.#tabs.maySpeakFor(viewer, client)) return;
    const tab = this.#speak(viewer, client);
    tab.isOurs = true;
    this.#update(tab, this.#proper(viewer, presence));
  }

  /** Without ink that is none, or is not for them to draw. */
  #proper({ connection }: Viewer, state: OwnPresence): OwnPresence {
    const { ink, ...rest } = state;
    if (!ink) return state;
    return readWetLine(ink) && this.#options.mayDraw(connection) ? state : rest;
  }

  #update(tab: Tab, state: OwnPresence): void {
    const before = tab.state;
    const isNews = !hasSameDetails(before, state);
    const isMove = !hasSamePlaces(before, state);
    const isInked = !hasSameInk(before, state);
    const isAstray = !hasSameWhereabouts(before, state);
    const isAny = isNews || isMove || isInked || isAstray;
    tab.state = state;
    if (isNews) this.#changed.add(tab);
    if (isAstray) this.#strayed.add(tab);
    if (isMove) tab.movedAt = this.#beat + 1;
    if (isInked) tab.inkedAt = this.#beat + 1;
    if (tab.isOurs && (isAny || tab.toldAt === 0)) this.#forOthers.note(tab);
    if (isAny || !tab.isOurs) this.#wake(beatMs(this.#viewers.size));
  }

  /** The tab that this connection speaks for from now on. */
  #speak(viewer: Viewer, client: number): Tab {
    if (viewer.tab) return viewer.tab;
    const isNew = this.#tabs.get(client) === undefined;
    const tab = this.#tabs.speak(viewer, client);
    if (isNew) {
      this.#changed.add(tab);
      this.#wake(soonMs(this.#viewers.size));
    }
    return tab;
  }

  #remove(tab: Tab): void {
    this.#tabs.remove(tab);
    this.#changed.delete(tab);
    this.#strayed.delete(tab);
    this.#left.push(tab);
    this.#forOthers.left(tab);
    this.#wake(soonMs(this.#viewers.size));
  }

  #wake(ms: number): void {
    if (ms >= this.#wakesIn) return;
    this.#wakesIn = ms;
    this.#options.wake(ms);
  }
}

/** Only who has asked for it gets our own kind. */
const isOurs = ({ view }: Viewer): boolean => view !== null;

const readLate = (viewer: Viewer): void => {
  const { connection, late } = viewer;
  viewer.late = null;
  try {
    late?.();
  } catch {
    connection.close(CLOSE.badFrame, 'malformed bytes');
  }
};

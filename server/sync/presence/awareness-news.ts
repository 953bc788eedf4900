import type { Frame } from '../connections/frame.ts';
import { type AwarenessEntry, awarenessFrame } from './awareness.ts';
import type { Departures } from './departures.ts';
import type { Tab } from './tab.ts';
import type { Viewer } from './viewer.ts';

const entryOf = (tab: Tab): AwarenessEntry => ({
  client: tab.client,
  clock: tab.clock,
  state: tab.isHere ? tab.seen : null,
});

/** What programs of others have not heard of yet, in the form of y-protocols awareness. */
export class AwarenessNews {
  readonly #departures: Departures;
  readonly #now: () => number;
  /** Who came, or left, in that order for each client id. */
  #arrivals = new Set<Tab>();
  #changed = new Set<Tab>();
  /** The whole picture, made once for all who come in one beat; with and without those who left. */
  readonly #whole = new Map<boolean, Frame>();

  constructor(departures: Departures, now: () => number) {
    this.#departures = departures;
    this.#now = now;
  }

  /** Is something left for the next beat? */
  get isWaiting(): boolean {
    return this.#changed.size > 0;
  }

  /** There is something new of this tab. */
  note(tab: Tab): void {
    this.#whole.clear();
    if (tab.toldAt === 0) this.#arrivals.add(tab);
    else this.#changed.add(tab);
  }

  left(tab: Tab): void {
    this.#whole.clear();
    this.#changed.delete(tab);
    this.#arrivals.delete(tab);
    this.#arrivals.add(tab);
  }

  /** Who came or left, and, if so asked, everything else; one frame for all who read it, made only if somebody does. */
  take(withChanges: boolean): (viewer: Viewer) => Frame | null {
    const tabs = [...this.#arrivals, ...(withChanges ? this.#changed : [])];
    this.#arrivals = new Set();
    if (withChanges) this.#changed = new Set();
    for (const tab of tabs) this.#advance(tab);
    this.#whole.clear();
    if (tabs.length === 0) return () => null;
    let frame: Frame | null = null;
    const included = new Set(tabs);
    return ({ tab }) => {
      if (tab?.isNoNewsToItself && included.has(tab)) return without(tab, tabs);
      return (frame ??= awarenessFrame(tabs.map(entryOf)));
    };
  }

  /** Everybody; for who has missed something also those who left meanwhile. */
  whole(tabs: Iterable<Tab>, { tab: own }: Viewer, hasMissed: boolean): Frame {
    if (own?.isNoNewsToItself) {
      return this.#picture(
        [...tabs].filter((tab) => tab !== own),
        hasMissed,
      );
    }
    const known = this.#whole.get(hasMissed);
    if (known) return known;
    const frame = this.#picture([...tabs], hasMissed);
    this.#whole.set(hasMissed, frame);
    return frame;
  }

  #picture(tabs: readonly Tab[], hasMissed: boolean): Frame {
    const entries: AwarenessEntry[] = [];
    if (hasMissed) {
      for (const [client, { clock }] of this.#departures.all()) {
        entries.push({ client, clock, state: null });
      }
    }
    for (const tab of tabs) {
      // Who comes back may remember the clock, though not the state.
      this.#advance(tab);
      entries.push(entryOf(tab));
    }
    return awarenessFrame(entries);
  }

  /** Our own clients say no clock; a restarted server must go on above what others remember, so it is the time. */
  #advance(tab: Tab): void {
    if (tab.isOurs && tab.isHere) tab.clock = Math.max(tab.clock + 1, this.#now());
    tab.toldAt = this.#now();
  }
}

const without = (own: Tab, tabs: readonly Tab[]): Frame | null => {
  const others = tabs.filter((tab) => tab !== own);
  return others.length === 0 ? null : awarenessFrame(others.map(entryOf));
};

import { Departures } from './departures.ts';
import { Numbers } from './numbers.ts';
import { Tab } from './tab.ts';
import type { Viewer } from './viewer.ts';

export type TabsOptions = {
  /** False when the Yjs client id is another person's. */
  readonly mayUse: (client: number, personId: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** The tabs that are in a room, and which connection speaks for each: one for one. */
export class Tabs {
  readonly departures: Departures;
  readonly #mayUse: TabsOptions['mayUse'];
  /** By Yjs client id. */
  readonly #byClient = new Map<number, Tab>();
  readonly #speakers = new Map<Tab, Viewer>();
  readonly #numbers = new Numbers();

  constructor({ mayUse, now }: TabsOptions) {
    this.#mayUse = mayUse;
    this.departures = new Departures(now);
  }

  get count(): number {
    return this.#byClient.size;
  }

  get all(): readonly Tab[] {
    return [...this.#byClient.values()];
  }

  get(client: number): Tab | undefined {
    return this.#byClient.get(client);
  }

  /** One tab to a connection; the id of somebody else's tab, or of their edits, is not for the taking. */
  maySpeakFor(viewer: Viewer, client: number): boolean {
    const { actor, visitor } = viewer.connection;
    if (viewer.tab) return viewer.tab.client === client;
    if (visitor.session.look) return false;
    // The same person's: the line of that tab was cut, and this is it again.
    const known = this.#byClient.get(client) ?? this.departures.of(client);
    if (known) return known.person === actor.personId;
    return this.#mayUse(client, actor.personId);
  }

  /** The viewer speaks for this tab from now on, and whoever did so before does not. */
  speak(viewer: Viewer, client: number): Tab {
    const tab = this.#byClient.get(client) ?? this.#arrive(client, viewer);
    const former = this.#speakers.get(tab);
    if (former) former.tab = null;
    this.#speakers.set(tab, viewer);
    viewer.tab = tab;
    return tab;
  }

  /** The tab has left. Its number stays taken until everybody has been told. */
  remove(tab: Tab): void {
    const speaker = this.#speakers.get(tab);
    if (speaker) speaker.tab = null;
    this.#speakers.delete(tab);
    this.#byClient.delete(tab.client);
    this.departures.add(tab.client, tab.clock, tab.person);
    tab.isHere = false;
  }

  freeNumbers(left: readonly Tab[]): void {
    for (const { number } of left) this.#numbers.free(number);
  }

  #arrive(client: number, { connection }: Viewer): Tab {
    const tab = new Tab(this.#numbers.take(), client, connection.actor.personId);
    tab.clock = this.departures.of(client)?.clock ?? -1;
    this.departures.forget(client);
    this.#byClient.set(client, tab);
    return tab;
  }
}

import type { TabInk, TabMove } from '../../../shared/presence/compact.ts';
import type { PresenceView } from '../../../shared/presence/presence.ts';
import type { Position } from '../../../shared/document/values.ts';
import { type Cell, cellOf, forCellsNear } from './grid.ts';
import type { Tab } from './tab.ts';

/** No more cursors than this near one view: newest first, then nearest. More would hide the board. */
const MAX_CURSORS_NEAR = 50;
/** Moves within so many beats count as equally new, so that it is not a lottery who of many is seen. */
const NEW_BEATS = 4;

type Key = 'none' | 'all' | number;

/** Readers who want to see the same cursors, and therefore read the same frames. */
export class Audience {
  readonly cell: Cell | null;
  /** The tabs whose places these readers know. */
  #shown: ReadonlySet<Tab> = new Set();
  /** What readers who have followed so far have to be told. */
  #changes: readonly TabMove[] = [];
  #inkChanges: readonly TabInk[] = [];

  constructor(cell: Cell | null) {
    this.cell = cell;
  }

  get changes(): readonly TabMove[] {
    return this.#changes;
  }

  get inkChanges(): readonly TabInk[] {
    return this.#inkChanges;
  }

  /** All that readers who have only just come to this audience have to be told. */
  get whole(): readonly TabMove[] {
    return Array.from(this.#shown, ({ move }) => move);
  }

  get wholeInk(): readonly TabInk[] {
    return Array.from(this.#shown, ({ ink }) => ink).filter(({ ink }) => ink !== null);
  }

  /** From now on these are shown. */
  show(tabs: Iterable<Tab>, beat: number): void {
    const before = this.#shown;
    const now = new Set(tabs);
    const changes: TabMove[] = [];
    const inks: TabInk[] = [];
    for (const tab of now) {
      const isNew = !before.has(tab);
      if (tab.movedAt === beat || isNew) changes.push(tab.move);
      if (tab.inkedAt === beat || (isNew && tab.state.ink)) inks.push(tab.ink);
    }
    for (const tab of before) {
      if (tab.isHere && !now.has(tab)) {
        changes.push({ number: tab.number, cursor: null, carried: null });
        if (tab.state.ink || tab.inkedAt === beat) inks.push({ number: tab.number, ink: null });
      }
    }
    this.#shown = now;
    this.#changes = changes;
    this.#inkChanges = inks;
  }
}

/** Sorts readers into audiences, and shows each audience what it wants to see. */
export class Audiences {
  readonly #byKey = new Map<Key, Audience>();
  #wanted = new Set<Key>();

  /** The audience for a view; `isBig`: cursors are limited to the view. Asked anew for every reader in every beat. */
  of(view: PresenceView, isBig: boolean): Audience {
    const cell = typeof view === 'string' || !isBig ? null : cellOf(view);
    const key = cell?.key ?? (view === 'none' ? 'none' : 'all');
    this.#wanted.add(key);
    const known = this.#byKey.get(key);
    if (known) return known;
    const audience = new Audience(cell);
    this.#byKey.set(key, audience);
    return audience;
  }

  /** All readers have been sorted: shows every audience its part, and forgets those without readers. */
  show(tabs: Iterable<Tab>, beat: number): void {
    for (const key of this.#byKey.keys()) if (!this.#wanted.has(key)) this.#byKey.delete(key);
    this.#wanted = new Set();
    const all = [...tabs].filter(({ place }) => place !== null);
    const near = this.#near(all);
    for (const [key, audience] of this.#byKey) {
      if (audience.cell)
        audience.show(chosen(near.get(key) ?? [], audience.cell.middle, beat), beat);
      else audience.show(key === 'all' ? all : [], beat);
    }
  }

  #near(tabs: readonly Tab[]): Map<Key, Tab[]> {
    const near = new Map<Key, Tab[]>();
    const levels = new Set<number>();
    for (const [key, { cell }] of this.#byKey) {
      if (!cell) continue;
      near.set(key, []);
      levels.add(cell.level);
    }
    for (const tab of tabs) {
      const { place } = tab;
      if (!place) continue;
      for (const level of levels) forCellsNear(place, level, (key) => near.get(key)?.push(tab));
    }
    return near;
  }
}

/** Those who moved lately before those who rest, and of them the nearest. */
const chosen = (tabs: readonly Tab[], middle: Position, beat: number): readonly Tab[] => {
  if (tabs.length <= MAX_CURSORS_NEAR) return tabs;
  return tabs
    .map((tab) => {
      const { x, y } = tab.place ?? middle;
      const age = Math.floor((beat - tab.movedAt) / NEW_BEATS);
      return { tab, age, distance: (x - middle.x) ** 2 + (y - middle.y) ** 2 };
    })
    .toSorted((a, b) => a.age - b.age || a.distance - b.distance)
    .slice(0, MAX_CURSORS_NEAR)
    .map(({ tab }) => tab);
};

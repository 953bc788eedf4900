import * as Y from 'yjs';
import type { Incoming } from './incoming.ts';
import type { Place } from './places.ts';
import type { Struct } from './read-update.ts';
import { structAt } from './store.ts';

/** About ten milliseconds of walking; an honest day offline in a busy text takes some hundred steps. */
const MAX_STEPS = 100_000;

/** What a Yjs type is made of: a sequence, and for each key the history of its values. */
type List = { readonly _start: Y.Item | null; readonly _map: ReadonlyMap<string, Y.Item> };

const endOf = ({ id, length }: Y.Item): number => id.clock + length;

const isSame = (a: Y.ID | null, b: Y.ID | null): boolean =>
  a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);

/**
 * Counts how far Yjs will walk to place an update's items. An item whose neighbours have something between them by now
 * is held against all of that, one by one; items that all pretend to be older than thousands of others would
 * keep the server, and every reader, walking for minutes.
 */
export class Walks {
  readonly #doc: Y.Doc;
  readonly #fresh: Incoming['fresh'];
  #steps = 0;
  /** Items of this update so far by the text, or the key, that they stand in: what others of it may have to pass. */
  readonly #placed = new Map<string, number>();
  /** What this update has put right behind a place. */
  readonly #behind = new Map<string, Y.ID>();

  constructor(doc: Y.Doc, fresh: Incoming['fresh']) {
    this.#doc = doc;
    this.#fresh = fresh;
  }

  /** Adds the way of one fresh item, in causal order, to its place; false when it is too far for one update. */
  mayPlace(item: Y.Item, place: Place): boolean {
    const list = listOf(place);
    const placed = this.#placed.get(list) ?? 0;
    this.#placed.set(list, placed + 1);
    const spot = item.origin ? `${list}\u0000${item.origin.client}:${item.origin.clock}` : list;
    const stored = this.#storedBehind(item);
    const behind = this.#behind.get(spot) ?? stored.id;
    if (isSame(behind, item.rightOrigin)) this.#behind.set(spot, item.id);
    else this.#steps += placed + this.#walk(stored.item, item.rightOrigin);
    return this.#steps <= MAX_STEPS;
  }

  /** What stands behind an item's left neighbour as far as the document knows, or as the neighbour itself says. */
  #storedBehind(item: Y.Item): { readonly id: Y.ID | null; readonly item: Y.Item | null } {
    const { origin } = item;
    if (origin === null) {
      const first = this.#firstOf(item);
      return { id: first?.id ?? null, item: first };
    }
    const left = structAt(this.#doc.store, this.#fresh, origin);
    if (!(left instanceof Y.Item)) return { id: null, item: null };
    const isInside = origin.clock + 1 < endOf(left);
    const next = isInside ? Y.createID(origin.client, origin.clock + 1) : null;
    if (!isIntegrated(left)) return { id: next ?? left.rightOrigin, item: null };
    return { id: next ?? left.right?.id ?? null, item: isInside ? left : left.right };
  }

  /** Steps from an item of the document to the one that covers an id, or to the end; no more than still matter. */
  #walk(from: Y.Item | null, until: Y.ID | null): number {
    let steps = 0;
    for (let item = from; item !== null && this.#steps + steps <= MAX_STEPS; item = item.right) {
      if (until && covers(item, until)) return steps;
      steps += 1;
    }
    return steps;
  }

  /** The document's first item of the text, or of the history of the key, that an item without a left neighbour goes into. */
  #firstOf(item: Y.Item): Y.Item | null {
    const right = item.rightOrigin && structAt(this.#doc.store, this.#fresh, item.rightOrigin);
    const type = this.#typeOf(item, right);
    const key = right instanceof Y.Item ? right.parentSub : item.parentSub;
    let first = key === null ? (type?._start ?? null) : (type?._map.get(key) ?? null);
    for (let steps = 0; first?.left && steps <= MAX_STEPS; steps += 1) first = first.left;
    return first;
  }

  #typeOf({ parent }: Y.Item, right: Struct | null): List | null {
    if (typeof parent === 'string') return this.#doc.share.get(parent) ?? null;
    if (parent instanceof Y.ID) {
      const owner = structAt(this.#doc.store, this.#fresh, parent);
      if (!(owner instanceof Y.Item) || !isIntegrated(owner)) return null;
      return owner.content instanceof Y.ContentType ? owner.content.type : null;
    }
    return right instanceof Y.Item && right.parent instanceof Y.AbstractType ? right.parent : null;
  }
}

/** Names the text, or the key of a map, that a place is in. */
const listOf = ({ container, key }: Place): string => {
  switch (container.at) {
    case 'root':
      return `${container.root}\u0000${key}`;
    case 'record':
      return `${container.root}\u0000${container.id}\u0000${key}`;
    case 'text':
      return `${container.root}\u0000${container.id}\u0000${container.field}\u0000${key}`;
    case 'beyond':
      return '';
  }
};

const covers = (item: Y.Item, { client, clock }: Y.ID): boolean =>
  item.id.client === client && item.id.clock <= clock && clock < endOf(item);

const isIntegrated = (item: Y.Item): boolean => item.parent instanceof Y.AbstractType;

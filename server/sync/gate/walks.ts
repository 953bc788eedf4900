import * as Y from 'yjs';
import type { Incoming } from './incoming.ts';
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
  /** Items of this update so far that may stand between two others of it. */
  #placed = 0;

  constructor(doc: Y.Doc, fresh: Incoming['fresh']) {
    this.#doc = doc;
    this.#fresh = fresh;
  }

  /** Adds the way of one fresh item, in causal order; false when it is too far for one update. */
  mayPlace(item: Y.Item): boolean {
    this.#steps += this.#stepsOf(item);
    this.#placed += 1;
    return this.#steps <= MAX_STEPS;
  }

  #stepsOf(item: Y.Item): number {
    const { origin, rightOrigin } = item;
    if (origin === null) {
      const first = this.#firstOf(item);
      return first === 'fresh' ? this.#placed : this.#walk(first, rightOrigin);
    }
    const left = structAt(this.#doc.store, this.#fresh, origin);
    if (!(left instanceof Y.Item)) return 0;
    // In the middle of an item its next part is the neighbour.
    if (origin.clock + 1 < endOf(left)) {
      const next = Y.createID(origin.client, origin.clock + 1);
      if (isSame(next, rightOrigin)) return 0;
    }
    if (!isIntegrated(left)) return isSame(left.rightOrigin, rightOrigin) ? 0 : this.#placed;
    return this.#walk(origin.clock + 1 < endOf(left) ? left : left.right, rightOrigin);
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

  /** The first item of the sequence, or of the history of the key, that an item without a left neighbour goes into. */
  #firstOf(item: Y.Item): Y.Item | null | 'fresh' {
    const type = this.#typeOf(item);
    if (type === 'fresh' || type === null) return type;
    if (item.parentSub === null && item.rightOrigin === null) return type._start;
    const right = item.rightOrigin && structAt(this.#doc.store, this.#fresh, item.rightOrigin);
    const key = right instanceof Y.Item ? right.parentSub : item.parentSub;
    let first = key === null ? type._start : (type._map.get(key) ?? null);
    for (let steps = 0; first?.left && steps <= MAX_STEPS; steps += 1) first = first.left;
    return first;
  }

  #typeOf({ parent, rightOrigin }: Y.Item): List | null | 'fresh' {
    if (typeof parent === 'string') return this.#doc.share.get(parent) ?? null;
    const id = parent instanceof Y.ID ? parent : rightOrigin;
    const struct = id && structAt(this.#doc.store, this.#fresh, id);
    if (!(struct instanceof Y.Item)) return null;
    if (!isIntegrated(struct)) return 'fresh';
    if (parent instanceof Y.ID) {
      return struct.content instanceof Y.ContentType ? struct.content.type : null;
    }
    return struct.parent instanceof Y.AbstractType ? struct.parent : null;
  }
}

const covers = (item: Y.Item, { client, clock }: Y.ID): boolean =>
  item.id.client === client && item.id.clock <= clock && clock < endOf(item);

const isIntegrated = (item: Y.Item): boolean => item.parent instanceof Y.AbstractType;

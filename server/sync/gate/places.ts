import * as Y from 'yjs';
import type { Incoming } from './incoming.ts';
import { structAt } from './store.ts';

/** A Yjs type of a document, named as the schema names it. */
export type Container =
  | { readonly at: 'root'; readonly root: string }
  | { readonly at: 'record'; readonly root: string; readonly id: string }
  | { readonly at: 'text'; readonly root: string; readonly id: string; readonly field: string }
  /** Deeper than any schema goes. */
  | { readonly at: 'beyond' };

/** Where an item stands. `key` is its map key; `null` for a place in a sequence (text). */
export type Place = { readonly container: Container; readonly key: string | null };

/** `collected`: its surroundings are garbage collected, so Yjs turns it into garbage as well. */
export type FoundPlace = Place | 'collected';

const BEYOND: Container = { at: 'beyond' };

/** The container that a type makes when it is put under `key` of `parent`. */
const childOf = (parent: Container, key: string | null): Container => {
  if (key === null) return BEYOND;
  switch (parent.at) {
    case 'root':
      return { at: 'record', root: parent.root, id: key };
    case 'record':
      return { at: 'text', root: parent.root, id: parent.id, field: key };
    case 'text':
    case 'beyond':
      return BEYOND;
  }
};

/**
 * Finds where items stand. On the wire a write to an existing key, like every character after the first,
 * carries no parent: it inherits parent and key from its neighbours, which are in the document's store
 * or earlier in the same update.
 */
export class Places {
  readonly #doc: Y.Doc;
  readonly #fresh: Incoming['fresh'];
  readonly #found = new Map<Y.Item, FoundPlace>();
  readonly #containers = new Map<unknown, Container>();

  constructor(doc: Y.Doc, fresh: Incoming['fresh']) {
    this.#doc = doc;
    this.#fresh = fresh;
  }

  /** The place of a fresh item, once all it hangs on was asked for before; `null` when its neighbours disagree. */
  ofFresh(item: Y.Item): FoundPlace | null {
    const place = this.#resolve(item);
    if (place) this.#found.set(item, place);
    return place;
  }

  /** The place of an item that is in the document already. */
  ofStored(item: Y.Item): FoundPlace {
    const { parent, parentSub } = item;
    if (parent === null || parent instanceof Y.ID) return 'collected';
    return { container: this.#containerOf(parent), key: parentSub };
  }

  #resolve(item: Y.Item): FoundPlace | null {
    const { origin, rightOrigin, parent } = item;
    if (origin === null && rightOrigin === null) return this.#byParent(parent, item.parentSub);
    const left = origin && this.#at(origin);
    const right = rightOrigin && this.#at(rightOrigin);
    if (left === 'collected' || right === 'collected') return 'collected';
    if (left && right) return isSamePlace(left, right) ? left : null;
    // A neighbour that stands nowhere is no neighbour.
    if ((origin && !left) || (rightOrigin && !right)) return null;
    return left ?? right;
  }

  #byParent(parent: unknown, key: string | null): FoundPlace | null {
    if (typeof parent === 'string') return { container: { at: 'root', root: parent }, key };
    if (!(parent instanceof Y.ID)) return 'collected';
    const struct = structAt(this.#doc.store, this.#fresh, parent);
    if (struct instanceof Y.GC) return 'collected';
    if (!struct || !(struct.content instanceof Y.ContentType)) {
      return struct?.content instanceof Y.ContentDeleted ? 'collected' : null;
    }
    const place = this.#placeOf(struct);
    if (place === 'collected' || place === null) return place;
    return { container: childOf(place.container, place.key), key };
  }

  #at(id: Y.ID): FoundPlace | null {
    const struct = structAt(this.#doc.store, this.#fresh, id);
    if (struct instanceof Y.GC) return 'collected';
    return struct && this.#placeOf(struct);
  }

  #placeOf(item: Y.Item): FoundPlace | null {
    return this.#found.get(item) ?? (isIntegrated(item) ? this.ofStored(item) : null);
  }

  #containerOf(type: Y.AbstractType<unknown>): Container {
    const known = this.#containers.get(type);
    if (known) return known;
    const item = type._item;
    let container: Container;
    if (item === null) {
      container = { at: 'root', root: Y.findRootTypeKey(type) };
    } else {
      const place = this.ofStored(item);
      container = place === 'collected' ? BEYOND : childOf(place.container, place.key);
    }
    this.#containers.set(type, container);
    return container;
  }
}

/** Decoded items carry a name, an id or nothing as parent; integrated ones carry the type itself. */
const isIntegrated = (item: Y.Item): boolean => item.parent instanceof Y.AbstractType;

const isSamePlace = (a: Place, b: Place): boolean =>
  a.key === b.key && isSameContainer(a.container, b.container);

const isSameContainer = (a: Container, b: Container): boolean => {
  if (a === b) return true;
  if (a.at === 'root' && b.at === 'root') return a.root === b.root;
  if (a.at === 'record' && b.at === 'record') return a.root === b.root && a.id === b.id;
  if (a.at !== 'text' || b.at !== 'text') return false;
  return a.root === b.root && a.id === b.id && a.field === b.field;
};

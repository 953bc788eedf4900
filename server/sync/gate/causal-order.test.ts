import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { causalOrder } from './causal-order.ts';
import type { Incoming } from './incoming.ts';

const textItem = (client: number, clock: number, origin: Y.ID | null): Y.Item =>
  new Y.Item(
    new Y.ID(client, clock),
    null,
    origin,
    null,
    null,
    null,
    null,
    new Y.ContentString('x'),
  );

const incoming = (items: readonly Y.Item[]): Incoming => ({
  fresh: Map.groupBy(items, ({ id }) => id.client),
  deletions: [],
  deletedAtOnce: new Map(),
});

const orderOf = (items: readonly Y.Item[]) => causalOrder(incoming(items), new Y.Doc().store);

/** Each client's item hangs on the one of the next client, and their next items on the first of these. */
const backwards = (clients: number, each: number): Y.Item[] =>
  Array.from({ length: clients * each }, (_, index) => {
    const client = 1 + Math.floor(index / each);
    const clock = index % each;
    if (client < clients) return textItem(client, clock, new Y.ID(client + 1, clock));
    return textItem(client, clock, clock === 0 ? null : new Y.ID(1, clock - 1));
  });

describe('items in an order in which each comes after what it hangs on', () => {
  it('are found however they stand in the update, and in a time that grows with their number only', () => {
    const items = backwards(5000, 10);
    const start = performance.now();
    const order = orderOf(items);
    const took = performance.now() - start;
    if (!order.ok) throw new Error(order.error);
    const places = new Map(order.value.map((item, place) => [item, place]));
    expect(places.size).toBe(items.length);
    const at = (client: number, clock: number) =>
      places.get(items[(client - 1) * 10 + clock] ?? textItem(0, 0, null)) ?? -1;
    expect(
      order.value.every(
        (item, place) => item.origin === null || at(item.origin.client, item.origin.clock) < place,
      ),
    ).toBe(true);
    // Walking over all clients again and again takes six seconds.
    expect(took).toBeLessThan(2000);
  });

  it('are no update when they wait for each other', () => {
    const knot = [textItem(1, 0, new Y.ID(2, 0)), textItem(2, 0, new Y.ID(1, 0))];
    expect(orderOf(knot)).toEqual({ ok: false, error: 'malformed' });
    expect(orderOf([textItem(1, 0, new Y.ID(1, 0))])).toEqual({ ok: false, error: 'malformed' });
  });

  it('are a gap when one hangs on what nobody has', () => {
    expect(orderOf([textItem(1, 0, new Y.ID(2, 0))])).toEqual({ ok: false, error: 'gap' });
    expect(orderOf([textItem(1, 0, null), textItem(1, 1, new Y.ID(1, 2))])).toEqual({
      ok: false,
      error: 'gap',
    });
  });
});

import type * as Y from 'yjs';
import type { Actor } from '../../../shared/access/actor.ts';
import type { RefusalReason } from '../../../shared/access/refusal.ts';
import { type Change, type Facts, may } from '../../../shared/access/rules.ts';
import { boardSchema } from '../../../shared/board/schema.ts';
import type { DocumentSchema } from '../../../shared/document/field.ts';
import { meetingSchema } from '../../../shared/meeting/schema.ts';
import { causalOrder } from './causal-order.ts';
import { ChangeCollector, livingItemsIn } from './changes.ts';
import { type DeletedRange, type Incoming, readIncoming } from './incoming.ts';
import { Places } from './places.ts';

export type DocumentKind = 'board' | 'meeting';

const SCHEMAS: Readonly<Record<DocumentKind, DocumentSchema>> = {
  board: boardSchema,
  meeting: meetingSchema,
};

/** The document an update is meant for, and what the server knows of it beyond its bytes. */
export type GateContext = {
  readonly kind: DocumentKind;
  readonly doc: Y.Doc;
  readonly facts: Facts;
  /** The person who writes under a Yjs client id; `undefined` while nobody does. */
  readonly claimOf: (client: number) => string | undefined;
};

export type Judgement =
  | {
      readonly verdict: 'accepted';
      /** Apply, store and send on these bytes, not the ones that came. */
      readonly update: Uint8Array;
      readonly changes: readonly Change[];
      /** Client ids that this person writes under from now on. */
      readonly newClaims: readonly number[];
    }
  /** Nothing the document does not have: welcome from anyone, readers too. */
  | { readonly verdict: 'nothing' }
  /** It hangs on structs the server lacks: ask for them, keep nothing. */
  | { readonly verdict: 'gap' }
  | { readonly verdict: 'refused'; readonly reason: RefusalReason };

const refused = (reason: RefusalReason): Judgement => ({ verdict: 'refused', reason });

/**
 * Judges an update field by field before it touches the document. Nothing is changed here.
 * Every struct and every deleted range is resolved to a path, every value is held against the schema,
 * and every path is put to the one table of rules.
 */
export const judge = (bytes: Uint8Array, actor: Actor, context: GateContext): Judgement => {
  const { doc, kind } = context;
  const read = readIncoming(bytes, doc.store);
  if (!read.ok) return read.error === 'gap' ? { verdict: 'gap' } : refused(read.error);
  const incoming = read.value;
  if (incoming.fresh.size === 0 && !deletesAnything(incoming, doc)) return { verdict: 'nothing' };
  if (actor.access !== 'write') return refused('readOnly');

  const newClaims: number[] = [];
  for (const client of incoming.fresh.keys()) {
    const person = context.claimOf(client);
    if (person === undefined) newClaims.push(client);
    else if (person !== actor.personId) return refused('foreignClient');
  }

  const collected = collectChanges(incoming, doc, SCHEMAS[kind]);
  if ('verdict' in collected) return collected;
  for (const change of collected.changes) {
    const verdict = may(kind, actor, change, context.facts);
    if (!verdict.ok) return refused(verdict.error);
  }
  return { verdict: 'accepted', update: incoming.update, changes: collected.changes, newClaims };
};

const deletesAnything = ({ deleted }: Incoming, doc: Y.Doc): boolean =>
  deleted.some(({ client, from, to }) => !livingItemsIn(doc.store, client, from, to).next().done);

/** True when the update deletes this very item, which it brought itself. */
const isRemovedAtOnce = (item: Y.Item, deleted: readonly DeletedRange[]): boolean =>
  deleted.some(
    ({ client, from, to }) =>
      client === item.id.client && from <= item.id.clock && item.id.clock + item.length <= to,
  );

const collectChanges = (
  incoming: Incoming,
  doc: Y.Doc,
  schema: DocumentSchema,
): { readonly changes: readonly Change[] } | Judgement => {
  const order = causalOrder(incoming, doc.store);
  if (!order.ok) return order.error === 'gap' ? { verdict: 'gap' } : refused(order.error);
  const places = new Places(doc, incoming.fresh);
  const collector = new ChangeCollector(doc, schema);

  // Deletes first: an overwrite deletes the old value as well, and the new one is then the outcome.
  for (const { client, from, to } of incoming.deleted) {
    for (const { item, length } of livingItemsIn(doc.store, client, from, to)) {
      const place = places.ofStored(item);
      if (place === 'collected') continue;
      const noted = collector.remove(item, place, length);
      if (!noted.ok) return refused(noted.error);
    }
  }
  for (const item of order.value) {
    const place = places.ofFresh(item);
    if (place === null) return refused('malformed');
    if (place === 'collected') continue;
    const noted = collector.add(item, place, isRemovedAtOnce(item, incoming.deleted));
    if (!noted.ok) return refused(noted.error);
  }
  const changes = collector.changes();
  return changes.ok ? { changes: changes.value } : refused(changes.error);
};

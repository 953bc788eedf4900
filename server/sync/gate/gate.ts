import * as Y from 'yjs';
import type { Actor } from '../../../shared/access/actor.ts';
import type { RefusalReason } from '../../../shared/access/refusal.ts';
import type { Change, Facts } from '../../../shared/access/change.ts';
import { may } from '../../../shared/access/rules.ts';
import { draftSchema } from '../../../shared/board/draft.ts';
import { boardSchema } from '../../../shared/board/schema.ts';
import type { DocumentSchema } from '../../../shared/document/field.ts';
import { meetingSchema } from '../../../shared/meeting/schema.ts';
import { causalOrder } from './causal-order.ts';
import { ChangeCollector, type Changes } from './changes.ts';
import { deletedUnitsOf, encodeIncoming, type Incoming, readIncoming } from './incoming.ts';
import { Places } from './places.ts';
import { Walks } from './walks.ts';

export type DocumentKind = 'board' | 'meeting' | 'draft';

const SCHEMAS: Readonly<Record<DocumentKind, DocumentSchema>> = {
  board: boardSchema,
  meeting: meetingSchema,
  draft: draftSchema,
};

/** The document an update is meant for, and what the server knows of it beyond its bytes. */
export type GateContext = {
  readonly kind: DocumentKind;
  readonly doc: Y.Doc;
  readonly facts: Facts;
  /** The person who writes under a Yjs client id; `undefined` while nobody does. */
  readonly claimOf: (client: number) => string | undefined;
  /** The person who is present under a Yjs client id: before their first edit everybody can see it, and nobody take it. */
  readonly speakerOf: (client: number) => string | undefined;
  /** How many client ids a person has written under. */
  readonly claimCountOf: (person: string) => number;
};

/** Every page that writes takes a client id, and every newcomer is told all of them: far above what an honest person needs. */
const MAX_NEW_CLAIMS = 32;
const MAX_CLAIMS = 5000;

export type Judgement =
  | {
      readonly verdict: 'accepted';
      /** Apply, store and send on these bytes, not the ones that came. */
      readonly update: Uint8Array;
      readonly changes: readonly Change[];
      /** Client ids that this person writes under from now on. */
      readonly newClaims: readonly number[];
      /** True when it brings nothing new, and only takes away. */
      readonly isDeletion: boolean;
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
  const { doc, kind, facts } = context;
  const read = readIncoming(bytes, doc.store);
  if (!read.ok) return read.error === 'gap' ? { verdict: 'gap' } : refused(read.error);
  const places = new Places(doc, read.value.fresh);
  const incoming = withoutTidying(read.value, places, actor, context);
  if (incoming.fresh.size === 0 && incoming.deletions.length === 0) return { verdict: 'nothing' };
  if (actor.access !== 'write') return refused('readOnly');

  const newClaims: number[] = [];
  for (const client of incoming.fresh.keys()) {
    const claimant = context.claimOf(client);
    const person = claimant ?? context.speakerOf(client);
    if (person !== undefined && person !== actor.personId) return refused('foreignClient');
    if (claimant === undefined) newClaims.push(client);
  }
  if (newClaims.length > MAX_NEW_CLAIMS) return refused('tooLarge');
  if (newClaims.length > 0 && context.claimCountOf(actor.personId) >= MAX_CLAIMS) {
    return refused('tooLarge');
  }

  const collected = collectChanges(incoming, places, context);
  if ('verdict' in collected) return collected;
  const { expected, possible } = collected;
  const factsNow = factsWhile(facts, expected);
  for (const change of [...expected, ...possible]) {
    const verdict = may(kind, actor, change, factsNow);
    if (!verdict.ok) return refused(verdict.error);
  }
  return {
    verdict: 'accepted',
    update: encodeIncoming(incoming),
    changes: expected,
    newClaims,
    isDeletion: incoming.fresh.size === 0,
  };
};

/**
 * When two people format the same words at once, the copies of all who look on tidy the surplus marks up, and send
 * that. Nobody is put out for it: from those who may not write in the text it is left out.
 */
const withoutTidying = (
  incoming: Incoming,
  places: Places,
  actor: Actor,
  { kind, facts }: GateContext,
): Incoming => {
  const isTidying = ({ item }: Incoming['deletions'][number]): boolean => {
    if (!(item.content instanceof Y.ContentFormat)) return false;
    const place = places.ofStored(item);
    if (place === 'collected' || place.container.at !== 'text') return false;
    const { root, id, field } = place.container;
    return !may(kind, actor, { op: 'put', root, id, field }, facts).ok;
  };
  const deletions = incoming.deletions.filter((deletion) => !isTidying(deletion));
  return { ...incoming, deletions };
};

/** The note on which a new comment begins a thread. */
const threadNoteIn = (fields: ReadonlyMap<string, unknown>): string | undefined => {
  const note = fields.get('note');
  return typeof note === 'string' && !fields.get('parent') ? note : undefined;
};

/** The facts while this update is judged: the abilities read once, and notes and threads that come with it are there. */
const factsWhile = (facts: Facts, changes: readonly Change[]): Facts => {
  const created = new Set<string>();
  const threads = new Map<string, string | undefined>();
  for (const change of changes) {
    if (change.op !== 'create') continue;
    if (change.root === 'notes') created.add(change.id);
    if (change.root === 'comments') threads.set(change.id, threadNoteIn(change.fields));
  }
  let abilities: Facts['abilities'] | null = null;
  return {
    get abilities() {
      return (abilities ??= facts.abilities);
    },
    ownerOf: facts.ownerOf,
    isNew: (id) => created.has(id),
    hasNote: (id) => created.has(id) || facts.hasNote(id),
    threadNoteOf: (id) => threads.get(id) ?? facts.threadNoteOf(id),
    sectionOf: facts.sectionOf,
    isLocked: facts.isLocked,
    needsApproval: facts.needsApproval,
    deleterOf: facts.deleterOf,
    isTakenOut: facts.isTakenOut,
    isNoteLocked: facts.isNoteLocked,
    keepsFile: facts.keepsFile,
    leadsTable: facts.leadsTable,
    now: facts.now,
  };
};

const collectChanges = (
  incoming: Incoming,
  places: Places,
  { doc, kind }: GateContext,
): Changes | Judgement => {
  const order = causalOrder(incoming, doc.store);
  if (!order.ok) return order.error === 'gap' ? { verdict: 'gap' } : refused(order.error);
  const collector = new ChangeCollector(doc, SCHEMAS[kind]);
  const walks = new Walks(doc, incoming.fresh);
  for (const { item, range } of incoming.deletions) {
    const place = places.ofStored(item);
    if (place === 'collected') continue;
    const noted = collector.remove(item, place, range.to - range.from);
    if (!noted.ok) return refused(noted.error);
  }
  for (const item of order.value) {
    const place = places.ofFresh(item);
    if (place === null) return refused('malformed');
    if (place === 'collected') continue;
    if (!walks.mayPlace(item, place)) return refused('tooLarge');
    const noted = collector.add(item, place, deletedUnitsOf(item, incoming.deletedAtOnce));
    if (!noted.ok) return refused(noted.error);
  }
  const changes = collector.changes();
  return changes.ok ? changes.value : refused(changes.error);
};

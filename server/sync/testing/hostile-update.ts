import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { DEFAULT_RULES } from '../../../shared/access/phase-rules.ts';
import { pick, type Random } from './random-edits.ts';

const ROOTS = ['board', 'sections', 'notes', 'reactions', 'answers', 'admin', '__proto__'];
export const KEYS = [
  'title',
  'layout',
  'participantsEdit',
  'phase',
  'frozen',
  'pinned',
  'text',
  'author',
  'section',
  'rank',
  'color',
  'deleted',
  'locked',
  'importedReactions',
  'origin',
  'annas',
  'mine',
  'open',
  'fresh',
  'annas:anna:good',
  'annas:mallory:good',
  'annas:who',
  'mine:who',
  'slides:who',
  '__proto__',
  'constructor',
];
const VALUES: readonly unknown[] = [
  'anna',
  'mallory',
  'columns',
  { reason: '', at: 1, by: 'mallory' },
  { id: 'vote', rules: DEFAULT_RULES },
  'open',
  'opening',
  '',
  'a0',
  'rose',
  'everyone',
  true,
  null,
  1,
  -1e9,
  { at: 1 },
  { board: 'other', note: 'annas' },
  { at: 1, by: 'mallory' },
  { at: 1, by: 'anna' },
  { good: 99 },
  { person: 'anna' },
  ['one', 'two'],
  [{ person: 'anna' }],
  [],
  Number.NaN,
];

/** Ids of structs that the document has, its newest clocks and some beyond. */
const knownIds = (doc: Y.Doc): Y.ID[] => {
  const ids: Y.ID[] = [];
  for (const [client, structs] of doc.store.clients) {
    for (const struct of structs) ids.push(new Y.ID(client, struct.id.clock));
    ids.push(new Y.ID(client, Y.getState(doc.store, client)));
  }
  return ids;
};

/** Any content there is, most of it nothing that a board may hold. */
export const randomContent = (random: Random): Y.Item['content'] => {
  const dice = random();
  if (dice < 0.35) return new Y.ContentAny([pick(random, VALUES)]);
  if (dice < 0.45) return new Y.ContentString(pick(random, ['x', 'evil text', '😀']));
  if (dice < 0.6) return new Y.ContentDeleted(1 + Math.floor(random() * 3));
  if (dice < 0.75) return new Y.ContentType(new Y.Map());
  if (dice < 0.85) return new Y.ContentType(new Y.Text());
  if (dice < 0.89) return new Y.ContentType(new Y.Array());
  if (dice < 0.92) return new Y.ContentFormat('bold', true);
  if (dice < 0.94) return new Y.ContentEmbed({ image: 'x' });
  if (dice < 0.96) return new Y.ContentBinary(Uint8Array.of(1, 2));
  if (dice < 0.98) return new Y.ContentJSON(['{}']);
  return new Y.ContentAny([1, 2]);
};

/** Where a struct says it belongs; said again, it pretends to have been written at the same time. */
type Claimed = Pick<Y.Item, 'origin' | 'rightOrigin'> & {
  readonly parent: string | Y.ID | null;
  readonly key: string | null;
};

const randomPlace = (random: Random, ids: readonly Y.ID[]): Claimed => {
  const origin = random() < 0.4 ? pick(random, ids) : null;
  const rightOrigin = random() < 0.25 ? pick(random, ids) : null;
  if (origin ?? rightOrigin) return { origin, rightOrigin, parent: null, key: null };
  const parent = random() < 0.6 ? pick(random, ROOTS) : pick(random, ids);
  return { origin, rightOrigin, parent, key: random() < 0.9 ? pick(random, KEYS) : null };
};

const randomStruct = (random: Random, id: Y.ID, place: Claimed): Y.Item | Y.GC => {
  if (random() < 0.05) return new Y.GC(id, 1 + Math.floor(random() * 4));
  const { origin, rightOrigin, parent, key } = place;
  // The constructor's types know integrated parents only; on the wire a root is its name.
  return Object.assign(
    new Y.Item(id, null, origin, null, rightOrigin, null, key, randomContent(random)),
    { parent },
  );
};

/**
 * A well-formed update full of bad intentions: forged origins and parents, tombstones on living keys, other
 * people's client ids, deletes of anything, clocks that are not there yet.
 */
export const hostileUpdate = (doc: Y.Doc, ownClient: number, random: Random): Uint8Array => {
  const ids = knownIds(doc);
  const clients = new Set([ownClient]);
  if (random() < 0.2) clients.add(pick(random, [...doc.store.clients.keys()]));
  if (random() < 0.1) clients.add(Math.floor(random() * 2 ** 31));
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, clients.size);
  for (const client of clients) {
    const count = 1 + Math.floor(random() * 4);
    const start = Math.max(
      0,
      Y.getState(doc.store, client) + (random() < 0.9 ? 0 : Math.floor(random() * 4) - 2),
    );
    encoding.writeVarUint(encoder.restEncoder, count);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, start);
    let clock = start;
    let place = randomPlace(random, ids);
    for (let index = 0; index < count; index += 1) {
      if (random() < 0.7) place = randomPlace(random, ids);
      const struct = randomStruct(random, new Y.ID(client, clock), place);
      ids.push(struct.id);
      struct.write(encoder, 0);
      clock += struct.length;
    }
  }
  writeDeletes(encoder, random, ids);
  return encoder.toUint8Array();
};

const writeDeletes = (encoder: Y.UpdateEncoderV1, random: Random, ids: readonly Y.ID[]): void => {
  const count = random() < 0.4 ? 1 + Math.floor(random() * 2) : 0;
  encoding.writeVarUint(encoder.restEncoder, count);
  for (let index = 0; index < count; index += 1) {
    const { client, clock } = pick(random, ids);
    for (const number of [client, 1, clock, Math.floor(random() * 4)]) {
      encoding.writeVarUint(encoder.restEncoder, number);
    }
  }
};

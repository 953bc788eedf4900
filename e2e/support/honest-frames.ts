import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import {
  encodeHello,
  encodeOwnWord,
  encodeServerMessage,
  encodeView,
  KIND_AUTH,
  KIND_AWARENESS,
  KIND_QUERY_AWARENESS,
  KIND_SYNC,
  PROTOCOL_VERSION,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../../shared/protocol/messages.ts';
import { addForeignNote, noteIds, noteOf } from './contract.ts';
import type { Random } from './random.ts';

export const syncFrame = (step: number, payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, KIND_SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });

export const helloFrame = encodeHello({ version: PROTOCOL_VERSION, generation: '' });

const awarenessFrame = (client: number, clock: number, state: unknown): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, KIND_AWARENESS);
    const body = encoding.encode((inner) => {
      for (const number of [1, client, clock]) encoding.writeVarUint(inner, number);
      encoding.writeVarString(inner, JSON.stringify(state));
    });
    encoding.writeVarUint8Array(encoder, body);
  });

const authFrame = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, KIND_AUTH);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, 'because');
});

/** Kinds that only servers send; a client's are passed over. */
const serverFrames: readonly Uint8Array[] = [
  encodeServerMessage({ kind: 'welcome', generation: 'g', serverTime: 1, access: 'write' }),
  encodeServerMessage({ kind: 'saved', frames: 7 }),
  encodeServerMessage({ kind: 'refusal', frame: 7, reason: 'notYours' }),
  encodeServerMessage({ kind: 'storage', writable: false }),
  encodeServerMessage({ kind: 'pulse', noteCounts: new Map([['b', 3]]) }),
  encodeServerMessage({ kind: 'changed' }),
  encodeServerMessage({ kind: 'people', people: [] }),
  encodeServerMessage({ kind: 'comeBack', ms: 1000 }),
];

export type Writer = { readonly participantId: string };

/** What an honest page sends to put a note on a board and now and then to try what it may not. */
const plausibleUpdate = (board: Y.Doc, { participantId }: Writer, id: string, random: Random) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board));
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  const other = random.pick(noteIds(doc));
  addForeignNote(doc, { id, text: 'honest', section: '', author: participantId });
  doc.getMap('reactions').set(`${other}:${participantId}:good`, { at: 1 });
  const text = noteOf(doc, other).get('text');
  if (random.chance(0.3) && text instanceof Y.Text) text.insert(0, 'x');
  if (random.chance(0.3) && text instanceof Y.Text) text.format(0, 2, { bold: true });
  if (random.chance(0.2)) doc.getMap('notes').delete(other);
  return Y.mergeUpdates(updates);
};

/** Frames of every kind as honest programs send them, and a few that only honest servers do. */
export const honestFrames = (
  board: Y.Doc,
  writer: Writer,
  id: string,
  random: Random,
): readonly Uint8Array[] => {
  const update = plausibleUpdate(board, writer, id, random);
  const client = random.below(2 ** 31);
  return [
    syncFrame(SYNC_STEP_1, Y.encodeStateVector(board)),
    syncFrame(SYNC_STEP_1, Uint8Array.of(0)),
    syncFrame(SYNC_STEP_2, update),
    syncFrame(SYNC_UPDATE, update),
    syncFrame(SYNC_UPDATE, update),
    awarenessFrame(client, 1, { cursor: { x: 1, y: 2 }, writing: 'open' }),
    awarenessFrame(client, 2, null),
    Uint8Array.of(KIND_QUERY_AWARENESS),
    authFrame,
    helloFrame,
    encodeOwnWord({ client, presence: { cursor: { x: 5, y: 6 }, dragging: { note: 'a' } } }),
    encodeOwnWord({ client, presence: null }),
    encodeView({ x: 0, y: 0, w: 100, h: 100 }),
    encodeView('all'),
    ...serverFrames,
  ];
};

import * as Y from 'yjs';
import * as z from 'zod';
import { dialects, type DialectName } from '../dialects/dialects.ts';

/** A board's notes by id, as plain values. */
export type Content = Readonly<Record<string, unknown>>;

const ofUpdates = (updates: readonly Uint8Array[]): Content => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getMap('notes').toJSON();
};

const valueOp = z.union([
  z.tuple([z.literal('put'), z.unknown()]),
  z.tuple([z.literal('append'), z.string(), z.number()]),
]);
const recordOp = z.union([
  z.tuple([z.literal('put'), z.record(z.string(), z.unknown())]),
  z.tuple([z.literal('patch'), z.record(z.string(), valueOp)]),
]);
const diffValue = z.record(z.string(), recordOp);
const eventValue = z.object({ type: z.string(), diff: z.optional(diffValue) });
const messageValue = z.object({
  type: z.string(),
  diff: z.optional(diffValue),
  data: z.optional(z.array(eventValue)),
});

type Fields = Record<string, unknown>;

const applyPatch = (
  note: Fields,
  patch: Readonly<Record<string, z.infer<typeof valueOp>>>,
): void => {
  for (const [field, op] of Object.entries(patch)) {
    if (op[0] === 'put') note[field] = op[1];
    else note[field] = String(note[field]).slice(0, op[2]) + op[1];
  }
};

/** tldraw's own diffs, put together as its client does it. */
const ofDiffs = (messages: readonly Buffer[]): Content => {
  const notes: Record<string, Fields> = {};
  for (const message of messages) {
    const parsed = messageValue.parse(JSON.parse(message.toString()));
    const diffs = [parsed.diff, ...(parsed.data ?? []).map(({ diff }) => diff)];
    for (const [id, op] of diffs.flatMap((diff) => Object.entries(diff ?? {}))) {
      if (!id.startsWith('note:')) continue;
      if (op[0] === 'put') notes[id] = { ...op[1] };
      else applyPatch((notes[id] ??= {}), op[1]);
    }
  }
  return notes;
};

/** What somebody who got (or sent) these messages has on the board. */
export const contentOf = (dialect: DialectName, messages: readonly Buffer[]): Content =>
  dialect === 'tldraw'
    ? ofDiffs(messages)
    : ofUpdates(messages.flatMap((message) => dialects[dialect].updatesIn(message)));

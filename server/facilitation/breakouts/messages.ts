import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { readMessages } from '../../../shared/meeting/read.ts';
import { removeKey, writeRecord } from '../../../shared/meeting/write.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { findGroup } from './find.ts';

/** Older ones go: everybody who comes gets all that are kept. */
const MAX_MESSAGES = 30;

/** Calls something out to one group, or to everybody. */
export const callOut = (
  doc: Y.Doc,
  { group, text }: CommandOf<'group.message'>,
  { by, now }: { readonly by: string; readonly now: number },
): Result<{ readonly message: string }, Refusal> => {
  if (group !== null) {
    const found = findGroup(doc, group);
    if (!found.ok) return found;
  }
  const known = readMessages(doc);
  // After the newest, so that two of one millisecond keep their order.
  const at = Math.max(now, (known.at(-1)?.at ?? 0) + 1);
  const id = createId();
  writeRecord(doc, 'messages', { id, to: group ?? '', text, at, by });
  for (const old of known.slice(0, -(MAX_MESSAGES - 1))) removeKey(doc, 'messages', old.id);
  return ok({ message: id });
};

/** Takes a message back. */
export const unsay = (doc: Y.Doc, { message }: CommandOf<'group.unsay'>): Result<null, Refusal> => {
  if (!doc.getMap('messages').has(message)) {
    return refuse('not-found', 'There is no such message any more.');
  }
  removeKey(doc, 'messages', message);
  return ok(null);
};

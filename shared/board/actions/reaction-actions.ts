import * as z from 'zod/mini';
import { idValue } from '../../document/values.ts';
import { REACTION_KINDS, reactionKey } from '../records/reaction.ts';
import { defineAction } from './action.ts';

const reactionArgs = z.strictObject({ noteId: idValue, kind: z.enum(REACTION_KINDS) });

/** Gives a reaction in one's own name, once. */
export const addReaction = defineAction(
  reactionArgs,
  (doc, { noteId, kind }, { personId, now }) => {
    const reactions = doc.getMap('reactions');
    const key = reactionKey({ noteId, personId, kind });
    if (!reactions.has(key)) reactions.set(key, { at: now });
    return true;
  },
);

/** Takes one's own reaction back. */
export const removeReaction = defineAction(reactionArgs, (doc, { noteId, kind }, { personId }) => {
  doc.getMap('reactions').delete(reactionKey({ noteId, personId, kind }));
  return true;
});

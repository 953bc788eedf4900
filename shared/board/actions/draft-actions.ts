import * as z from 'zod/mini';
import { recordMap } from '../../document/read.ts';
import { idValue } from '../../document/values.ts';
import { defineAction } from './action.ts';

/**
 * Keeps a draft to oneself when all others are shown, or no longer does. One that had been given to the facilitators is not any
 * more: what is kept first and given later is given.
 */
export const keepDraft = defineAction(
  z.strictObject({ id: idValue, kept: z.boolean() }),
  (doc, { id, kept }) => {
    const draft = recordMap(doc, 'notes', id);
    draft?.set('kept', kept);
    if (kept && draft?.get('handed') === true) draft.set('handed', false);
    return draft !== null;
  },
);

/** Gives a late draft to the facilitators, or takes it back as long as they have not added it. */
export const handOverDraft = defineAction(
  z.strictObject({ id: idValue, handed: z.boolean() }),
  (doc, { id, handed }) => {
    const draft = recordMap(doc, 'notes', id);
    draft?.set('handed', handed);
    return draft !== null;
  },
);

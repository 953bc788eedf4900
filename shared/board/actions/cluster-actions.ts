import * as Y from 'yjs';
import * as z from 'zod/mini';
import { recordMap } from '../../document/read.ts';
import { idValue, rankValue, shortText, timeValue } from '../../document/values.ts';
import { MAX_TITLE_LENGTH } from '../../lib/limits.ts';
import { defineAction } from './action.ts';
import { moveLivingNotes, place } from './note-actions.ts';

const title = shortText(MAX_TITLE_LENGTH);

/** Puts notes together into a new cluster; each stays where it is unless a place is given for it. */
export const addCluster = defineAction(
  z.strictObject({
    id: idValue,
    title,
    rank: rankValue,
    createdAt: timeValue,
    notes: z.array(place),
  }),
  (doc, { id, notes, ...fields }, { personId }) => {
    const clusters = doc.getMap('clusters');
    if (!clusters.has(id)) {
      clusters.set(id, new Y.Map<unknown>(Object.entries({ ...fields, by: personId })));
    }
    return moveLivingNotes(
      doc,
      notes.map((note) => ({ ...note, cluster: id })),
    );
  },
);

/** Gives a cluster another name. */
export const renameCluster = defineAction(
  z.strictObject({ id: idValue, title }),
  (doc, { id, title: next }) => {
    recordMap(doc, 'clusters', id)?.set('title', next);
    return recordMap(doc, 'clusters', id) !== null;
  },
);

/** Puts a cluster elsewhere, with the notes that go along into another section. */
export const moveCluster = defineAction(
  z.strictObject({ id: idValue, rank: rankValue, notes: z.array(place) }),
  (doc, { id, rank, notes }) => {
    recordMap(doc, 'clusters', id)?.set('rank', rank);
    moveLivingNotes(doc, notes);
    return recordMap(doc, 'clusters', id) !== null;
  },
);

/**
 * Makes one cluster part of another. Nothing is written into their notes: what somebody else puts into either of them at
 * the same time is in the whole, too.
 */
export const mergeClusters = defineAction(
  z.strictObject({ id: idValue, into: idValue, title: z.optional(title) }),
  (doc, { id, into, title: next }) => {
    const target = recordMap(doc, 'clusters', into);
    const merged = recordMap(doc, 'clusters', id);
    if (!target || !merged || id === into) return false;
    merged.set('into', into);
    if (next !== undefined && next !== target.get('title')) target.set('title', next);
    return true;
  },
);

/** Ungroups: the notes stand by themselves again, each where it would be without the cluster. */
export const deleteCluster = defineAction(
  z.strictObject({ id: idValue }),
  (doc, { id }, { personId, now }) => {
    recordMap(doc, 'clusters', id)?.set('deleted', { at: now, by: personId });
    return recordMap(doc, 'clusters', id) !== null;
  },
);

import type * as Y from 'yjs';
import { parsePlaceKey } from '../../shared/meeting/places.ts';
import { removeKey } from '../../shared/meeting/write.ts';

/** Takes somebody who was put out from wherever the meeting says they are. */
export const forgetPerson = (doc: Y.Doc, personId: string): void => {
  removeKey(doc, 'hands', personId);
  removeKey(doc, 'ready', personId);
  removeKey(doc, 'seen', personId);
  removeKey(doc, 'seats', personId);
  for (const key of doc.getMap('places').keys()) {
    if (parsePlaceKey(key)?.person === personId) removeKey(doc, 'places', key);
  }
};

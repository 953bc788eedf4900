import * as Y from 'yjs';
import { isOver } from '../../../shared/meeting/over.ts';
import { endPhases } from '../../../shared/meeting/phases/end-phases.ts';
import { readControl } from '../../../shared/meeting/read.ts';
import type { MeetingMirror } from '../../facilitation/documents.ts';

/** Sets the fields that hold something else; `undefined` leaves a field as it is. */
export const setDifferences = (map: Y.Map<unknown>, values: object): void => {
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && map.get(key) !== value) map.set(key, value);
  }
};

/**
 * Writes the meeting's state and the boards everybody may see into its document; only what differs. A meeting that is over
 * has no phase and no timer any more; those that facilitators start afterwards stay.
 */
export const mirrorInto = (doc: Y.Doc, { state, openUntil, boards }: MeetingMirror): void => {
  if (isOver(state) && !isOver(readControl(doc).state)) endPhases(doc);
  setDifferences(doc.getMap('control'), { state, openUntil });
  const listed = doc.getMap('boards');
  for (const { id, noteCount: _noteCount, ...fields } of boards) {
    const known = listed.get(id);
    if (known instanceof Y.Map) setDifferences(known, fields);
    else
      listed.set(id, new Y.Map(Object.entries(fields).filter(([, value]) => value !== undefined)));
  }
  const ids = new Set(boards.map(({ id }) => id));
  for (const id of listed.keys()) if (!ids.has(id)) listed.delete(id);
};

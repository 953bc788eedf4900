import type * as Y from 'yjs';
import { createId } from '../../lib/id.ts';
import { readControl } from '../read.ts';
import { clearRoot, writeRoot } from '../write.ts';

/** No phase and no timer any more; the boards follow as soon as they can. */
export const endPhases = (doc: Y.Doc): void => {
  const { phase, timer, phaseBoards } = readControl(doc);
  if (timer) writeRoot(doc, 'control', { timer: null });
  if (phase) writeRoot(doc, 'control', { phase: null });
  clearRoot(doc, 'phasesAhead');
  if (phaseBoards && phaseBoards.boards.length > 0) {
    writeRoot(doc, 'control', { phaseBoards: { ...phaseBoards, unsettled: createId() } });
  }
};

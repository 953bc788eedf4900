import { readDrafting } from '../../../shared/board/drafting.ts';
import type { Room } from '../rooms/room.ts';

/** True for a board whose drafts are shown as soon as everybody there is ready. */
export const waitsForReady = ({ kind, doc }: Room): boolean =>
  kind === 'board' && readDrafting(doc)?.how === 'ready';

import type { View } from '../../shared/board/layout.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** What each view is called. */
export const VIEW_NAMES: Readonly<Record<View, MessageKey>> = {
  columns: 'board.viewColumns',
  canvas: 'board.viewCanvas',
  outline: 'board.viewOutline',
  wall: 'board.viewWall',
  timeline: 'board.viewTimeline',
  table: 'board.viewTable',
};

import type { View } from '../../../shared/board/layout.ts';
import type { BoardView } from '../use-board-view.ts';

/** The dialogs of the board page; one at most is open. */
export type Panel =
  | 'palette'
  | 'trash'
  | 'settings'
  | 'marks'
  | 'template'
  | 'divide'
  | 'vote'
  | 'secret'
  | 'shortcuts'
  | 'mySettings'
  | 'drafts'
  | 'export';

/** What the board's page does when it is told to by a command. */
export type BoardDeeds = {
  readonly boardView: BoardView;
  readonly chooseView: (view: View) => void;
  readonly openPanel: (panel: Panel) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly write: () => void;
  readonly look: () => void;
};

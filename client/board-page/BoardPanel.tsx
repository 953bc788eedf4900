import type { ReactNode } from 'react';
import { BoardSettingsDialog } from './BoardSettingsDialog.tsx';
import { DraftsDialog } from './DraftsDialog.tsx';
import { MySettingsDialog } from './MySettingsDialog.tsx';
import { SaveTemplateDialog } from './SaveTemplateDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { TrashDialog } from './TrashDialog.tsx';
import type { Panel } from './use-board-commands.ts';

type BoardPanelProps = { panel: Panel | null; onClose: () => void };

/** The dialog that is open over the board, if one is. */
export const BoardPanel = ({ panel, onClose }: BoardPanelProps): ReactNode => {
  switch (panel) {
    case 'trash':
      return <TrashDialog onClose={onClose} />;
    case 'settings':
      return <BoardSettingsDialog onClose={onClose} />;
    case 'template':
      return <SaveTemplateDialog onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
    case 'mySettings':
      return <MySettingsDialog onClose={onClose} />;
    case 'drafts':
      return <DraftsDialog onClose={onClose} />;
    case null:
      return null;
  }
};

import { Suspense } from 'react';
import type { ReactNode } from 'react';
import type { View } from '../../shared/board/layout.ts';
import type { As } from '../../shared/api/as.ts';
import type { BoardsMeeting } from '../board/use-open-board.ts';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { BoardSettingsDialog } from './BoardSettingsDialog.tsx';
import { DraftsDialog } from './DraftsDialog.tsx';
import { MySettingsDialog } from './MySettingsDialog.tsx';
import { SaveTemplateDialog } from './SaveTemplateDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { TrashDialog } from './TrashDialog.tsx';
import { CommandPalette } from '../commands/CommandPalette.tsx';
import type { Panel } from './commands/deeds.ts';
import { later } from '../ui/later.ts';

const DivideBoard = later(async () => (await import('./DivideBoard.tsx')).DivideBoard);

const MarksDialog = later(async () => (await import('../legend/MarksDialog.tsx')).MarksDialog);

const OpenVote = later(async () => (await import('./OpenVote.tsx')).OpenVote);

const ExportBoard = later(async () => (await import('./ExportBoard.tsx')).ExportBoard);

const StartSecret = later(async () => (await import('../secret/StartSecret.tsx')).StartSecret);

type BoardPanelProps = { panel: Panel; view: View; as: As; of: BoardsMeeting; onClose: () => void };

const Panels = ({ panel, view, as, of, onClose }: BoardPanelProps): ReactNode => {
  switch (panel) {
    case 'palette':
      return <CommandPalette onClose={onClose} />;
    case 'trash':
      return <TrashDialog onClose={onClose} />;
    case 'settings':
      return <BoardSettingsDialog onClose={onClose} />;
    case 'marks':
      return (
        <Suspense>
          <MarksDialog onClose={onClose} />
        </Suspense>
      );
    case 'template':
      return <SaveTemplateDialog onClose={onClose} />;
    case 'divide':
      return (
        of.meeting && (
          <Suspense>
            <DivideBoard as={as} of={of} meeting={of.meeting} onClose={onClose} />
          </Suspense>
        )
      );
    case 'vote':
      return (
        of.meeting && (
          <Suspense>
            <OpenVote as={as} of={of} meeting={of.meeting} onClose={onClose} />
          </Suspense>
        )
      );
    case 'secret':
      return (
        <Suspense>
          <StartSecret as={as} onClose={onClose} />
        </Suspense>
      );
    case 'export':
      return (
        <Suspense>
          <ExportBoard as={as} onClose={onClose} />
        </Suspense>
      );
    case 'shortcuts':
      return <ShortcutsDialog view={view} onClose={onClose} />;
    case 'mySettings':
      return <MySettingsDialog onClose={onClose} />;
    case 'drafts':
      return <DraftsDialog onClose={onClose} />;
  }
};

/** The dialog that is open over the board. */
export const BoardPanel = (props: BoardPanelProps) => (
  <ToolTexts>
    <Panels {...props} />
  </ToolTexts>
);

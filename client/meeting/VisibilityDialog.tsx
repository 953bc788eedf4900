import type { BoardCard } from '../../shared/api/boards.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import type { SendCommand } from './use-send.ts';
import { VisibilityFields } from './VisibilityFields.tsx';

type VisibilityDialogProps = { board: BoardCard; send: SendCommand; onClose: () => void };

export const VisibilityDialog = ({ board, send, onClose }: VisibilityDialogProps) => {
  const t = useText();
  return (
    <Dialog
      title={t('agenda.visibilityOf', { title: board.title })}
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <Stack>
        <VisibilityFields board={board} send={send} />
      </Stack>
    </Dialog>
  );
};

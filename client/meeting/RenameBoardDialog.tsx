import { useState } from 'react';
import type { BoardCard } from '../../shared/api/boards.ts';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useRequired } from '../ui/use-required.ts';
import type { SendCommand } from './use-send.ts';

type RenameBoardDialogProps = { board: BoardCard; send: SendCommand; onClose: () => void };

export const RenameBoardDialog = ({ board, send, onClose }: RenameBoardDialogProps) => {
  const t = useText();
  const [title, setTitle] = useState(board.title);
  const { ref: titleRef, missing, check } = useRequired(title);

  const submit = () => {
    if (!check()) return;
    onClose();
    void send({ type: 'board.rename', board: board.id, title });
  };

  return (
    <FormDialog title={t('meeting.rename')} onSubmit={submit} onClose={onClose}>
      <TextField
        ref={titleRef}
        label={t('meeting.boardTitle')}
        error={missing ? t('meeting.boardTitleMissing') : null}
        value={title}
        onValue={setTitle}
        maxLength={MAX_TITLE_LENGTH}
        required
      />
    </FormDialog>
  );
};

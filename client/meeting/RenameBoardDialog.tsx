import { useState } from 'react';
import type { BoardCard } from '../../shared/api/boards.ts';
import { MAX_TITLE_LENGTH } from '../../shared/lib/limits.ts';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/toast.ts';
import { useRequired } from '../ui/use-required.ts';
import type { SendCommand } from './use-send.ts';

type RenameBoardDialogProps = { board: BoardCard; send: SendCommand; onClose: () => void };

export const RenameBoardDialog = ({ board, send, onClose }: RenameBoardDialogProps) => {
  const t = useText();
  const [title, setTitle] = useState(board.title);
  const showToast = useToast();
  const { ref: titleRef, missing, check } = useRequired(title);

  const submit = async () => {
    if (!check()) return;
    onClose();
    const rename = { type: 'board.rename', board: board.id } as const;
    if (!(await send({ ...rename, title }))) return;
    showToast({
      text: t('meeting.renamed', { title }),
      undo: () => void send({ ...rename, title: board.title }),
    });
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

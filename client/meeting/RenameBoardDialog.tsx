import { useState } from 'react';
import type { FormEvent } from 'react';
import type { BoardCard } from '../../shared/api/boards.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { SendCommand } from './use-meeting.ts';

const FORM_ID = 'rename-board';

type RenameBoardDialogProps = { board: BoardCard; send: SendCommand; onClose: () => void };

export const RenameBoardDialog = ({ board, send, onClose }: RenameBoardDialogProps) => {
  const t = useText();
  const [title, setTitle] = useState(board.title);
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(title.trim() === '');
    if (title.trim() === '') return;
    onClose();
    void send({ type: 'board.rename', board: board.id, title });
  };

  return (
    <Dialog
      title={t('meeting.rename')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={FORM_ID} look="primary">
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} onSubmit={submit} noValidate>
        <TextField
          label={t('meeting.boardTitle')}
          error={missing ? t('meeting.boardTitleMissing') : null}
          value={title}
          onValue={setTitle}
          maxLength={200}
          required
        />
      </form>
    </Dialog>
  );
};

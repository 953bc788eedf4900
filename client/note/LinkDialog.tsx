import { useState } from 'react';
import { linkValue } from '../../shared/document/values.ts';
import { useBoard, useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';

type LinkDialogProps = { noteId: string; onClose: () => void };

/** Where a note leads; its words are the title. */
export const LinkDialog = ({ noteId, onClose }: LinkDialogProps) => {
  const t = useText();
  const board = useBoard();
  const [address, setAddress] = useState(useNote(noteId)?.link ?? '');
  const [tried, setTried] = useState(false);
  const link = address.trim();
  const isWrong = link !== '' && !(linkValue.safeParse(link).success && URL.canParse(link));

  const save = () => {
    setTried(true);
    if (isWrong) return;
    board.act({ name: 'note.setLink', args: { id: noteId, link: link === '' ? null : link } });
    onClose();
  };

  return (
    <FormDialog title={t('hand.linkTitle')} onSubmit={save} onClose={onClose}>
      <TextField
        type="url"
        label={t('hand.linkAddress')}
        hint={t('hand.linkHint')}
        error={tried && isWrong ? t('hand.linkWrong') : null}
        value={address}
        onValue={setAddress}
        autoComplete="off"
      />
    </FormDialog>
  );
};

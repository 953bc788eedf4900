import { useState } from 'react';
import { type Attachment, MAX_ALT_LENGTH } from '../../shared/board/records/attachment.ts';
import { cleanText } from '../../shared/lib/text.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { fileAddress } from './file-address.ts';
import { describeFile } from './place-file.ts';
import styles from './DescribeDialog.module.css';

type DescribeDialogProps = { noteId: string; attachment: Attachment; onClose: () => void };

/** Asks what is to be seen in a picture, for those who do not see it. */
export const DescribeDialog = ({ noteId, attachment, onClose }: DescribeDialogProps) => {
  const t = useText();
  const board = useBoard();
  const [alt, setAlt] = useState(attachment.alt);

  const save = () => {
    void describeFile(board, noteId, { ...attachment, alt: cleanText(alt).trim() }).then((done) => {
      if (done.ok) announce(t('files.described'));
    });
    onClose();
  };

  return (
    <FormDialog title={t('files.describe')} onSubmit={save} onClose={onClose}>
      <img
        src={fileAddress(board, attachment.preview ?? attachment.hash)}
        alt=""
        className={styles.picture}
      />
      <TextField
        label={t('files.alt')}
        hint={t('files.altHint')}
        maxLength={MAX_ALT_LENGTH}
        value={alt}
        onValue={setAlt}
        autoComplete="off"
      />
    </FormDialog>
  );
};

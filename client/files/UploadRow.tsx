import { useState } from 'react';
import { type Attachment, MAX_ALT_LENGTH } from '../../shared/board/records/attachment.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import { cleanText } from '../../shared/lib/text.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { describeFile } from './place-file.ts';
import { UploadLine } from './UploadLine.tsx';
import type { Upload, Uploads } from './uploads.ts';
import styles from './UploadTray.module.css';

type UploadRowProps = { upload: Upload; uploads: Uploads };

/** Asked where one has just brought the picture, while one knows what it shows. */
const AltField = ({ noteId, attachment }: { noteId: string; attachment: Attachment }) => {
  const t = useText();
  const board = useBoard();
  const [alt, setAlt] = useState('');
  const [isSaved, setSaved] = useState(false);
  const save = async () => {
    const done = await describeFile(board, noteId, { ...attachment, alt: cleanText(alt).trim() });
    if (!done.ok) return;
    setSaved(true);
    announce(t('files.described'));
  };
  if (isSaved) return <p className={styles.state}>{t('files.described')}</p>;
  return (
    <form
      className={styles.alt}
      onSubmit={(event) => {
        event.preventDefault();
        if (alt.trim() !== '') void save();
      }}
    >
      <TextField
        label={t('files.alt')}
        value={alt}
        onValue={setAlt}
        maxLength={MAX_ALT_LENGTH}
        autoComplete="off"
      />
      <Button type="submit">{t('common.save')}</Button>
    </form>
  );
};

const Arrived = ({ state }: Pick<Upload, 'state'>) => {
  const t = useText();
  if (state.kind !== 'done') return null;
  return isPicture(state.attachment.type) ? (
    <AltField noteId={state.noteId} attachment={state.attachment} />
  ) : (
    <p className={styles.state}>{t('files.there')}</p>
  );
};

/** One file on its way to the board, or through. */
export const UploadRow = ({ upload, uploads }: UploadRowProps) => (
  <UploadLine upload={upload} uploads={uploads}>
    <Arrived state={upload.state} />
  </UploadLine>
);

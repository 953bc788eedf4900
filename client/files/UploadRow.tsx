import { RotateCw, X } from 'lucide-react';
import { useState } from 'react';
import { type Attachment, MAX_ALT_LENGTH } from '../../shared/board/records/attachment.ts';
import { isPicture } from '../../shared/files/file-types.ts';
import { cleanText } from '../../shared/lib/text.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { faultKey, isQuestion, mayRetry } from './fault-words.ts';
import { describeFile } from './place-file.ts';
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

const State = ({ upload: { id, state, isKept }, uploads }: UploadRowProps) => {
  const t = useText();
  const offline = isKept ? 'files.pausedKept' : 'files.pausedOffline';
  switch (state.kind) {
    case 'waiting':
      return <p className={styles.state}>{t('files.waiting')}</p>;
    case 'sending':
      return (
        <progress className={styles.progress} value={state.share} aria-label={t('files.sending')} />
      );
    case 'paused':
      return (
        <p className={styles.state}>{t(state.why === 'offline' ? offline : 'files.pausedBusy')}</p>
      );
    case 'failed':
      return isQuestion(state.fault) ? (
        <div className={styles.asked}>
          <p className={styles.state}>{t(faultKey(state.fault))}</p>
          <Button size="small" onClick={() => uploads.retry(id)}>
            {t('files.sendAllTheSame')}
          </Button>
        </div>
      ) : (
        <p className={classNames(styles.state, styles.fault)}>{t(faultKey(state.fault))}</p>
      );
    case 'done':
      return isPicture(state.attachment.type) ? (
        <AltField noteId={state.noteId} attachment={state.attachment} />
      ) : (
        <p className={styles.state}>{t('files.there')}</p>
      );
  }
};

/** One file on its way, or through. */
export const UploadRow = ({ upload, uploads }: UploadRowProps) => {
  const t = useText();
  const { id, file, state } = upload;
  const isUnderWay = state.kind !== 'done' && state.kind !== 'failed';
  const label = t(isUnderWay ? 'files.cancel' : 'files.dismiss', { name: file.name });
  return (
    <li className={styles.row}>
      <span className={styles.name}>{file.name}</span>
      <span className={styles.deeds}>
        {state.kind === 'failed' && mayRetry(state.fault) && !isQuestion(state.fault) && (
          <IconButton
            label={t('files.retry', { name: file.name })}
            icon={<RotateCw aria-hidden="true" size={18} />}
            onClick={() => uploads.retry(id)}
          />
        )}
        <IconButton
          label={label}
          icon={<X aria-hidden="true" size={18} />}
          onClick={() => uploads.drop(id)}
        />
      </span>
      <State upload={upload} uploads={uploads} />
    </li>
  );
};

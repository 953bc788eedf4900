import type { ReactNode } from 'react';
import { RotateCw, X } from 'lucide-react';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { faultKey, isQuestion, mayRetry } from './fault-words.ts';
import type { Upload, Uploads } from './uploads.ts';
import styles from './UploadTray.module.css';

type UploadLineProps = {
  upload: Upload;
  uploads: Uploads;
  /** Once it has arrived. */
  children?: ReactNode;
};

const State = ({ upload: { id, state, isKept }, uploads, children }: UploadLineProps) => {
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
      return children;
  }
};

/** One file on its way, with how far it is and what went wrong. */
export const UploadLine = ({ upload, uploads, children }: UploadLineProps) => {
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
      <State upload={upload} uploads={uploads}>
        {children}
      </State>
    </li>
  );
};

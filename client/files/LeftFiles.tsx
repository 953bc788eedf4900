import { Button } from '../ui/Button.tsx';
import { useText } from '../i18n/text.ts';
import styles from './UploadTray.module.css';

type LeftFilesProps = { names: readonly string[]; onAgain: () => void; onForget: () => void };

/** What was not sent before the page was left: named, and to be chosen again. */
export const LeftFiles = ({ names, onAgain, onForget }: LeftFilesProps) => {
  const t = useText();
  return (
    <div className={styles.left}>
      <p role="status">{t('files.leftUnsent', { count: names.length })}</p>
      <ul>
        {names.map((name, at) => (
          <li key={`${at} ${name}`}>{name}</li>
        ))}
      </ul>
      <div className={styles.leftDeeds}>
        <Button size="small" look="primary" onClick={onAgain}>
          {t('files.chooseAgain')}
        </Button>
        <Button size="small" look="quiet" onClick={onForget}>
          {t('files.forgetLeft')}
        </Button>
      </div>
    </div>
  );
};

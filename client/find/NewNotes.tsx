import { X } from 'lucide-react';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useText } from '../i18n/text.ts';
import { openFindBar } from './find-bar.ts';
import styles from './NewNotes.module.css';
import { useFinding, useUnseenCount } from './use-finding.ts';

/** How much others have added while one was away, and the way through exactly that. */
export const NewNotes = ({ onNext }: { onNext: () => void }) => {
  const t = useText();
  const finding = useFinding();
  const count = useUnseenCount();
  if (count === 0) return null;
  return (
    <div role="group" aria-label={t('find.newSince', { count })} className={styles.line}>
      <p className={styles.count}>{t('find.newSince', { count })}</p>
      <Button size="small" aria-keyshortcuts="U" onClick={onNext}>
        {t('find.toNew')}
      </Button>
      <Button
        size="small"
        look="quiet"
        onClick={() => {
          finding.look({ unseen: true });
          openFindBar();
        }}
      >
        {t('find.onlyNew')}
      </Button>
      <IconButton
        label={t('find.allSeen')}
        icon={<X aria-hidden="true" size={18} />}
        onClick={() => {
          finding.clearUnseen();
          announce(t('find.saidSeen'));
        }}
      />
    </div>
  );
};

import { ArrowDown, ArrowUp, CheckCheck } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useText } from '../i18n/text.ts';
import { openFindBar } from './find-bar.ts';
import styles from './NewNotes.module.css';
import { setUnseenPlace, useUnseenPlace } from './unseen-place.ts';
import { useFinding, useUnseenCount } from './use-finding.ts';
import type { Stepping } from './use-stepping.ts';

/** All that is new has been before this person's eyes, says they. */
export const useMarkAllSeen = (): (() => void) => {
  const t = useText();
  const finding = useFinding();
  return useCallback(() => {
    finding.clearUnseen();
    finding.remember();
    announce(t('find.saidSeen'));
  }, [t, finding]);
};

/** How much others have added while one was away, and the way through exactly that. */
export const NewNotes = ({ toUnseen }: Pick<Stepping, 'toUnseen'>) => {
  const t = useText();
  const finding = useFinding();
  const count = useUnseenCount();
  const at = useUnseenPlace();
  const markAllSeen = useMarkAllSeen();
  // Another board, and another visit, begins at none of them.
  useEffect(() => () => setUnseenPlace(null), []);
  if (count === 0) return null;
  return (
    <div
      role="group"
      data-board-keys=""
      aria-label={t('find.newSince', { count })}
      className={styles.line}
    >
      <p className={styles.count}>{t('find.newSince', { count })}</p>
      <div className={styles.steps}>
        <IconButton
          label={t('find.toNewBefore')}
          aria-keyshortcuts="Shift+U"
          icon={<ArrowUp aria-hidden="true" size={18} />}
          onClick={() => toUnseen(-1)}
        />
        {at !== null && (
          <span className={styles.place}>
            {t('find.unseenPlace', { place: at.place, count: at.count })}
          </span>
        )}
        <Button
          size="small"
          aria-keyshortcuts="U"
          icon={<ArrowDown aria-hidden="true" size={18} />}
          onClick={() => toUnseen(1)}
        >
          {t('find.toNew')}
        </Button>
      </div>
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
      <Button
        size="small"
        look="quiet"
        icon={<CheckCheck aria-hidden="true" size={18} />}
        onClick={markAllSeen}
      >
        {t('find.allSeen')}
      </Button>
    </div>
  );
};

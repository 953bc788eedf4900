import { useState } from 'react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import { useText } from '../i18n/text.ts';
import { clockWords } from '../live/clock-words.ts';
import { useServerTime } from '../meeting-stage/use-server-time.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { Deeds } from '../meeting-stage/use-deed.ts';
import styles from './StageControls.module.css';

/** How long people have to finish their sentence. */
const WAY_BACK_S = 60;

type StageControlsProps = { breakout: Breakout; groupCount: number; deeds: Deeds };

const Returning = ({ breakout, deeds }: Omit<StageControlsProps, 'groupCount'>) => {
  const t = useText();
  const now = useServerTime(true);
  const left = Math.max((breakout.backAt ?? now) - now, 0);
  return (
    <div className={styles.returning}>
      <span role="timer" className={styles.left}>
        {t('tower.returning', { time: clockWords(left) })}
      </span>
      <CarryOn breakout={breakout} deeds={deeds} />
    </div>
  );
};

const CarryOn = ({ breakout, deeds }: Omit<StageControlsProps, 'groupCount'>) => {
  const t = useText();
  return (
    <Button
      busy={deeds.busy}
      onClick={() =>
        void deeds.perform({
          request: { type: 'group.carryOn', breakout: breakout.id },
          done: t('tower.carriedOn'),
          undo: () => [{ type: 'group.bringBack', breakout: breakout.id, seconds: WAY_BACK_S }],
        })
      }
    >
      {t('tower.carryOn')}
    </Button>
  );
};

const Open = ({ breakout, groupCount, deeds }: StageControlsProps) => {
  const t = useText();
  const [asks, setAsks] = useState(false);
  const open = async () => {
    const isOpen = await deeds.perform({
      request: { type: 'group.open', breakout: breakout.id },
      done: t('tower.opened'),
      undo: () => [{ type: 'group.bringBack', breakout: breakout.id, seconds: 0 }],
    });
    if (isOpen) setAsks(false);
  };
  return (
    <>
      <Button look="primary" onClick={() => setAsks(true)}>
        {t('tower.open')}
      </Button>
      {asks && (
        <ConfirmDialog
          title={t('tower.openTitle', { count: groupCount })}
          confirmLabel={t('tower.open')}
          busy={deeds.busy}
          onConfirm={() => void open()}
          onClose={() => setAsks(false)}
        >
          <p>{t('tower.openMeaning')}</p>
        </ConfirmDialog>
      )}
    </>
  );
};

/** The next step of a breakout: open it, bring everybody back, let them carry on. */
export const StageControls = ({ breakout, groupCount, deeds }: StageControlsProps) => {
  const t = useText();
  switch (breakout.stage) {
    case 'prepared':
      return <Open breakout={breakout} groupCount={groupCount} deeds={deeds} />;
    case 'open':
      return (
        <Button
          look="primary"
          busy={deeds.busy}
          onClick={() =>
            void deeds.perform({
              request: { type: 'group.bringBack', breakout: breakout.id, seconds: WAY_BACK_S },
              done: t('tower.broughtBack', { count: WAY_BACK_S }),
              undo: () => [{ type: 'group.carryOn', breakout: breakout.id }],
            })
          }
        >
          {t('tower.bringBack')}
        </Button>
      );
    case 'returning':
      return <Returning breakout={breakout} deeds={deeds} />;
    case 'over':
      return <CarryOn breakout={breakout} deeds={deeds} />;
  }
};

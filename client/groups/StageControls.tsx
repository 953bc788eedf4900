import { useState } from 'react';
import { ChevronDown, Undo2 } from 'lucide-react';
import type { Breakout } from '../../shared/meeting/records/breakout.ts';
import { useText } from '../i18n/text.ts';
import { clockWords } from '../live/clock-words.ts';
import { useServerTime } from '../meeting-stage/use-server-time.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { Deeds } from '../meeting-stage/use-deed.ts';
import styles from './StageControls.module.css';

/** How long people have to finish their sentence. */
const WAY_BACK_S = 60;
const WAY_BACK_TIMES_S = [0, 30, 60, 120, 300];

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

/** One press brings everybody back in the usual time; the menu beside it has other times. */
const WayBack = ({ breakout, deeds }: Omit<StageControlsProps, 'groupCount'>) => {
  const t = useText();
  const words = (seconds: number): string =>
    seconds >= 120
      ? t('live.minutes', { count: seconds / 60 })
      : t('live.seconds', { count: seconds });
  const bringBack = (seconds: number) =>
    void deeds.perform({
      request: { type: 'group.bringBack', breakout: breakout.id, seconds },
      done:
        seconds === 0
          ? t('tower.broughtBackNow')
          : t('tower.broughtBack', { time: words(seconds) }),
      undo: () => [{ type: 'group.carryOn', breakout: breakout.id }],
    });
  return (
    <span className={styles.wayBack}>
      <Button
        look="primary"
        busy={deeds.busy}
        icon={<Undo2 aria-hidden="true" size={18} />}
        onClick={() => bringBack(WAY_BACK_S)}
      >
        {t('tower.bringBack')}
      </Button>
      <Menu
        label={t('tower.bringBackTime')}
        icon={<ChevronDown aria-hidden="true" size={18} />}
        items={WAY_BACK_TIMES_S.map((seconds) => ({
          id: String(seconds),
          label: seconds === 0 ? t('tower.bringBackNow') : words(seconds),
          run: () => bringBack(seconds),
        }))}
      />
    </span>
  );
};

/** The next step of a breakout: open it, bring everybody back, let them carry on. */
export const StageControls = ({ breakout, groupCount, deeds }: StageControlsProps) => {
  switch (breakout.stage) {
    case 'prepared':
      return <Open breakout={breakout} groupCount={groupCount} deeds={deeds} />;
    case 'open':
      return <WayBack breakout={breakout} deeds={deeds} />;
    case 'returning':
      return <Returning breakout={breakout} deeds={deeds} />;
    case 'over':
      return <CarryOn breakout={breakout} deeds={deeds} />;
  }
};

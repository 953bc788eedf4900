import { useState } from 'react';
import { Pause, Play, X } from 'lucide-react';
import { remainingMs } from '../../shared/meeting/live/timer.ts';
import type { Timer } from '../../shared/meeting/records/control.ts';
import { useText } from '../i18n/text.ts';
import { TimerView } from '../live/TimerView.tsx';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { TimerDialog } from './TimerDialog.tsx';
import type { Deeds } from '../meeting-stage/use-deed.ts';
import styles from './TimerControls.module.css';

const MINUTE_S = 60;
const OFFERED_MINUTES = [3, 5, 10, 15, 20, 30];

const StartTimer = ({ onStart }: { onStart: (minutes: number) => void }) => {
  const t = useText();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Menu
        label={t('tower.timerStart')}
        className={styles.start}
        items={[
          ...OFFERED_MINUTES.map((minutes) => ({
            id: String(minutes),
            label: t('tower.minutes', { count: minutes }),
            run: () => onStart(minutes),
          })),
          { id: 'other', label: t('tower.timerOther'), run: () => setAsks(true) },
        ]}
      />
      {asks && (
        <TimerDialog
          onClose={() => setAsks(false)}
          onStart={(minutes) => {
            setAsks(false);
            onStart(minutes);
          }}
        />
      )}
    </>
  );
};

type RunningProps = { timer: Timer; deeds: Deeds };

const RunningTimer = ({ timer, deeds }: RunningProps) => {
  const t = useText();
  const { ask, live, now } = useStage();
  const isPaused = timer.pausedRemainingMs !== null;

  const extend = (minutes: number) =>
    void deeds.perform({
      request: { type: 'timer.extend', seconds: minutes * MINUTE_S },
      done: t('tower.timerExtended', { count: minutes }),
      undo: () => [{ type: 'timer.extend', seconds: -minutes * MINUTE_S }],
    });

  const stop = () => {
    const left = remainingMs(timer, now());
    const extras = (live?.groups ?? []).flatMap(({ id: group, extraMs = 0 }) =>
      extraMs === 0
        ? []
        : [{ type: 'timer.extend', group, seconds: Math.round(extraMs / 1000) } as const],
    );
    void deeds.perform({
      request: { type: 'timer.stop' },
      done: t('tower.timerStopped'),
      undo: () => [
        { type: 'timer.start', seconds: Math.max(1, Math.ceil(left / 1000)) },
        ...(isPaused ? [{ type: 'timer.pause' } as const] : []),
        ...extras,
      ],
    });
  };

  return (
    <div role="group" aria-label={t('tower.timer')} className={styles.timer}>
      <TimerView timer={timer} />
      <Button
        size="small"
        aria-label={t('tower.moreMinutes', { count: 1 })}
        onClick={() => extend(1)}
      >
        {t('tower.plusMinutes', { count: 1 })}
      </Button>
      <Button
        size="small"
        aria-label={t('tower.moreMinutes', { count: 2 })}
        onClick={() => extend(2)}
      >
        {t('tower.plusMinutes', { count: 2 })}
      </Button>
      <IconButton
        label={t(isPaused ? 'tower.timerResume' : 'tower.timerPause')}
        icon={
          isPaused ? <Play aria-hidden="true" size={18} /> : <Pause aria-hidden="true" size={18} />
        }
        onClick={() => void ask({ type: isPaused ? 'timer.resume' : 'timer.pause' })}
      />
      <IconButton
        label={t('tower.timerStop')}
        icon={<X aria-hidden="true" size={18} />}
        onClick={stop}
      />
    </div>
  );
};

/** The meeting's one timer in a facilitator's hand: what is done here is seen in every group. */
export const TimerControls = ({ deeds }: { deeds: Deeds }) => {
  const t = useText();
  const { live } = useStage();
  const timer = live?.control.timer ?? null;
  if (timer) return <RunningTimer timer={timer} deeds={deeds} />;
  return (
    <StartTimer
      onStart={(minutes) =>
        void deeds.perform({
          request: { type: 'timer.start', seconds: minutes * MINUTE_S },
          done: t('tower.timerStarted', { count: minutes }),
          undo: () => [{ type: 'timer.stop' }],
        })
      }
    />
  );
};

import { Pause, Timer as TimerIcon, Volume2, VolumeX } from 'lucide-react';
import { remainingMs } from '../../shared/meeting/live/timer.ts';
import type { Timer } from '../../shared/meeting/records/control.ts';
import { useText } from '../i18n/text.ts';
import { useServerTime } from '../meeting-stage/use-server-time.ts';
import { Menu } from '../ui/Menu.tsx';
import { clockWords } from './clock-words.ts';
import { useTimerSpeech, useTimerVoice } from './use-timer-voice.ts';
import styles from './TimerView.module.css';

/** The meeting's timer by the server's clock: as text, as a bar, and spoken now and then. Nothing locks at its end. */
export const TimerView = ({ timer }: { timer: Timer }) => {
  const t = useText();
  const now = useServerTime(timer.endsAt !== null);
  const { speaks, setSpeaks, sounds, setSounds } = useTimerVoice();
  useTimerSpeech(timer, now);
  const left = remainingMs(timer, now);
  const share = timer.lengthMs === 0 ? 0 : Math.min(left / timer.lengthMs, 1);
  const isPaused = timer.endsAt === null;
  return (
    <div className={styles.timer}>
      <div role="timer" aria-label={t('live.timer')} className={styles.clock}>
        {isPaused ? (
          <Pause aria-hidden="true" size={16} />
        ) : (
          <TimerIcon aria-hidden="true" size={16} />
        )}
        <span className={styles.left}>{left === 0 ? t('live.timeIsUp') : clockWords(left)}</span>
        {isPaused && <span className={styles.paused}>{t('live.paused')}</span>}
        <span aria-hidden="true" className={styles.track}>
          <span className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
        </span>
      </div>
      <Menu
        label={t('live.timerHeard')}
        icon={
          speaks || sounds ? (
            <Volume2 aria-hidden="true" size={16} />
          ) : (
            <VolumeX aria-hidden="true" size={16} />
          )
        }
        className={styles.menu}
        items={[
          {
            id: 'speaks',
            label: t('live.timerSpeaks'),
            checked: speaks,
            run: () => setSpeaks(!speaks),
          },
          {
            id: 'sounds',
            label: t('live.timerSounds'),
            checked: sounds,
            run: () => setSounds(!sounds),
          },
        ]}
      />
    </div>
  );
};

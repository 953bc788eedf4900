import { useEffect, useRef } from 'react';
import { remainingMs } from '../../shared/meeting/live/timer.ts';
import type { Timer } from '../../shared/meeting/records/control.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { setPreferences, usePreference } from '../preferences/preferences.ts';
import { announce } from '../ui/announcer.ts';
import { durationWords, markWords, passedMark } from './timer-words.ts';
import { playTone } from './tone.ts';

type TimerVoice = {
  readonly speaks: boolean;
  readonly setSpeaks: (speaks: boolean) => void;
  readonly sounds: boolean;
  readonly setSounds: (sounds: boolean) => void;
};

/** Whether the timer is heard on this device. Facilitators hear its end unless they chose otherwise. */
export const useTimerVoice = (): TimerVoice => {
  const { facilitates } = useStage();
  const speaks = usePreference('spokenTimer');
  const sounds = usePreference('timerTone') ?? facilitates;
  return {
    speaks,
    setSpeaks: (spokenTimer) => setPreferences({ spokenTimer }),
    sounds,
    setSounds: (timerTone) => setPreferences({ timerTone }),
  };
};

const isSame = (a: Timer, b: Timer): boolean =>
  a.endsAt === b.endsAt && a.pausedRemainingMs === b.pausedRemainingMs;

/** Speaks the timer's marks as they are passed, and what facilitators do with it. */
export const useTimerSpeech = (timer: Timer, now: number): void => {
  const t = useText();
  const { speaks, sounds } = useTimerVoice();
  const left = remainingMs(timer, now);
  const before = useRef({ timer, left });

  useEffect(() => {
    const was = before.current;
    before.current = { timer, left };
    if (!isSame(was.timer, timer)) {
      const time = durationWords(left, t);
      const words = timer.endsAt === null ? 'live.timerPaused' : 'live.timerSet';
      if (speaks) announce(t(words, { time }));
      return;
    }
    const mark = timer.endsAt === null ? null : passedMark(was.left, left, timer.lengthMs);
    if (mark === null) return;
    if (speaks) announce(markWords(mark, timer.lengthMs, t));
    if (sounds && mark === 0) playTone();
  }, [timer, left, speaks, sounds, t]);
};

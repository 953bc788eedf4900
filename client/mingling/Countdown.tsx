import type { MessageKey } from '../i18n/keys.ts';
import { useText } from '../i18n/text.ts';
import { useServerTime } from '../meeting-stage/use-server-time.ts';

const MINUTE_MS = 60_000;
/** What is longer ahead than this is told by the clock alone. */
const SHOWN_MS = 120 * MINUTE_MS;

type CountdownProps = {
  until: number;
  /** Words around the minutes or, in the last one, the seconds. */
  minutes: MessageKey;
  seconds: MessageKey;
};

/** How long there is left until a moment. It turns in silence: what matters of it is announced once. */
export const Countdown = ({ until, minutes, seconds }: CountdownProps) => {
  const t = useText();
  const left = until - useServerTime(true);
  if (left <= 0 || left > SHOWN_MS) return null;
  return (
    <span>
      {left > MINUTE_MS
        ? t(minutes, { count: Math.ceil(left / MINUTE_MS) })
        : t(seconds, { count: Math.ceil(left / 1000) })}
    </span>
  );
};

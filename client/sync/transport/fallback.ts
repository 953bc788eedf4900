import type { Clock } from '../../../shared/lib/clock.ts';
import { eventStreamSockets } from '../event-stream/event-stream-socket.ts';
import { takeStreamSlot } from '../event-stream/stream-slots.ts';
import type { SocketClass } from '../watched-socket.ts';
import { afterFailure, type Choice, transportAt } from './transport-policy.ts';

/** What is fetched only where WebSockets do not seem to get through: the judgement, and the other way. */
export type Fallback = {
  /** What to use instead of WebSocket for what is opened now; `null` when WebSocket is as good. */
  readonly instead: () => SocketClass | null;
  /** A try that began then has failed, and the server is there. True when there is another way now. */
  readonly failed: (began: number) => boolean;
};

type FallbackOptions = {
  readonly clock: Clock;
  /** What a tab knows over a reload. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** Where in it stands until when WebSockets need not be tried, in ms since 1970. */
  readonly key: string;
};

export const createFallback = ({ clock, storage, key }: FallbackOptions): Fallback => {
  const Instead = eventStreamSockets({ clock, takeSlot: takeStreamSlot });
  let choice: Choice = { httpUntil: Number(storage.getItem(key)), strikes: 0, struckAt: 0 };
  let changedAt = 0;
  return {
    instead: () => (transportAt(choice, clock.now()) === 'http' ? Instead : null),
    failed: (began) => {
      const before = choice.httpUntil;
      const ended = clock.now();
      choice = afterFailure(choice, { began, ended });
      if (choice.httpUntil !== before) {
        changedAt = ended;
        storage.setItem(key, String(choice.httpUntil));
      }
      return began < changedAt;
    },
  };
};

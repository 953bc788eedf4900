import { type OwnPresence, PRESENCE_INTERVAL_MS } from '../../shared/presence/presence.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { PresenceLink } from '../sync/presence-link.ts';

/** What this tab says of itself. */
export type OwnPresenceSender = {
  readonly set: (partial: Partial<OwnPresence>) => void;
  /** What was said last. */
  readonly own: () => OwnPresence;
  /** Calls back with what is said, whenever something is. */
  readonly subscribe: (listener: (own: OwnPresence) => void) => () => void;
  /** Is gone for the others, as when the page goes away, or back again. */
  readonly hide: (hidden: boolean) => void;
  readonly stop: () => void;
};

/**
 * Sends what was set last, the first at once and then at most every `PRESENCE_INTERVAL_MS`, or twice for each time that
 * the room passes it on. `silent` for somebody who looks without a trace.
 */
export const createOwnPresence = (
  link: Pick<PresenceLink, 'say' | 'pace'>,
  clock: Clock,
  silent: boolean,
): OwnPresenceSender => {
  const listeners = new Set<(own: OwnPresence) => void>();
  let own: OwnPresence = {};
  let resting: (() => void) | null = null;
  let changed = false;
  let isHidden = silent;

  const say = (): void => link.say(isHidden ? null : own);

  const send = (): void => {
    changed = false;
    say();
    resting = clock.after(Math.max(PRESENCE_INTERVAL_MS, link.pace() / 2), () => {
      resting = null;
      if (changed) send();
    });
  };

  say();

  return {
    set: (partial) => {
      if (silent) return;
      own = { ...own, ...partial };
      changed = true;
      if (!resting) send();
      for (const listener of listeners) listener(own);
    },
    own: () => own,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hide: (hidden) => {
      isHidden = silent || hidden;
      say();
    },
    stop: () => resting?.(),
  };
};

import type { Awareness } from 'y-protocols/awareness';
import { type OwnPresence, PRESENCE_INTERVAL_MS } from '../../shared/presence/presence.ts';
import type { Clock } from '../../shared/lib/clock.ts';

/** What this tab says of itself. */
export type OwnPresenceSender = {
  readonly set: (partial: Partial<OwnPresence>) => void;
  /** Is gone for the others, as when the page goes away, or back again. */
  readonly hide: (hidden: boolean) => void;
  /** Says the same to those on another awareness. */
  readonly follow: (awareness: Awareness) => void;
  readonly stop: () => void;
};

/**
 * Sends what was set last, the first at once and then at most every `PRESENCE_INTERVAL_MS`.
 * `silent` for somebody who looks without a trace.
 */
export const createOwnPresence = (
  first: Awareness,
  clock: Clock,
  silent: boolean,
): OwnPresenceSender => {
  let awareness = first;
  let own: OwnPresence = {};
  let resting: (() => void) | null = null;
  let changed = false;
  let isHidden = silent;

  const say = (): void => awareness.setLocalState(isHidden ? null : own);

  const send = (): void => {
    changed = false;
    say();
    resting = clock.after(PRESENCE_INTERVAL_MS, () => {
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
    },
    hide: (hidden) => {
      isHidden = silent || hidden;
      say();
    },
    follow: (next) => {
      awareness = next;
      say();
    },
    stop: () => resting?.(),
  };
};

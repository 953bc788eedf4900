import type { Message } from '../../shared/meeting/records/message.ts';

/** Whoever comes later hears what was called out in the last so many ms; what is older is past. */
export const FRESH_MS = 5 * 60_000;

/** More at once are no calm banner; the newest are shown. */
const SHOWN = 3;

type Circumstances = {
  readonly messages: readonly Message[];
  /** The groups whose messages are meant for the reader: their own, or the one whose board they look at. */
  readonly groups: ReadonlySet<string>;
  /** When the reader came, by the server's clock. */
  readonly cameAt: number;
  readonly dismissed: ReadonlySet<string>;
};

/** What facilitators called out and the reader has not put away, oldest first. */
export const messagesToShow = (reader: Circumstances): readonly Message[] =>
  reader.messages
    .filter(
      ({ id, to, at }) =>
        (to === '' || reader.groups.has(to)) &&
        at > reader.cameAt - FRESH_MS &&
        !reader.dismissed.has(id),
    )
    .slice(-SHOWN);

import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { As } from '../../shared/api/as.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** Why somebody can only read. `until` (ms since 1970) is when writing ended, where that is told. */
type ReadOnlyReason = { readonly key: MessageKey; readonly until?: number };

type Circumstances = {
  readonly as: As;
  /** `null` while the server has not told. */
  readonly meeting: Pick<MeetingAnswer, 'state' | 'openUntil'> | null;
  /** A continuous board of the network does not rest with its meeting. */
  readonly continuous: boolean;
};

/** The one sentence that a reader needs; the most personal reason first. */
export const readOnlyReason = ({ as, meeting, continuous }: Circumstances): ReadOnlyReason => {
  if (as === 'viewer') return { key: 'notices.readOnlyViewer' };
  if (continuous || meeting === null) return { key: 'notices.readOnlyOther' };
  switch (meeting.state) {
    case 'archived':
      return { key: 'notices.readOnlyArchived' };
    case 'resting':
      return meeting.openUntil === null
        ? { key: 'notices.readOnlyResting' }
        : { key: 'notices.readOnlyRestingSince', until: meeting.openUntil };
    case 'preparation':
    case 'live':
    case 'open':
      return { key: 'notices.readOnlyOther' };
  }
};

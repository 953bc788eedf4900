import type { BoardCard } from '../../shared/api/boards.ts';
import type { MeetingAnswer } from '../../shared/api/meetings.ts';
import type { As } from '../../shared/api/as.ts';
import { closingOf } from '../../shared/meeting/closing.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** Why somebody can only read. `until` (ms since 1970) is when writing ended, where that is told; then one can ask. */
type ReadOnlyReason = { readonly key: MessageKey; readonly until?: number };

type Circumstances = {
  readonly as: As;
  /** `null` while the server has not told; so is `board`. */
  readonly meeting: Pick<MeetingAnswer, 'state' | 'openUntil'> | null;
  readonly board: Pick<BoardCard, 'continuous' | 'afterwards' | 'awakeUntil' | 'closedAt'> | null;
};

/** The one sentence that a reader needs; the most personal reason first. */
export const readOnlyReason = ({ as, meeting, board }: Circumstances): ReadOnlyReason => {
  if (as === 'viewer') return { key: 'notices.readOnlyViewer' };
  // A continuous board of the network does not rest with its meeting.
  if (board === null || meeting === null || board.continuous) {
    return { key: 'notices.readOnlyOther' };
  }
  const { isOpen, at } = closingOf(meeting, board);
  if (isOpen) return { key: 'notices.readOnlyOther' };
  switch (meeting.state) {
    case 'archived':
      return at === null
        ? { key: 'notices.readOnlyArchived' }
        : { key: 'notices.readOnlyArchivedSince', until: at };
    case 'resting':
      return at === null
        ? { key: 'notices.readOnlyResting' }
        : { key: 'notices.readOnlyRestingSince', until: at };
    case 'preparation':
    case 'live':
    case 'open':
      return at === null
        ? { key: 'notices.readOnlyOther' }
        : { key: 'notices.readOnlyRestingSince', until: at };
  }
};

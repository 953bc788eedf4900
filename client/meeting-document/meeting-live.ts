import type { Control } from '../../shared/meeting/records/control.ts';
import type { ListedBoard } from '../../shared/meeting/records/listed-board.ts';
import type { MeetingInfo } from '../../shared/meeting/records/meeting.ts';
import type { PersonHere } from '../presence/person-here.ts';
import type { ConnectionEnd } from '../sync/close-meaning.ts';

/** A meeting as it is this moment: what its page shows without asking again. */
export type MeetingLive = {
  readonly info: MeetingInfo;
  readonly control: Control;
  /** The boards that participants see, in their order; a facilitator's hidden ones come by HTTP only. */
  readonly boards: readonly ListedBoard[];
  /** Living notes on each board, by its id. */
  readonly noteCounts: ReadonlyMap<string, number>;
  /** Who has each board open, by its id. */
  readonly peopleAt: ReadonlyMap<string, readonly PersonHere[]>;
  /** The line is there; without it everything is as it was last. */
  readonly online: boolean;
  /** There is no coming back with this session. */
  readonly ended: ConnectionEnd | null;
};

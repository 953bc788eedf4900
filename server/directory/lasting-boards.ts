import type { Role } from '../../shared/access/actor.ts';
import type { MeetingState } from '../../shared/meeting/state.ts';
import type { ActiveBoard } from './records.ts';

/** A board of a group that carries on, as one of those who keep it finds it. */
export type KeptBoard = {
  readonly id: string;
  readonly title: string;
  readonly noteCount: number;
  /** The meeting through which it is opened: where the group met or, when that is gone, the group's own. */
  readonly meetingId: string;
  readonly meetingState: MeetingState;
  /** Where the group met; null when that meeting is gone. */
  readonly meetingTitle: string | null;
  /** The strongest that this device is there. */
  readonly role: Role;
};

/** With how many people keep it. */
export type GroupBoard = ActiveBoard & { readonly keepers: number };

/** A lasting board that goes to a meeting of its group's own, which has been written down as unfinished. */
export type Heir = {
  readonly board: string;
  readonly meeting: string;
  /** Who runs the table, and now leads the group; null for nobody who keeps the board. */
  readonly leader: string | null;
};

/** Boards of groups that carry on, and whose they are. Times are ms since 1970. */
export interface LastingBoards {
  /** These people keep the board, too. */
  keepBoard(args: { board: string; people: readonly string[]; now: number }): Promise<void>;
  /** Without `person`: nobody keeps it any more. */
  letBoardGo(args: { board: string; person?: string }): Promise<void>;
  /** Who keeps a board, the first of them first. */
  listKeepers(board: string): Promise<readonly string[]>;
  /** What whoever uses this device keeps, the liveliest first. */
  listKeptBoards(deviceId: string): Promise<readonly KeptBoard[]>;
  /** All of the network, the liveliest first. */
  listGroupBoards(networkId: string): Promise<readonly GroupBoard[]>;
  /** Lasting boards of meetings that are still there and that nobody keeps. */
  listUnkeptBoards(): Promise<readonly { readonly id: string; readonly meetingId: string }[]>;
}

import type { BoardFields, MeetingFields } from './records.ts';

/**
 * The other direction of the mirror: facilitators change titles and times in documents, and the directory,
 * which lists them, follows. Called by rooms after the change is on disk.
 */
export interface Projection {
  /** Somebody wrote on the board; openings and erasures are no activity. */
  boardWritten(boardId: string): Promise<void>;
  boardProjected(
    boardId: string,
    board: Pick<BoardFields, 'title' | 'layout' | 'noteCount'>,
  ): Promise<void>;
  meetingProjected(meetingId: string, meeting: MeetingFields): Promise<void>;
}

import type { NewMeeting } from '../directory/directory.ts';
import type { Meeting } from '../directory/records.ts';
import { copyContent } from './board-content.ts';
import { createBoard } from './create-board.ts';
import { createMeeting, type CreatedMeeting } from './create-meeting.ts';
import type { Facilitation } from './facilitation.ts';

export type Duplicate = {
  readonly original: Meeting;
  readonly title: string | undefined;
  readonly startsAt: number | null | undefined;
  readonly creator: NewMeeting['creator'];
};

/** The same length, moved to another start; without a start there is no end either. */
const movedEnd = ({ startsAt, endsAt }: Meeting, newStart: number | null): number | null =>
  newStart === null || startsAt === null || endsAt === null ? null : newStart + endsAt - startsAt;

/** A new meeting with the same boards and sections, without notes, people or the old links. */
export const duplicateMeeting = async (
  facilitation: Facilitation,
  { original, title = original.title, startsAt = null, creator }: Duplicate,
): Promise<CreatedMeeting> => {
  const { directory, documents } = facilitation;
  const { description, language, timeZone } = original;
  const endsAt = movedEnd(original, startsAt);
  const created = await createMeeting(
    facilitation,
    { title, description, language, timeZone, startsAt, endsAt },
    creator,
  );
  const meetingId = created.meeting.id;
  const boards = await directory.listBoards(original.id);
  for (const board of boards) {
    if (board.meetingId === null || board.removedAt !== null) continue;
    const content = await documents.readBoard(board.id);
    if (content === null) continue;
    const { visibility, afterwards } = board;
    const copy = copyContent(content);
    await createBoard(facilitation, { meetingId, content: copy, visibility, afterwards });
  }
  return created;
};

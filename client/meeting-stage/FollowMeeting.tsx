import { AttentionFollower } from '../attention/AttentionFollower.tsx';
import { BringBack } from '../groups/BringBack.tsx';
import { GroupInvitation } from '../groups/GroupInvitation.tsx';
import { WordsOffer } from '../groups/WordsOffer.tsx';
import { ReportFollower } from '../report/ReportFollower.tsx';

type FollowMeetingProps = {
  /** The board that is open on this page, if one is. */
  boardId?: string | null;
  /** The breakout whose groups this page shows, if it does. */
  breakoutId?: string | null;
  /** Says that groups are open and where they are. */
  invites?: boolean;
  /** The server has everything that was written on the open board. */
  isSaved?: boolean;
};

/**
 * Everything by which the meeting moves people, or invites them to move: mounted once on every page of a meeting,
 * below its `<MeetingStage>`.
 */
export const FollowMeeting = ({
  boardId = null,
  breakoutId = null,
  invites = true,
  isSaved = true,
}: FollowMeetingProps) => (
  <>
    <ReportFollower />
    <AttentionFollower boardId={boardId} isSaved={isSaved} />
    {boardId !== null && <BringBack key={boardId} boardId={boardId} isSaved={isSaved} />}
    {invites && <GroupInvitation boardId={boardId} breakoutId={breakoutId} />}
    <WordsOffer boardId={boardId} />
  </>
);

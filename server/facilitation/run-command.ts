import { accessTo, accessToContinuousBoard } from '../../shared/access/visibility.ts';
import {
  COMMAND_ROLES,
  type CommandOf,
  type MeetingCommand,
} from '../../shared/api/commands/all.ts';
import { clusterCommandRoles } from '../../shared/api/commands/cluster-commands.ts';
import { attentionCommandRoles } from '../../shared/api/commands/attention-commands.ts';
import { groupCommandRoles } from '../../shared/api/commands/group-commands.ts';
import { draftCommandRoles } from '../../shared/api/commands/draft-commands.ts';
import { lastingCommandRoles } from '../../shared/api/commands/lasting-commands.ts';
import { liveCommandRoles } from '../../shared/api/commands/live-commands.ts';
import { meetingCommandRoles } from '../../shared/api/commands/meeting-commands.ts';
import { moderationCommandRoles } from '../../shared/api/commands/moderation-commands.ts';
import { noteCommandRoles } from '../../shared/api/commands/note-commands.ts';
import { phaseCommandRoles } from '../../shared/api/commands/phase-commands.ts';
import { publishingCommandRoles } from '../../shared/api/commands/publishing-commands.ts';
import { tableCommandRoles } from '../../shared/api/commands/table-commands.ts';
import { templateCommandRoles } from '../../shared/api/commands/template-commands.ts';
import { videoLinkCommandRoles } from '../../shared/api/commands/video-link-commands.ts';
import { voteCommandRoles } from '../../shared/api/commands/vote-commands.ts';
import { ok } from '../../shared/lib/result.ts';
import { isClosed } from '../../shared/meeting/over.ts';
import type { Board, Meeting } from '../directory/records.ts';
import { runAttentionCommand } from './attention/run-attention-command.ts';
import {
  duplicateBoard,
  findOwnBoard,
  moveBoard,
  removeBoard,
  renameBoard,
  restoreBoard,
  setVisibility,
} from './board-commands.ts';
import { changeLink, removePerson } from './door-commands.ts';
import { runClusterCommand } from './clusters/run-cluster-command.ts';
import { runGroupCommand } from './breakouts/run-group-command.ts';
import { runDraftCommand } from './drafts/run-draft-command.ts';
import { eraseNotesOf } from './erasure/erase-notes-of.ts';
import type { Facilitation } from './facilitation.ts';
import { deedOf } from './log/deed-of.ts';
import { isKnown } from './log/is-known.ts';
import { runGrantCommand } from './grants/run-grant-command.ts';
import { runTemplateCommand } from './library/run-template-command.ts';
import { runLiveCommand } from './live/run-live-command.ts';
import { moveMeeting } from './meeting-state.ts';
import { keepOrLetGo } from './mingling/lasting-boards.ts';
import { runTableCommand } from './mingling/run-table-command.ts';
import { isListedIn, type Outcome, type Sender } from './outcome.ts';
import { runModerationCommand } from './moderation/run-moderation-command.ts';
import { runNoteCommand } from './nameless/run-note-command.ts';
import { runPhaseCommand } from './phases/run-phase-command.ts';
import { runPublishingCommand } from './publishing/run-publishing-command.ts';
import { checkPromise } from './promise.ts';
import { refuse } from './refusal.ts';
import { refuseClosed } from './refuse-closed.ts';
import { restBoard, setOpenUntil, wakeBoard } from './waking.ts';
import { runVideoLinkCommand } from './video-links/run-video-link-command.ts';
import { runVoteCommand } from './votes/run-vote-command.ts';

/** For whoever writes a program: why nothing in a meeting can be changed. */
export const ARCHIVED = 'The meeting is archived.';

type BoardCommand = CommandOf<
  Exclude<Extract<keyof typeof meetingCommandRoles, `board.${string}`>, 'board.wake' | 'board.rest'>
>;

const runBoardCommand = (
  facilitation: Facilitation,
  { board, command }: { board: Board; command: BoardCommand },
): Promise<Outcome> => {
  switch (command.type) {
    case 'board.rename':
      return renameBoard(facilitation, board, command);
    case 'board.move':
      return moveBoard(facilitation, board, command);
    case 'board.duplicate':
      return duplicateBoard(facilitation, board, command);
    case 'board.setVisibility':
      return setVisibility(facilitation, board, command);
    case 'board.remove':
      return removeBoard(facilitation, board);
    case 'board.restore':
      return restoreBoard(facilitation, board);
  }
};

const setState = async (
  facilitation: Facilitation,
  meeting: Meeting,
  command: Extract<MeetingCommand, { type: 'meeting.setState' }>,
): Promise<Outcome> => {
  const { state: to, openUntil } = command;
  const at = facilitation.now();
  if (openUntil != null && !isClosed(to)) {
    const checked = checkPromise({ ...meeting, state: to }, openUntil, at);
    if (!checked.ok) return checked;
  }
  await moveMeeting(facilitation, meeting, {
    to,
    at,
    ...(openUntil !== undefined && { openUntil }),
  });
  return ok(null);
};

/** An archived meeting stays as it is: its boards can be read, but neither changed nor removed. */
const mayChangeBoard = (
  { session, meeting }: Pick<Sender, 'session' | 'meeting'>,
  board: Board,
): boolean =>
  (board.meetingId === null
    ? accessToContinuousBoard(board.visibility, session.role)
    : accessTo(meeting.state, `board.${board.visibility}`, session.role)) === 'write';

type OwnCommand = CommandOf<keyof typeof meetingCommandRoles>;

const runMeetingCommand = async (
  facilitation: Facilitation,
  { session, meeting, origin }: Sender,
  command: OwnCommand,
): Promise<Outcome> => {
  if ('board' in command) {
    const board = await findOwnBoard(facilitation, session, command.board);
    if (!board.ok) return board;
    // A board is woken from the archive, too.
    if (command.type === 'board.wake') {
      return wakeBoard(facilitation, { board: board.value, meeting }, command);
    }
    if (command.type === 'board.rest') return restBoard(facilitation, board.value);
    if (!mayChangeBoard({ session, meeting }, board.value)) return refuse('conflict', ARCHIVED);
    return runBoardCommand(facilitation, { board: board.value, command });
  }
  switch (command.type) {
    case 'meeting.setState':
      return setState(facilitation, meeting, command);
    case 'meeting.setOpenUntil':
      return setOpenUntil(facilitation, meeting, command);
    case 'link.renew':
    case 'link.revoke':
      return changeLink(facilitation, session, command);
    case 'person.eraseNotes':
      return eraseNotesOf(facilitation, { session, meeting, origin }, command);
    case 'person.remove': {
      const removed = await removePerson(facilitation, session, command.participantId);
      // Votes may have waited for nobody else.
      facilitation.reviewAlarms(meeting.id);
      return removed;
    }
  }
};

/** What happens in the meeting itself: by then its document may hold something that falls due. */
const runGatheringCommand = (
  facilitation: Facilitation,
  sender: Sender,
  command: Exclude<
    MeetingCommand,
    | OwnCommand
    | CommandOf<
        | keyof typeof templateCommandRoles
        | keyof typeof noteCommandRoles
        | keyof typeof clusterCommandRoles
        | keyof typeof publishingCommandRoles
        | keyof typeof moderationCommandRoles
        | keyof typeof lastingCommandRoles
      >
  >,
): Promise<Outcome> => {
  if (isListedIn(tableCommandRoles, command)) return runTableCommand(facilitation, sender, command);
  if (isListedIn(groupCommandRoles, command)) return runGroupCommand(facilitation, sender, command);
  if (isListedIn(draftCommandRoles, command)) return runDraftCommand(facilitation, sender, command);
  if (isListedIn(liveCommandRoles, command)) return runLiveCommand(facilitation, sender, command);
  if (isListedIn(attentionCommandRoles, command)) {
    return runAttentionCommand(facilitation, sender, command);
  }
  if (isListedIn(videoLinkCommandRoles, command)) {
    return runVideoLinkCommand(facilitation, sender, command);
  }
  if (isListedIn(phaseCommandRoles, command)) return runPhaseCommand(facilitation, sender, command);
  if (isListedIn(voteCommandRoles, command)) return runVoteCommand(facilitation, sender, command);
  return runGrantCommand(facilitation, sender, command);
};

const carryOut = async (
  facilitation: Facilitation,
  sender: Sender,
  command: MeetingCommand,
): Promise<Outcome> => {
  const { session, meeting } = sender;
  if (session.look || !COMMAND_ROLES[command.type].includes(session.role)) {
    return refuse('not-allowed');
  }
  if (isListedIn(meetingCommandRoles, command)) {
    return runMeetingCommand(facilitation, sender, command);
  }
  if (isListedIn(templateCommandRoles, command)) {
    return runTemplateCommand(facilitation, sender, command);
  }
  if (isListedIn(publishingCommandRoles, command)) {
    return runPublishingCommand(facilitation, sender, command);
  }
  if (isListedIn(moderationCommandRoles, command)) {
    return runModerationCommand(facilitation, sender, command);
  }
  if (isListedIn(noteCommandRoles, command)) return runNoteCommand(facilitation, sender, command);
  if (isListedIn(clusterCommandRoles, command)) {
    return runClusterCommand(facilitation, sender, command);
  }
  if (isListedIn(lastingCommandRoles, command)) return keepOrLetGo(facilitation, sender, command);
  // Whoever may only read the meeting's document changes nothing in it by commands either.
  if (accessTo(meeting.state, 'meeting', session.role) !== 'write') {
    return meeting.state === 'archived'
      ? refuse('conflict', ARCHIVED)
      : refuseClosed(facilitation, sender);
  }
  await facilitation.watchMeeting(meeting.id);
  try {
    return await runGatheringCommand(facilitation, sender, command);
  } finally {
    facilitation.reviewAlarms(meeting.id);
  }
};

/**
 * Runs a command that is well-formed; the sender's role and the meeting's state decide whether it may. What facilitators
 * did is written down for the others of them.
 */
export const runCommand = async (
  facilitation: Facilitation,
  sender: Sender,
  command: MeetingCommand,
): Promise<Outcome> => {
  const { session, meeting } = sender;
  const outcome = await carryOut(facilitation, sender, command);
  if (!outcome.ok || session.role !== 'facilitator') return outcome;
  const deed = deedOf(command, outcome.value);
  if (deed) {
    const at = facilitation.now();
    const done = { ...deed, meetingId: meeting.id, at, person: session.personId };
    if (!(await isKnown(facilitation, done, outcome.value))) {
      await facilitation.directory.addDeed(done);
    }
  }
  return outcome;
};

import type { OperationTable } from '../batch.ts';
import { boardOperations } from './boards.ts';
import { changeOperations } from './changes.ts';
import { checkpointOperations } from './checkpoints.ts';
import { doorOperations } from './doors.ts';
import { expectationOperations } from './expectations.ts';
import { fileOperations } from './files.ts';
import { grantOperations } from './grants.ts';
import { journalOperations } from './journal.ts';
import { meetingOperations } from './meetings.ts';
import { moderationOperations } from './moderation.ts';
import { peopleOperations } from './people.ts';
import { phaseNotesOperations } from './phase-notes.ts';
import { erasureOperations } from './erasures.ts';
import { lastingBoardOperations } from './lasting-boards.ts';
import { linkGroupOperations } from './link-groups.ts';
import { publicLinkOperations } from './public-links.ts';
import { savedTemplateOperations } from './saved-templates.ts';
import { unfinishedMeetingOperations } from './unfinished-meetings.ts';
import { videoLinkOperations } from './video-links.ts';
import { voteOperations } from './votes.ts';

/** Everything the storage thread can be asked for, by name. */
export const operations = {
  ...journalOperations,
  ...changeOperations,
  ...checkpointOperations,
  ...peopleOperations,
  ...doorOperations,
  ...grantOperations,
  ...meetingOperations,
  ...unfinishedMeetingOperations,
  ...boardOperations,
  ...videoLinkOperations,
  ...expectationOperations,
  ...phaseNotesOperations,
  ...voteOperations,
  ...savedTemplateOperations,
  ...fileOperations,
  ...lastingBoardOperations,
  ...linkGroupOperations,
  ...publicLinkOperations,
  ...erasureOperations,
  ...moderationOperations,
} as const satisfies OperationTable;

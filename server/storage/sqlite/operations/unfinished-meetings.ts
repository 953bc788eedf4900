import type { NewMeeting, StartedMeeting } from '../../../directory/directory.ts';
import { type Sql, text } from '../sql.ts';
import { insertBoard } from './boards.ts';
import { dropMeeting, insertMeeting, isLinkTaken, makeFacilitator } from './meetings.ts';

const startMeeting = (sql: Sql, args: StartedMeeting): boolean => {
  if (isLinkTaken(sql, args.links)) return false;
  insertMeeting(sql, args, true);
  for (const board of args.boards) {
    insertBoard(sql, { board, networkId: args.networkId, now: args.now });
  }
  return true;
};

const finishMeeting = (sql: Sql, args: Pick<NewMeeting, 'meeting' | 'creator' | 'now'>): void => {
  sql('UPDATE meetings SET isUnfinished = 0 WHERE id = ?').run(args.meeting.id);
  makeFacilitator(sql, args);
};

const dropUnfinishedMeetings = (sql: Sql, _: null): void => {
  for (const row of sql('SELECT id FROM meetings WHERE isUnfinished').all()) {
    dropMeeting(sql, text(row, 'id'));
  }
};

export const unfinishedMeetingOperations = { startMeeting, finishMeeting, dropUnfinishedMeetings };

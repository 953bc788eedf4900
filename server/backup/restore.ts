import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { dataFolderOf } from '../config.ts';
import { counted, type Given, runCommand } from './command.ts';
import { restoreFolder } from './restore-folder.ts';
import { restoreMeeting, type RestoredMeeting } from './restore-meeting.ts';

const HELP = `Usage: npm run restore -- <file> [--into <folder>] [--meeting <id>]

Restores a backup into the data folder (DATA_DIR, ./data when it is not set), which must be empty.

  --into <folder>   restores into this folder instead
  --meeting <id>    restores this one meeting beside the others of a folder that is in use; stop the server
                    first. When the meeting is there, a backup of everything is written into the folder
                    before, and who may come in stays as it is today.
  --help            shows this

Without npm: node server/backup/restore.ts <file> …`;

const wholeFolder = async (archive: string, into: string): Promise<string> => {
  const { meetings, createdAt } = await restoreFolder(archive, into);
  return `Restored ${counted(meetings.length, 'meeting')}, as of ${createdAt}, into ${path.resolve(into)}. Start the server on it.`;
};

const tellOf = ({ meeting, createdAt, keptIn, lostLinks }: RestoredMeeting): string =>
  [
    `Restored "${meeting.title}" with ${counted(meeting.boards, 'board')}, as of ${createdAt}. Start the server.`,
    ...(keptIn === null
      ? []
      : [`What was there before is kept in ${keptIn}; delete it when nobody misses anything.`]),
    ...(lostLinks === 0
      ? []
      : ['Another meeting has its code by now: let a facilitator make a new one.']),
  ].join('\n');

const oneMeeting = async (archive: string, into: string, meetingId: string): Promise<string> =>
  tellOf(
    await restoreMeeting({
      archive,
      into,
      meetingId,
      version: packageJson.version,
      now: Date.now(),
    }),
  );

const run = ({ file, values }: Given): Promise<string> => {
  const { into = dataFolderOf(process.env), meeting } = values;
  return meeting === undefined
    ? wholeFolder(file, String(into))
    : oneMeeting(file, String(into), String(meeting));
};

await runCommand({
  help: HELP,
  options: { into: { type: 'string' }, meeting: { type: 'string' } },
  run,
});

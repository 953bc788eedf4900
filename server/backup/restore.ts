import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { dataFolderOf } from '../config.ts';
import { counted, type Given, runCommand } from './command.ts';
import { erasuresOfFolder } from './erase-again.ts';
import { restoreFolder } from './restore-folder.ts';
import { restoreMeeting, type RestoredMeeting } from './restore-meeting.ts';

const HELP = `Usage: npm run restore -- <file> [--into <folder>] [--meeting <id>] [--erased <folder>]

Restores a backup into the data folder (DATA_DIR, ./data when it is not set), which must be empty.

  --into <folder>   restores into this folder instead
  --meeting <id>    restores this one meeting beside the others of a folder that is in use; stop the server
                    first. When the meeting is there, a backup of everything is written into the folder
                    before, and who may come in stays as it is today.
  --erased <folder> the data folder that was in use until now, whole or damaged elsewhere: whoever was erased
                    there since the backup was made does not come back. Not needed with --meeting
  --help            shows this

Without npm: node server/backup/restore.ts <file> …`;

const wholeFolder = async (
  archive: string,
  into: string,
  erased: string | undefined,
): Promise<string> => {
  const erasures = erased === undefined ? [] : erasuresOfFolder(erased);
  const { meetings, createdAt } = await restoreFolder(archive, into, erasures);
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
  const { into = dataFolderOf(process.env), meeting, erased } = values;
  return meeting === undefined
    ? wholeFolder(file, String(into), erased === undefined ? undefined : String(erased))
    : oneMeeting(file, String(into), String(meeting));
};

await runCommand({
  help: HELP,
  options: { into: { type: 'string' }, meeting: { type: 'string' }, erased: { type: 'string' } },
  run,
});

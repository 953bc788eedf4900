import { statSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { dataFolderOf } from '../config.ts';
import { backUp } from './back-up.ts';
import { counted, runCommand, sizeOf } from './command.ts';

const HELP = `Usage: npm run backup -- <file>

Writes a backup of the data folder (DATA_DIR, ./data when it is not set) into one new file, such as
talkoot-2026-01-31.tar.gz. The server may be running. The file holds everything, keys included: keep it
where only you can read it.

Without npm: node server/backup/backup.ts <file>`;

await runCommand({
  help: HELP,
  options: {},
  run: async ({ file }) => {
    const dataFolder = dataFolderOf(process.env);
    const { version } = packageJson;
    const { meetings } = await backUp({ dataFolder, file, version, now: Date.now() });
    const size = sizeOf(statSync(file).size);
    return `Backed up ${counted(meetings.length, 'meeting')} of ${path.resolve(dataFolder)} to ${path.resolve(file)} (${size}). It holds keys: keep it where only you can read it.`;
  },
});

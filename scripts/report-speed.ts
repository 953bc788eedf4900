import { performance } from 'node:perf_hooks';
import { createBoard } from '../server/facilitation/create-board.ts';
import { join, makeMeeting } from '../server/testing/meeting.ts';
import { openTestApp, removeFolder } from '../server/testing/test-app.ts';
import { ok } from '../shared/lib/result.ts';
import { writeRecord, writeRoot } from '../shared/meeting/write.ts';

/**
 * What it costs when everybody asks for the notes of the group whose turn has come: `node scripts/report-speed.ts`. Requests go
 * past the network, through all of the server behind it.
 */
const PEOPLE = 650;
const NOTES = 60;
const ROUNDS = 5;

const server = await openTestApp({ env: { LOG_LEVEL: 'error' } });
const meeting = await makeMeeting(server);
const { facilitation } = server.app;
const boardOf = async (title: string): Promise<string> => {
  const board = await createBoard(facilitation, {
    meetingId: meeting.id,
    content: {
      title,
      description: '',
      layout: 'columns',
      settings: {},
      sections: [{ id: 's', title: 'Mikä toimii?', prompt: '', rank: 'a0' }],
      notes: Array.from({ length: NOTES }, (_, at) => ({
        id: `n${at}`,
        text: `Perhekeskuksen yhteinen ohjausryhmä sopii kokeilusta ${at}`,
        section: 's',
        rank: `a${String(at).padStart(3, '0')}`,
        createdAt: at,
      })),
    },
  });
  return board.id;
};
const boards = [await boardOf('Lapset A'), await boardOf('Lapset B')];
const turnTo = (turn: number) =>
  facilitation.documents.editMeeting(meeting.id, (doc) => {
    boards.forEach((board, at) =>
      writeRecord(doc, 'groups', { id: `g${at}`, breakout: 'b', board }),
    );
    const groups = boards.map((_, at) => `g${at}`);
    const report = { breakout: 'b', groups, turn, endsAt: 0, minutesEach: 3 };
    writeRoot(doc, 'control', { report });
    return ok(null);
  });

const people = [];
for (let at = 0; at < PEOPLE; at += 1) {
  people.push(await join(server.program, meeting.keys.participant, { name: `Anna ${at}` }));
}
const url = `/api/meetings/${meeting.id}/report`;
for (let round = 0; round < ROUNDS; round += 1) {
  await turnTo(round % 2);
  const start = performance.now();
  const before = process.cpuUsage();
  const answers = await Promise.all(people.map(({ token }) => server.program.get(url, { token })));
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const right = answers.filter(({ body }) => body.group === `g${round % 2}`).length;
  const bytes = JSON.stringify(answers[0]?.body).length;
  console.log(
    `${right} of ${PEOPLE} answers in ${took.toFixed(0)} ms, ${((user + system) / 1000).toFixed(0)} ms of CPU, ${bytes} bytes each`,
  );
}
await server.close();
removeFolder(server.folder);

import { isDeepStrictEqual } from 'node:util';
import { dialects } from '../dialects/dialects.ts';
import type { Seat } from '../dialects/dialect.ts';
import { contentOf, type Content } from '../load/content.ts';
import { Line } from '../load/line.ts';
import { readBoard } from '../load/visit.ts';
import { sleep } from '../measure/clock.ts';
import type { Figures, Round, Workload } from './workload.ts';

const PEOPLE = 3;
const EDITS = 60;
const EVERY_MS = 10;
/** Long enough for everything to come, also on a busy machine. */
const REST_MS = 1500;

type Witness = { readonly seat: Seat; readonly line: Line; readonly messages: Buffer[] };

const sit = (round: Round, port: number, seat: Seat): Promise<Witness> =>
  new Promise((resolve, reject) => {
    const dialect = dialects[round.target.dialect];
    const messages: Buffer[] = [];
    const line = new Line({
      port,
      dialect,
      seat,
      onMessage: (payload) => {
        messages.push(Buffer.from(payload));
        if (dialect.isContent(payload)) resolve({ seat, line, messages });
      },
      onClose: (reason) => reject(new Error(`The server closed the socket: ${reason}`)),
    });
  });

/** Everybody writes, types and drags; each message is also kept as the one who sent it knows it. */
const write = async (round: Round, witnesses: readonly Witness[]): Promise<void> => {
  const pens = witnesses.map(({ seat }) => dialects[round.target.dialect].pen(seat));
  for (let count = 0; count < EDITS; count += 1) {
    for (const [index, pen] of pens.entries()) {
      const witness = witnesses[index];
      const place = { x: count * 3.5, y: index };
      const message =
        count % 10 === 0
          ? pen.addNote(`note ${count} `, place)
          : count % 2 === 0
            ? pen.drag(place)
            : pen.type(`word ${count} `);
      witness?.line.send(message);
      witness?.messages.push(Buffer.from(message));
    }
    await sleep(EVERY_MS);
  }
  await sleep(REST_MS);
};

const countNotes = (content: Content): number => Object.keys(content).length;

const measure = async (round: Round): Promise<Figures> => {
  const { target, folder, profileFolder } = round;
  const { dialect } = target;
  const server = await target.start({ dataFolder: folder, profileFolder });
  try {
    const { port } = server;
    const seats = await target.seat(server, { people: PEOPLE + 1, boards: 1 });
    const witnesses = await Promise.all(
      seats.slice(0, PEOPLE).map((seat) => sit(round, port, seat)),
    );
    await write(round, witnesses);
    const views = witnesses.map(({ messages }) => contentOf(dialect, messages));
    // What everybody sent, put together here without any server.
    const whole = contentOf(
      dialect,
      witnesses.flatMap(({ messages }) => messages),
    );
    const newcomer = seats.at(-1);
    const keeps = !target.name.startsWith('relay');
    if (newcomer && keeps) {
      views.push(contentOf(dialect, await readBoard({ port, dialect, seat: newcomer })));
    }
    for (const { line } of witnesses) line.hangUp();
    const agreeing = views.filter((view) => isDeepStrictEqual(view, whole)).length;
    const wanted = (PEOPLE * EDITS) / 10;
    if (agreeing < views.length || countNotes(whole) !== wanted) {
      throw new Error(
        `${agreeing} of ${views.length} have the whole board of ${countNotes(whole)} (${wanted}) notes`,
      );
    }
    return { agreeing, notes: countNotes(whole) };
  } finally {
    await server.end();
  }
};

/** Whether all targets do the same work: everybody, and whoever comes later, ends with the same board. */
export const check: Workload = {
  name: 'check',
  title: 'whether everybody at a board, and whoever comes later, ends with the same notes',
  targets: [
    'talkoot',
    'y-websocket',
    'y-websocket-leveldb',
    'hocuspocus',
    'hocuspocus-sqlite',
    'tldraw',
    'relay',
    'relay-tick',
  ],
  rounds: 1,
  seconds: 1,
  columns: [
    { key: 'agreeing', title: 'people who have the whole board', digits: 0 },
    { key: 'notes', title: 'notes', digits: 0 },
  ],
  goals: [],
  measure,
};

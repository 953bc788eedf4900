import { readClientFrame } from '../server/sync/connections/incoming-frame.ts';
import { bodyOf, createPresenceRoom } from '../server/sync/testing/presence-room.ts';
import type { OwnPresence, PresenceView } from '../shared/presence/presence.ts';
import { encodeOwnWord } from '../shared/protocol/messages.ts';

/**
 * What presence costs: `node scripts/presence-speed.ts`. Prints the microseconds that reading one message takes, and, for
 * beats in which everybody has moved and a quarter carries a note, milliseconds and bytes.
 */
const MESSAGES = 20_000;
const ROUNDS = 7;
const PERSON = 'anna1234567890123456ab';
const CLIENT = 3_123_456_789;
/** More than the words that are read at once, so that all of them are. */
const BURST = 200;

const stateAt = (index: number, isDragging: boolean): OwnPresence => {
  const cursor = { x: 1000 + (index % 900), y: -500 + (index % 700) };
  return isDragging
    ? { cursor, dragging: { note: 'Zk3J9qLmN0pQrStUvWxYz1', position: cursor } }
    : { cursor };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

const reading = (isOurs: boolean, isDragging: boolean): { micros: number; bytes: number } => {
  const messages = Array.from({ length: MESSAGES }, (_, index) => {
    const presence = stateAt(index, isDragging);
    return isOurs
      ? encodeOwnWord({ client: CLIENT, presence })
      : bodyOf(CLIENT, index + 1, presence);
  });
  const rounds = Array.from({ length: ROUNDS }, () => {
    const room = createPresenceRoom();
    const { connection } = isOurs
      ? room.connectOurs(PERSON)
      : room.connect(PERSON, { hello: false });
    const started = performance.now();
    for (const [index, message] of messages.entries()) {
      if (index % BURST === 0) room.pass(10_000);
      const frame = isOurs ? readClientFrame(message) : null;
      if (!frame) room.presence.receive(connection, message);
      else if (frame.ok && frame.value.kind === 'ownPresence') {
        room.presence.say(connection, frame.value.word);
      }
    }
    return ((performance.now() - started) / MESSAGES) * 1000;
  });
  return { micros: median(rounds), bytes: messages.at(-1)?.length ?? 0 };
};

/** The first ones hold who everybody is. */
const WARM_UP = 10;
const BEATS = 20;

type Crowd = {
  readonly people: number;
  /** Canvas units over which they are spread. */
  readonly spread: number;
  /** `null` for programs of others. */
  readonly viewOf: (index: number) => PresenceView | null;
};

const beating = ({ people, spread, viewOf }: Crowd) => {
  const room = createPresenceRoom();
  const lines = Array.from({ length: people }, (_, index) => {
    const view = viewOf(index);
    return view === null
      ? room.connect(`p${index}`, { hello: false })
      : room.connectOurs(`p${index}`, view);
  });
  const times: number[] = [];
  let bytes = 0;
  const frames = new Set<Uint8Array>();
  for (let beat = 0; beat < WARM_UP + BEATS; beat += 1) {
    room.pass(5000);
    for (const [index, { connection }] of lines.entries()) {
      const cursor = {
        x: ((index * 7919) % spread) + beat * 3,
        y: ((index * 104_729) % Math.round(spread * 0.6)) + beat * 2,
      };
      const dragging = { note: `Zk3J9qLmN0pQrStUvWxY${index}`, position: cursor };
      const presence = index % 4 === 0 ? { cursor, dragging } : { cursor };
      const client = 1e9 + index;
      if (viewOf(index) === null)
        room.presence.receive(connection, bodyOf(client, beat + 1, presence));
      else room.presence.say(connection, { client, presence });
    }
    const started = performance.now();
    room.beat(450);
    const took = performance.now() - started;
    if (beat >= WARM_UP) times.push(took);
    for (const { inbox } of lines) {
      for (const frame of inbox.splice(0)) {
        if (beat < WARM_UP) continue;
        frames.add(frame);
        bytes += frame.length;
      }
    }
  }
  return { ms: median(times), frames: frames.size / BEATS, bytes: bytes / BEATS / people };
};

const zoomed = (index: number, widths: readonly number[], spread: number): PresenceView => {
  const w = widths[index % widths.length] ?? 1000;
  return { x: (index * 7919) % spread, y: (index * 104_729) % spread, w, h: w * 0.6 };
};

const CROWDS: Readonly<Record<string, Crowd>> = {
  '12 of ours': { people: 12, spread: 2000, viewOf: () => 'all' },
  '100 of ours': { people: 100, spread: 8000, viewOf: () => 'all' },
  '650 of ours, one view': {
    people: 650,
    spread: 8000,
    viewOf: () => ({ x: 0, y: 0, w: 3000, h: 1800 }),
  },
  '650 of ours, three zooms': {
    people: 650,
    spread: 8000,
    viewOf: (index) => zoomed(index, [1500, 3000, 12_000], 8000),
  },
  '650 of ours, one spot at every zoom': {
    people: 650,
    spread: 500,
    viewOf: (index) =>
      zoomed(
        index,
        Array.from({ length: 14 }, (_, level) => 300 * 2 ** level),
        500,
      ),
  },
  '650 of ours in columns': { people: 650, spread: 8000, viewOf: () => 'none' },
  '650 of others': { people: 650, spread: 8000, viewOf: () => null },
};

for (const isOurs of [true, false]) {
  for (const isDragging of [false, true]) {
    const { micros, bytes } = reading(isOurs, isDragging);
    const what = `${isOurs ? 'ours' : 'awareness'}, ${isDragging ? 'a drag' : 'a cursor'}`;
    console.log(`reading ${what}: ${micros.toFixed(2)} µs, ${bytes} bytes`);
  }
}
for (const [name, crowd] of Object.entries(CROWDS)) {
  const { ms, frames, bytes } = beating(crowd);
  console.log(
    `a beat for ${name}: ${ms.toFixed(2)} ms, ${frames.toFixed(1)} frames, ${bytes.toFixed(0)} bytes each`,
  );
}

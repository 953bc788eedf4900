import { placeMark, scanJson, scanJsonNumbers } from '../load/marks.ts';
import type { Dialect, Pen, Seat } from './dialect.ts';

/** Version of tldraw's sync protocol in @tldraw/sync-core 5.4. */
const PROTOCOL = 8;
const SCHEMA = { schemaVersion: 2, sequences: {} };

const bytes = (message: object): Uint8Array => Buffer.from(JSON.stringify(message));

const tldrawPen = (seat: Seat): Pen => {
  const notes: { readonly id: string; length: number }[] = [];
  let current = -1;
  let clock = 0;
  const push = (part: object): Uint8Array => {
    clock += 1;
    return bytes({ type: 'push', clientClock: clock, ...part });
  };
  const change = (edit: (note: { readonly id: string; length: number }) => unknown): Uint8Array => {
    const note = notes[current];
    if (!note) throw new Error('The first edit of a writer is a new note');
    return push({ diff: { [note.id]: edit(note) } });
  };
  return {
    addNote: (text, { x, y }) => {
      const id = `note:n${seat.index}-${notes.length}`;
      current = notes.length;
      notes.push({ id, length: text.length });
      const note = { author: seat.author, section: '', rank: 'a0', createdAt: 1_700_000_000_000 };
      return push({ diff: { [id]: ['put', { id, typeName: 'note', text, x, y, ...note }] } });
    },
    turnTo: (index) => {
      current = index;
    },
    type: (text) =>
      change((note) => {
        const offset = note.length;
        note.length += text.length;
        return ['patch', { text: ['append', text, offset] }];
      }),
    drag: ({ x, y }) => change(() => ['patch', { x: ['put', x], y: ['put', y] }]),
    comment: () => {
      throw new Error('tldraw is not measured with comments');
    },
    point: (count, { y }) => {
      const cx = placeMark(seat.index, count);
      if (count > 0) return push({ presence: ['patch', { cx: ['put', cx], cy: ['put', y] }] });
      const id = `presence:p${seat.index}`;
      return push({ presence: ['put', { id, typeName: 'presence', cx, cy: y }] });
    },
  };
};

/** tldraw's own: JSON, a diff of records. */
export const tldraw: Dialect = {
  isText: true,
  greetings: () => [
    bytes({
      type: 'connect',
      connectRequestId: 'c',
      lastServerClock: 0,
      protocolVersion: PROTOCOL,
      schema: SCHEMA,
    }),
  ],
  isContent: (payload) => payload.includes('"type":"connect"'),
  pen: tldrawPen,
  scanEdits: scanJson,
  scanPointers: (payload, found) => scanJsonNumbers(payload.toString('latin1'), 'cx', found),
  updatesIn: () => [],
  saved: (_payload, before) => before,
};

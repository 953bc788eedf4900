import type { FoundMark } from '../load/marks.ts';
import type { Place } from './note-writer.ts';

/** One person's place at one board: what a client needs to know to sit down there. */
export type Seat = {
  /** Number of the person, unique in a run. */
  readonly index: number;
  /** Number of the board. */
  readonly room: number;
  /** The socket's path, with whatever proves who comes. */
  readonly path: string;
  /** The board's name in messages that carry it. */
  readonly document: string;
  /** Who the notes are by. */
  readonly author: string;
};

/** What a client writes, as messages ready to send. */
export type Pen = {
  addNote(text: string, place: Place): Uint8Array;
  turnTo(index: number): void;
  type(text: string): Uint8Array;
  drag(place: Place): Uint8Array;
  /** Says something of one's note, now and then with a reaction. */
  comment(text: string): Uint8Array;
  /** Where the pointer is; `count` rises by one with each. */
  point(count: number, place: Place): Uint8Array;
};

/** How one kind of server is spoken to. */
export type Dialect = {
  readonly isText: boolean;
  /** What a client says when its socket opens. */
  greetings(seat: Seat): readonly Uint8Array[];
  /** True for the message that brings the board's content after the greetings. */
  isContent(payload: Buffer): boolean;
  pen(seat: Seat): Pen;
  /** The edits that a message brings. */
  scanEdits(payload: Buffer, found: FoundMark): void;
  /** The pointers that a message brings, as writer and count. */
  scanPointers(payload: Buffer, found: (writer: number, count: number) => void): void;
  /** The Yjs updates that a message holds, to make a document of; none where there are no such. */
  updatesIn(payload: Buffer): readonly Uint8Array[];
  /** How many of one's own edits are acknowledged after this message, when it was `before` so far. */
  saved(payload: Buffer, before: number): number;
};

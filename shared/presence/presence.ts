import type { Position } from '../document/values.ts';
import { isId } from '../lib/id.ts';
import type { Box } from '../views/spatial-index.ts';

/** How often a client sends its own presence at most, in milliseconds; less often in a room with a slower pace. */
export const PRESENCE_INTERVAL_MS = 80;

/** So many notes that move along with the one in hand are named; the others are where they were until the drop. */
export const MOST_ALONG = 60;

/** No place on a canvas is further out than this, in canvas units. */
export const FARTHEST = 1e7;

/** Where on the board somebody looks, so that every view can find it. */
export type Whereabouts = {
  /** The view they have, by its name. */
  readonly view: string;
  /** The section they are at; `null` when that is none, or not known. */
  readonly section: string | null;
  /** The note they are at, when it is known whose it is: nobody must learn from this who wrote a nameless one. */
  readonly note: string | null;
  /** The part of the canvas that they see; only said while somebody follows them. */
  readonly camera: Box | null;
};

/** A note in a hand, or a section whose frame is; its place lives here until the drop. */
export type Dragging = {
  readonly note: string;
  readonly position?: Position | undefined;
  /** Further notes that move with it; a frame’s own notes are not named. */
  readonly along?: readonly string[] | undefined;
};

/** A line of ink while it is being drawn. It is on no board before it is finished. */
export type WetInk = {
  /** The id that the line is going to have. */
  readonly line: string;
  readonly kind: string;
  readonly color: string;
  readonly width: number;
  /** So many points were drawn before those that are told here. */
  readonly from: number;
  /** What these points count from. */
  readonly at: Position;
  /** The newest points, as text; see `shared/board/ink.ts`. */
  readonly points: string;
};

/** What a client says of itself. Everything else in an awareness state is dropped by the server. */
export type OwnPresence = {
  /** Pointer on the canvas, in canvas units. */
  readonly cursor?: Position | null | undefined;
  /** The note that is being written in, or the section whose writing box is. */
  readonly writing?: string | null | undefined;
  /** What is under the pointer or on its way by keyboard. */
  readonly dragging?: Dragging | null | undefined;
  /** What they are drawing with a pen. */
  readonly ink?: WetInk | null | undefined;
  /** In a meeting's document: the board this person has open. */
  readonly board?: string | null | undefined;
  /** Where they look. Left out by whoever does not tell, and where very many are. */
  readonly at?: Whereabouts | null | undefined;
  /** The person whom they follow. */
  readonly follows?: string | null | undefined;
};

/** One tab as others see it; `person` is set by the server, so nobody can speak for another. */
export type SeenPresence = OwnPresence & { readonly person: string };

/** Whose cursors a client wants to see: nobody's, everybody's, or those in a part of the canvas. */
export type PresenceView = 'none' | 'all' | Box;

/** `unknown` has no fields to ask for; this is the same value as an object that may have any. */
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const isCoordinate = (value: unknown): value is number =>
  typeof value === 'number' && value >= -FARTHEST && value <= FARTHEST;

const isLength = (value: unknown): value is number => isCoordinate(value) && value >= 0;

const readPosition = (value: unknown): Position | null => {
  if (typeof value !== 'object' || value === null || !('x' in value) || !('y' in value))
    return null;
  const { x, y } = value;
  return isCoordinate(x) && isCoordinate(y) ? { x, y } : null;
};

const readCamera = (value: unknown): Box | null => {
  if (typeof value !== 'object' || value === null) return null;
  if (!('x' in value && 'y' in value && 'w' in value && 'h' in value)) return null;
  const { x, y, w, h } = value;
  return isCoordinate(x) && isCoordinate(y) && isLength(w) && isLength(h) ? { x, y, w, h } : null;
};

const idOrNull = (value: unknown): string | null => (isId(value) ? value : null);

const readWhereabouts = (value: unknown): Whereabouts | null => {
  if (typeof value !== 'object' || value === null || !('view' in value)) return null;
  const view = idOrNull(value.view);
  if (view === null) return null;
  return {
    view,
    section: 'section' in value ? idOrNull(value.section) : null,
    note: 'note' in value ? idOrNull(value.note) : null,
    camera: 'camera' in value ? readCamera(value.camera) : null,
  };
};

const readAlong = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(isId).slice(0, MOST_ALONG) : [];

const readDragging = (value: unknown): Dragging | null => {
  if (typeof value !== 'object' || value === null || !('note' in value)) return null;
  const { note } = value;
  if (!isId(note)) return null;
  const position = 'position' in value ? readPosition(value.position) : null;
  const along = 'along' in value ? readAlong(value.along) : [];
  return { note, ...(position && { position }), ...(along.length > 0 && { along }) };
};

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const readInk = (value: unknown): WetInk | null => {
  const { line, kind, color, width, from, at, points } = fieldsOf(value);
  const place = readPosition(at);
  if (!isId(line) || !isId(kind) || !isId(color) || !place || typeof points !== 'string')
    return null;
  if (!isCount(width) || !isCount(from)) return null;
  return { line, kind, color, width, from, at: place, points };
};

/** What of an awareness state is presence: a field that cannot be read is as one that is not there. */
export const readPresence = (state: unknown): OwnPresence => {
  const { cursor, writing, dragging, ink, board, at, follows } = fieldsOf(state);
  const presence: { -readonly [Key in keyof OwnPresence]: OwnPresence[Key] } = {};
  const place = readPosition(cursor);
  if (place) presence.cursor = place;
  if (isId(writing)) presence.writing = writing;
  const carried = readDragging(dragging);
  if (carried) presence.dragging = carried;
  const wet = readInk(ink);
  if (wet) presence.ink = wet;
  if (isId(board)) presence.board = board;
  const whereabouts = readWhereabouts(at);
  if (whereabouts) presence.at = whereabouts;
  if (isId(follows)) presence.follows = follows;
  return presence;
};

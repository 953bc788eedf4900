import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Position } from '../document/values.ts';
import {
  readBox,
  readId,
  readMany,
  readPosition,
  writeBox,
  writeMany,
  writePosition,
} from './coordinates.ts';
import { readWetInk, writeWetInk } from './ink-bytes.ts';
import { MOST_ALONG, type OwnPresence, type PresenceView, type WetInk } from './presence.ts';
import {
  readTabWhereabouts,
  readWhereabouts,
  type TabWhereabouts,
  writeTabWhereabouts,
  writeWhereabouts,
} from './whereabouts.ts';

/**
 * Presence in few bytes, for our own clients. Whoever comes is announced once with a small number of the room; from
 * then on a moving cursor is that number and two whole coordinates.
 */

/** What is said of a tab seldom: who it is and what it does, without the places of things. */
export type TabDetails = {
  /** Stands for the tab in this room until it leaves. */
  readonly number: number;
  /** The Yjs client id that the tab's edits go under. */
  readonly client: number;
  readonly person: string;
  readonly writing: string | null;
  /** The note that is being carried, or the section whose frame is. */
  readonly dragging: string | null;
  /** Further notes that are carried with it. */
  readonly along: readonly string[];
  readonly board: string | null;
};

/** Where a tab's pointer and what it carries are; `null` for nowhere, or nowhere near. */
export type TabMove = {
  readonly number: number;
  readonly cursor: Position | null;
  readonly carried: Position | null;
};

/** What a tab draws with a pen; `null` when it has finished, or draws nowhere near. */
export type TabInk = { readonly number: number; readonly ink: WetInk | null };

/** What has changed since the last such message. */
export type PresenceNews = {
  /** How often such messages come at most, in ms. */
  readonly pace: number;
  /** Forget everybody; this is the whole picture. */
  readonly isWhole: boolean;
  /** Forget all places; these are all of them that you want. */
  readonly hasAllMoves: boolean;
  readonly left: readonly number[];
  readonly details: readonly TabDetails[];
  readonly moves: readonly TabMove[];
  /** Of tabs that look elsewhere now, or follow somebody else. */
  readonly whereabouts: readonly TabWhereabouts[];
  /** Of tabs that draw on, or have finished. */
  readonly inks: readonly TabInk[];
};

const PACE_UNIT_MS = 10;
const WHOLE = 1;
const ALL_MOVES = 2;

/** Optional fields: which of them are there, as bits of one byte. */
const HAS_WRITING = 1;
const HAS_DRAGGING = 2;
const HAS_BOARD = 4;

const writeDetails = (encoder: encoding.Encoder, tab: TabDetails): void => {
  const { writing, dragging, board } = tab;
  encoding.writeVarUint(encoder, tab.number);
  encoding.writeVarUint(encoder, tab.client);
  encoding.writeVarString(encoder, tab.person);
  encoding.writeUint8(
    encoder,
    (writing === null ? 0 : HAS_WRITING) |
      (dragging === null ? 0 : HAS_DRAGGING) |
      (board === null ? 0 : HAS_BOARD),
  );
  if (writing !== null) encoding.writeVarString(encoder, writing);
  if (dragging !== null) encoding.writeVarString(encoder, dragging);
  if (board !== null) encoding.writeVarString(encoder, board);
};

/** What is said of who carries several; the details are read without it by pages that know nothing of it. */
type TabAlong = Pick<TabDetails, 'number' | 'along'>;

const writeAlong = (encoder: encoding.Encoder, { number, along }: TabAlong): void => {
  encoding.writeVarUint(encoder, number);
  writeMany(encoder, along, encoding.writeVarString);
};

const readIds = (decoder: decoding.Decoder): string[] => {
  const ids = readMany(decoder, readId);
  if (ids.length > MOST_ALONG) throw new Error('More than a hand holds');
  return ids;
};

const readAlong = (decoder: decoding.Decoder): TabAlong => ({
  number: decoding.readVarUint(decoder),
  along: readIds(decoder),
});

const readDetails = (decoder: decoding.Decoder): TabDetails => {
  const number = decoding.readVarUint(decoder);
  const client = decoding.readVarUint(decoder);
  const person = readId(decoder);
  const has = decoding.readUint8(decoder);
  return {
    number,
    client,
    person,
    writing: has & HAS_WRITING ? readId(decoder) : null,
    dragging: has & HAS_DRAGGING ? readId(decoder) : null,
    board: has & HAS_BOARD ? readId(decoder) : null,
    along: [],
  };
};

const MOVE_BITS = 4;
const HAS_CURSOR = 1;
const HAS_CARRIED = 2;

const writeMove = (encoder: encoding.Encoder, { number, cursor, carried }: TabMove): void => {
  const has = (cursor ? HAS_CURSOR : 0) | (carried ? HAS_CARRIED : 0);
  encoding.writeVarUint(encoder, number * MOVE_BITS + has);
  if (cursor) writePosition(encoder, cursor);
  if (carried) writePosition(encoder, carried);
};

const readMove = (decoder: decoding.Decoder): TabMove => {
  const head = decoding.readVarUint(decoder);
  const has = head % MOVE_BITS;
  return {
    number: (head - has) / MOVE_BITS,
    cursor: has & HAS_CURSOR ? readPosition(decoder) : null,
    carried: has & HAS_CARRIED ? readPosition(decoder) : null,
  };
};

const writeTabInk = (encoder: encoding.Encoder, { number, ink }: TabInk): void => {
  encoding.writeVarUint(encoder, number * 2 + (ink ? 1 : 0));
  if (ink) writeWetInk(encoder, ink);
};

const readTabInk = (decoder: decoding.Decoder): TabInk => {
  const head = decoding.readVarUint(decoder);
  return { number: Math.floor(head / 2), ink: head % 2 === 1 ? readWetInk(decoder) : null };
};

/** The parts of news that are the same for all readers, ready to be put into many messages. */
export type WhoIsWho = {
  readonly people: Uint8Array;
  /** Empty when nobody carries several. */
  readonly along: Uint8Array;
};

export const encodeWhoIsWho = ({
  left,
  details,
}: Pick<PresenceNews, 'left' | 'details'>): WhoIsWho => {
  const carrying = details.filter(({ along }) => along.length > 0);
  return {
    people: encoding.encode((encoder) => {
      writeMany(encoder, left, encoding.writeVarUint);
      writeMany(encoder, details, writeDetails);
    }),
    along: encoding.encode((encoder) => {
      if (carrying.length > 0) writeMany(encoder, carrying, writeAlong);
    }),
  };
};

/** News after its kind, from ready parts and the moves that these readers want. */
export const writeNews = (
  encoder: encoding.Encoder,
  news: Pick<PresenceNews, 'pace' | 'isWhole' | 'hasAllMoves' | 'moves' | 'whereabouts' | 'inks'>,
  { people, along }: WhoIsWho,
): void => {
  encoding.writeUint8(encoder, (news.isWhole ? WHOLE : 0) | (news.hasAllMoves ? ALL_MOVES : 0));
  encoding.writeVarUint(encoder, Math.round(news.pace / PACE_UNIT_MS));
  encoding.writeUint8Array(encoder, people);
  writeMany(encoder, news.moves, writeMove);
  // Last, and left out when empty: pages that know nothing of it stop reading before.
  const hasInk = news.inks.length > 0;
  if (news.whereabouts.length === 0 && along.length === 0 && !hasInk) return;
  writeMany(encoder, news.whereabouts, writeTabWhereabouts);
  if (along.length === 0 && hasInk) writeMany(encoder, [], writeAlong);
  else encoding.writeUint8Array(encoder, along);
  if (hasInk) writeMany(encoder, news.inks, writeTabInk);
};

/** Reads news after its kind. Throws on bytes that are none. */
export const readNews = (decoder: decoding.Decoder): PresenceNews => {
  const flags = decoding.readUint8(decoder);
  const pace = decoding.readVarUint(decoder) * PACE_UNIT_MS;
  const left = readMany(decoder, decoding.readVarUint);
  const people = readMany(decoder, readDetails);
  const moves = readMany(decoder, readMove);
  const whereabouts = decoding.hasContent(decoder) ? readMany(decoder, readTabWhereabouts) : [];
  const carrying = decoding.hasContent(decoder) ? readMany(decoder, readAlong) : [];
  const inks = decoding.hasContent(decoder) ? readMany(decoder, readTabInk) : [];
  const alongOf = new Map(carrying.map(({ number, along }) => [number, along]));
  return {
    isWhole: (flags & WHOLE) !== 0,
    hasAllMoves: (flags & ALL_MOVES) !== 0,
    pace,
    left,
    details: people.map((tab) => ({ ...tab, along: alongOf.get(tab.number) ?? [] })),
    moves,
    whereabouts,
    inks,
  };
};

/** What a client says of itself: its Yjs client id, and everything at once or `null` for goodbye. */
export type OwnWord = { readonly client: number; readonly presence: OwnPresence | null };

const IS_HERE = 1;
const OWN_CURSOR = 2;
const OWN_WRITING = 4;
const OWN_DRAGGING = 8;
const OWN_CARRIED = 16;
const OWN_BOARD = 32;
const OWN_AT = 64;
const OWN_FOLLOWS = 128;

/** Writes an own word after its kind. */
export const writeOwnWord = (encoder: encoding.Encoder, { client, presence }: OwnWord): void => {
  encoding.writeVarUint(encoder, client);
  const { cursor, writing, dragging, ink, board, at, follows } = presence ?? {};
  encoding.writeUint8(
    encoder,
    (presence ? IS_HERE : 0) |
      (cursor ? OWN_CURSOR : 0) |
      (writing ? OWN_WRITING : 0) |
      (dragging ? OWN_DRAGGING : 0) |
      (dragging?.position ? OWN_CARRIED : 0) |
      (board ? OWN_BOARD : 0) |
      (at ? OWN_AT : 0) |
      (follows ? OWN_FOLLOWS : 0),
  );
  if (cursor) writePosition(encoder, cursor);
  if (writing) encoding.writeVarString(encoder, writing);
  if (dragging) encoding.writeVarString(encoder, dragging.note);
  if (dragging?.position) writePosition(encoder, dragging.position);
  if (board) encoding.writeVarString(encoder, board);
  if (at) writeWhereabouts(encoder, at);
  if (follows) encoding.writeVarString(encoder, follows);
  // The flags are full: what else there is comes last.
  const along = dragging?.along ?? [];
  if (along.length > 0 || ink) writeMany(encoder, along, encoding.writeVarString);
  if (ink) writeWetInk(encoder, ink);
};

/** Reads an own word after its kind. Throws on bytes that are none. */
export const readOwnWord = (decoder: decoding.Decoder): OwnWord => {
  const client = decoding.readVarUint(decoder);
  const has = decoding.readUint8(decoder);
  if (!(has & IS_HERE)) return { client, presence: null };
  const presence: { -readonly [Key in keyof OwnPresence]: OwnPresence[Key] } = {};
  if (has & OWN_CURSOR) presence.cursor = readPosition(decoder);
  if (has & OWN_WRITING) presence.writing = readId(decoder);
  if (has & OWN_DRAGGING) {
    const note = readId(decoder);
    presence.dragging = has & OWN_CARRIED ? { note, position: readPosition(decoder) } : { note };
  }
  if (has & OWN_BOARD) presence.board = readId(decoder);
  if (has & OWN_AT) presence.at = readWhereabouts(decoder);
  if (has & OWN_FOLLOWS) presence.follows = readId(decoder);
  const along = decoding.hasContent(decoder) ? readIds(decoder) : [];
  if (presence.dragging && along.length > 0) presence.dragging = { ...presence.dragging, along };
  if (decoding.hasContent(decoder)) presence.ink = readWetInk(decoder);
  return { client, presence };
};

const VIEW_NONE = 0;
const VIEW_ALL = 1;
const VIEW_BOX = 2;

/** Writes a view after its kind. */
export const writeView = (encoder: encoding.Encoder, view: PresenceView): void => {
  if (typeof view === 'string') {
    encoding.writeUint8(encoder, view === 'all' ? VIEW_ALL : VIEW_NONE);
    return;
  }
  encoding.writeUint8(encoder, VIEW_BOX);
  writeBox(encoder, view);
};

/** Reads a view after its kind. Throws on bytes that are none. */
export const readView = (decoder: decoding.Decoder): PresenceView => {
  switch (decoding.readUint8(decoder)) {
    case VIEW_NONE:
      return 'none';
    case VIEW_ALL:
      return 'all';
    case VIEW_BOX:
      return readBox(decoder);
    default:
      throw new Error('No such view');
  }
};

import * as z from 'zod/mini';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { personAnswer, type PersonAnswer } from '../api/people.ts';
import type { Access } from '../access/actor.ts';
import {
  encodeWhoIsWho,
  type OwnWord,
  type PresenceNews,
  readNews,
  writeNews,
  writeOwnWord,
  writeView,
} from '../presence/compact.ts';
import type { PresenceView } from '../presence/presence.ts';
import { REFUSAL_REASONS, type RefusalReason } from '../access/refusal.ts';

/** Bumped when an old open tab could no longer understand the server; it is then told to reload the page. */
export const PROTOCOL_VERSION = 1;

/** The y-websocket kinds, with their y-websocket meaning: any Yjs client can sync with us. */
export const KIND_SYNC = 0;
export const KIND_AWARENESS = 1;
export const KIND_AUTH = 2;
export const KIND_QUERY_AWARENESS = 3;

/** Inside kind 0. */
export const SYNC_STEP_1 = 0;
export const SYNC_STEP_2 = 1;
export const SYNC_UPDATE = 2;

/** Inside kind 2. */
export const AUTH_DENIED = 0;

/** Our own kinds; only clients that sent a hello ever receive one. */
export const KIND_HELLO = 64;
export const KIND_SAVED = 65;
export const KIND_REFUSAL = 66;
export const KIND_STORAGE = 67;
export const KIND_PULSE = 68;
export const KIND_CHANGED = 69;
export const KIND_PEOPLE = 70;
export const KIND_PRESENCE = 71;
export const KIND_VIEW = 72;
export const KIND_COME_BACK = 73;

/** Client → server, first frame on every connection. */
export type Hello = {
  readonly version: number;
  /** The generation of the client's offline copy; '' when it has none. */
  readonly generation: string;
};

/** Server → client. */
export type ServerMessage =
  /** The hello's answer: the document's generation, the server's clock in ms since 1970, and what one may do here. */
  | {
      readonly kind: 'welcome';
      readonly generation: string;
      readonly serverTime: number;
      readonly access: Access;
    }
  /** This many sync frames (step 2 or update) of this connection are on disk or had nothing new. */
  | { readonly kind: 'saved'; readonly frames: number }
  /** Frame number `frame` of this connection was refused; this copy of the document ends here. */
  | { readonly kind: 'refusal'; readonly frame: number; readonly reason: RefusalReason }
  /** Whether the server's disk takes writes at the moment. */
  | { readonly kind: 'storage'; readonly writable: boolean }
  /** Meeting documents only: notes on each board the session may see. */
  | { readonly kind: 'pulse'; readonly noteCounts: ReadonlyMap<string, number> }
  /** The meeting's boards or rights have changed; ask for them by HTTP. */
  | { readonly kind: 'changed' }
  /** Meeting documents only: people who came or changed their details. Never sent to viewers. */
  | { readonly kind: 'people'; readonly people: readonly PersonAnswer[] }
  /** Just before everybody is sent away: come back after so many ms, each at another moment. */
  | { readonly kind: 'comeBack'; readonly ms: number }
  /** Who is here and does what; only for clients that have sent their view. */
  | { readonly kind: 'presence'; readonly news: PresenceNews };

/** The hello as a frame. */
export const encodeHello = (hello: Hello): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, KIND_HELLO);
    encoding.writeVarUint(encoder, hello.version);
    encoding.writeVarString(encoder, hello.generation);
  });

/** Reads a hello after its kind. Throws on bytes that are none. */
export const decodeHello = (decoder: decoding.Decoder): Hello => ({
  version: decoding.readVarUint(decoder),
  generation: decoding.readVarString(decoder),
});

/** What a client says of its own presence, as a frame. */
export const encodeOwnWord = (word: OwnWord): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, KIND_PRESENCE);
    writeOwnWord(encoder, word);
  });

/** What part of the canvas a client has in view, as a frame; also how it asks for presence in our own kind. */
export const encodeView = (view: PresenceView): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, KIND_VIEW);
    writeView(encoder, view);
  });

const writeServerMessage = (encoder: encoding.Encoder, message: ServerMessage): void => {
  switch (message.kind) {
    case 'welcome':
      encoding.writeVarUint(encoder, KIND_HELLO);
      encoding.writeVarString(encoder, message.generation);
      encoding.writeVarUint(encoder, message.serverTime);
      encoding.writeVarString(encoder, message.access);
      return;
    case 'saved':
      encoding.writeVarUint(encoder, KIND_SAVED);
      encoding.writeVarUint(encoder, message.frames);
      return;
    case 'refusal':
      encoding.writeVarUint(encoder, KIND_REFUSAL);
      encoding.writeVarUint(encoder, message.frame);
      encoding.writeVarString(encoder, message.reason);
      return;
    case 'storage':
      encoding.writeVarUint(encoder, KIND_STORAGE);
      encoding.writeVarUint(encoder, message.writable ? 1 : 0);
      return;
    case 'pulse':
      encoding.writeVarUint(encoder, KIND_PULSE);
      encoding.writeVarUint(encoder, message.noteCounts.size);
      for (const [boardId, count] of message.noteCounts) {
        encoding.writeVarString(encoder, boardId);
        encoding.writeVarUint(encoder, count);
      }
      return;
    case 'changed':
      encoding.writeVarUint(encoder, KIND_CHANGED);
      return;
    case 'people':
      encoding.writeVarUint(encoder, KIND_PEOPLE);
      encoding.writeVarString(encoder, JSON.stringify(message.people));
      return;
    case 'comeBack':
      encoding.writeVarUint(encoder, KIND_COME_BACK);
      encoding.writeVarUint(encoder, message.ms);
      return;
    case 'presence':
      encoding.writeVarUint(encoder, KIND_PRESENCE);
      writeNews(encoder, message.news, encodeWhoIsWho(message.news));
      return;
  }
};

/** One of the server's messages as a frame. */
export const encodeServerMessage = (message: ServerMessage): Uint8Array =>
  encoding.encode((encoder) => writeServerMessage(encoder, message));

const readPulse = (decoder: decoding.Decoder): ServerMessage => {
  const noteCounts = new Map<string, number>();
  const size = decoding.readVarUint(decoder);
  for (let index = 0; index < size; index += 1) {
    noteCounts.set(decoding.readVarString(decoder), decoding.readVarUint(decoder));
  }
  return { kind: 'pulse', noteCounts };
};

const readAccess = (decoder: decoding.Decoder): Access => {
  const word = decoding.readVarString(decoder);
  return word === 'write' || word === 'read' ? word : 'none';
};

const readPeople = (decoder: decoding.Decoder): ServerMessage | null => {
  const parsed = z.array(personAnswer).safeParse(JSON.parse(decoding.readVarString(decoder)));
  return parsed.success ? { kind: 'people', people: parsed.data } : null;
};

/** Reads one of our messages after its kind; `null` for a kind or word this version does not know. */
export const decodeServerMessage = (
  kind: number,
  decoder: decoding.Decoder,
): ServerMessage | null => {
  switch (kind) {
    case KIND_HELLO:
      return {
        kind: 'welcome',
        generation: decoding.readVarString(decoder),
        serverTime: decoding.readVarUint(decoder),
        access: readAccess(decoder),
      };
    case KIND_SAVED:
      return { kind: 'saved', frames: decoding.readVarUint(decoder) };
    case KIND_REFUSAL: {
      const frame = decoding.readVarUint(decoder);
      const word = decoding.readVarString(decoder);
      const reason = REFUSAL_REASONS.find((known) => known === word);
      return { kind: 'refusal', frame, reason: reason ?? 'invalidValue' };
    }
    case KIND_STORAGE:
      return { kind: 'storage', writable: decoding.readVarUint(decoder) === 1 };
    case KIND_PULSE:
      return readPulse(decoder);
    case KIND_CHANGED:
      return { kind: 'changed' };
    case KIND_PEOPLE:
      return readPeople(decoder);
    case KIND_COME_BACK:
      return { kind: 'comeBack', ms: decoding.readVarUint(decoder) };
    case KIND_PRESENCE:
      return { kind: 'presence', news: readNews(decoder) };
    default:
      return null;
  }
};

import type { RefusalReason } from '../../shared/access/refusal.ts';

/** What is read when somebody asks for the metrics, instead of being counted. */
export const GAUGES = [
  /** Documents in memory that are in use. */
  'roomsAwake',
  /** Documents in memory that only wait for somebody to stir. */
  'roomsResting',
  'webSockets',
  /** Connections over HTTP, for networks that block WebSockets. */
  'eventStreams',
  /** Connections that wait to be let in. */
  'waitingAtDoor',
  /** Batches of edits that are not on disk yet. */
  'waitingForDisk',
  'waitingForDiskBytes',
  /** What sockets have not taken yet. */
  'unsentBytes',
  /** 1 while the disk does not take edits, else 0. */
  'storageTrouble',
  /** People's files, each counted once. */
  'files',
  'fileBytes',
  /** Files that are being sent. */
  'uploads',
] as const;

export type GaugeName = (typeof GAUGES)[number];

/** What turned somebody away: a limit of server/limits.ts, or a defence that has no number. */
export const TURNED_AWAY = [
  'frameBytes',
  'frameRate',
  'frameTime',
  'questions',
  'earlyFrames',
  'socketsPerSession',
  'socketsPerAddress',
  'sockets',
  'connections',
  'handshakes',
  'handshakeTime',
  'messageTime',
  'silence',
  'backlog',
  'diskQueue',
  'doorQueue',
  'rooms',
  'meetings',
  'commands',
  'boards',
  'people',
  'grant',
  'sessions',
  'body',
  'files',
  'fileSize',
  'fileKind',
  'fileRoom',
  'uploads',
  'uploadTime',
  'jsonDepth',
  'guesses',
  'origin',
] as const;

export type TurnedAwayBy = (typeof TURNED_AWAY)[number];

/**
 * What the server counts about itself. Plain calls without ids, names or addresses: whoever reads the metrics
 * learns how the server is, and nothing about people.
 */
export interface Metrics {
  /** An update passed the gate. */
  editAccepted(): void;
  /** An update was refused. */
  editRefused(reason: RefusalReason): void;
  /** A limit or a defence turned somebody away. */
  turnedAway(by: TurnedAwayBy): void;
  /** Somebody entered a document. */
  joined(): void;
  /** A connection ended with this close code. */
  closed(code: number): void;
  /** How long one pass over a room's waiting edits took, without waiting for the disk. */
  tickTook(ms: number): void;
  /** How long the disk took to keep what a group commit held. */
  commitTook(ms: number): void;
  /** One frame came in. */
  received(bytes: number): void;
  /** So many frames went out together. */
  sent(frames: number, bytes: number): void;
  /** Says how a gauge is read; the last one to say so counts. */
  gauge(name: GaugeName, read: () => number | Promise<number>): void;
}

const nothing = (): void => undefined;

/** Counts nothing; for tests. */
export const noMetrics: Metrics = {
  editAccepted: nothing,
  editRefused: nothing,
  turnedAway: nothing,
  joined: nothing,
  closed: nothing,
  tickTook: nothing,
  commitTook: nothing,
  received: nothing,
  sent: nothing,
  gauge: nothing,
};

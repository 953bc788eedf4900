import type { DialectName } from '../dialects/dialects.ts';
import type { Seat } from '../dialects/dialect.ts';
import type { ServerProcess } from './server-process.ts';

/** How many people at how many boards; person n sits at board n modulo boards. */
export type Seating = { readonly people: number; readonly boards: number };

/** A server that can be measured. */
export type Target = {
  readonly name: TargetName;
  readonly dialect: DialectName;
  readonly start: (options: StartOptions) => Promise<ServerProcess>;
  /** Makes boards and people, by whatever way the server has for that. */
  readonly seat: (server: ServerProcess, seating: Seating) => Promise<readonly Seat[]>;
};

export type StartOptions = {
  /** Where it keeps its data; it survives a restart. */
  readonly dataFolder: string;
  /** Where profiles of the processor's time go; null for none. */
  readonly profileFolder: string | null;
  /** Lets one connection write as fast as it can: a past is built in minutes that took days. */
  readonly isUnlimited?: boolean;
  /** Where the debugger listens, which can make the server collect its garbage. */
  readonly debugPort?: number;
};

export const TARGET_NAMES = [
  'talkoot',
  'y-websocket',
  'y-websocket-leveldb',
  'hocuspocus',
  'hocuspocus-sqlite',
  'tldraw',
  'relay',
  'relay-tick',
] as const;
export type TargetName = (typeof TARGET_NAMES)[number];

import type { PresenceView } from '../../../shared/presence/presence.ts';
import type { Connection } from '../connections/connection.ts';
import type { Rate } from '../connections/rate.ts';
import type { Audience } from './audiences.ts';
import type { Tab } from './tab.ts';

/** A connection as presence knows it: it reads along, and may speak for one tab. */
export type Viewer = {
  readonly connection: Connection;
  tab: Tab | null;
  /** What it wants to see; `null` until it has asked for our own kind. */
  view: PresenceView | null;
  audience: Audience | null;
  isNewInAudience: boolean;
  /** The last beat that it was asked for; -1 until then. */
  servedBeat: number;
  readonly words: Rate;
  /** What it said beyond its measure, to be read with the next beat. */
  late: (() => void) | null;
};

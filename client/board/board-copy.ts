import type * as Y from 'yjs';
import type { ActionContext } from '../../shared/board/actions/action.ts';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import type { PresenceLink } from '../sync/presence-link.ts';
import type { ConnectionState, NotDone, UnacceptedDraft } from './board.ts';

/** Says what has changed in a copy: another document is on screen now, another connection state, other drafts. */
export type CopyEvent = 'document' | 'connection' | 'drafts';

/**
 * This device's copy of a board's document, with what keeps it the same as the server's. The document on screen
 * can be replaced by a clean one; actions outlive that.
 */
export type BoardCopy = {
  readonly doc: () => Y.Doc;
  readonly presence: PresenceLink;
  /** Runs the action on the document and keeps it until the server has it; false when it could not be done. */
  readonly run: (call: ActionCall, context: ActionContext) => boolean;
  readonly keepDraft: (call: ActionCall, reason: NotDone) => void;
  readonly dropDraft: (id: string) => void;
  readonly drafts: () => readonly UnacceptedDraft[];
  readonly connection: () => ConnectionState;
  /** How far the server's clock is ahead of this device's, in ms. */
  readonly clockOffset: () => number;
  readonly subscribe: (listener: (event: CopyEvent) => void) => () => void;
  readonly close: () => void;
};

import type { Access, Role } from '../../shared/access/actor.ts';
import type { RefusalReason } from '../../shared/access/refusal.ts';
import type { Change, Verdict } from '../../shared/access/change.ts';
import type { ActionCall } from '../../shared/board/actions/all.ts';
import type { DraftNote } from '../../shared/board/draft.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { OwnPresence, PresenceView } from '../../shared/presence/presence.ts';
import type { People } from '../presence/people.ts';
import type { ConnectionEnd } from '../sync/close-meaning.ts';
import type { BoardStore } from './board-store.ts';
import type { PresenceStore } from './presence-store.ts';
import type { UndoOutcome, UndoState } from './undo.ts';

/** Why something was not done; `overtaken` when others had changed the same words, or taken the thing away. */
export type NotDone = RefusalReason | 'overtaken';

/** What somebody did that did not become part of the board, kept with its words until they put it away. */
export type UnacceptedDraft = {
  readonly id: string;
  readonly call: ActionCall;
  readonly reason: NotDone;
  /** What was written, to copy from; '' for what had no words. */
  readonly text: string;
  /** When it was done, in ms since 1970. */
  readonly at: number;
  /** It was done to a note that is one's own alone: others have been shown that note by now. */
  readonly isSecret?: boolean;
};

/** What is always visible and always true about connection and saving. */
export type ConnectionState = {
  readonly network: 'connecting' | 'online' | 'offline';
  /** This network lets no WebSocket through; others see changes a moment later. */
  readonly byHttp: boolean;
  /** `saved` only when the server has everything on disk. */
  readonly saving:
    | { readonly kind: 'saved' }
    | { readonly kind: 'saving' }
    /** Offline: this many of one's own changes are on this device only. */
    | { readonly kind: 'waiting'; readonly changes: number }
    | { readonly kind: 'diskTrouble' };
  /** The connection is over for good. */
  readonly ended: ConnectionEnd | null;
  /** `off`: this browser keeps nothing, so changes that wait are lost with the page. */
  readonly offlineCopy: 'on' | 'off';
};

/** What somebody writes in secret for one board: only they see it, on all of their devices. */
export type OwnDrafts = {
  /** In the order in which they stand; the same list until something changes. */
  readonly list: () => readonly DraftNote[];
  /** Fetches what there is; does nothing when it is here already. */
  readonly open: () => void;
  /** Does something with the drafts, as soon as they are here. Resolves when this device has it. */
  readonly act: (call: ActionCall) => Promise<void>;
  /** `null` as long as they are not here. */
  readonly connection: () => ConnectionState | null;
  /** What was done too late, as without a network: the note had been shown by then. The same list until it changes. */
  readonly unaccepted: () => readonly UnacceptedDraft[];
  readonly drop: (id: string) => void;
  /** How many notes came here that were written for the board. */
  readonly diverted: () => number;
  readonly noteDiverted: (count: number) => void;
  readonly close: () => void;
};

/** One open board. Views get it from `useBoard` and read it through the hooks. */
export type Board = {
  readonly boardId: string;
  readonly meetingId: string;
  readonly personId: string;
  readonly role: Role;
  /** What this person may do with this board; may change while it is open. */
  readonly access: Access;
  /** The server's clock in ms since 1970, as far as it is known. */
  readonly now: () => number;
  /** Snapshots of the document. */
  readonly store: BoardStore;
  /** Who else is here and what they are doing. */
  readonly here: PresenceStore;
  readonly people: People;

  /** Does something on the board: asked of the rules first, one transaction, one undo step. */
  readonly act: (call: ActionCall) => Result<void, NotDone>;
  /** Would this be allowed? For controls that are greyed out with a reason. */
  readonly may: (change: Change) => Verdict;
  /** Takes back one's own last step. `confirmed` after the person was asked about others' words. */
  readonly undo: (options?: { readonly confirmed: boolean }) => UndoOutcome;
  readonly redo: () => UndoOutcome;
  /** Something was done by the server's hand: until the next step, undo runs this instead. */
  readonly recordDeed: (undo: () => void) => void;
  readonly undoState: () => UndoState;
  readonly presence: {
    /** Tells the others what one is doing; given fields replace, the rest stays. */
    readonly set: (partial: Partial<OwnPresence>) => void;
    /** What one told last. */
    readonly own: () => OwnPresence;
    readonly subscribe: (listener: (own: OwnPresence) => void) => () => void;
    /** Is gone for the others, as when the page goes away, or back again. */
    readonly hide: (hidden: boolean) => void;
    /** Asks for others' cursors in this part of the canvas; nobody's at first. */
    readonly look: (view: PresenceView) => void;
  };

  /** What one writes here in secret. */
  readonly ownDrafts: OwnDrafts;

  readonly connection: () => ConnectionState;
  readonly drafts: () => readonly UnacceptedDraft[];
  readonly dropDraft: (id: string) => void;
  readonly close: () => void;
};

import type { Attachment } from '../../../shared/board/records/attachment.ts';
import type { UnsignedLevel } from '../../../shared/access/phase-rules.ts';
import type { TextMark } from '../../../shared/document/text/format.ts';

/** A note that waits in its author's drafts for a facilitator. */
export type AwaitingNote = {
  /** The draft's. */
  readonly id: string;
  /** `null` for one that does not say who wrote it. */
  readonly person: string | null;
  readonly section: string;
  readonly text: string;
  readonly marks?: TextMark[] | undefined;
  readonly level?: UnsignedLevel | undefined;
  /** Milliseconds since 1970; of one without a name, only the hour. */
  readonly createdAt: number;
  /** The words with which it had been given back before. */
  readonly returned?: string | undefined;
  /** The name of its file. */
  readonly file?: string | undefined;
  readonly attachment?: Attachment | undefined;
  /** How many questions of a form it answers. */
  readonly answers?: number | undefined;
};

/** `person`: whose drafts it is among, where the facilitator knows; `by`: the facilitator. */
export type ApprovalRef = {
  readonly note: string;
  readonly person: string | undefined;
  readonly by: string;
};

/** Where an accepted note goes: beside another one, into a section, or where it was written for. */
export type Approval = ApprovalRef & {
  readonly section: string | undefined;
  readonly beside: string | undefined;
};

export type ApprovalOutcome =
  | { readonly kind: 'accepted'; readonly note: string }
  /** It is on the board: by an earlier try, or by somebody else. */
  | { readonly kind: 'already'; readonly note: string | null }
  | { readonly kind: 'gone' | 'noSuchPlace' | 'full' };

/** Whether an accepted note waits again, or did already: not when it is not there, nor when others have spoken of it. */
export type TakenBack = 'waits' | 'already' | 'gone' | 'spokenOf';

/** A note that the server has taken out of a board's document. */
export type HeldNote = {
  readonly id: string;
  readonly author: string | null;
  /** Whose it is, as only the server knows of hidden authors; `null` for nameless ones. */
  readonly owner: string | null;
  readonly section: string;
  readonly text: string;
  readonly marks?: TextMark[] | undefined;
  readonly attachment?: Attachment | undefined;
  /** Milliseconds since 1970. */
  readonly heldAt: number;
  /** Removed for good in thirty days, unless somebody brings it back. */
  readonly removed: { readonly at: number; readonly by: string; readonly words: string } | null;
};

/** What becomes known of a note that somebody reports. */
export type ReportedNote = {
  readonly section: string;
  readonly text: string;
  readonly marks?: TextMark[] | undefined;
  readonly attachment?: Attachment | undefined;
  readonly author: string | null;
  /** Whose it is, as only the server knows of hidden authors; `null` for nameless ones. */
  readonly owner: string | null;
  readonly isHeld: boolean;
};

/** What commands may do with notes that facilitators look at. Implemented by server/sync. */
export interface ModeratedDocuments {
  awaitingOn(boardId: string): Promise<readonly AwaitingNote[]>;
  /** Moves it to the board, once; `null` when there is no such board. */
  acceptNote(boardId: string, approval: Approval): Promise<ApprovalOutcome | null>;
  /** False when it does not wait any more. */
  returnNote(boardId: string, ref: ApprovalRef & { readonly words: string }): Promise<boolean>;
  /** Puts an accepted note back to those that wait; `null` when there is no such board. */
  takeBackNote(
    boardId: string,
    ref: { readonly note: string; readonly person: string },
  ): Promise<TakenBack | null>;
  /** A note on the board, or held back from it; `null` when it is neither. */
  reportedNote(boardId: string, note: string): Promise<ReportedNote | null>;
  heldOn(boardId: string): Promise<readonly HeldNote[]>;
  /** Takes a note with all that hangs on it out of the document, into the server's keeping. False when it is not there. */
  holdNote(boardId: string, note: string): Promise<boolean>;
  /** Puts it back as it was, where it was. False when it is not held. */
  putBackNote(boardId: string, note: string): Promise<boolean>;
  /**
   * Takes a board's reactions out of sight while a vote is open on it, and brings them back when none is; done twice it is
   * done once.
   */
  settleReactions(boardId: string): Promise<void>;
  /** Marks a note as removed, which is held from then on. False when it is not there. */
  removeNote(
    boardId: string,
    note: string,
    mark: { readonly by: string; readonly words: string },
  ): Promise<boolean>;
}

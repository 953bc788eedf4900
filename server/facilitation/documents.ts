import type { TextMark } from '../../shared/document/text/format.ts';
import type * as Y from 'yjs';
import type { Actor } from '../../shared/access/actor.ts';
import type { UnsignedLevel } from '../../shared/access/phase-rules.ts';
import type { RefusalReason } from '../../shared/access/refusal.ts';
import type { PersonAnswer } from '../../shared/api/people.ts';
import type { ExportedBoard } from '../../shared/board/exports/exported-board.ts';
import type { BestNotes } from '../../shared/board/best-notes.ts';
import type { BoardContent, NoteContent } from '../../shared/board/content.ts';
import type { BoardInfo } from '../../shared/board/records/board.ts';
import type { Drafting } from '../../shared/board/records/drafting.ts';
import type { Origin } from '../../shared/board/records/note.ts';
import type { BoardDigest } from '../../shared/board/digest.ts';
import type { ToldNote } from '../../shared/board/news.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { FormatChange } from '../../shared/document/text/format.ts';
import type { MeetingState } from '../../shared/meeting/state.ts';
import type { ListedBoard } from '../../shared/meeting/records/listed-board.ts';
import type { BoardFile } from '../directory/board-files.ts';
import type { MeetingFields } from '../directory/records.ts';
import type { ErasedPerson } from '../journal/erasure/erasure.ts';
import type { ModeratedDocuments } from './moderation/moderated.ts';
import type { ChangeRow } from '../journal/journal.ts';

/** What a meeting's document repeats of the directory, so that everybody in it learns at once. */
export type MeetingMirror = {
  readonly state: MeetingState;
  readonly openUntil: number | null;
  /** What participants may at least read now, in order: what is hidden is withheld, not marked. */
  readonly boards: readonly (ListedBoard & { readonly noteCount: number })[];
};

/** A board from afar, with who writes there now, and when it last changed; null when this server has not seen it change. */
export type WatchedBoard = BoardDigest & {
  readonly writing: readonly string[];
  readonly changedAt: number | null;
};

/** A note that the server writes for somebody; `section` '' puts it into the board's first. */
export type NewNote = Pick<NoteContent, 'id' | 'text' | 'section' | 'createdAt'>;

/** How somebody's sockets in a meeting are. */
export type Whereabouts = {
  /** They have at least one open. */
  readonly isHere: boolean;
  /** How long ago anything came by one of them, or, when they have none, how long they have been gone, in ms. */
  readonly silentMs: number;
};
/** A note that will not say who wrote it; with `key` it may be sent again. Section '' is the board's first. */
export type NewUnsignedNote = Pick<
  NoteContent,
  'text' | 'marks' | 'section' | 'answers' | 'link' | 'attachment'
> & {
  readonly level: UnsignedLevel;
  readonly key: string;
};

/** A note that does not say who wrote it, and what proves that it is one's own if it is nameless. */
export type UnsignedNoteRef = { readonly note: string; readonly key: string | undefined };

/** `base`: what the writer saw, so that what others wrote meanwhile stays. */
export type UnsignedChange =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly base: string | undefined;
      readonly formats?: FormatChange[] | undefined;
    }
  /** What is to be seen in its picture. */
  | { readonly kind: 'alt'; readonly alt: string }
  | { readonly kind: 'remove' | 'restore' };

export type UnsignedRefusal =
  | RefusalReason
  | 'levelNotOffered'
  /** Neither words nor a file. */
  | 'noWords'
  /** It is on record who sent the file of a nameless note. */
  | 'signedFile'
  | 'noSuchSection'
  | 'gone'
  | 'overtaken';

/** What only the server writes of a board; a field that is left out stays. */
export type BoardTurn = Partial<
  Pick<BoardInfo, 'phase' | 'frozen' | 'silenced' | 'pinned' | 'publicSince' | 'namesPublicSince'>
>;

/** What is shown of the drafts for a board. `note`: a late one, which its author handed over. */
export type RevealStep =
  | { readonly kind: 'all' }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'note'; readonly person: string; readonly note: string };

/** What a step has shown. `isOver`: with it the secret writing ended. `next`: whose turn comes then. */
export type Revealed = {
  readonly notes: number;
  readonly people: number;
  readonly isOver: boolean;
  readonly next: string | null;
};

/** A draft that came too late and was given to the facilitators. */
export type HandedDraft = {
  readonly id: string;
  readonly person: string;
  readonly section: string;
  readonly text: string;
  readonly marks?: TextMark[] | undefined;
};

/** What commands need of documents. Implemented by server/sync, which alone touches rooms and sockets. */
export interface Documents extends ModeratedDocuments {
  /** Makes the document and writes its first content, together. */
  createBoard(boardId: string, content: BoardContent): Promise<void>;
  /** Sections and notes that are not in the trash; `null` when there is no such document. */
  readBoard(boardId: string): Promise<BoardContent | null>;
  /** A board for those who have an eye on many; cheap to ask for again. `null` when there is no such document. */
  watchBoard(boardId: string): Promise<WatchedBoard | null>;
  /** What a board's people think best of it; as cheap. */
  bestNotes(boardId: string): Promise<BestNotes | null>;
  /** The board as it is handed out; as cheap. */
  exportBoard(boardId: string): Promise<ExportedBoard | null>;
  /** The notes that are on the board now; as cheap. */
  toldNotes(boardId: string): Promise<readonly ToldNote[] | null>;
  /** A `BoardState` as gzip made it shorter, for one who is about to open the board; as cheap, and may be some seconds old. */
  boardState(boardId: string): Promise<Uint8Array | null>;
  /**
   * Writes a note in the actor's name after the others of its section, as the board's rules let them; `null` when there
   * is no such board.
   */
  addNote(
    boardId: string,
    note: NewNote,
    actor: Actor,
  ): Promise<Result<null, RefusalReason> | null>;
  /**
   * Writes a note that does not say who wrote it, as the board's rules let the actor; resolves to its id when it is on the
   * board, some seconds later and together with others. `null` when there is no such board.
   */
  addUnsigned(
    boardId: string,
    note: NewUnsignedNote,
    actor: Actor,
  ): Promise<Result<string, UnsignedRefusal> | null>;
  /** Changes such a note of the actor's own; `gone` when there is none. `null` when there is no such board. */
  changeUnsigned(
    boardId: string,
    ref: UnsignedNoteRef,
    by: { readonly change: UnsignedChange; readonly actor: Actor },
  ): Promise<Result<null, UnsignedRefusal> | null>;
  /** This person's notes whose author is hidden; `null` when there is no such board. */
  hiddenNotesOf(boardId: string, personId: string): Promise<readonly string[] | null>;
  /**
   * Copies a note to another board, linked to where it comes from; resolves to the copy's id. Done twice it is there once,
   * and a copy in the trash comes back. `null` when there is no such note.
   */
  liftNote(origin: Origin, boardId: string): Promise<Result<string, RefusalReason> | null>;
  /** Puts such a copy into the trash, signed; `gone` when there is none, `changed` when somebody has written in it. */
  unliftNote(
    origin: Origin,
    boardId: string,
    mark: { readonly at: number; readonly by: string },
  ): Promise<Result<null, 'gone' | 'changed'> | null>;
  /** Tells the copies that were lifted from one board to another what has become of their originals. */
  followLifted(from: string, to: string): Promise<void>;
  /** The server keeps these for the board: from now on its notes and drafts may carry them. */
  filesAdded(boardId: string, files: readonly BoardFile[]): Promise<void>;
  /** The server keeps them no longer. */
  filesRemoved(boardId: string, hashes: readonly string[]): Promise<void>;
  /** Every file that the board's notes, those in the trash, those held back and its drafts stand on. */
  filesInUse(boardId: string): Promise<ReadonlySet<string>>;
  /** Lets `run` read and change a board's document in one step; resolves to its answer when what it changed is on disk. */
  editBoard<Answer>(boardId: string, run: (doc: Y.Doc) => Answer): Promise<Answer | null>;
  /** Who changed what on the board from this moment (ms since 1970) on, oldest first. */
  changesOn(boardId: string, since: number): Promise<readonly ChangeRow[]>;
  createMeeting(meetingId: string, meeting: MeetingFields): Promise<void>;
  /**
   * Lets `run` read and change the meeting's document in one step that nobody comes between; resolves to its result when
   * what it changed is on disk, or to `null` when there is no such document. A refusal must have changed nothing.
   */
  editMeeting<Answer, Refused>(
    meetingId: string,
    run: (doc: Y.Doc) => Result<Answer, Refused>,
  ): Promise<Result<Answer, Refused> | null>;
  /** Reads the meeting's document as it is on disk; `null` when there is no such document. */
  readMeeting<Answer>(meetingId: string, read: (doc: Y.Doc) => Answer): Promise<Answer | null>;
  /** Writes only what differs. */
  mirrorMeeting(meetingId: string, mirror: MeetingMirror): Promise<void>;
  renameBoard(boardId: string, title: string): Promise<void>;
  /**
   * Writes what differs, with grace for edits that are under way; resolves when it is on disk. Nothing happens to a board
   * that is not there.
   */
  turnBoard(boardId: string, turn: BoardTurn): Promise<void>;
  /** Whether and why a board stands still. */
  frozenOn(boardId: string): Promise<BoardInfo['frozen'] | null>;
  /** From now on, or as before, participants write in secret on this board; `null` when there is no such board. */
  startDrafting(boardId: string): Promise<Drafting | null>;
  /** They write in the open again; what they have written waits to be shown. */
  leaveDrafting(boardId: string): Promise<void>;
  /** Shows what was written as soon as everybody here is ready. */
  revealWhenReady(boardId: string): Promise<void>;
  /** Says whose drafts are shown next: whose turn it is already, or somebody's who has written; `null` when nobody has. */
  announceTurn(boardId: string): Promise<string | null>;
  /** Moves drafts to the board, each exactly once; `null` without such a board, or when it is not this person's turn. */
  reveal(boardId: string, step: RevealStep): Promise<Revealed | null>;
  readDrafting(boardId: string): Promise<Drafting | null>;
  /**
   * Participants who may write on the board and have it open, or had it a moment ago; `null` while that is not known, since
   * the board was opened anew a moment ago.
   */
  writersOn(boardId: string): Promise<readonly string[] | null>;
  /** The boards in use whose drafts are shown as soon as everybody there is ready. */
  boardsWaitingForReady(): readonly string[];
  /** The boards that this person has open. */
  boardsOpenFor(personId: string): readonly string[];
  /** Late drafts that were given to the facilitators. */
  handedOver(boardId: string): Promise<readonly HandedDraft[]>;
  /** Gives one back to its author; false when it is not there any more. */
  giveBack(boardId: string, draft: Pick<HandedDraft, 'id' | 'person'>): Promise<boolean>;
  /**
   * Ends one person's drafts for a board. With `keeping`, what waits for approval without a name goes on to wait, and is nobody's.
   */
  eraseDrafts(document: string, keeping: boolean): Promise<void>;
  /**
   * Takes a person out of these documents, drafts excepted, and all that is kept of their past. Documents that have nothing
   * of them are left alone, and who has one open does not notice.
   */
  erase(documents: readonly string[], erased: ErasedPerson): Promise<void>;
  /** The names of all documents. */
  listDocuments(): Promise<readonly string[]>;
  /** Keeps these documents as they are now, under a name, in the background. */
  checkpoint(documents: readonly string[], name: string): void;
  /** Ends rooms and sockets of documents that were deleted, and makes sure that the journal forgot them. */
  remove(documents: readonly string[]): Promise<void>;
  /** Closes the sockets of these sessions. */
  sessionsRevoked(sessionIds: readonly string[]): void;
  /** Tells the facilitators who have the meeting open that there is something new to look at. */
  tellFacilitators(meetingId: string | null): void;
  /** Judges every socket that came by way of this meeting anew: its state or a board's visibility changed. */
  accessChanged(meetingId: string): void;
  /** Whether somebody is in the meeting, and how long ago they were heard. */
  whereabouts(meetingId: string, personId: string): Whereabouts;
  /** Somebody joined the meeting or changed their details: whoever has it open learns their name. */
  personChanged(meetingId: string, person: PersonAnswer): void;
}

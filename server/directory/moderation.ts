export type Report = {
  readonly boardId: string;
  readonly note: string;
  readonly person: string;
  /** '' for none. */
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

export type NoteRef = { readonly boardId: string; readonly note: string };

/** A command that a facilitator gave, once it was carried out. */
export type Deed = {
  readonly meetingId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** '' for somebody who was erased. */
  readonly person: string;
  /** The command's. */
  readonly type: string;
  readonly board: string | null;
  readonly note: string | null;
  /** To whom it was done. */
  readonly target: string | null;
  readonly words: string;
};

export type ListedDeed = Deed & { readonly id: number };

/** The newest deeds of a meeting that are older than `before`. */
export type DeedQuery = {
  readonly meetingId: string;
  readonly before: number | null;
  readonly person: string | null;
  /** Command types; `null` for all. */
  readonly types: readonly string[] | null;
  readonly limit: number;
};

/** What participants report, and what facilitators did. */
export interface Moderation {
  /** `isNew` is false when this person has reported the note before, also one that was looked at since. */
  addReport(report: Report): Promise<{ readonly isNew: boolean; readonly isOpen: boolean }>;
  /** Reports that nobody has looked at, of these boards, the oldest first. */
  listReports(boardIds: readonly string[]): Promise<readonly Report[]>;
  /** Somebody has looked at them; with `digest` these words of the note may stand. */
  closeReports(args: NoteRef & { now: number; digest: string | null }): Promise<void>;
  /** The words that were let stand, as a digest. */
  findCleared(ref: NoteRef): Promise<string | null>;
  addDeed(deed: Deed): Promise<void>;
  listDeeds(query: DeedQuery): Promise<readonly ListedDeed[]>;
  /** The last one of these types that was done to a note. */
  findDeed(args: NoteRef & { types: readonly string[] }): Promise<ListedDeed | null>;
  /** Forgets deeds, and reports that were looked at, from before these moments (ms since 1970). */
  forgetModeration(args: { deeds: number; reports: number }): Promise<void>;
}

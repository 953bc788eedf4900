import type { Role } from '../../shared/access/actor.ts';
import type { Layout } from '../../shared/board/layout.ts';
import type { Language } from '../../shared/lib/language.ts';
import type { MeetingState } from '../../shared/meeting/state.ts';
import type { GrantKind } from '../../shared/access/grant.ts';
import type { Afterwards, Visibility } from '../../shared/meeting/records/listed-board.ts';
import type { TemplateContent } from '../../shared/templates/content.ts';
import type { LinkKind } from '../../shared/network/link-kind.ts';

/** What the directory knows, as plain rows. Times are milliseconds since 1970. */

export type Network = {
  readonly id: string;
  readonly name: string;
  /** In whose name a coordinator writes who has not joined as anybody. */
  readonly personId: string;
};

export type PersonFields = {
  readonly name: string;
  /** '' when not told; so is `region`. */
  readonly organisation: string;
  readonly region: string;
};

export type Person = PersonFields & { readonly id: string };

/** Somebody whose name a meeting shows, in the strongest of their roles; `null` for those without a session in it. */
export type PersonOfMeeting = Person & { readonly role: Role | null };

/** Somebody with a session in a meeting, in the strongest of their roles there. */
export type Partaker = Person & { readonly role: Role };

/** A line of a list of registrations, folded, and the group that it gives. */
export type ExpectedPerson = {
  readonly name: string;
  readonly organisation: string;
  readonly group: string;
};

/** What a list of registrations has changed, with the group before it; null for none. */
export type PlacedList = {
  readonly lines: readonly (ExpectedPerson & { readonly was: string | null })[];
  readonly places: readonly {
    readonly person: string;
    readonly group: string;
    readonly was: string | null;
  }[];
};

/** A browser that remembers a person. */
export type Device = { readonly id: string; readonly person: Person; readonly usedAt: number };

/** What facilitators may change in the meeting's document, and the directory follows. */
export type MeetingFields = {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
};

export type Meeting = MeetingFields & {
  readonly id: string;
  readonly state: MeetingState;
  readonly stateSince: number;
  /**
   * Until when its boards are open for additions, as chosen; once it is over, as it was promised, and then since when they
   * are closed. null before that: as usual.
   */
  readonly openUntil: number | null;
  /** Counts what calendars want to know of, with when that was last changed. */
  readonly revision: number;
  readonly revisedAt: number;
};

export type MeetingCard = Meeting & {
  readonly boardCount: number;
  readonly peopleCount: number;
  /** Boards of groups that carry on: they outlive the meeting. */
  readonly lastingCount: number;
  /** The group's own, which its board came to when the meeting where it met was deleted. */
  readonly isGroup: boolean;
};

export type BoardFields = {
  readonly title: string;
  readonly layout: Layout;
  readonly visibility: Visibility;
  readonly afterwards: Afterwards;
  readonly rank: string;
  readonly noteCount: number;
  /** A removed board can be brought back. */
  readonly removedAt: number | null;
  /** Its people carry on with it: it stays open when the meeting rests. */
  readonly isLasting: boolean;
} & BoardWaking;

/** How a board is open longer than its meeting. */
export type BoardWaking = {
  readonly isAwake: boolean;
  /** Until when it is, or was the last time; null for one that never was. */
  readonly openUntil: number | null;
  /** How often that was changed, and when for the last time. */
  readonly wakes: number;
  readonly wokenAt: number | null;
};

/** A board that is open just as long as its meeting. */
export const NEVER_WOKEN: BoardWaking = {
  isAwake: false,
  openUntil: null,
  wakes: 0,
  wokenAt: null,
};

export type Board = BoardFields & {
  readonly id: string;
  /** `null`: a continuous board of the network. */
  readonly meetingId: string | null;
  /** The breakout group or the mingling table whose board it is. */
  readonly group: string | null;
  readonly table: string | null;
  /** People who lead the group whose board it is, by a grant. */
  readonly hosts: readonly string[];
};

/** A board with when something on it last changed. */
export type ActiveBoard = Board & { readonly changedAt: number };

/** A board of a group that was being made when the server died. */
export type UnfinishedBoard = {
  readonly id: string;
  readonly meetingId: string;
  readonly group: string;
};

export type Link = {
  readonly id: string;
  readonly kind: LinkKind;
  readonly secret: string;
  readonly lastUsedAt: number | null;
};

export type FoundLink = {
  readonly id: string;
  /** `grant`: a participant's way in that brings a right on one part of the meeting. */
  readonly kind: LinkKind | 'grant';
  readonly meetingId: string;
};

/** What one person may do in one part of a meeting, by a personal link. `target`: a theme, a group or a table. */
export type GrantFields = {
  readonly id: string;
  readonly meetingId: string;
  readonly kind: GrantKind;
  readonly target: string;
  /** Whom the link was made for. */
  readonly name: string;
  readonly secret: string;
};

export type Grant = GrantFields & {
  readonly createdAt: number;
  /** Who came by the link, the first of them first. */
  readonly uses: readonly { readonly person: Person; readonly usedAt: number }[];
};

export type StoredSession = {
  readonly id: string;
  readonly personId: string;
  readonly meetingId: string;
  readonly role: Role;
};

/** Somebody who came by a link that is still good. */
export type Arrival = {
  readonly kind: LinkKind;
  readonly person: Person;
  readonly joinedAt: number;
};

export type JoinedMeeting = {
  readonly id: string;
  readonly title: string;
  readonly startsAt: number | null;
  readonly state: MeetingState;
  readonly role: Role;
  readonly isGroup: boolean;
};

export type SavedTemplate = {
  readonly id: string;
  /** `null` when nobody knows any more. */
  readonly maker: string | null;
  readonly content: TemplateContent;
  readonly revision: number;
  readonly removedAt: number | null;
};

/** A video call's address as it waits for its time. */
export type VideoLink = {
  readonly url: string;
  /** The table or group that has it; `null`: a spare, which nobody has seen. */
  readonly holder: string | null;
  /** Given by its holder's people: it goes before one that was dealt. */
  readonly isOwn: boolean;
  /** When it may be shown; `null`: with all others of its purpose. */
  readonly showAt: number | null;
};

/** What facilitators note for themselves on one phase. */
export type PhaseNotes = { readonly phase: string; readonly notes: string };

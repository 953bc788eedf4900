import type { BoardFiles } from './board-files.ts';
import type { Role } from '../../shared/access/actor.ts';
import type { MeetingState } from '../../shared/meeting/state.ts';
import type { Visibility } from '../../shared/meeting/records/listed-board.ts';
import type { TemplateContent } from '../../shared/templates/content.ts';
import type { LinkKind } from '../../shared/network/link-kind.ts';
import type {
  ActiveBoard,
  Arrival,
  Board,
  BoardFields,
  Device,
  ExpectedPerson,
  FoundLink,
  Grant,
  GrantFields,
  JoinedMeeting,
  Link,
  Meeting,
  MeetingCard,
  MeetingFields,
  Network,
  Partaker,
  Person,
  PersonOfMeeting,
  PersonFields,
  PhaseNotes,
  PlacedList,
  SavedTemplate,
  StoredSession,
  UnfinishedBoard,
  VideoLink,
} from './records.ts';
import type { Erasures } from './erasures.ts';
import type { Moderation } from './moderation.ts';
import type { Heir, LastingBoards } from './lasting-boards.ts';
import type { LinkGroups } from './link-groups.ts';
import type { PublicLinks } from './public-links.ts';
import type { Votes } from './votes.ts';

/** A random id and the hash of the token that proves it. */
export type Credential = { readonly id: string; readonly tokenHash: string };

/** The person who acts: on a device that is known, or on a new one (which makes a new person). */
export type Newcomer =
  | { readonly known: true; readonly deviceId: string; readonly changes: Partial<PersonFields> }
  | { readonly known: false; readonly device: Credential; readonly person: Person };

export type Admission = {
  readonly secret: string;
  readonly newcomer: Newcomer;
  readonly session: Credential;
  /** How many people a meeting takes, and how many sessions a device. */
  readonly maxPeople: number;
  readonly maxSessions: number;
  /** How many people one personal link takes. */
  readonly maxPerGrant: number;
  readonly now: number;
};

export type Admitted =
  | {
      readonly ok: true;
      readonly personId: string;
      readonly meetingId: string;
      readonly role: Role;
      /** The right that came along. */
      readonly grant: GrantFields | null;
    }
  /** `removed`: a facilitator has put this person out. `people`, `sessions`, `grant`: there are as many as are taken. */
  | {
      readonly ok: false;
      readonly reason: 'notFound' | 'removed' | 'people' | 'sessions' | 'grant';
    };

export type NewMeeting = {
  readonly meeting: Meeting;
  readonly networkId: string;
  readonly links: readonly Omit<Link, 'lastUsedAt'>[];
  /** Becomes a facilitator; `null` when a coordinator or a program creates it. */
  readonly creator: { readonly newcomer: Newcomer; readonly sessionId: string } | null;
  readonly now: number;
};

/** A meeting that is being made, with the boards that it will have. */
export type StartedMeeting = Omit<NewMeeting, 'creator'> & { readonly boards: readonly Board[] };

export type LinkChange = {
  readonly meetingId: string;
  readonly kind: LinkKind;
  /** `null` revokes the link without a successor. */
  readonly replacement: Omit<Link, 'kind' | 'lastUsedAt'> | null;
  /** Ends the sessions that came by the old link, but not those of these people. */
  readonly putOut: boolean;
  readonly keep: readonly string[];
  readonly now: number;
};

/** Meetings and boards. */
export interface Meetings {
  /** False when the code is taken: choose another. */
  createMeeting(args: NewMeeting): Promise<boolean>;
  /**
   * Writes down a meeting that is about to be made, with its boards; nobody finds them until it is finished. False when
   * the code is taken: choose another.
   */
  startMeeting(args: StartedMeeting): Promise<boolean>;
  /** From now on the meeting is there, and its creator in it. */
  finishMeeting(args: Pick<NewMeeting, 'meeting' | 'creator' | 'now'>): Promise<void>;
  /** Deletes what is left of meetings that nobody will finish, documents included. */
  dropUnfinishedMeetings(): Promise<void>;
  findMeeting(id: string): Promise<Meeting | null>;
  /** The network's meetings, latest first. */
  listMeetings(networkId: string): Promise<readonly MeetingCard[]>;
  /** Meetings that the clock may still move. */
  listMovingMeetings(): Promise<readonly Meeting[]>;
  /** Remembers that something in the meeting's document may fall due. */
  watchMeeting(id: string): Promise<void>;
  /** Such meetings, but for archived ones. */
  listWatchedMeetings(): Promise<readonly string[]>;
  /** False when nothing differs or the meeting is gone. */
  updateMeeting(args: {
    id: string;
    changes: Partial<MeetingFields>;
    now: number;
  }): Promise<boolean>;
  setMeetingState(args: {
    id: string;
    state: MeetingState;
    openUntil: number | null;
    /** When the state begins. */
    now: number;
  }): Promise<void>;
  /** Changes what is promised, and leaves the state as it is. */
  setOpenUntil(args: { id: string; openUntil: number | null; now: number }): Promise<void>;
  /**
   * Deletes everything of the meeting but its people, documents included, in the same step in which its lasting boards go
   * to their heirs, which are found from then on. `null`, with nothing changed, when other boards last by now.
   */
  deleteMeeting(args: {
    id: string;
    heirs: readonly Heir[];
    now: number;
  }): Promise<{ documents: readonly string[]; sessionIds: readonly string[] } | null>;
  insertBoard(args: { board: Board; networkId: string; now: number }): Promise<void>;
  findBoard(id: string): Promise<Board | null>;
  /** The meeting's boards and the network's continuous ones, removed ones included, in order. */
  listBoards(meetingId: string): Promise<readonly Board[]>;
  listContinuousBoards(networkId: string): Promise<readonly Board[]>;
  /**
   * Boards of meetings that are not closed, woken ones and the network's, what changed last first; not those of groups,
   * tables, and groups that carry on.
   */
  listActiveBoards(networkId: string): Promise<readonly ActiveBoard[]>;
  /** Boards that were woken, in all meetings. */
  listAwakeBoards(): Promise<readonly Board[]>;
  /** Remembers to the minute when something on the board last changed. */
  noteBoardChanged(args: { id: string; now: number }): Promise<void>;
  /** False when nothing differs or the board is gone. */
  updateBoard(args: { id: string; changes: Partial<BoardFields> }): Promise<boolean>;
  /**
   * Writes down boards of groups that are about to be made; nobody finds them until they are finished. False when the
   * meeting would have more than `max` boards.
   */
  startBoards(args: {
    boards: readonly Board[];
    max: number;
    networkId: string;
    now: number;
  }): Promise<boolean>;
  finishBoards(args: { ids: readonly string[]; visibility: Visibility }): Promise<void>;
  /** Forgets unfinished boards with their documents. */
  dropBoards(ids: readonly string[]): Promise<void>;
  /** What a crash has left, of all meetings. */
  listUnfinishedBoards(): Promise<readonly UnfinishedBoard[]>;
  /** Changes many boards, all or none. */
  updateBoards(args: { ids: readonly string[]; changes: Partial<BoardFields> }): Promise<void>;
}

/** People, the browsers that remember them, and how they come in. */
export interface People {
  /** The one network, made with its coordinators' person when there is none yet. */
  ensureNetwork(args: { network: Network; now: number }): Promise<Network>;
  findPerson(id: string): Promise<Person | null>;
  updatePerson(args: { id: string; changes: Partial<PersonFields> }): Promise<void>;
  /** Everybody who joined the meeting, and the authors of the network's continuous boards. */
  listPeople(meetingId: string): Promise<readonly PersonOfMeeting[]>;
  /** Whoever has a session in the meeting. */
  listPartakers(meetingId: string): Promise<readonly Partaker[]>;
  /** The meetings that somebody ever joined. */
  listMembership(personId: string): Promise<readonly string[]>;
  /** Every organisation that somebody in the network has given, once. */
  listOrganisations(): Promise<readonly string[]>;
  /** Lets a meeting know somebody's name who comes without a session of it; false when it does already. */
  addMember(args: { meetingId: string; personId: string; now: number }): Promise<boolean>;
  /** Writes people without a session, such as the authors of imported notes, into a meeting. */
  importPeople(args: { meetingId: string; people: readonly Person[]; now: number }): Promise<void>;
  findDevice(tokenHash: string): Promise<Device | null>;
  touchDevice(args: { id: string; now: number }): Promise<void>;
  /** Forgets browsers that were not used since then, and ends their sessions. */
  forgetUnusedDevices(since: number): Promise<void>;
  /** Forgets the browser and ends its sessions, whose ids it resolves to. */
  forgetDevice(id: string): Promise<readonly string[]>;
  /** Ends the oldest of the device's keys when there are many. */
  savePersonalKey(args: {
    keyHash: string;
    deviceId: string;
    expiresAt: number;
    now: number;
  }): Promise<void>;
  /** Uses the key up: the new device is the same person with the same sessions. Resolves to the person's id. */
  continueOn(args: { keyHash: string; device: Credential; now: number }): Promise<string | null>;
  listJoinedMeetings(deviceId: string): Promise<readonly JoinedMeeting[]>;
}

/** Whose video calls: the mingling tables' (`tables`), the whole meeting's (`plenary`), or a breakout's groups' (its id). */
export type LinkPurpose = { readonly meetingId: string; readonly purpose: string };

/** Video calls' addresses, which nobody may see before their time. */
export interface VideoLinks {
  /** Oldest first. */
  listVideoLinks(of: LinkPurpose): Promise<readonly VideoLink[]>;
  /**
   * Adds spares in their order, without those that are there already; with `replace`, in the place of the spares there
   * are. Resolves to how many are new, or to `null`, with nothing changed, when the meeting would have more than `most`.
   */
  addVideoLinks(
    args: LinkPurpose & {
      readonly urls: readonly string[];
      readonly replace: boolean;
      readonly most: number;
      /** What it can be taken back by. */
      readonly deal: string;
    },
  ): Promise<number | null>;
  /** Gives each holder that has none the oldest spare, until none is left. Resolves to all links as they are then. */
  dealVideoLinks(
    args: LinkPurpose & { readonly holders: readonly string[] },
  ): Promise<readonly VideoLink[]>;
  /** Sets a holder's own link, or takes it away with `url` null. */
  setOwnVideoLink(
    args: LinkPurpose & {
      readonly holder: string;
      readonly url: string | null;
      readonly showAt: number | null;
      /** What it can be taken back by; null where it is not. */
      readonly deal: string | null;
    },
  ): Promise<void>;
  /**
   * Takes out what a deal added, where nobody has been given it, and puts back what it replaced, unless another deal has
   * replaced something since.
   */
  undoVideoLinks(
    args: LinkPurpose & { readonly deal: string },
  ): Promise<{ readonly removed: number; readonly restored: number }>;
  /** All of the purpose's links, those that were shown included. */
  forgetVideoLinks(of: LinkPurpose): Promise<void>;
}

/** One list of registrations of one breakout. */
export type ListOfBreakout = {
  readonly meetingId: string;
  readonly breakout: string;
  readonly list: string;
};

/** People who are given a group before they have joined. Names and organisations are folded. */
export interface Expectations {
  /** What the list says anew of somebody counts. False, with nothing changed, when there would be more than `max`. */
  expectPeople(args: {
    meetingId: string;
    breakout: string;
    people: readonly ExpectedPerson[];
    max: number;
    /** What it can be taken back by, until another list comes. */
    list: string;
  }): Promise<boolean>;
  /** What the list has changed; `null` when it is not the last one. */
  findPlacedList(of: ListOfBreakout): Promise<PlacedList | null>;
  notePlacedList(args: ListOfBreakout & PlacedList): Promise<void>;
  /** Nobody is expected any more where the list alone says so. */
  unexpectPeople(of: ListOfBreakout): Promise<void>;
  forgetPlacedList(of: ListOfBreakout): Promise<void>;
  listExpected(args: { meetingId: string; breakout: string }): Promise<readonly ExpectedPerson[]>;
  /** Everybody of this name, in all breakouts of the meeting. */
  findExpected(args: {
    meetingId: string;
    name: string;
  }): Promise<readonly (ExpectedPerson & { readonly breakout: string })[]>;
  /** Nobody is expected in this breakout any more. */
  forgetExpected(args: { meetingId: string; breakout: string }): Promise<void>;
}

/** What facilitators note for themselves on phases. */
export interface PhaseNotesTable {
  listPhaseNotes(meetingId: string): Promise<readonly PhaseNotes[]>;
  /** Empty notes are taken away; those of other phases stay. */
  setPhaseNotes(args: { meetingId: string; notes: readonly PhaseNotes[] }): Promise<void>;
}

export type NewTemplate = {
  readonly id: string;
  readonly networkId: string;
  readonly maker: string;
  readonly content: TemplateContent;
  /** How many templates a network takes, removed ones that can still come back included. */
  readonly max: number;
  /** What was removed before is gone for good. */
  readonly forgetBefore: number;
  readonly now: number;
};

export type TemplateChange = {
  readonly id: string;
  readonly content: TemplateContent;
  /** The one that is written anew. */
  readonly revision: number;
};

/** The templates that the network has saved. */
export interface Library {
  /** False when there are `max` already. */
  createTemplate(args: NewTemplate): Promise<boolean>;
  /** Removed ones too, as long as they can come back. */
  findSavedTemplate(id: string): Promise<SavedTemplate | null>;
  /** The oldest first, without removed ones. */
  listSavedTemplates(networkId: string): Promise<readonly SavedTemplate[]>;
  /** False when it is in another revision by now, or removed. */
  changeTemplate(args: TemplateChange): Promise<boolean>;
  setTemplateRemoved(args: { id: string; removedAt: number | null }): Promise<void>;
}

/** Links and sessions. */
export interface Doors {
  findLink(secret: string): Promise<FoundLink | null>;
  /** Exchanges a link for a session, all or nothing. */
  admit(args: Admission): Promise<Admitted>;
  listLinks(meetingId: string): Promise<readonly Link[]>;
  listArrivals(meetingId: string): Promise<readonly Arrival[]>;
  /** Resolves to the sessions it ended. */
  changeLink(args: LinkChange): Promise<readonly string[]>;
  findSession(tokenHash: string): Promise<StoredSession | null>;
  listDeviceSessions(args: {
    deviceId: string;
    meetingId: string;
  }): Promise<readonly StoredSession[]>;
  /** Puts a person out of a meeting for good; resolves to the sessions it ended, null if they never joined it. */
  removePerson(args: {
    meetingId: string;
    personId: string;
    now: number;
  }): Promise<readonly string[] | null>;
  startCoordinatorSession(args: {
    credential: Credential;
    keyHash: string;
    now: number;
  }): Promise<void>;
  /** The id of the session, if it was started with the key that holds today. */
  findCoordinatorSession(args: { tokenHash: string; keyHash: string }): Promise<string | null>;
  endCoordinatorSession(tokenHash: string): Promise<void>;
}

/** Rights on one part of a meeting, by personal links. */
export interface Grants {
  /** False when there are `max` grants of the target already. */
  createGrant(args: { grant: GrantFields; max: number; now: number }): Promise<boolean>;
  findGrant(id: string): Promise<Grant | null>;
  /** The meeting's grants, the oldest first. */
  listGrants(meetingId: string): Promise<readonly Grant[]>;
  /** Takes the link and the right away, and resolves to them as they were; who came by it stays in the meeting. */
  removeGrant(id: string): Promise<Grant | null>;
}

/**
 * Who and what exists, who may come in, and who is there: everything about people that documents never hold.
 * A resolved promise means that it is on disk.
 * @throws {StorageError} from every method when the disk does not take it.
 */
export interface Directory
  extends
    Meetings,
    People,
    Expectations,
    Doors,
    Grants,
    VideoLinks,
    PhaseNotesTable,
    Votes,
    Library,
    PublicLinks,
    Erasures,
    Moderation,
    LastingBoards,
    LinkGroups,
    BoardFiles {}

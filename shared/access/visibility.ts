import { isOver } from '../meeting/over.ts';
import type { MeetingState } from '../meeting/state.ts';
import type { Afterwards, Visibility } from '../meeting/records/listed-board.ts';
import type { Access, Role } from './actor.ts';

/** The parts of a meeting that the table speaks of. A board comes in three visibilities. */
export type Part = 'meeting' | `board.${Visibility}`;

type Row = Readonly<Record<Role, Access>>;

const row = (facilitator: Access, participant: Access, viewer: Access): Row => ({
  facilitator,
  participant,
  viewer,
});

/** The one table of what is visible and allowed: state × part × role. */
const TABLE: Readonly<Record<MeetingState, Readonly<Record<Part, Row>>>> = {
  preparation: {
    meeting: row('write', 'write', 'read'),
    'board.hidden': row('write', 'none', 'none'),
    'board.withMeeting': row('write', 'none', 'none'),
    'board.early': row('write', 'write', 'read'),
  },
  live: {
    meeting: row('write', 'write', 'read'),
    'board.hidden': row('write', 'none', 'none'),
    'board.withMeeting': row('write', 'write', 'read'),
    'board.early': row('write', 'write', 'read'),
  },
  open: {
    meeting: row('write', 'write', 'read'),
    'board.hidden': row('write', 'none', 'none'),
    'board.withMeeting': row('write', 'write', 'read'),
    'board.early': row('write', 'write', 'read'),
  },
  resting: {
    meeting: row('write', 'read', 'read'),
    'board.hidden': row('write', 'none', 'none'),
    'board.withMeeting': row('write', 'read', 'read'),
    'board.early': row('write', 'read', 'read'),
  },
  archived: {
    meeting: row('read', 'read', 'read'),
    'board.hidden': row('read', 'none', 'none'),
    'board.withMeeting': row('read', 'read', 'read'),
    'board.early': row('read', 'read', 'read'),
  },
};

/** What a role may do with a part while the meeting is in a state. */
export const accessTo = (state: MeetingState, part: Part, role: Role): Access =>
  TABLE[state][part][role];

/** The most that others than facilitators may do with a board once the meeting is over, by what was chosen for it. */
const AFTERWARDS: Readonly<Record<Afterwards, Access>> = {
  open: 'write',
  read: 'read',
  hidden: 'none',
};

const STRENGTH: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 };

const weaker = (one: Access, other: Access): Access =>
  STRENGTH[one] < STRENGTH[other] ? one : other;

/** What a board says of who may open it before, during and after its meeting. */
export type BoardVisibility = { readonly visibility: Visibility; readonly afterwards: Afterwards };

/** What a role may do with a board while its meeting is in a state. */
export const accessToBoard = (
  state: MeetingState,
  { visibility, afterwards }: BoardVisibility,
  role: Role,
): Access => {
  const access = accessTo(state, `board.${visibility}`, role);
  return isOver(state) && role !== 'facilitator' ? weaker(access, AFTERWARDS[afterwards]) : access;
};

/**
 * In which role somebody works on a board: on the network's own boards a meeting's facilitators are participants, and
 * coordinators lead.
 */
export const roleOnBoard = (
  { role, coordinator }: { readonly role: Role; readonly coordinator: boolean },
  isContinuous: boolean,
): Role => (isContinuous && role === 'facilitator' && !coordinator ? 'participant' : role);

/** A continuous board has no meeting that could open or rest: it is always as in a live one. */
export const accessToContinuousBoard = (visibility: Visibility, role: Role): Access =>
  accessTo('live', `board.${visibility}`, role);

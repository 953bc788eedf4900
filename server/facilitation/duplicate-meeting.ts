import { createId } from '../../shared/lib/id.ts';
import { ok } from '../../shared/lib/result.ts';
import type { NewMeeting } from '../directory/directory.ts';
import type { Board, Meeting } from '../directory/records.ts';
import { copyContent } from './board-content.ts';
import { visibilityAt } from './breakouts/finish-breakouts.ts';
import { createBoard } from './create-board.ts';
import { createMeeting, type CreatedMeeting } from './create-meeting.ts';
import type { Facilitation } from './facilitation.ts';
import {
  type MeetingStructure,
  readStructure,
  type Renewal,
  writeStructure,
} from './meeting-structure.ts';

export type Duplicate = {
  readonly original: Meeting;
  readonly title: string | undefined;
  readonly startsAt: number | null | undefined;
  readonly creator: NewMeeting['creator'];
};

const NOTHING_PREPARED: MeetingStructure = {
  agenda: [],
  phases: [],
  mingling: {
    isOn: false,
    startsAt: null,
    endsAt: null,
    linksAt: null,
    linksAreOut: false,
    spareLinks: 0,
  },
  breakouts: [],
  themes: [],
  groups: [],
};

const structureOf = async (
  { documents }: Facilitation,
  meetingId: string,
): Promise<MeetingStructure> =>
  (await documents.readMeeting(meetingId, readStructure)) ?? NOTHING_PREPARED;

/** Everything keeps its distance to the start; a meeting without a start has no other times either. */
const shiftTo =
  ({ startsAt: old }: Meeting, startsAt: number | null): Renewal['shift'] =>
  (moment) =>
    old === null || startsAt === null ? null : moment - old + startsAt;

/** The boards that a copy gets: not the small ones of mingling tables, which are their people's. */
const isCopied = (board: Board, groups: ReadonlyMap<string, string>): boolean =>
  board.meetingId !== null &&
  board.removedAt === null &&
  board.table === null &&
  (board.group === null || groups.has(board.group));

/** Copies the boards without notes; resolves to their new ids by the old ones. */
const copyBoards = async (
  facilitation: Facilitation,
  { from, to, groups }: { from: string; to: string; groups: ReadonlyMap<string, string> },
): Promise<ReadonlyMap<string, string>> => {
  const { directory, documents } = facilitation;
  const copies = new Map<string, string>();
  for (const board of await directory.listBoards(from)) {
    if (!isCopied(board, groups)) continue;
    const content = await documents.readBoard(board.id);
    if (content === null) continue;
    const group = groups.get(board.group ?? '') ?? null;
    const copy = await createBoard(facilitation, {
      meetingId: to,
      content: copyContent(content),
      visibility: group === null ? board.visibility : visibilityAt('prepared'),
      afterwards: board.afterwards,
      group,
    });
    copies.set(board.id, copy.id);
  }
  return copies;
};

/**
 * A new meeting as the old one was prepared: boards and sections, programme, mingling, themes and groups, who sees what
 * when; all times moved to the new start. Without notes, people, links or rights.
 */
export const duplicateMeeting = async (
  facilitation: Facilitation,
  { original, title = original.title, startsAt = null, creator }: Duplicate,
): Promise<CreatedMeeting> => {
  const { directory, documents, reviewAlarms, watchMeeting } = facilitation;
  const { description, language, timeZone } = original;
  const shift = shiftTo(original, startsAt);
  const endsAt = original.endsAt === null ? null : shift(original.endsAt);
  const structure = await structureOf(facilitation, original.id);
  const created = await createMeeting(
    facilitation,
    { title, description, language, timeZone, startsAt, endsAt },
    creator,
  );
  const { id } = created.meeting;
  const groups = new Map(structure.groups.map((group) => [group.id, createId()]));
  const phases = new Map(structure.phases.map((phase) => [phase.id, createId()]));
  const boards = await copyBoards(facilitation, { from: original.id, to: id, groups });
  const notes = await directory.listPhaseNotes(original.id);
  await directory.setPhaseNotes({
    meetingId: id,
    notes: notes.flatMap(({ phase, notes: text }) => {
      const renewed = phases.get(phase);
      return renewed === undefined ? [] : [{ phase: renewed, notes: text }];
    }),
  });
  // The mingling's times may fall due: before they are written, so that a crash in between forgets none.
  await watchMeeting(id);
  await documents.editMeeting(id, (doc) => {
    writeStructure(doc, structure, { boards, groups, phases, shift });
    return ok(null);
  });
  reviewAlarms(id);
  return created;
};

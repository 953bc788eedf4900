import { createId } from '../../shared/lib/id.ts';
import { ok } from '../../shared/lib/result.ts';
import type { NewMeeting } from '../directory/directory.ts';
import type { Meeting } from '../directory/records.ts';
import { type CreatedMeeting, newMeeting, withNewLinks } from './create-meeting.ts';
import { deleteMeeting } from './delete-meeting.ts';
import type { Facilitation } from './facilitation.ts';
import {
  type MeetingStructure,
  readStructure,
  type Renewal,
  writeStructure,
} from './meeting-structure.ts';
import { copyOpeningFiles } from './files/copy-opening-files.ts';
import { mirrorOf } from './mirror.ts';
import { planBoards, type PlannedBoard } from './plan-copy.ts';

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

/** What facilitators noted for themselves on the phases, under the phases' new ids. */
const copyNotes = async (
  { directory }: Facilitation,
  { from, to, phases }: { from: string; to: string; phases: ReadonlyMap<string, string> },
): Promise<void> => {
  const notes = await directory.listPhaseNotes(from);
  await directory.setPhaseNotes({
    meetingId: to,
    notes: notes.flatMap(({ phase, notes: text }) => {
      const renewed = phases.get(phase);
      return renewed === undefined ? [] : [{ phase: renewed, notes: text }];
    }),
  });
};

const fieldsOf = ({ title, description, language, timeZone, startsAt, endsAt }: Meeting) => ({
  title,
  description,
  language,
  timeZone,
  startsAt,
  endsAt,
});

type Copy = Renewal & {
  readonly from: string;
  readonly meeting: Meeting;
  readonly structure: MeetingStructure;
  readonly planned: readonly PlannedBoard[];
};

/** Writes all that a copy consists of, while nobody can find it. */
const fill = async (facilitation: Facilitation, copy: Copy): Promise<void> => {
  const { directory, documents, watchMeeting } = facilitation;
  const { from, meeting, structure, planned } = copy;
  const { id } = meeting;
  await documents.createMeeting(id, fieldsOf(meeting));
  for (const { board, content } of planned) await documents.createBoard(board.id, content);
  await copyNotes(facilitation, { from, to: id, phases: copy.phases });
  const themes = await copyOpeningFiles(facilitation, copy);
  // The mingling's times may fall due: before they are written, so that a crash in between forgets none.
  await watchMeeting(id);
  await documents.editMeeting(id, (doc) => {
    writeStructure(doc, { ...structure, themes }, copy);
    return ok(null);
  });
  await documents.mirrorMeeting(id, mirrorOf(meeting, await directory.listBoards(id)));
};

const planCopy = async (
  facilitation: Facilitation,
  { original, title = original.title, startsAt = null }: Duplicate,
): Promise<Copy> => {
  const { description, language, timeZone } = original;
  const shift = shiftTo(original, startsAt);
  const endsAt = original.endsAt === null ? null : shift(original.endsAt);
  const meeting = newMeeting(
    { title, description, language, timeZone, startsAt, endsAt },
    facilitation.now(),
  );
  const structure = await structureOf(facilitation, original.id);
  const groups = new Map(structure.groups.map((group) => [group.id, createId()]));
  const phases = new Map(structure.phases.map((phase) => [phase.id, createId()]));
  const from = original.id;
  const planned = await planBoards(facilitation, { from, to: meeting.id, groups });
  const boards = new Map(planned.map(({ copyOf, board }) => [copyOf, board.id]));
  return { from, meeting, structure, planned, boards, groups, phases, shift };
};

/**
 * A new meeting as the old one was prepared: boards and sections, programme, mingling, themes and groups, who sees what
 * when; all times moved to the new start. Without notes, people, links or rights. Rows come first, marked as unfinished:
 * nobody finds any of it before all of it is there, and what a crash leaves is deleted when the server starts.
 */
export const duplicateMeeting = async (
  facilitation: Facilitation,
  duplicate: Duplicate,
): Promise<CreatedMeeting> => {
  const { directory, network, now, reviewAlarms } = facilitation;
  const copy = await planCopy(facilitation, duplicate);
  const { meeting } = copy;
  const boards = copy.planned.map(({ board }) => board);
  const secrets = await withNewLinks((links) =>
    directory.startMeeting({ meeting, networkId: network.id, links, boards, now: now() }),
  );
  try {
    await fill(facilitation, copy);
    await directory.finishMeeting({ meeting, creator: duplicate.creator, now: now() });
  } catch (error) {
    await deleteMeeting(facilitation, meeting.id);
    throw error;
  }
  await facilitation.mirror(meeting.id);
  reviewAlarms();
  reviewAlarms(meeting.id);
  return { meeting, secrets };
};

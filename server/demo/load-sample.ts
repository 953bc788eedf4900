import { createId } from '../../shared/lib/id.ts';
import type { Meeting } from '../directory/records.ts';
import { createBoard } from '../facilitation/create-board.ts';
import { createMeeting } from '../facilitation/create-meeting.ts';
import type { Facilitation } from '../facilitation/facilitation.ts';
import { moveMeeting } from '../facilitation/meeting-state.ts';
import type { Sample, SampleBoard } from './sample.ts';
import { agendaText, authorsOf, boardContent } from './sample-content.ts';
import { type ShiftedMeeting, shiftToToday } from './shift-dates.ts';

/** Today's meeting, if an earlier run loaded it. */
const findLoaded = async (
  { directory, network }: Facilitation,
  { title, startsAt }: ShiftedMeeting,
): Promise<Meeting | undefined> => {
  const meetings = await directory.listMeetings(network.id);
  return meetings.find((meeting) => meeting.title === title && meeting.startsAt === startsAt);
};

/** The network's continuous boards outlive a meeting: the next day's finds those of the first. */
const boardsToLoad = async (
  { directory, network }: Facilitation,
  sample: Sample,
): Promise<readonly SampleBoard[]> => {
  const boards = await directory.listContinuousBoards(network.id);
  const known = new Set(boards.map(({ title }) => title));
  return sample.boards.filter(({ continuous, title }) => !continuous || !known.has(title));
};

const createSampleMeeting = async (
  facilitation: Facilitation,
  sample: Sample,
  { title, startsAt, endsAt }: ShiftedMeeting,
): Promise<Meeting> => {
  const { meeting } = await createMeeting(
    facilitation,
    {
      title,
      description: agendaText(sample.meeting),
      language: sample.network.language,
      timeZone: sample.meeting.timeZone,
      startsAt,
      endsAt,
    },
    null,
  );
  if (meeting.state !== 'live') await moveMeeting(facilitation, meeting, 'live');
  return meeting;
};

/**
 * The sample's meeting of today, with its people and boards; loaded when it is not there yet.
 * Its authors are roles, not people: each becomes a person whom nobody is signed in as.
 */
export const loadSample = async (facilitation: Facilitation, sample: Sample): Promise<Meeting> => {
  const shifted = shiftToToday(sample.meeting, facilitation.now());
  const loaded = await findLoaded(facilitation, shifted);
  if (loaded !== undefined) return loaded;

  const boards = await boardsToLoad(facilitation, sample);
  const meeting = await createSampleMeeting(facilitation, sample, shifted);
  const personIds = new Map(authorsOf(boards).map((author) => [author, createId()]));
  await facilitation.directory.importPeople({
    meetingId: meeting.id,
    people: [...personIds].map(([name, id]) => ({ id, name, organisation: '', region: '' })),
    now: facilitation.now(),
  });
  // One after the other, so that they stand in the sample's order.
  for (const board of boards) {
    const content = boardContent(board, {
      personIds,
      createId: () => createId(),
      createdAt: facilitation.now(),
    });
    await createBoard(facilitation, { meetingId: board.continuous ? null : meeting.id, content });
  }
  return meeting;
};

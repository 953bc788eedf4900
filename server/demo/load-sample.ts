import { createId } from '../../shared/lib/id.ts';
import type { Meeting } from '../directory/records.ts';
import { createBoard } from '../facilitation/create-board.ts';
import { createMeeting } from '../facilitation/create-meeting.ts';
import type { Facilitation } from '../facilitation/facilitation.ts';
import { moveMeeting } from '../facilitation/meeting-state.ts';
import type { Sample, SampleBoard } from './sample.ts';
import { authorsOf, boardContent } from './sample-content.ts';
import { loadDesk } from './load-desk.ts';
import { loadDay } from './load-day.ts';
import { type ShiftedMeeting, shiftToToday } from './shift-dates.ts';

/** Today's meeting, if an earlier run loaded it. */
const findLoaded = async (
  { directory, network }: Facilitation,
  { title, startsAt }: ShiftedMeeting,
): Promise<Meeting | undefined> => {
  const meetings = await directory.listMeetings(network.id);
  return meetings.find((meeting) => meeting.title === title && meeting.startsAt === startsAt);
};

type BoardsToLoad = {
  readonly missing: readonly SampleBoard[];
  /** Ids of the boards that are there, by their names in the sample. */
  readonly idsOfKnown: ReadonlyMap<string, string>;
};

/** The network's continuous boards outlive a meeting: the next day's finds those of the first. */
const boardsToLoad = async (
  { directory, network }: Facilitation,
  sample: Sample,
): Promise<BoardsToLoad> => {
  const boards = await directory.listContinuousBoards(network.id);
  const known = new Map(boards.map(({ id, title }) => [title, id]));
  const isKnown = ({ continuous, title }: SampleBoard): boolean => continuous && known.has(title);
  return {
    missing: sample.boards.filter((board) => !isKnown(board)),
    idsOfKnown: new Map(
      sample.boards
        .filter(isKnown)
        .map((board): [string, string] => [board.id, known.get(board.title) ?? '']),
    ),
  };
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
      description: '',
      language: sample.network.language,
      timeZone: sample.meeting.timeZone,
      startsAt,
      endsAt,
    },
    null,
  );
  if (meeting.state !== 'live') {
    await moveMeeting(facilitation, meeting, { to: 'live', at: facilitation.now() });
  }
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

  const { missing: boards, idsOfKnown } = await boardsToLoad(facilitation, sample);
  const meeting = await createSampleMeeting(facilitation, sample, shifted);
  const personIds = new Map(authorsOf(boards).map((author) => [author, createId()]));
  await facilitation.directory.importPeople({
    meetingId: meeting.id,
    people: [...personIds].map(([name, id]) => ({ id, name, organisation: '', region: '' })),
    now: facilitation.now(),
  });
  const boardIds = new Map(idsOfKnown);
  // One after the other, so that they stand in the sample's order.
  for (const board of boards) {
    const content = boardContent(board, {
      personIds,
      createId: () => createId(),
      createdAt: facilitation.now(),
    });
    const meetingId = board.continuous ? null : meeting.id;
    boardIds.set(board.id, (await createBoard(facilitation, { meetingId, content })).id);
  }
  await loadDesk(facilitation, sample);
  await loadDay(facilitation, { sample, shifted, meeting, boardIds });
  return meeting;
};

import type { MyNotesAnswer } from '../../../shared/api/erasure.ts';
import type { Board } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';

type Reading = Pick<Facilitation, 'directory' | 'documents' | 'network'>;

const notesOn = async (
  { documents }: Reading,
  board: Board,
  { person, meetingTitle }: { readonly person: string; readonly meetingTitle: string },
): Promise<MyNotesAnswer['notes']> => {
  const exported = await documents.exportBoard(board.id);
  if (exported === null) return [];
  const hidden = new Set((await documents.hiddenNotesOf(board.id, person)) ?? []);
  return exported.sections
    .flatMap(({ groups }) => groups)
    .flatMap(({ notes }) => notes)
    .filter(({ id, author }) => author === person || hidden.has(id))
    .map(({ id, text, file }) => ({
      note: id,
      text: text.trim() === '' && file ? file.alt || (file.name ?? '') : text,
      board: board.id,
      boardTitle: exported.title,
      meetingTitle,
    }));
};

/** What somebody has written on boards, meeting by meeting, and then on those of the network. */
export const ownNotes = async (
  reading: Reading,
  person: string,
): Promise<MyNotesAnswer['notes']> => {
  const { directory, network } = reading;
  const found: MyNotesAnswer['notes'] = [];
  for (const meetingId of await directory.listMembership(person)) {
    const meeting = await directory.findMeeting(meetingId);
    const boards = await directory.listBoards(meetingId);
    for (const board of boards.filter((one) => one.meetingId === meetingId)) {
      const meetingTitle = meeting?.title ?? '';
      found.push(...(await notesOn(reading, board, { person, meetingTitle })));
    }
  }
  for (const board of await directory.listContinuousBoards(network.id)) {
    found.push(...(await notesOn(reading, board, { person, meetingTitle: '' })));
  }
  return found;
};

import type { ModerationAnswer, OwnHeldAnswer } from '../../../shared/api/moderation-queue.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { Report } from '../../directory/moderation.ts';
import type { Board } from '../../directory/records.ts';
import type { Documents } from '../documents.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Sender } from '../outcome.ts';
import type { AwaitingNote, HeldNote } from './moderated.ts';

/** So many notes are listed, and so many of one person: nobody's flood hides the others. */
const MAX_LISTED = 200;
const MAX_LISTED_OF_ONE = 30;

/** The boards of the meeting that the sender leads. */
const ledBoards = async (
  { directory }: Facilitation,
  { session, meeting }: Pick<Sender, 'session' | 'meeting'>,
): Promise<readonly Board[]> => {
  const boards = await directory.listBoards(meeting.id);
  return boards.filter((board) => {
    const { access, role } = boardAccess(session, board, meeting);
    return role === 'facilitator' && access !== 'none';
  });
};

type Awaiting = AwaitingNote & { readonly board: string };

const share = (all: readonly Awaiting[]): readonly Awaiting[] => {
  const counts = new Map<string, number>();
  const shared = all.filter(({ person }) => {
    if (person === null) return true;
    const count = (counts.get(person) ?? 0) + 1;
    counts.set(person, count);
    return count <= MAX_LISTED_OF_ONE;
  });
  return shared.slice(0, MAX_LISTED);
};

const heldAnswer = ({ id, author, section, text, marks, attachment }: HeldNote, board: string) => ({
  board,
  note: id,
  author,
  section,
  text,
  ...(marks && { marks }),
  ...(attachment && { attachment }),
});

/** What was reported on a board, and what is held back of it though nobody's report stands any more. */
const reportedOn = async (
  { documents }: Facilitation,
  board: string,
  { reports, held }: { reports: readonly Report[]; held: readonly HeldNote[] },
): Promise<ModerationAnswer['reported']> => {
  const byNote = Map.groupBy(reports, ({ note }) => note);
  const waiting = held.filter(({ removed }) => removed === null).map(({ id }) => id);
  const notes = new Set([...byNote.keys(), ...waiting]);
  const answers = await Promise.all(
    [...notes].map(async (note) => {
      const known = await documents.reportedNote(board, note);
      if (!known) return [];
      const { author, section, text, marks, attachment, isHeld } = known;
      const said = (byNote.get(note) ?? []).map(({ person, reason, at }) => ({
        person,
        reason,
        at,
      }));
      const words = { text, ...(marks && { marks }), ...(attachment && { attachment }) };
      const about = { board, note, author, section, ...words };
      return [{ ...about, held: isHeld, reports: said }];
    }),
  );
  return answers.flat();
};

const sectionsOf = async (documents: Documents, board: string) => {
  const content = await documents.readBoard(board);
  return (content?.sections ?? []).map(({ id, title }) => ({ id, title }));
};

/** Everything that waits for the facilitators of a meeting, on the boards that the sender leads. */
export const readQueue = async (
  facilitation: Facilitation,
  sender: Pick<Sender, 'session' | 'meeting'>,
): Promise<ModerationAnswer> => {
  const { directory, documents } = facilitation;
  const led = await ledBoards(facilitation, sender);
  const boards = led.map(({ id }) => id);
  const reports = Map.groupBy(await directory.listReports(boards), ({ boardId }) => boardId);
  const awaiting: Awaiting[] = [];
  const reported: ModerationAnswer['reported'] = [];
  const removed: ModerationAnswer['removed'] = [];
  for (const board of boards) {
    const held = await documents.heldOn(board);
    awaiting.push(...(await documents.awaitingOn(board)).map((note) => ({ ...note, board })));
    const open = { reports: reports.get(board) ?? [], held };
    reported.push(...(await reportedOn(facilitation, board, open)));
    for (const note of held) {
      if (note.removed === null) continue;
      const { at, by, words } = note.removed;
      removed.push({ ...heldAnswer(note, board), at, by, reason: words });
    }
  }
  const listed = share(awaiting.toSorted((a, b) => a.createdAt - b.createdAt));
  const meant = new Set([...listed, ...reported, ...removed].map(({ board }) => board));
  const described = led.filter(({ id }) => meant.has(id));
  return {
    awaiting: listed.map(({ id, ...note }) => ({ ...note, note: id })),
    more: awaiting.length - listed.length,
    reported,
    removed: removed.toSorted((a, b) => b.at - a.at),
    boards: await Promise.all(
      described.map(async ({ id, title }) => ({
        id,
        title,
        sections: await sectionsOf(documents, id),
      })),
    ),
  };
};

/** What others do not see of one's own notes on a board, and why. */
export const readOwnHeld = async (
  { documents }: Facilitation,
  board: string,
  person: string,
): Promise<OwnHeldAnswer> => {
  const held = await documents.heldOn(board);
  return {
    notes: held
      .filter(({ owner }) => owner === person)
      .map(({ id, section, text, marks, removed }) => ({
        note: id,
        section,
        text,
        ...(marks && { marks }),
        removed: removed && { at: removed.at, reason: removed.words },
      })),
  };
};

import { createHash } from 'node:crypto';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { readSection } from '../../../shared/board/read.ts';
import { ok } from '../../../shared/lib/result.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { Board } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';

/** The words that a facilitator has let stand are known again by this, without being kept. */
const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

const NO_NOTE = 'There is no such note here.';

/** In its section a note that was reported goes out of sight, unless facilitators have let just these words stand. */
const isHeldWhenReported = async (
  { directory, documents }: Facilitation,
  { board, note, section, text }: { board: string; note: string; section: string; text: string },
): Promise<boolean> => {
  const moderation = await documents.editBoard(
    board,
    (doc) => readSection(doc, section)?.moderation,
  );
  if (moderation !== 'reports') return false;
  return (await directory.findCleared({ boardId: board, note })) !== digestOf(text);
};

/** So many notes go out of sight on one person's word before somebody has looked at any of them. */
const MAX_HELD_BY_ONE = 5;

const holdsMany = async (
  { directory, documents }: Facilitation,
  board: string,
  person: string,
): Promise<boolean> => {
  const reports = await directory.listReports([board]);
  const theirs = new Set(
    reports.flatMap((report) => (report.person === person ? report.note : [])),
  );
  const held = await documents.heldOn(board);
  return held.filter(({ id }) => theirs.has(id)).length >= MAX_HELD_BY_ONE;
};

/**
 * Somebody tells the facilitators of a note. The report is written before anything happens to the note: sent again after a
 * crash it completes what it began.
 */
export const reportNote = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  {
    board: found,
    note,
    reason = '',
  }: { board: Board } & Pick<CommandOf<'note.report'>, 'note' | 'reason'>,
): Promise<Outcome> => {
  const { directory, documents, now } = facilitation;
  const { id: board } = found;
  if (boardAccess(session, found, meeting).access === 'none') return refuse('not-found', NO_NOTE);
  const known = await documents.reportedNote(board, note);
  // What is held back or removed is there for facilitators only.
  if (!known) return refuse('not-found', NO_NOTE);
  const { personId: person } = session;
  if (known.owner === person) {
    return refuse('not-allowed', 'The note is yours: change it, or take it away.');
  }
  if (known.isHeld) return ok({ held: true });
  const report = { boardId: board, note, person, reason, at: now() };
  const { isOpen } = await directory.addReport(report);
  if (!isOpen) return ok({ held: false });
  const holds =
    (await isHeldWhenReported(facilitation, { ...known, board, note })) &&
    !(await holdsMany(facilitation, board, person));
  if (holds) await documents.holdNote(board, note);
  documents.tellFacilitators(found.meetingId);
  return ok({ held: holds });
};

/** The note may stay, or comes back: whatever was reported of it has been looked at. */
export const keepNote = async (
  { directory, documents, now }: Facilitation,
  board: Board,
  note: string,
): Promise<Outcome> => {
  const known = await documents.reportedNote(board.id, note);
  if (!known) return refuse('not-found', NO_NOTE);
  if (known.isHeld) await documents.putBackNote(board.id, note);
  const digest = digestOf(known.text);
  await directory.closeReports({ boardId: board.id, note, now: now(), digest });
  documents.tellFacilitators(board.meetingId);
  return ok(null);
};

/** Takes the note out of the board, signed and with a reason. */
export const removeNote = async (
  { directory, documents, now }: Facilitation,
  { session }: Sender,
  { board, note, words }: { board: Board; note: string; words: string },
): Promise<Outcome> => {
  if (!(await documents.removeNote(board.id, note, { by: session.personId, words }))) {
    return refuse('not-found', NO_NOTE);
  }
  await directory.closeReports({ boardId: board.id, note, now: now(), digest: null });
  documents.tellFacilitators(board.meetingId);
  return ok(null);
};

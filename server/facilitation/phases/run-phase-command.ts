import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { phaseCommandRoles } from '../../../shared/api/commands/phase-commands.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { readPhases } from '../../../shared/meeting/read.ts';
import { editMeeting, readMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { goToPhase, stopPhase } from './go.ts';
import { freezeBoards, pinView } from './hold-boards.ts';
import { settleBoards } from './settle-boards.ts';

type PhaseCommand = CommandOf<keyof typeof phaseCommandRoles>;

/** A move is on disk with the meeting; then the boards follow, and should the server die first, at its next start. */
const move = async <Answer extends Readonly<Record<string, unknown>>>(
  facilitation: Facilitation,
  meetingId: string,
  run: (doc: Y.Doc) => Result<Answer, Refusal>,
): Promise<Outcome> => {
  const moved = await editMeeting(facilitation, meetingId, run);
  if (moved.ok) await settleBoards(facilitation, meetingId);
  return moved;
};

const setNotes = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { phase, notes }: CommandOf<'phase.setNotes'>,
): Promise<Outcome> => {
  const found = await readMeeting(facilitation, meeting.id, (doc) =>
    readPhases(doc).some(({ id }) => id === phase)
      ? ok(null)
      : refuse('not-found', 'There is no such phase here.'),
  );
  if (!found.ok) return found;
  await facilitation.directory.setPhaseNotes({ meetingId: meeting.id, notes: [{ phase, notes }] });
  return ok(null);
};

/** How facilitators lead the meeting from step to step. */
export const runPhaseCommand = (
  facilitation: Facilitation,
  sender: Sender,
  command: PhaseCommand,
): Promise<Outcome> => {
  const { session, meeting } = sender;
  const mover = { by: session.personId, at: facilitation.now() };
  switch (command.type) {
    case 'phase.go':
      return move(facilitation, meeting.id, (doc) => goToPhase(doc, command, mover));
    case 'phase.stop':
      return move(facilitation, meeting.id, (doc) => stopPhase(doc, command));
    case 'phase.setNotes':
      return setNotes(facilitation, sender, command);
    case 'board.freeze':
      return freezeBoards(facilitation, sender, command);
    case 'board.pinView':
      return pinView(facilitation, sender, command);
  }
};

import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { liveCommandRoles } from '../../../shared/api/commands/live-commands.ts';
import { ok } from '../../../shared/lib/result.ts';
import { revealWhereReady } from '../drafts/reveal-when-ready.ts';
import { editMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import { clearMarks, setMark } from './marks.ts';
import { runTimerCommand } from './timer-commands.ts';

type LiveCommand = CommandOf<keyof typeof liveCommandRoles>;

const isForOthers = (command: LiveCommand, sender: string): boolean =>
  ('everybody' in command && command.everybody === true) ||
  ('participantId' in command && (command.participantId ?? sender) !== sender);

/** What happens this moment: the timer, raised hands, who is ready. */
export const runLiveCommand = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  command: LiveCommand,
): Promise<Outcome> => {
  const { personId, role } = session;
  if (role !== 'facilitator' && isForOthers(command, personId)) {
    return refuse('not-allowed', 'Only facilitators do this for others.');
  }
  const at = facilitation.now();
  const done: Outcome = await editMeeting(facilitation, meeting.id, (doc): Outcome => {
    switch (command.type) {
      case 'hand.raise':
        setMark(doc, 'hands', { person: personId, at });
        return ok(null);
      case 'hand.lower':
        clearMarks(doc, 'hands', command.everybody ? null : (command.participantId ?? personId));
        return ok(null);
      case 'ready.set':
        setMark(doc, 'ready', { person: personId, at });
        return ok(null);
      case 'ready.clear':
        clearMarks(doc, 'ready', command.everybody ? null : personId);
        return ok(null);
      default:
        return runTimerCommand(doc, command, at);
    }
  });
  if (done.ok && command.type === 'ready.set') {
    await revealWhereReady(facilitation, { meetingId: meeting.id, personId });
  }
  return done;
};

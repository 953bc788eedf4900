import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { liveCommandRoles, PersonMark } from '../../../shared/api/commands/live-commands.ts';
import { ok } from '../../../shared/lib/result.ts';
import { revealWhereReady } from '../drafts/reveal-when-ready.ts';
import { editMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import { clearMarks, setMarks } from './marks.ts';
import { runTimerCommand } from './timer-commands.ts';

type LiveCommand = CommandOf<keyof typeof liveCommandRoles>;

const isForOthers = (command: LiveCommand, sender: string): boolean =>
  ('everybody' in command && command.everybody === true) ||
  ('participantId' in command && (command.participantId ?? sender) !== sender) ||
  ('marks' in command && command.marks !== undefined);

/** The marks to set: the sender's own from now, or others' put back where they were, but for those who have gone. */
const marksToSet = async (
  { directory, now }: Facilitation,
  { session, meeting }: Sender,
  marks: readonly PersonMark[] | undefined,
): Promise<readonly PersonMark[]> => {
  const at = now();
  if (marks === undefined) return [{ participantId: session.personId, at }];
  const here = new Set((await directory.listPartakers(meeting.id)).map(({ id }) => id));
  return marks
    .filter(({ participantId }) => here.has(participantId))
    .map((mark) => ({ ...mark, at: Math.min(mark.at, at) }));
};

/** What happens this moment: the timer, raised hands, who is ready. */
export const runLiveCommand = async (
  facilitation: Facilitation,
  sender: Sender,
  command: LiveCommand,
): Promise<Outcome> => {
  const { session, meeting } = sender;
  const { personId, role } = session;
  if (role !== 'facilitator' && isForOthers(command, personId)) {
    return refuse('not-allowed', 'Only facilitators do this for others.');
  }
  const at = facilitation.now();
  const marks = await marksToSet(
    facilitation,
    sender,
    'marks' in command ? command.marks : undefined,
  );
  const done: Outcome = await editMeeting(facilitation, meeting.id, (doc): Outcome => {
    switch (command.type) {
      case 'hand.raise':
        setMarks(doc, 'hands', marks);
        return ok(null);
      case 'hand.lower':
        return ok({
          marks: clearMarks(
            doc,
            'hands',
            command.everybody ? null : (command.participantId ?? personId),
          ),
        });
      case 'ready.set':
        // Somebody may have been ready with what was before.
        setMarks(doc, 'ready', marks, { renews: command.marks === undefined });
        return ok(null);
      case 'ready.clear':
        return ok({ marks: clearMarks(doc, 'ready', command.everybody ? null : personId) });
      default:
        return runTimerCommand(doc, command, at);
    }
  });
  if (done.ok && command.type === 'ready.set') {
    await revealWhereReady(facilitation, { meetingId: meeting.id, personId });
  }
  return done;
};

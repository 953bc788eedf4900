import * as z from 'zod/mini';
import { MAX_TIMER_MS } from '../../meeting/live/max-timer.ts';
import { timeValue } from '../../document/values.ts';
import { idField } from '../fields.ts';
import { command, FACILITATORS, PARTAKERS } from './command.ts';

const MAX_PARTAKERS = 5000;
const MAX_TIMER_S = MAX_TIMER_MS / 1000;

/** Somebody's raised hand or ready mark, with the moment that is its place in the line. */
const personMark = z.object({ participantId: idField, at: timeValue });
export type PersonMark = z.infer<typeof personMark>;

const marksField = z.optional(
  z.array(personMark).check(z.minLength(1), z.maxLength(MAX_PARTAKERS)),
);

/** What happens in the meeting this moment: the timer, raised hands, who is ready. */
export const liveCommands = [
  command('timer.start', 'Starts the meeting’s timer anew. Answers {endsAt}.', {
    seconds: z.int().check(z.gte(1), z.lte(MAX_TIMER_S)),
  }),
  command(
    'timer.extend',
    'Gives more time, or with a negative number less; a timer that has ended runs again from now. With `group` for that group alone. Answers {endsAt}, null while it stands; not-found.',
    {
      seconds: z.int().check(z.gte(-MAX_TIMER_S), z.lte(MAX_TIMER_S)),
      group: z.optional(idField),
    },
  ),
  command('timer.pause', 'Stops the timer where it is. Answers {remainingMs}.', {}),
  command('timer.resume', 'Lets a stopped timer run on. Answers {endsAt}.', {}),
  command('timer.stop', 'Puts the timer away. Answers {}.', {}),
  command(
    'hand.raise',
    'Raises the sender’s hand; facilitators put `marks` back up, as `hand.lower` answered them. Answers {}.',
    { marks: marksField },
  ),
  command(
    'hand.lower',
    'Lowers the sender’s hand; facilitators lower anybody’s, or with `everybody` all. Answers {marks: [{participantId, at}]}, what was lowered.',
    { participantId: z.optional(idField), everybody: z.optional(z.boolean()) },
  ),
  command(
    'ready.set',
    'Says that the sender is ready; facilitators put `marks` back, as `ready.clear` answered them. Answers {}.',
    { marks: marksField },
  ),
  command(
    'ready.clear',
    'Takes that back; facilitators with `everybody` for all. Answers {marks: [{participantId, at}]}, what was cleared.',
    { everybody: z.optional(z.boolean()) },
  ),
] as const;

export const liveCommandRoles = {
  'timer.start': FACILITATORS,
  'timer.extend': FACILITATORS,
  'timer.pause': FACILITATORS,
  'timer.resume': FACILITATORS,
  'timer.stop': FACILITATORS,
  'hand.raise': PARTAKERS,
  'hand.lower': PARTAKERS,
  'ready.set': PARTAKERS,
  'ready.clear': PARTAKERS,
} as const;

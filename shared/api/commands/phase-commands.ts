import * as z from 'zod/mini';
import { layoutValue } from '../../board/layout.ts';
import { MAX_FREEZE_REASON_LENGTH } from '../../board/records/board.ts';
import { MAX_TIMER_MS } from '../../meeting/live/max-timer.ts';
import { MAX_PHASE_NOTES_LENGTH } from '../../meeting/records/phase.ts';
import { idField, lineField, textField } from '../fields.ts';
import { command, FACILITATORS } from './command.ts';

const fromField = z.nullable(idField);

/** How a meeting is led from step to step, and what holds its boards for a moment. */
export const phaseCommands = [
  command(
    'phase.go',
    'Brings the meeting, or with `group` one group, from one phase to another: back, on, or past several. `from` is the phase the sender saw, null for none; when it is another by now, conflict, and nothing moves. The timer is set to the phase’s minutes, or to `seconds`; a group’s move leaves it. Going to the phase one is in brings its changed rules to the boards. Answers {phase}; or not-found.',
    {
      from: fromField,
      to: idField,
      group: z.optional(idField),
      seconds: z.optional(z.int().check(z.gte(0), z.lte(MAX_TIMER_MS / 1000))),
    },
  ),
  command(
    'phase.stop',
    'Ends the phase: the boards’ own settings hold again, and the timer is put away. With `group`, a group that runs ahead comes back to the others. Answers {}; or conflict, as phase.go.',
    { from: idField, group: z.optional(idField) },
  ),
  command(
    'phase.setNotes',
    'What facilitators note for themselves on a phase; empty takes it away. Answers {}; or not-found.',
    { phase: idField, notes: textField(0, MAX_PHASE_NOTES_LENGTH) },
  ),
  command(
    'board.freeze',
    'Participants change nothing on the board, and are told why, until it is released with `reason` null; without `board`, on all boards of the meeting. Answers {was: [{board, reason}]}, what was otherwise before; or not-found.',
    { board: z.optional(idField), reason: z.nullable(lineField(0, MAX_FREEZE_REASON_LENGTH)) },
  ),
  command(
    'board.pinView',
    'Everybody has the board in this view, until it is released with null. Answers {}; or not-found.',
    { board: idField, view: z.nullable(layoutValue) },
  ),
] as const;

export const phaseCommandRoles = {
  'phase.go': FACILITATORS,
  'phase.stop': FACILITATORS,
  'phase.setNotes': FACILITATORS,
  'board.freeze': FACILITATORS,
  'board.pinView': FACILITATORS,
} as const;

import * as z from 'zod';
import { type MeetingCommand, meetingCommand } from '../../../shared/api/commands/all.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import type { Session } from '../../directory/session.ts';
import type { Refusal } from '../../facilitation/refusal.ts';
import { runCommand } from '../../facilitation/run-command.ts';
import { meetingRoute, type Route } from '../route.ts';
import type { Services } from '../services.ts';

const commandAnswer = z.record(z.string(), z.unknown());

/** Facilitators lead with commands, and they are few; everybody else has a limit. */
const tooMany = async (
  { commands, unsignedNotes, reports, metrics }: Services,
  { role, sessionId, personId }: Session,
  { type }: MeetingCommand,
) => {
  // Nobody can be asked to stop who cannot be named.
  const isUnsigned = type === 'note.addNameless';
  const limit = isUnsigned ? unsignedNotes : role === 'facilitator' ? null : commands;
  const retryAfterS =
    // By person: whoever wants everybody's notes out of sight has several tabs.
    (type === 'note.report' ? await reports.take(personId) : null) ??
    (limit ? await limit.take(sessionId) : null);
  if (retryAfterS === null) return null;
  metrics.turnedAway('commands');
  return err<Refusal>({ problem: 'too-many-commands', retryAfterS });
};

/** What only the server may do. */
export const commandRoutes = (services: Services): Route[] => [
  meetingRoute(services, {
    method: 'POST',
    path: '/api/meetings/:meetingId/commands',
    summary: 'Asks the server for what only it may do',
    body: meetingCommand,
    answer: commandAnswer,
    refusals: ['not-allowed', 'conflict', 'full', 'limit-reached', 'too-many-commands'],
    handle: async ({ session, meeting, origin }, command) => {
      const limited = await tooMany(services, session, command);
      if (limited) return limited;
      const done = await runCommand(services.facilitation, { session, meeting, origin }, command);
      return done.ok ? ok({ body: { ...done.value } }) : done;
    },
  }),
];

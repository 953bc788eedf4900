import * as z from 'zod';
import { meetingCommand } from '../../../shared/api/commands/all.ts';
import { ok } from '../../../shared/lib/result.ts';
import { runCommand } from '../../facilitation/run-command.ts';
import { meetingRoute, type Route } from '../route.ts';
import type { Services } from '../services.ts';

const commandAnswer = z.record(z.string(), z.unknown());

/** What only the server may do. */
export const commandRoutes = (services: Services): Route[] => [
  meetingRoute(services, {
    method: 'POST',
    path: '/api/meetings/:meetingId/commands',
    summary: 'Asks the server for what only it may do',
    body: meetingCommand,
    answer: commandAnswer,
    refusals: ['not-allowed', 'conflict', 'full', 'limit-reached'],
    handle: async ({ session, meeting, origin }, command) => {
      const done = await runCommand(services.facilitation, { session, meeting, origin }, command);
      return done.ok ? ok({ body: { ...done.value } }) : done;
    },
  }),
];

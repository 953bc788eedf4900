import type { Route } from '../route.ts';
import type { Services } from '../services.ts';
import { boardRoutes } from './boards.ts';
import { boardStateRoutes } from './board-states.ts';
import { commandRoutes } from './commands.ts';
import { configRoutes } from './config.ts';
import { deskRoutes } from './desk.ts';
import { erasureRoutes } from './erasure.ts';
import { exportRoutes } from './exports.ts';
import { grantRoutes } from './grants.ts';
import { gatheringRoutes } from './gathering.ts';
import { joinRoutes } from './join.ts';
import { meetingRoutes } from './meetings.ts';
import { meRoutes } from './me.ts';
import { moderationRoutes } from './moderation.ts';
import { newsRoutes } from './news.ts';
import { networkRoutes } from './network.ts';
import { noteRoutes } from './notes.ts';
import { phaseRoutes } from './phases.ts';
import { peopleRoutes } from './people.ts';
import { publishingRoutes } from './publishing.ts';
import { voteRoutes } from './votes.ts';
import { templateRoutes } from './templates.ts';

/** Every call of the API. */
export const allRoutes = (services: Services): Route[] => [
  ...configRoutes(services),
  ...networkRoutes(services),
  ...deskRoutes(services),
  ...meetingRoutes(services),
  ...boardRoutes(services),
  ...boardStateRoutes(services),
  ...exportRoutes(services),
  ...newsRoutes(services),
  ...publishingRoutes(services),
  ...templateRoutes(services),
  ...peopleRoutes(services),
  ...gatheringRoutes(services),
  ...phaseRoutes(services),
  ...commandRoutes(services),
  ...noteRoutes(services),
  ...moderationRoutes(services),
  ...voteRoutes(services),
  ...grantRoutes(services),
  ...joinRoutes(services),
  ...meRoutes(services),
  ...erasureRoutes(services),
];

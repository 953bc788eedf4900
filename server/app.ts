import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { Clock } from '../shared/lib/clock.ts';
import { createId } from '../shared/lib/id.ts';
import type { Config } from './config.ts';
import { createAuthenticator } from './directory/authenticate.ts';
import type { Network } from './directory/records.ts';
import { type Alarms, createAlarms } from './facilitation/alarms/alarms.ts';
import { findKeepers } from './facilitation/mingling/lasting-boards.ts';
import { finishBreakouts } from './facilitation/breakouts/finish-breakouts.ts';
import { followLifted } from './facilitation/breakouts/follow-lifted.ts';
import { finishErasures } from './facilitation/erasure/erase-person.ts';
import type { Facilitation } from './facilitation/facilitation.ts';
import { sweepFiles } from './facilitation/files/sweep-files.ts';
import { openFileStore } from './files/file-store.ts';
import { createMirror } from './facilitation/mirror.ts';
import { createProjection } from './facilitation/projection.ts';
import { createTurns } from './facilitation/turns.ts';
import { createCommandLimit } from './http/command-limit.ts';
import { createHttp, registerSite } from './http/create-http.ts';
import { readFacts } from './http/facts.ts';
import { createCreationLimit } from './http/creation-limit.ts';
import { createFailureLimits } from './http/failure-limits.ts';
import { createOwnOriginCheck } from './http/same-origin.ts';
import { createPrometheusMetrics } from './metrics/prometheus.ts';
import { createAddressReader } from './network-address.ts';
import type { Storage } from './storage/open-storage.ts';
import { keepHouse } from './housekeeping.ts';
import { createSync } from './sync/sync.ts';

const NETWORK_NAME = 'Talkoot';

export type AppOptions = {
  readonly config: Config;
  readonly version: string;
  readonly coordinatorKey: string;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly clientFolder: string;
  readonly logger: NonNullable<FastifyServerOptions['logger']>;
};

export type App = {
  readonly http: FastifyInstance;
  readonly facilitation: Facilitation;
  /** Lets nobody in any more, writes what waits, and sends everybody away until later. The storage stays open. */
  close(): Promise<void>;
};

const findNetwork = ({ storage, clock }: AppOptions): Promise<Network> =>
  storage.directory.ensureNetwork({
    network: { id: createId(), name: NETWORK_NAME, personId: createId() },
    now: clock.now(),
  });

/** Puts the server together: storage, sync engine, facilitation, web. Listening is left to the caller. */
export const createApp = async (options: AppOptions): Promise<App> => {
  const { config, version, coordinatorKey, clock, storage } = options;
  const { directory, journal } = storage;
  const now = (): number => clock.now();
  const network = await findNetwork(options);
  const authenticator = createAuthenticator({
    directory,
    coordinatorKey,
    coordinatorPersonId: network.personId,
  });
  const files = openFileStore(config.dataFolder, {
    maxBytes: config.limits.MAX_FILE_BYTES,
    maxPixels: config.limits.MAX_PICTURE_PIXELS,
    minFreeBytes: config.limits.MIN_FREE_DISK_BYTES,
  });
  const isOwnOrigin = createOwnOriginCheck(config.publicUrl);
  const metrics = createPrometheusMetrics();
  const http = await createHttp(config, options.logger, metrics);

  const sync = createSync({
    journal,
    directory,
    authenticator,
    readFacts,
    addressOf: createAddressReader(config.trustedProxies),
    isOwnOrigin,
    log: http.log,
    metrics,
    limits: config.limits,
    now,
    onReadinessChange: () => alarms.review(),
    projection: createProjection({
      directory,
      now,
      mirror: (meetingId) => facilitation.mirror(meetingId),
      reviewAlarms: () => alarms.review(),
      followLifted: (board) => followLifted(facilitation, board),
    }),
  });
  const { documents } = sync;
  const facilitation: Facilitation = {
    directory,
    documents,
    files,
    network,
    limits: config.limits,
    archiveAfterMs: config.archiveAfterMs,
    mirror: createMirror(directory, documents),
    inTurn: createTurns(),
    watchMeeting: (meetingId) => alarms.watch(meetingId),
    reviewAlarms: (meetingId) => alarms.review(meetingId),
    now,
  };
  await directory.dropUnfinishedMeetings();
  await finishBreakouts({ directory, documents });
  await findKeepers(facilitation);
  await finishErasures(facilitation);
  const alarms: Alarms = createAlarms({
    facilitation,
    clock,
    onError: (error) => http.log.error({ err: error }, 'alarms'),
  });

  let closing = false;
  await registerSite(http, {
    services: {
      config,
      version,
      coordinatorKey,
      directory,
      authenticator,
      facilitation,
      now,
      codeFailures: createFailureLimits(clock, metrics),
      keyFailures: createFailureLimits(clock, metrics),
      creations: createCreationLimit(config.limits.MAX_MEETINGS_PER_HOUR, config.isLocal),
      commands: createCommandLimit(config.limits.MAX_COMMANDS_PER_MINUTE),
      unsignedNotes: createCommandLimit(config.limits.MAX_NAMELESS_PER_MINUTE),
      reports: createCommandLimit(config.limits.MAX_REPORTS_PER_HOUR, 3600),
      files,
      fileLimit: createCommandLimit(config.limits.MAX_FILES_PER_MINUTE),
      metrics,
    },
    metrics,
    lines: sync.lines,
    clientFolder: options.clientFolder,
    isOwnOrigin,
    trouble: () => (closing ? 'shutting down' : sync.trouble()),
  });
  http.addHook('preClose', () => sync.close());
  sync.attach(http.server);
  alarms.review();
  const stopHousekeeping = keepHouse({
    directory,
    journal,
    sweepFiles: () => sweepFiles({ directory, documents, files }, now()),
    emptyOldTrash: sync.emptyOldTrash,
    clock,
    onError: (error) => http.log.error({ err: error }, 'housekeeping'),
  });

  return {
    http,
    facilitation,
    close: async () => {
      closing = true;
      alarms.close();
      stopHousekeeping();
      await http.close();
    },
  };
};

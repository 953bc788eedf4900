import type { Config } from '../config.ts';
import type { Authenticator } from '../directory/authenticate.ts';
import type { Directory } from '../directory/directory.ts';
import type { Facilitation } from '../facilitation/facilitation.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { FileStore } from '../files/file-store.ts';
import type { CommandLimit } from './command-limit.ts';
import type { CreationLimit } from './creation-limit.ts';
import type { FailureLimits } from './failure-limits.ts';

/** What routes work with. */
export type Services = {
  readonly config: Config;
  readonly version: string;
  readonly coordinatorKey: string;
  readonly directory: Directory;
  readonly authenticator: Authenticator;
  readonly facilitation: Facilitation;
  /** Wrong codes and wrong keys are counted apart: neither shuts the other's door. */
  readonly codeFailures: FailureLimits;
  readonly keyFailures: FailureLimits;
  /** New meetings by address, where everybody may create them. */
  readonly creations: CreationLimit;
  /** Commands by session. */
  readonly commands: CommandLimit;
  /** New notes that do not say who wrote them, by session: remembered for a minute, in memory only. */
  readonly unsignedNotes: CommandLimit;
  /** Reports of notes, by person. */
  readonly reports: CommandLimit;
  readonly files: FileStore;
  /** Files by session. */
  readonly fileLimit: CommandLimit;
  readonly metrics: Metrics;
  readonly now: () => number;
};

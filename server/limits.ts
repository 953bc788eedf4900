import * as z from 'zod';

const KB = 1024;
const MB = 1024 * KB;

/** A setting that is a whole number within bounds. */
export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^[0-9]+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine(
      (value) => value >= min && value <= max,
      `must be a whole number from ${min} to ${max}`,
    );

const limit = (standard: number, [min, max]: readonly [number, number]) =>
  wholeNumber(min, max).default(standard);

/**
 * Everything that a stranger, or a program gone wild, could make grow, under the name of its environment
 * variable. The defaults leave a meeting of 650 people behind one address alone; docs/OPERATING.md says why each
 * is what it is, and what people see when it is met.
 */
export const limitsSchema = z.object({
  MAX_FRAME_BYTES: limit(4 * MB, [16 * KB, 64 * MB]),
  MAX_DOC_BYTES: limit(20 * MB, [64 * KB, 1024 * MB]),
  MAX_DRAFT_BYTES: limit(MB, [64 * KB, 64 * MB]),
  MAX_FRAMES_PER_SECOND: limit(600, [10, 100_000]),
  MAX_FRAMES_BURST: limit(3000, [10, 1_000_000]),
  MAX_QUESTIONS_PER_MINUTE: limit(60, [2, 100_000]),
  MAX_EARLY_FRAMES: limit(64, [4, 10_000]),
  MAX_EARLY_BYTES: limit(MB, [16 * KB, 64 * MB]),
  MAX_SOCKETS_PER_SESSION: limit(1000, [2, 100_000]),
  MAX_SOCKETS_PER_ADDRESS: limit(5000, [2, 1_000_000]),
  MAX_SOCKETS: limit(10_000, [2, 1_000_000]),
  MAX_CONNECTIONS: limit(12_000, [4, 1_000_000]),
  MAX_HANDSHAKES: limit(1000, [2, 100_000]),
  MAX_JUDGED_AT_ONCE: limit(32, [1, 10_000]),
  MAX_WAITING_AT_DOOR: limit(2000, [1, 1_000_000]),
  MAX_OPEN_ROOMS: limit(5000, [1, 1_000_000]),
  MAX_MEETINGS_PER_HOUR: limit(100, [1, 1_000_000]),
  MAX_BOARDS_PER_MEETING: limit(2000, [1, 100_000]),
  MAX_LINK_GROUPS: limit(100, [1, 10_000]),
  MAX_TEMPLATES: limit(500, [1, 10_000]),
  MAX_GRANTS_PER_TARGET: limit(20, [1, 1000]),
  MAX_PEOPLE_PER_GRANT: limit(3, [1, 30]),
  MAX_COMMANDS_PER_MINUTE: limit(300, [1, 1_000_000]),
  MAX_NAMELESS_PER_MINUTE: limit(30, [1, 1_000_000]),
  MAX_REPORTS_PER_HOUR: limit(30, [1, 1_000_000]),
  MAX_VOTES_PER_MEETING: limit(500, [1, 100_000]),
  MAX_TABLES_PER_MEETING: limit(500, [1, 100_000]),
  MAX_TABLES_PER_PERSON: limit(10, [1, 10_000]),
  MAX_VIDEO_LINKS_PER_MEETING: limit(2000, [1, 100_000]),
  MAX_PEOPLE_PER_MEETING: limit(5000, [1, 1_000_000]),
  MAX_SESSIONS_PER_DEVICE: limit(1000, [1, 100_000]),
  MAX_FILE_BYTES: limit(20 * MB, [64 * KB, 2048 * MB]),
  MAX_PICTURE_PIXELS: limit(50_000_000, [10_000, 1_000_000_000]),
  MAX_BOARD_FILE_BYTES: limit(2048 * MB, [64 * KB, 1_000_000 * MB]),
  MAX_PERSON_FILE_BYTES: limit(500 * MB, [64 * KB, 1_000_000 * MB]),
  MAX_FILE_STORE_BYTES: limit(50_000 * MB, [64 * KB, 100_000_000 * MB]),
  MAX_FILES_PER_MINUTE: limit(240, [1, 100_000]),
  MAX_UPLOADS_AT_ONCE: limit(64, [1, 10_000]),
  MIN_FREE_DISK_BYTES: limit(512 * MB, [0, 1_000_000 * MB]),
  UPLOAD_TIMEOUT_MS: limit(600_000, [100, 3_600_000]),
  MAX_BODY_BYTES: limit(64 * KB, [KB, 16 * MB]),
  MAX_JSON_DEPTH: limit(32, [4, 1000]),
  HANDSHAKE_TIMEOUT_MS: limit(10_000, [100, 60_000]),
  MESSAGE_TIMEOUT_MS: limit(10_000, [100, 600_000]),
  SILENT_SOCKET_TIMEOUT_MS: limit(20_000, [100, 600_000]),
});

/** One number for each, handed down to whoever enforces it. */
export type Limits = Readonly<z.output<typeof limitsSchema>>;

/** What holds where nothing is set. */
export const DEFAULT_LIMITS: Limits = limitsSchema.parse({});

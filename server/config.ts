import { isIP } from 'node:net';
import * as z from 'zod';
import { err, ok, type Result } from '../shared/lib/result.ts';
import { type Limits, limitsSchema, wholeNumber } from './limits.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const DAY_MS = 86_400_000;

/** Anything shorter could be guessed. */
const MIN_KEY_LENGTH = 16;

const secret = z.string().min(MIN_KEY_LENGTH, `must be at least ${MIN_KEY_LENGTH} characters long`);

const isWebAddress = (value: string): boolean => /^https?:\/\/[^\s"<>]+$/.test(value);

const webAddress = z.string().refine(isWebAddress, 'must be an http or https address');

const isOrigin = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash } = new URL(value);
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '';
};

const publicUrl = z
  .string()
  .refine(
    isOrigin,
    'must be an http or https address without a path, such as https://board.example.org',
  )
  .transform((value) => new URL(value).origin);

/** A mail address is shown as a link that writes to it. */
const feedback = z
  .string()
  .refine(
    (value) => isWebAddress(value) || /^[^\s@"<>]+@[^\s@"<>]+$/.test(value),
    'must be a mail address, or an http or https address',
  );

const PROXY_WORDS = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** An address, a range such as 10.0.0.0/8, or one of the words that stand for well-known ranges. */
const isProxyAddress = (value: string): boolean => {
  const [address = '', bits, ...rest] = value.split('/');
  if (PROXY_WORDS.has(value)) return true;
  const maxBits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && maxBits > 0 && (bits === undefined || isWholeUpTo(bits, maxBits));
};

const isWholeUpTo = (text: string, max: number): boolean =>
  /^[0-9]{1,3}$/.test(text) && Number(text) <= max;

const addressList = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
  )
  .refine(
    (addresses) => addresses.every(isProxyAddress),
    'must be IP addresses or ranges with commas between, such as 10.0.0.1, 192.168.0.0/16',
  );

/** For what the next releases will read: better no start than one that keeps things elsewhere than asked. */
const unsupported = (advice: string) => z.undefined(`is not supported yet: ${advice}`).optional();

const environment = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: unsupported('unset it, and Talkoot keeps everything in SQLite'),
  REDIS_URL: unsupported('unset it, and run one Talkoot process'),
  PUBLIC_URL: publicUrl.optional(),
  TRUST_PROXY: addressList.default([]),
  CREATE_MEETINGS: z.enum(['open', 'key'], 'must be open or key').optional(),
  ADMIN_KEY: secret.optional(),
  METRICS_TOKEN: secret.optional(),
  ARCHIVE_AFTER_DAYS: wholeNumber(0, 36_500).default(180),
  REHEARSAL: z.enum(['on', 'off'], 'must be on or off').default('on'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  OPERATOR_NAME: z.string().max(200, 'must be at most 200 characters long').optional(),
  PRIVACY_URL: webAddress.optional(),
  ACCESSIBILITY_URL: webAddress.optional(),
  FEEDBACK_ADDRESS: feedback.optional(),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** The origin under which people reach the server; null: whatever their browser asked for. */
  readonly publicUrl: string | null;
  /** Addresses of reverse proxies whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly createMeetings: 'open' | 'key';
  /** null: one is made at first start and kept in the data folder. */
  readonly coordinatorKey: string | null;
  /** null: only this machine may read the metrics, if anybody. */
  readonly metricsToken: string | null;
  /** Nobody but programs of this machine can reach the server, as far as the settings tell. */
  readonly isLocal: boolean;
  /** How long a meeting rests before it is put away; null: until somebody does it. */
  readonly archiveAfterMs: number | null;
  /** Whether the hot paths are compiled before people come; a second that tests spare themselves. */
  readonly rehearses: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly footer: {
    readonly operator?: string;
    readonly privacyUrl?: string;
    readonly accessibilityUrl?: string;
    readonly feedback?: string;
  };
  readonly limits: Limits;
};

/** An empty variable counts as unset: that is what `VAR=` in an env file means to people. */
const setOnly = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  );

/** Where everything is kept, for commands that need no other setting. */
export const dataFolderOf = (
  env: Readonly<Record<string, string | undefined>>,
  defaultDataFolder = './data',
): string => setOnly(env)['DATA_DIR'] ?? defaultDataFolder;

const footerOf = (env: z.output<typeof environment>): Config['footer'] => ({
  ...(env.OPERATOR_NAME !== undefined && { operator: env.OPERATOR_NAME }),
  ...(env.PRIVACY_URL !== undefined && { privacyUrl: env.PRIVACY_URL }),
  ...(env.ACCESSIBILITY_URL !== undefined && { accessibilityUrl: env.ACCESSIBILITY_URL }),
  ...(env.FEEDBACK_ADDRESS !== undefined && { feedback: env.FEEDBACK_ADDRESS }),
});

const faultsOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);

/** Reads the settings from environment variables; otherwise every fault, a sentence each. */
export const parseConfig = (
  env: Readonly<Record<string, string | undefined>>,
  defaultDataFolder = './data',
): Result<Config, readonly string[]> => {
  const set = setOnly(env);
  const parsed = environment.safeParse(set);
  const limits = limitsSchema.safeParse(set);
  if (!parsed.success || !limits.success) {
    return err([parsed, limits].flatMap(({ error }) => (error ? faultsOf(error) : [])));
  }
  const { data } = parsed;
  const isLoopback = LOOPBACK.has(data.HOST);
  const createMeetings = data.CREATE_MEETINGS ?? (isLoopback ? 'open' : 'key');
  if (createMeetings === 'key' && data.ADMIN_KEY === undefined) {
    const why =
      data.CREATE_MEETINGS === 'key'
        ? 'CREATE_MEETINGS is key'
        : `HOST is ${data.HOST} and CREATE_MEETINGS is not open`;
    return err([`ADMIN_KEY must be set when ${why}: it is the key that creating meetings needs.`]);
  }
  return ok({
    port: data.PORT,
    host: data.HOST,
    dataFolder: dataFolderOf(env, defaultDataFolder),
    publicUrl: data.PUBLIC_URL ?? null,
    trustedProxies: data.TRUST_PROXY,
    createMeetings,
    coordinatorKey: data.ADMIN_KEY ?? null,
    metricsToken: data.METRICS_TOKEN ?? null,
    isLocal: isLoopback && data.PUBLIC_URL === undefined && data.TRUST_PROXY.length === 0,
    archiveAfterMs: data.ARCHIVE_AFTER_DAYS === 0 ? null : data.ARCHIVE_AFTER_DAYS * DAY_MS,
    rehearses: data.REHEARSAL === 'on',
    logLevel: data.LOG_LEVEL,
    footer: footerOf(data),
    limits: limits.data,
  });
};

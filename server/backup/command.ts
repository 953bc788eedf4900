import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { StorageError } from '../journal/journal.ts';
import { BackupError } from './backup-error.ts';

const MEGABYTE = 1_000_000;

const EXIT = { failed: 1, badUsage: 2 } as const;

class UsageError extends BackupError {}

const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no room left on the disk',
  EACCES: 'Not permitted',
  EPERM: 'Not permitted',
  EROFS: 'The disk is read-only',
  ERR_SQLITE_ERROR: 'The database cannot be read or written',
};

const sentenceOf = (error: unknown): string => {
  if (error instanceof BackupError || error instanceof StorageError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const known = 'code' in error ? sentences[String(error.code)] : undefined;
  // Anything else is a mistake of ours, whose place somebody will have to find.
  return known === undefined ? String(error.stack) : `${known}: ${error.message}.`;
};

export type Given = {
  readonly file: string;
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
};

/**
 * Options with their values in one piece each: an id of ours may begin with a dash, and is still the value of the option before
 * it. What is an option itself is nobody's value.
 */
export const withValues = (
  args: readonly string[],
  options: ParseArgsOptionsConfig,
): readonly string[] => {
  const isOption = (arg: string): boolean =>
    [...Object.keys(options), 'help'].some(
      (name) => arg === `--${name}` || arg.startsWith(`--${name}=`),
    );
  const [arg, value, ...rest] = args;
  if (arg === undefined || value === undefined) return args;
  const takesValue = arg.startsWith('--') && options[arg.slice(2)]?.type === 'string';
  return takesValue && value.startsWith('-') && !isOption(value)
    ? [`${arg}=${value}`, ...withValues(rest, options)]
    : [arg, ...withValues([value, ...rest], options)];
};

/** Reads one file name and the options. @throws {BackupError} when there is anything else. */
const readArguments = (options: ParseArgsOptionsConfig): Given | 'help' => {
  const parsed = ((): { values: Given['values']; positionals: string[] } => {
    try {
      return parseArgs({
        args: [...withValues(process.argv.slice(2), options)],
        options: { ...options, help: { type: 'boolean' } },
        allowPositionals: true,
      });
    } catch (error) {
      // Node's first sentence says what is wrong; the second is about double dashes.
      const [sentence] = String(error instanceof Error ? error.message : error).split(/(?<=\.) /);
      throw new UsageError(sentence);
    }
  })();
  const { values, positionals } = parsed;
  if (values['help'] === true) return 'help';
  const [file, ...rest] = positionals;
  if (file === undefined || file === '') throw new UsageError('Which file? Give its name.');
  if (rest.length > 0) throw new UsageError(`One file only; what is "${rest.join(' ')}"?`);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') throw new UsageError(`--${name} is empty.`);
  }
  return { file, values };
};

export type Command = {
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  /** Resolves to what to tell the operator. */
  readonly run: (given: Given) => Promise<string>;
};

/** A title or a name in a forged archive must not steer the operator's terminal. */
const plain = (text: string): string => text.replaceAll(/[^\P{Cc}\n]/gu, ' ');

/** Runs the command that this process was started for. Exit codes: 0 done, 1 failed, 2 asked wrongly. */
export const runCommand = async ({ help, options, run }: Command): Promise<void> => {
  try {
    const given = readArguments(options);
    console.log(given === 'help' ? help : plain(await run(given)));
  } catch (error) {
    const isUsage = error instanceof UsageError;
    process.stderr.write(`${plain(sentenceOf(error))}${isUsage ? ' --help says more.' : ''}\n`);
    process.exitCode = isUsage ? EXIT.badUsage : EXIT.failed;
  }
};

/** "800 kB", "1.5 MB". */
export const sizeOf = (bytes: number): string =>
  bytes < MEGABYTE ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** "1 meeting", "2 meetings". */
export const counted = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'}`;

import type { CommandOf, CommandType, MeetingCommand } from '../../shared/api/commands/all.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Meeting } from '../directory/records.ts';
import type { Session } from '../directory/session.ts';
import type { Refusal } from './refusal.ts';

/** Who asks for something, and in which meeting. `origin`: where links point to. */
export type Sender = {
  readonly session: Session;
  readonly meeting: Meeting;
  readonly origin: string;
};

/** What a command answers, `null` for nothing; or why it was not done. */
export type Outcome = Result<Readonly<Record<string, unknown>> | null, Refusal>;

/** True when the command is one of those that a table of roles lists. */
export const isListedIn = <Type extends CommandType>(
  roles: Readonly<Record<Type, unknown>>,
  command: MeetingCommand,
): command is CommandOf<Type> => command.type in roles;

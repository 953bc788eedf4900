import * as z from 'zod/mini';
import type { Role } from '../../access/actor.ts';
import { attentionCommandRoles, attentionCommands } from './attention-commands.ts';
import { clusterCommandRoles, clusterCommands } from './cluster-commands.ts';
import { draftCommandRoles, draftCommands } from './draft-commands.ts';
import { grantCommandRoles, grantCommands } from './grant-commands.ts';
import { groupCommandRoles, groupCommands } from './group-commands.ts';
import { lastingCommandRoles, lastingCommands } from './lasting-commands.ts';
import { liveCommandRoles, liveCommands } from './live-commands.ts';
import { meetingCommandRoles, meetingCommands } from './meeting-commands.ts';
import { moderationCommandRoles, moderationCommands } from './moderation-commands.ts';
import { noteCommandRoles, noteCommands } from './note-commands.ts';
import { phaseCommandRoles, phaseCommands } from './phase-commands.ts';
import { publishingCommandRoles, publishingCommands } from './publishing-commands.ts';
import { tableCommandRoles, tableCommands } from './table-commands.ts';
import { templateCommandRoles, templateCommands } from './template-commands.ts';
import { videoLinkCommandRoles, videoLinkCommands } from './video-link-commands.ts';
import { voteCommandRoles, voteCommands } from './vote-commands.ts';

/** `POST /api/meetings/:id/commands`: what only the server may do. */
export const meetingCommand = z.discriminatedUnion('type', [
  ...meetingCommands,
  ...tableCommands,
  ...videoLinkCommands,
  ...groupCommands,
  ...lastingCommands,
  ...liveCommands,
  ...attentionCommands,
  ...grantCommands,
  ...phaseCommands,
  ...publishingCommands,
  ...moderationCommands,
  ...voteCommands,
  ...draftCommands,
  ...noteCommands,
  ...clusterCommands,
  ...templateCommands,
]);
export type MeetingCommand = z.infer<typeof meetingCommand>;
export type MeetingCommandRequest = z.input<typeof meetingCommand>;
export type CommandType = MeetingCommand['type'];

/** The commands whose types are in a list such as `keyof typeof tableCommandRoles`. */
export type CommandOf<Type extends CommandType> = Extract<MeetingCommand, { type: Type }>;

/** Who may send which command. */
export const COMMAND_ROLES: Readonly<Record<CommandType, readonly Role[]>> = {
  ...meetingCommandRoles,
  ...tableCommandRoles,
  ...videoLinkCommandRoles,
  ...groupCommandRoles,
  ...lastingCommandRoles,
  ...liveCommandRoles,
  ...attentionCommandRoles,
  ...grantCommandRoles,
  ...phaseCommandRoles,
  ...publishingCommandRoles,
  ...moderationCommandRoles,
  ...voteCommandRoles,
  ...draftCommandRoles,
  ...noteCommandRoles,
  ...clusterCommandRoles,
  ...templateCommandRoles,
};

import * as z from 'zod/mini';
import { rankValue, timeValue } from '../document/values.ts';
import {
  isDeskAddress,
  MAX_LINKS_IN_GROUP,
  MAX_OWNER_LENGTH,
  MAX_URL_LENGTH,
} from '../network/link-group.ts';
import {
  idField,
  languageField,
  lineField,
  momentAnswer,
  momentField,
  titleField,
} from './fields.ts';

const addressField = lineField(1, MAX_URL_LENGTH).check(
  z.refine(isDeskAddress, { error: 'must be an https address without a name or password' }),
);

export const deskLink = z.strictObject({ title: titleField, url: addressField });
export type DeskLink = z.infer<typeof deskLink>;

const groupFields = {
  title: titleField,
  /** Who keeps the links: a role or an organisation. */
  owner: lineField(1, MAX_OWNER_LENGTH),
  /** Behind this moment visitors do not see the group any more; at most two years away. */
  validUntil: momentField,
  links: z.array(deskLink).check(z.minLength(1), z.maxLength(MAX_LINKS_IN_GROUP)),
} as const;

/** `POST /api/network/commands`, for coordinators. Every one but `create` answers {}. */
export const deskCommand = z.discriminatedUnion('type', [
  /** Answers {group}. */
  z.strictObject({ type: z.literal('linkGroup.create'), ...groupFields }),
  /** `revision`: the one that is written anew; conflict when it is another by now. */
  z.strictObject({
    type: z.literal('linkGroup.change'),
    group: idField,
    revision: z.int(),
    ...groupFields,
  }),
  /** It can be brought back for a month. */
  z.strictObject({ type: z.literal('linkGroup.remove'), group: idField }),
  z.strictObject({ type: z.literal('linkGroup.restore'), group: idField }),
  z.strictObject({ type: z.literal('linkGroup.move'), group: idField, rank: rankValue }),
]);
export type DeskCommand = z.infer<typeof deskCommand>;
export type DeskCommandRequest = z.input<typeof deskCommand>;

export const deskCommandAnswer = z.object({ group: z.optional(idField) });
export type DeskCommandAnswer = z.infer<typeof deskCommandAnswer>;

const deskMeeting = z.object({
  title: z.string(),
  state: z.enum(['preparation', 'live']),
  language: languageField,
  timeZone: z.string(),
  startsAt: momentAnswer,
  endsAt: momentAnswer,
  /** Where the reader takes part; null for whoever has not joined it. */
  address: z.nullable(z.string()),
});
export type DeskMeeting = z.infer<typeof deskMeeting>;

const deskBoard = z.object({
  id: idField,
  title: z.string(),
  /** Of its meeting; '' for a continuous board. */
  meeting: z.string(),
  language: z.nullable(languageField),
  timeZone: z.string(),
  noteCount: z.int(),
  /** When something on it last changed. */
  changedAt: timeValue,
  /** Until when it takes additions, or since when it takes none. */
  isOpen: z.boolean(),
  closesAt: momentAnswer,
  /** Where the reader reads it; null where there is no way in yet. */
  address: z.nullable(z.string()),
});
export type DeskBoard = z.infer<typeof deskBoard>;

const deskGroup = z.object({
  id: idField,
  title: z.string(),
  owner: z.string(),
  validUntil: timeValue,
  /** Only coordinators see one that is. */
  isExpired: z.boolean(),
  links: z.array(z.object({ title: z.string(), url: z.string() })),
  rank: rankValue,
  revision: z.int(),
});
export type DeskGroup = z.infer<typeof deskGroup>;

/** `GET /api/network/desk`, for everybody who is in a meeting of the network; for all others if it is public. */
export const deskAnswer = z.object({
  name: z.string(),
  coordinator: z.boolean(),
  /** The page that anybody reads without joining; null while the desk is not public. */
  publicLink: z.nullable(z.string()),
  now: timeValue,
  /** What is going on and what comes, soonest first. */
  meetings: z.array(deskMeeting),
  /** The liveliest first. */
  boards: z.array(deskBoard),
  continuous: z.array(deskBoard),
  /** Of groups that carry on: the reader's own; for coordinators all. */
  lasting: z.array(deskBoard),
  groups: z.array(deskGroup),
});
export type DeskAnswer = z.infer<typeof deskAnswer>;

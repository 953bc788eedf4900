import * as z from 'zod/mini';
import { ROLES } from '../access/actor.ts';
import { timeValue } from '../document/values.ts';
import { DEFAULT_TIME_ZONE } from '../lib/zoned-time.ts';
import { meetingStateValue } from '../meeting/records/control.ts';
import { boardCard, removedBoardCard } from './boards.ts';
import {
  idField,
  languageField,
  momentAnswer,
  momentField,
  nameField,
  templateField,
  timeZoneField,
  titleField,
} from './fields.ts';
import { personAnswer } from './people.ts';

/** `POST /api/meetings`. A browser's sender may give its name: it becomes the meeting's facilitator. */
export const createMeetingRequest = z
  .object({
    title: titleField,
    language: z._default(languageField, 'fi'),
    timeZone: z._default(timeZoneField, DEFAULT_TIME_ZONE),
    startsAt: z.optional(z.nullable(momentField)),
    endsAt: z.optional(z.nullable(momentField)),
    /** A first board made of this template. */
    template: z.optional(templateField),
    name: z.optional(nameField),
  })
  .check(
    z.refine(({ startsAt, endsAt }) => startsAt == null || endsAt == null || endsAt > startsAt, {
      path: ['endsAt'],
      error: 'must be later than startsAt',
    }),
  );
export type CreateMeetingRequest = z.input<typeof createMeetingRequest>;

/** `POST /api/meetings/:id/duplicate`: all that was prepared, moved to the new start; without notes and people. */
export const duplicateMeetingRequest = z.object({
  title: z.optional(titleField),
  startsAt: z.optional(z.nullable(momentField)),
});
export type DuplicateMeetingRequest = z.input<typeof duplicateMeetingRequest>;

const perRole = <Value extends z.ZodMiniType>(value: Value) =>
  z.object({ facilitator: value, participant: value, viewer: value });

export const createdMeetingAnswer = z.object({
  id: idField,
  title: z.string(),
  code: z.string(),
  keys: perRole(z.string()),
  /** `…/join#<key>`: the key stays in the fragment and never reaches a log. */
  links: perRole(z.string()),
});
export type CreatedMeetingAnswer = z.infer<typeof createdMeetingAnswer>;

/** `GET /api/meetings/:id`. */
export const meetingAnswer = z.object({
  id: idField,
  title: z.string(),
  description: z.string(),
  state: meetingStateValue,
  language: languageField,
  timeZone: z.string(),
  startsAt: momentAnswer,
  endsAt: momentAnswer,
  /** Until when its boards take additions, or since when they take none. */
  openUntil: momentAnswer,
  /** Whom to ask, by name; nobody for viewers. */
  facilitators: z.array(z.string()),
  role: z.enum(ROLES),
  /** A facilitator looking as a participant. */
  look: z.boolean(),
  coordinator: z.boolean(),
  participantId: idField,
  boards: z.array(boardCard),
  /** For facilitators: boards that can be brought back. */
  removedBoards: z.optional(z.array(removedBoardCard)),
});
export type MeetingAnswer = z.infer<typeof meetingAnswer>;

/** `null` for a link that is revoked. */
const linkAnswer = z.nullable(z.string());

/** `GET /api/meetings/:id/links`, for facilitators. */
export const linksAnswer = z.object({
  code: linkAnswer,
  keys: perRole(linkAnswer),
  links: perRole(linkAnswer),
  lastUsed: z.object({
    facilitator: momentAnswer,
    participant: momentAnswer,
    viewer: momentAnswer,
    code: momentAnswer,
  }),
  /** Who came by each link that is still good, so that one can say who stays when it is renewed. */
  arrivals: z.array(
    z.extend(personAnswer, {
      link: z.enum(['facilitator', 'participant', 'viewer', 'code']),
      joinedAt: timeValue,
    }),
  ),
});
export type LinksAnswer = z.infer<typeof linksAnswer>;

import * as z from 'zod/mini';
import { ROLES } from '../access/actor.ts';
import { timeValue } from '../document/values.ts';
import { meetingStateValue } from '../meeting/records/control.ts';
import { idField, momentAnswer, nameField, organisationField, regionField } from './fields.ts';
import { personAnswer } from './people.ts';

/** `GET /api/me`: whom this browser remembers, and the meetings it has been in. */
export const meAnswer = z.object({
  person: z.nullable(personAnswer),
  coordinator: z.boolean(),
  meetings: z.array(
    z.object({
      id: idField,
      title: z.string(),
      role: z.enum(ROLES),
      startsAt: momentAnswer,
      state: meetingStateValue,
    }),
  ),
  /** Boards of groups that carry on and that are this person's, the liveliest first. */
  groups: z.array(
    z.object({
      /** The board. */
      id: idField,
      title: z.string(),
      noteCount: z.int(),
      /** Where the group met; null when that meeting has been deleted. */
      meeting: z.nullable(z.string()),
      /** The way in, and as whom. */
      meetingId: idField,
      role: z.enum(ROLES),
      /** False when nobody writes there any more. */
      isOpen: z.boolean(),
    }),
  ),
});
export type MeAnswer = z.infer<typeof meAnswer>;

/** `PATCH /api/me`: the name as others see it, in all meetings. */
export const changeMeRequest = z.object({
  name: z.optional(nameField),
  organisation: z.optional(organisationField),
  region: z.optional(regionField),
});
export type ChangeMeRequest = z.infer<typeof changeMeRequest>;

/** `POST /api/me/link`: to be the same person on another device; works once. */
export const personalLinkAnswer = z.object({ link: z.string(), expiresAt: timeValue });
export type PersonalLinkAnswer = z.infer<typeof personalLinkAnswer>;

/** `POST /api/continue`. */
export const continueRequest = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(100)),
});

export const continueAnswer = z.object({ participantId: idField });
export type ContinueAnswer = z.infer<typeof continueAnswer>;

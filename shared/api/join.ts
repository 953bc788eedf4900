import * as z from 'zod/mini';
import { ROLES } from '../access/actor.ts';
import { GRANT_KINDS } from '../access/grant.ts';
import { meetingStateValue } from '../meeting/records/control.ts';
import {
  idField,
  languageField,
  momentAnswer,
  nameField,
  organisationField,
  regionField,
} from './fields.ts';
import { personAnswer } from './people.ts';

const secretFields = {
  /** From a link's fragment. */
  key: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  /** As somebody typed it; spaces and hyphens do not matter. */
  code: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
};

type Secret = { readonly key?: string | undefined; readonly code?: string | undefined };

const eitherKeyOrCode = ({ key, code }: Secret): boolean =>
  (key === undefined) !== (code === undefined);

const EITHER = { error: 'give either key or code' };

/** `POST /api/join/preview`: what a link leads to, before anything is created. */
export const previewRequest = z.object(secretFields).check(z.refine(eitherKeyOrCode, EITHER));

export const previewAnswer = z.object({
  meetingId: idField,
  title: z.string(),
  role: z.enum(ROLES),
  /** A personal link: the right that it brings, and whom it was made for. */
  grant: z.nullable(z.object({ kind: z.enum(GRANT_KINDS), name: z.string() })),
  state: meetingStateValue,
  startsAt: momentAnswer,
  endsAt: momentAnswer,
  timeZone: z.string(),
  language: languageField,
  /** Who will see the name: everybody who joins, but not those who only view. */
  visibleTo: z.literal('participants'),
  /** Until when: while the meeting is kept. A facilitator deletes it. */
  visibleUntil: momentAnswer,
  /** Whom this browser remembers. */
  remembered: z.nullable(personAnswer),
  /** The roles that this browser has in the meeting already. */
  sessions: z.array(z.enum(ROLES)),
  /** The meeting's own boards that this role may read now. */
  boards: z.array(z.object({ id: idField, title: z.string() })),
  /** Names used in the network, to suggest from. */
  organisations: z.array(z.string()),
});
export type PreviewAnswer = z.infer<typeof previewAnswer>;

/** `POST /api/join`. `newPerson`: "I am not Anna": this browser forgets whom it remembered. */
export const joinRequest = z
  .object({
    ...secretFields,
    name: nameField,
    organisation: z.optional(organisationField),
    region: z.optional(regionField),
    newPerson: z.optional(z.boolean()),
  })
  .check(z.refine(eitherKeyOrCode, EITHER));
export type JoinRequest = z.infer<typeof joinRequest>;

export const joinAnswer = z.object({
  /** Proves the session outside browsers: `Authorization: Bearer`, or `token` of a socket. */
  token: z.string(),
  participantId: idField,
  role: z.enum(ROLES),
  meetingId: idField,
});
export type JoinAnswer = z.infer<typeof joinAnswer>;

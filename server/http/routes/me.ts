import {
  changeMeRequest,
  continueAnswer,
  continueRequest,
  type MeAnswer,
  meAnswer,
  personalLinkAnswer,
} from '../../../shared/api/me.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ok } from '../../../shared/lib/result.ts';
import { isClosed } from '../../../shared/meeting/over.ts';
import { findDevice } from '../../directory/authenticate.ts';
import type { Device } from '../../directory/records.ts';
import { hashToken } from '../../directory/secrets.ts';
import type { RequestFacts } from '../../directory/session.ts';
import { refuse } from '../../facilitation/refusal.ts';
import { type CookieChange, COORDINATOR_COOKIE, DEVICE_COOKIE } from '../cookies.ts';
import { endCoordinatorSession } from '../coordinator-session.ts';
import { forgetDevice, newToken, toldDetails } from '../newcomer.ts';
import { whoAsks } from '../who-asks.ts';
import { findExpectedGroups } from '../expected-groups.ts';
import { tellOfPerson, toPersonAnswer } from '../person-answer.ts';
import { type Incoming, nothing, openRoute, type Route } from '../route.ts';
import type { Services } from '../services.ts';

const DAY_MS = 86_400_000;

/** Long enough to walk to the other device. */
const PERSONAL_LINK_MS = DAY_MS;

/** A device's cookie is renewed at most once a day. */
const RENEW_AFTER_MS = DAY_MS;

const renewal = async (
  { directory, now }: Services,
  { deviceToken }: RequestFacts,
  device: Device | null,
): Promise<readonly CookieChange[]> => {
  if (device === null || now() - device.usedAt < RENEW_AFTER_MS) return [];
  await directory.touchDevice({ id: device.id, now: now() });
  return [{ name: DEVICE_COOKIE, token: deviceToken }];
};

const readMe = async (
  services: Services,
  { facts }: Incoming,
  device: Device | null,
): Promise<MeAnswer> => {
  const { directory, authenticator } = services;
  const [person, coordinator, meetings, groups] = await Promise.all([
    whoAsks(services, facts),
    authenticator.coordinator(facts),
    device === null ? [] : directory.listJoinedMeetings(device.id),
    device === null ? [] : directory.listKeptBoards(device.id),
  ]);
  return {
    person: person === null || person.name === '' ? null : toPersonAnswer(person),
    coordinator: coordinator !== null,
    // A group's own place is found by its board.
    meetings: meetings.filter(({ isGroup }) => !isGroup).map(({ isGroup: _, ...card }) => card),
    groups: groups.map(({ meetingTitle: meeting, meetingState, ...kept }) => ({
      ...kept,
      meeting,
      // A board that lasts is open as long as the meeting is there.
      isOpen: meeting !== null || !isClosed(meetingState),
    })),
  };
};

/** Oneself: the person whom this browser remembers. */
export const meRoutes = (services: Services): Route[] => [
  openRoute({
    method: 'GET',
    path: '/api/me',
    summary: 'Whom this browser remembers, and the meetings it has been in',
    body: nothing,
    answer: meAnswer,
    handle: async (incoming) => {
      const device = await findDevice(services, incoming.facts);
      const cookies = await renewal(services, incoming.facts, device);
      return ok({ body: await readMe(services, incoming, device), cookies });
    },
  }),
  openRoute({
    method: 'PATCH',
    path: '/api/me',
    summary: 'Changes the name that others see, in all meetings',
    body: changeMeRequest,
    answer: meAnswer,
    refusals: ['not-found'],
    handle: async (incoming, body) => {
      const { directory } = services;
      const person = await whoAsks(services, incoming.facts);
      if (person === null) return refuse('not-found');
      await directory.updatePerson({ id: person.id, changes: toldDetails(body) });
      const membership = await directory.listMembership(person.id);
      await tellOfPerson(services, person.id, membership);
      await findExpectedGroups(services, person.id, membership);
      const changed = await findDevice(services, incoming.facts);
      return ok({ body: await readMe(services, incoming, changed) });
    },
  }),
  openRoute({
    method: 'POST',
    path: '/api/me/link',
    summary: 'A link that makes another device the same person, once',
    body: nothing,
    answer: personalLinkAnswer,
    refusals: ['not-found'],
    handle: async ({ facts, origin }) => {
      const device = await findDevice(services, facts);
      if (device === null) return refuse('not-found');
      const key = createId();
      const now = services.now();
      const expiresAt = now + PERSONAL_LINK_MS;
      const keyHash = hashToken(key);
      await services.directory.savePersonalKey({ keyHash, deviceId: device.id, expiresAt, now });
      return ok({ body: { link: `${origin}/continue#${key}`, expiresAt } });
    },
  }),
  openRoute({
    method: 'POST',
    path: '/api/continue',
    summary: 'Uses a personal link: this browser becomes that person',
    body: continueRequest,
    answer: continueAnswer,
    refusals: ['unknown-link'],
    handle: async ({ facts }, { key }) => {
      const { token, credential } = newToken();
      const participantId = await services.directory.continueOn({
        keyHash: hashToken(key),
        device: credential,
        now: services.now(),
      });
      if (participantId === null) return refuse('unknown-link');
      await forgetDevice(services, facts);
      return ok({ body: { participantId }, cookies: [{ name: DEVICE_COOKIE, token }] });
    },
  }),
  openRoute({
    method: 'DELETE',
    path: '/api/me/device',
    summary: 'Forgets the person on this browser and ends its sessions',
    status: 204,
    body: nothing,
    answer: nothing,
    handle: async ({ facts }) => {
      await forgetDevice(services, facts);
      await endCoordinatorSession(services, facts);
      return ok({
        body: undefined,
        cookies: [
          { name: DEVICE_COOKIE, token: null },
          { name: COORDINATOR_COOKIE, token: null },
        ],
      });
    },
  }),
];

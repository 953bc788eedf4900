import { type Role, ROLES } from '../../../shared/access/actor.ts';
import {
  joinAnswer,
  joinRequest,
  type PreviewAnswer,
  previewAnswer,
  previewRequest,
} from '../../../shared/api/join.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { parseJoinCode } from '../../../shared/network/join-code.ts';
import { roleOfLink } from '../../../shared/network/link-kind.ts';
import { findDevice } from '../../directory/authenticate.ts';
import type { Admitted } from '../../directory/directory.ts';
import { accessInRole } from '../../directory/board-access.ts';
import type { Device, FoundLink } from '../../directory/records.ts';
import { acceptGrant } from '../../facilitation/grants/grant-rights.ts';
import { type Refusal, refuse } from '../../facilitation/refusal.ts';
import { arriving, arrivingInstead, newToken, toldDetails } from '../newcomer.ts';
import { findExpectedGroups } from '../expected-groups.ts';
import { tellOfPerson, toPersonAnswer } from '../person-answer.ts';
import { type Incoming, openRoute, type Route } from '../route.ts';
import type { Services } from '../services.ts';

type Secret = { readonly key?: string | undefined; readonly code?: string | undefined };
type Way = { readonly secret: string; readonly link: FoundLink };

const unknownLink = refuse('unknown-link');

/** Keys are too long to guess; codes are not, so wrong ones are counted. */
const findByCode = async (
  { directory, codeFailures }: Services,
  code: string,
  address: string,
): Promise<Result<Way, Refusal>> => {
  const secret = parseJoinCode(code);
  if (secret === null) return unknownLink;
  const found = await codeFailures.attempt(address, async () => {
    const link = await directory.findLink(secret);
    return link?.kind === 'code' ? { secret, link } : null;
  });
  if (found.ok) return found;
  return found.error === 'wrong' ? unknownLink : refuse('too-many-attempts');
};

const findWay = async (
  services: Services,
  { key, code = '' }: Secret,
  address: string,
): Promise<Result<Way, Refusal>> => {
  if (key === undefined) return findByCode(services, code, address);
  const link = await services.directory.findLink(key);
  return link === null || link.kind === 'code' ? unknownLink : ok({ secret: key, link });
};

/** Somebody who never gave a name, such as a meeting's creator, is asked for one. */
const remembered = (device: Device | null): PreviewAnswer['remembered'] =>
  device === null || device.person.name === '' ? null : toPersonAnswer(device.person);

const rolesHeld = async (
  { directory }: Services,
  device: Device | null,
  meetingId: string,
): Promise<Role[]> => {
  if (device === null) return [];
  const sessions = await directory.listDeviceSessions({ deviceId: device.id, meetingId });
  return ROLES.filter((role) => sessions.some((session) => session.role === role));
};

const preview = async (
  services: Services,
  { facts }: Incoming,
  { id, meetingId, kind }: FoundLink,
): Promise<PreviewAnswer | null> => {
  const { directory } = services;
  const [meeting, grant, boards, organisations, device] = await Promise.all([
    directory.findMeeting(meetingId),
    kind === 'grant' ? directory.findGrant(id) : null,
    directory.listBoards(meetingId),
    directory.listOrganisations(),
    findDevice(services, facts),
  ]);
  if (meeting === null) return null;
  const role = roleOfLink(kind);
  const { title, state, startsAt, endsAt, timeZone, language } = meeting;
  return {
    meetingId,
    role,
    grant: grant && { kind: grant.kind, name: grant.name },
    title,
    state,
    startsAt,
    endsAt,
    timeZone,
    language,
    visibleTo: 'participants',
    visibleUntil: null,
    remembered: remembered(device),
    sessions: await rolesHeld(services, device, meetingId),
    boards: boards
      .filter((board) => board.meetingId !== null)
      .filter((board) => accessInRole(board, meeting, role) !== 'none')
      .map((board) => ({ id: board.id, title: board.title })),
    organisations: [...organisations],
  };
};

const refuseEntry = ({ metrics }: Services, reason: Extract<Admitted, { ok: false }>['reason']) => {
  switch (reason) {
    case 'notFound':
      return unknownLink;
    case 'removed':
      return refuse('removed');
    case 'people':
      metrics.turnedAway('people');
      return refuse('limit-reached', 'The meeting has as many people as this server takes.');
    case 'grant':
      metrics.turnedAway('grant');
      return refuse('link-used-up');
    case 'sessions':
      metrics.turnedAway('sessions');
      return refuse('limit-reached', 'This browser is in as many meetings as this server takes.');
  }
};

/** The door: what a link leads to, and going in. */
export const joinRoutes = (services: Services): Route[] => [
  openRoute({
    method: 'POST',
    path: '/api/join/preview',
    summary: 'What a link or code leads to; creates nothing',
    body: previewRequest,
    answer: previewAnswer,
    refusals: ['unknown-link', 'too-many-attempts'],
    handle: async (incoming, body) => {
      const way = await findWay(services, body, incoming.address);
      if (!way.ok) return way;
      const answer = await preview(services, incoming, way.value.link);
      return answer === null ? unknownLink : ok({ body: answer });
    },
  }),
  openRoute({
    method: 'POST',
    path: '/api/join',
    summary: 'Exchanges a link or code for a session',
    body: joinRequest,
    answer: joinAnswer,
    refusals: ['unknown-link', 'removed', 'too-many-attempts', 'limit-reached', 'link-used-up'],
    handle: async ({ facts, address }, body) => {
      const way = await findWay(services, body, address);
      if (!way.ok) return way;
      const arrive = body.newPerson === true ? arrivingInstead : arriving;
      const { newcomer, cookies } = await arrive(services, facts, toldDetails(body));
      const { token, credential } = newToken();
      const { limits } = services.config;
      const admitted = await services.directory.admit({
        secret: way.value.secret,
        newcomer,
        session: credential,
        maxPeople: limits.MAX_PEOPLE_PER_MEETING,
        maxSessions: limits.MAX_SESSIONS_PER_DEVICE,
        maxPerGrant: limits.MAX_PEOPLE_PER_GRANT,
        now: services.now(),
      });
      if (!admitted.ok) return refuseEntry(services, admitted.reason);
      const { personId: participantId, role, meetingId, grant } = admitted;
      if (grant !== null) await acceptGrant(services.facilitation, grant, participantId);
      if (role !== 'viewer') await findExpectedGroups(services, participantId, [meetingId]);
      await tellOfPerson(services, participantId, [meetingId]);
      return ok({ body: { token, participantId, role, meetingId }, cookies });
    },
  }),
];

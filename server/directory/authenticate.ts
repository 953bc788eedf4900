import { type Role, ROLES } from '../../shared/access/actor.ts';
import type { As } from '../../shared/api/as.ts';
import type { Directory } from './directory.ts';
import type { Device, StoredSession } from './records.ts';
import { hashToken, isSameSecret } from './secrets.ts';
import type { RequestFacts, Session } from './session.ts';

export type Authenticator = {
  /** Who the sender is in this meeting; `null` when they are nobody there, or not what they want to be. */
  session(facts: RequestFacts, meetingId: string): Promise<Session | null>;
  /** The id of the coordinator's session, or `null`. */
  coordinator(facts: RequestFacts): Promise<string | null>;
  /** The meeting that a bearer token belongs to; it spares programs from naming it. */
  tokenMeeting(facts: RequestFacts): Promise<string | null>;
};

export type AuthenticatorOptions = {
  readonly directory: Directory;
  readonly coordinatorKey: string;
  /** In whose name a coordinator acts who has not joined as anybody on this device. */
  readonly coordinatorPersonId: string;
};

/** Sessions of coordinators who show the key itself share one id; nothing but a restart ends them. */
const KEY_SESSION_ID = 'coordinator:key';

const toSession = (stored: StoredSession, coordinator: boolean): Session => ({
  sessionId: stored.id,
  personId: stored.personId,
  meetingId: stored.meetingId,
  role: stored.role,
  look: false,
  coordinator,
});

const lookingAsParticipant = (session: Session): Session => ({
  ...session,
  role: 'participant',
  look: true,
});

const withRole = (sessions: readonly Session[], role: Role): Session | null =>
  sessions.find((session) => session.role === role) ?? null;

const strongest = (sessions: readonly Session[]): Session | null =>
  ROLES.map((role) => withRole(sessions, role)).find((session) => session !== null) ?? null;

/** The one of several sessions in a meeting that fits what the tab wants to be. */
export const chooseSession = (sessions: readonly Session[], as: As | null): Session | null => {
  if (as === null) return strongest(sessions);
  if (as !== 'look') return withRole(sessions, as);
  const facilitator = withRole(sessions, 'facilitator');
  return facilitator === null ? null : lookingAsParticipant(facilitator);
};

/** The browser that a request comes from, if it is known. A bearer token speaks for itself, whatever the browser. */
export const findDevice = async (
  { directory }: { readonly directory: Pick<Directory, 'findDevice'> },
  { bearer, deviceToken }: RequestFacts,
): Promise<Device | null> =>
  bearer === null && deviceToken !== null ? directory.findDevice(hashToken(deviceToken)) : null;

/** Knows people by what their requests carry; HTTP and sockets share it. */
export const createAuthenticator = (options: AuthenticatorOptions): Authenticator => {
  const { directory, coordinatorKey, coordinatorPersonId } = options;
  const keyHash = hashToken(coordinatorKey);

  const bearerSession = async (bearer: string): Promise<StoredSession | null> =>
    directory.findSession(hashToken(bearer));

  const coordinator = async (facts: RequestFacts): Promise<string | null> => {
    const { bearer, coordinatorToken } = facts;
    if (bearer !== null) return isSameSecret(bearer, coordinatorKey) ? KEY_SESSION_ID : null;
    if (coordinatorToken === null) return null;
    const tokenHash = hashToken(coordinatorToken);
    const id = await directory.findCoordinatorSession({ tokenHash, keyHash });
    return id === null ? null : `coordinator:${id}`;
  };

  const sessionsIn = async (facts: RequestFacts, meetingId: string): Promise<Session[]> => {
    const [coordinatorId, device] = await Promise.all([
      coordinator(facts),
      findDevice(options, facts),
    ]);
    const stored = await (facts.bearer !== null
      ? bearerSession(facts.bearer).then((session) => (session === null ? [] : [session]))
      : device === null
        ? []
        : directory.listDeviceSessions({ deviceId: device.id, meetingId }));
    const joined = stored
      .filter((session) => session.meetingId === meetingId)
      .map((session) => toSession(session, coordinatorId !== null));
    if (coordinatorId === null) return joined;
    const personId = device?.person.id ?? coordinatorPersonId;
    const own = { id: coordinatorId, personId, meetingId, role: 'facilitator' } as const;
    return [...joined, toSession(own, true)];
  };

  return {
    coordinator,
    session: async (facts, meetingId) =>
      chooseSession(await sessionsIn(facts, meetingId), facts.as),
    tokenMeeting: async ({ bearer }) =>
      bearer === null ? null : ((await bearerSession(bearer))?.meetingId ?? null),
  };
};

import { createId } from '../../shared/lib/id.ts';
import { findDevice } from '../directory/authenticate.ts';
import type { Credential, Newcomer } from '../directory/directory.ts';
import type { PersonFields } from '../directory/records.ts';
import { createToken, hashToken } from '../directory/secrets.ts';
import type { RequestFacts } from '../directory/session.ts';
import { type CookieChange, DEVICE_COOKIE } from './cookies.ts';
import type { Services } from './services.ts';

export type NewToken = { readonly token: string; readonly credential: Credential };

/** A token for the one who asks, and what the directory keeps of it. */
export const newToken = (): NewToken => {
  const token = createToken();
  return { token, credential: { id: createId(), tokenHash: hashToken(token) } };
};

export type Arriving = {
  readonly newcomer: Newcomer;
  /** Makes the browser remember, or remember for longer. */
  readonly cookies: readonly CookieChange[];
};

const asNewPerson = (details: Partial<PersonFields>): Arriving => {
  const { token, credential } = newToken();
  const person = { id: createId(), name: '', organisation: '', region: '', ...details };
  return {
    newcomer: { known: false, device: credential, person },
    cookies: [{ name: DEVICE_COOKIE, token }],
  };
};

/** Who arrives: the person whom this browser remembers, with these changes, or else a new one. */
export const arriving = async (
  services: Services,
  facts: RequestFacts,
  details: Partial<PersonFields>,
): Promise<Arriving> => {
  const device = await findDevice(services, facts);
  if (device === null) return asNewPerson(details);
  await services.directory.touchDevice({ id: device.id, now: services.now() });
  return {
    newcomer: { known: true, deviceId: device.id, changes: details },
    cookies: [{ name: DEVICE_COOKIE, token: facts.deviceToken }],
  };
};

/** "I am not Anna": the browser forgets her, with all her sessions on it, and somebody new arrives. */
export const arrivingInstead = async (
  services: Services,
  facts: RequestFacts,
  details: Partial<PersonFields>,
): Promise<Arriving> => {
  await forgetDevice(services, facts);
  return asNewPerson(details);
};

/** Ends everything that this browser could do. */
export const forgetDevice = async (services: Services, facts: RequestFacts): Promise<void> => {
  const device = await findDevice(services, facts);
  if (device === null) return;
  const { directory, facilitation } = services;
  facilitation.documents.sessionsRevoked(await directory.forgetDevice(device.id));
};

/** Only what was told, so that an absent field keeps what the directory knows. */
export const toldDetails = (body: {
  readonly name?: string | undefined;
  readonly organisation?: string | undefined;
  readonly region?: string | undefined;
}): Partial<PersonFields> => ({
  ...(body.name !== undefined && { name: body.name }),
  ...(body.organisation !== undefined && { organisation: body.organisation }),
  ...(body.region !== undefined && { region: body.region }),
});

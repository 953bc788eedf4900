const DAY_S = 86_400;

/** As long as browsers keep a cookie at all; renewed on use. */
const KEPT_S = 400 * DAY_S;

/** Proves which browser this is, hence which person; its sessions hang on it. */
export const DEVICE_COOKIE = 'talkoot-device';
/** Proves that this browser showed the coordinator key. */
export const COORDINATOR_COOKIE = 'talkoot-coordinator';

export type CookieName = typeof DEVICE_COOKIE | typeof COORDINATOR_COOKIE;

/** `null` makes the browser forget it. Tokens are letters, digits, `-` and `_`: nothing needs escaping. */
export type CookieChange = { readonly name: CookieName; readonly token: string | null };

/** The `Set-Cookie` header. Out of reach of scripts; `secure` where the server is reached by https. */
export const serializeCookie = ({ name, token }: CookieChange, secure: boolean): string =>
  [
    `${name}=${token ?? ''}`,
    'Path=/',
    `Max-Age=${token === null ? 0 : KEPT_S}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ');

/** The value of one of our cookies in a `Cookie` header; `null` when it is not there. */
export const readCookie = (header: string | undefined, name: CookieName): string | null => {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.split('=', 2);
    if (key?.trim() === name && value !== undefined && value.trim() !== '') return value.trim();
  }
  return null;
};

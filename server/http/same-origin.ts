import type { IncomingHttpHeaders } from 'node:http';

/** True unless a browser says that another site's page sends this. Programs send neither header. */
export const createOwnOriginCheck =
  (publicUrl: string | null) =>
  (headers: IncomingHttpHeaders): boolean => {
    // Set by the browser itself and out of reach of pages; it knows the origin whatever a proxy renames.
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    const { origin, host } = headers;
    if (origin === undefined) return true;
    if (publicUrl !== null) return origin === publicUrl;
    return URL.canParse(origin) && new URL(origin).host === host;
  };

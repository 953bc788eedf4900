import type { IncomingHttpHeaders } from 'node:http';
import { AS_HEADER, isAs } from '../../shared/api/as.ts';
import type { RequestFacts } from '../directory/session.ts';
import { COORDINATOR_COOKIE, DEVICE_COOKIE, readCookie } from './cookies.ts';

const bearerOf = (authorization: string | undefined): string | null =>
  /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? null;

/**
 * What a request says about its sender. Sockets cannot send headers of their own, so for them the parameters
 * `token` and `as` stand for `Authorization` and `talkoot-as`.
 */
export const readFacts = (
  headers: IncomingHttpHeaders,
  params: URLSearchParams | null = null,
): RequestFacts => {
  const as = params?.get('as') ?? headers[AS_HEADER];
  return {
    bearer: bearerOf(headers.authorization) ?? params?.get('token') ?? null,
    deviceToken: readCookie(headers.cookie, DEVICE_COOKIE),
    coordinatorToken: readCookie(headers.cookie, COORDINATOR_COOKIE),
    as: isAs(as) ? as : null,
  };
};
